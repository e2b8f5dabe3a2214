"""Components become HTML text that a browser reads back as the same tree."""

import pytest
from dash import html
from hypothesis import given
from hypothesis import strategies as st

from bodymap.components.aria import aria, data
from bodymap.components.drawing import Drawing
from bodymap.components.kept import Kept
from bodymap.components.native import Input
from bodymap.domain.language import Mixed, Original
from bodymap.web.html_text import VOID, html_text
from tests.markup import only, parsed

PRINTABLE = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\ufeff")
)


def test_an_element_holds_its_children_in_order() -> None:
    tree = html.P(["One ", html.Strong("two"), " three"])
    assert html_text(tree) == "<p>One <strong>two</strong> three</p>"


def test_a_part_that_is_kept_is_written_the_same_again() -> None:
    part = Kept(html.P("One & two"))
    assert [html_text([part, part]), html_text(part)] == ["<p>One &amp; two</p>" * 2, part.text]


@pytest.mark.parametrize(
    ("node", "written"),
    [(None, ""), ("a & b", "a &amp; b"), (42, "42"), ([html.B("x"), None, ("y",)], "<b>x</b>y")],
)
def test_texts_numbers_lists_and_nothing_are_written(node: object, written: str) -> None:
    assert html_text(node) == written


def test_markup_in_a_text_is_shown_not_run() -> None:
    assert html_text(html.P("<script>alert(1)</script> &lt;")) == (
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;</p>"
    )


def test_a_value_cannot_end_its_attribute() -> None:
    link = html.A("x", href='/"><script>alert(1)</script>', title="it's <b>")
    found = only(parsed(link), "a")
    assert found.attrs == {"href": '/"><script>alert(1)</script>', "title": "it's <b>"}


@given(PRINTABLE, PRINTABLE)
def test_any_text_and_any_value_is_read_back_as_it_was(text: str, value: str) -> None:
    found = only(parsed(html.P(text, title=value)), "p")
    assert found.to_text(separator="", strip=False) == text
    assert (found.attrs.get("title") or "") == value


@pytest.mark.parametrize("kind", sorted(VOID - {"Input", "Col"}))
def test_void_elements_have_no_end(kind: str) -> None:
    assert html_text(getattr(html, kind)()) == f"<{kind.lower()}>"


def test_an_input_has_no_end_and_keeps_its_attributes() -> None:
    box = Input(id="search", type="text", autoComplete="off", **aria(label="Search"))
    found = only(parsed(box), "input")
    assert found.attrs == {
        "id": "search",
        "type": "text",
        "autocomplete": "off",
        "aria-label": "Search",
    }


def test_an_empty_element_still_has_its_end() -> None:
    assert html_text(html.Span()) == "<span></span>"


@pytest.mark.parametrize(
    ("hidden", "written"),
    [(True, "<p hidden></p>"), ("hidden", "<p hidden></p>"), (False, "<p></p>"), (None, "<p></p>")],
)
def test_a_yes_or_no_attribute_stands_or_falls(hidden: object, written: str) -> None:
    assert html_text(html.P(hidden=hidden)) == written


@pytest.mark.parametrize(("value", "written"), [(True, "true"), (False, "false"), ("", "")])
def test_aria_and_data_attributes_spell_yes_and_no_out(value: object, written: str) -> None:
    root = parsed(html.P(**aria(hidden=value), **data(side_label=value)))
    attrs = only(root, "p").attrs
    assert (attrs["aria-hidden"] or "", attrs["data-side-label"] or "") == (written, written)


def test_names_are_those_of_html() -> None:
    assert html_text(html.Label("x", htmlFor="y", className="z")) in {
        '<label for="y" class="z">x</label>',
        '<label class="z" for="y">x</label>',
    }
    assert html_text(html.P(tabIndex="-1")) == '<p tabindex="-1"></p>'
    assert html_text(html.Time("x", dateTime="2026-11-21")).startswith('<time datetime="')


def test_what_dash_keeps_for_itself_is_left_out() -> None:
    assert html_text(html.P("x", n_clicks=0)) == "<p>x</p>"


def test_a_drawing_is_written_as_it_is() -> None:
    assert html_text(html.Div(Drawing('<svg viewBox="0 0 1 1"></svg>'))) == (
        '<div><svg viewBox="0 0 1 1"></svg></div>'
    )


def test_a_text_in_the_language_of_the_tables_is_spoken_in_it() -> None:
    assert html_text(html.P(Original("Neck"))) == '<p lang="en-GB">Neck</p>'
    assert html_text(html.P(["Ver ", Original("Neck")])) == (
        '<p>Ver <span lang="en-GB">Neck</span></p>'
    )


def test_a_text_that_holds_such_a_one_is_parted() -> None:
    text = Mixed.of("Con sham, o sin", (Original("sham"),))
    assert html_text(html.P(text)) == '<p>Con <span lang="en-GB">sham</span>, o sin</p>'
