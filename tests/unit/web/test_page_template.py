"""The document around a page: what a browser and a search engine read of it first."""

import json
from typing import Any

import pytest
from dash import html
from hypothesis import given
from hypothesis import strategies as st

from bodymap.domain.vocabulary import Audience
from bodymap.pages.page import Page
from bodymap.web.page_template import Document, json_script, page_text
from tests.builders import ECHO
from tests.markup import Element, only, parsed_page, text_of, values

DOCUMENT = Document(
    base_url="https://needles.example.org",
    stylesheet="/bundle/styles.0.css",
    script="/bundle/scripts.0.js",
    data_version="0123456789ab",
    dash_parts='<script defer src="/dash.js"></script>',
    urgent_help=html.Div(id="help-of-any-place"),
)


def shown(**fields: Any) -> Element:
    content = html.Main(html.H1("Neck"), id="main")
    page = Page(
        **{
            "path": "/region/neck",
            "title": "Neck | bodymap",
            "description": "What needles do.",
            "content": content,
            **fields,
        }
    )
    return parsed_page(page_text(page, DOCUMENT, ECHO))


def test_a_page_names_its_language_and_its_audience() -> None:
    root = shown(audience=Audience.CLINICIAN)
    assert only(root, "html").attrs == {
        "lang": "en-GB",
        "dir": "ltr",
        "data-audience": "clinician",
    }


def test_a_page_has_title_description_and_a_canonical_address_without_a_query() -> None:
    root = shown(title='Neck & "shoulder" <b>', description='"Needles" & more')
    assert text_of(only(root, "title")) == 'Neck & "shoulder" <b>'
    assert values(root, "meta[name=description]", "content") == ['"Needles" & more']
    assert values(root, "link[rel=canonical]", "href") == [
        "https://needles.example.org/region/neck"
    ]


def test_a_page_has_one_heading_and_every_landmark() -> None:
    root = shown()
    for each in ("h1", "header", "main", "footer"):
        assert len(root.query(each)) == 1, each
    assert root.query("nav")


@pytest.mark.parametrize(("is_live", "target"), [(True, "#panel"), (False, "#main")])
def test_the_first_link_skips_to_the_content(is_live: bool, target: str) -> None:
    link = only(shown(is_live=is_live), "body").query("a")[0]
    assert (link.attrs["class"], link.attrs["href"]) == ("bm-skip-link", target)


def test_a_page_that_is_not_to_be_found_says_so() -> None:
    assert values(shown(is_indexed=False), "meta[name=robots]", "content") == ["noindex"]
    assert shown().query("meta[name=robots]") == []


def test_a_quiet_word_is_announced_where_there_is_one() -> None:
    assert text_of(only(shown(notice="A part was left out."), "[role=status]")) == (
        "A part was left out."
    )
    assert shown().query("[role=status]") == []


def test_a_page_without_signs_of_its_own_shows_those_of_any_place() -> None:
    assert shown().query("#help-of-any-place")
    assert shown(is_live=True).query("#help-of-any-place") == []


def test_scripts_and_styles_are_files_of_ours_and_hold_nothing_up() -> None:
    root = shown(loads_dash=True, script_data={"a": 1})
    for script in root.query("script"):
        runs = not str(script.attrs.get("type", "")).startswith("application/")
        assert runs == ("src" in script.attrs)
        assert runs == ("defer" in script.attrs)
        assert script.attrs.get("src", "/").startswith("/")
    assert root.query("style, [style]") == []


def test_dash_is_loaded_only_where_a_page_needs_it() -> None:
    assert "/dash.js" in values(shown(loads_dash=True), "script", "src")
    assert "/dash.js" not in values(shown(), "script", "src")


def test_script_data_is_json_that_no_browser_runs() -> None:
    script = only(shown(script_data={"panels": "/p.json"}), "#explorer-data")
    assert script.attrs["type"] == "application/json"
    assert json.loads(script.to_text(separator="", strip=False)) == {"panels": "/p.json"}


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--<script>", "]]>"])
def test_data_cannot_end_its_script_element(text: str) -> None:
    root = shown(script_data={"text": text})
    script = only(root, "#explorer-data")
    assert json.loads(script.to_text(separator="", strip=False)) == {"text": text}
    assert [each.attrs.get("id") for each in root.query("script:not([src])")] == ["explorer-data"]


@given(st.recursive(st.text(max_size=9), lambda some: st.lists(some, max_size=3), max_leaves=5))
def test_any_data_is_read_back_as_it_was(content: object) -> None:
    written = json_script("x", content)
    inside = written.removeprefix('<script type="application/json" id="x">')
    inside = inside.removesuffix("</script>")
    assert "<" not in inside
    assert json.loads(inside) == content
