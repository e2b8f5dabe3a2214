"""A word is explained once, right after the block that first uses it."""

import pytest
from dash import html

from bodymap.components.glossary import explained
from bodymap.components.statement import named_citations
from tests import builders
from tests.builders import ECHO, glossary_entry
from tests.markup import Element, parsed, text_of, texts, values

QUESTION = "What is a trigger point?"


def shown(*blocks: object) -> Element:
    names = named_citations([builders.reference()], ECHO)
    return parsed(html.Main(explained(blocks, [glossary_entry()], names)))


def order(root: Element) -> list[str]:
    return [text_of(each) for each in root.query("h1, summary, main > p, section > p, li, h2")]


def test_a_word_is_explained_after_the_block_that_first_uses_it_and_only_once() -> None:
    root = shown(html.P("One."), html.P("A trigger point."), html.P("That trigger point."))
    assert order(root) == ["One.", "A trigger point.", QUESTION, "That trigger point."]


def test_inside_a_section_the_explanation_stands_there() -> None:
    root = shown(html.Section([html.P("A trigger point."), html.P("More.")]), html.P("End."))
    assert order(root) == ["A trigger point.", QUESTION, "More.", "End."]


@pytest.mark.parametrize("text", ["TRIGGER POINT", "a trigger-point", "a knot", "(trigger point)"])
def test_other_forms_of_the_word_count(text: str) -> None:
    assert QUESTION in order(shown(html.P(text)))


@pytest.mark.parametrize("text", ["a point", "knotty", "trigger"])
def test_other_words_do_not(text: str) -> None:
    assert QUESTION not in order(shown(html.P(text)))


def test_a_harm_is_told_without_a_break() -> None:
    box = html.Article([html.P("A knot."), html.P("Call.")], className="bm-caution-box")
    root = shown(box, html.P("Next."))
    assert texts(root, "article p") == ["A knot.", "Call."]
    assert order(root)[-2:] == [QUESTION, "Next."]


def test_headings_and_sources_are_left_alone() -> None:
    sources = html.Section([html.P("A trigger point.")], className="bm-source-list")
    assert QUESTION not in order(shown(html.H1("Knot"), html.Nav("Knot"), sources))


def test_the_answer_names_its_sources() -> None:
    assert values(shown(html.P("A knot.")), "details a", "href") == ["/reference/smith-2020"]
