"""A sentence shown as a fact carries numbered links to the sources of its page."""

import pytest

from bodymap.components.statement import citations, named_citations, statement, statement_item
from tests.builders import ECHO, reference
from tests.markup import only, parsed, text_of, texts, values

SOURCES = [reference(id="first"), reference(id="second"), reference(id="third")]


def test_a_sentence_holds_links_to_its_sources() -> None:
    root = parsed(statement("Bruises are common.", ["third", "first"], citations(SOURCES, ECHO)))
    box = only(root, "p[data-statement]")
    assert text_of(box).startswith("Bruises are common.")
    assert values(box, "a", "href") == ["#source-third", "#source-first"]
    assert texts(box, "a") == ["3", "1"]


def test_a_number_is_spoken_as_a_source() -> None:
    root = parsed(statement("x", ["second"], citations(SOURCES, ECHO)))
    assert values(root, "a", "aria-label") == ["source.link number=2"]


def test_two_lists_on_a_page_do_not_mix_their_sources() -> None:
    root = parsed(statement("x", ["first"], citations(SOURCES, ECHO, "general-source")))
    assert values(root, "a", "href") == ["#general-source-first"]


def test_a_source_that_the_page_does_not_list_is_refused() -> None:
    with pytest.raises(KeyError, match="elsewhere"):
        statement("x", ["elsewhere"], citations(SOURCES, ECHO))


def test_an_entry_of_a_list_is_a_statement_too() -> None:
    root = parsed([statement_item("x", ["first"], citations(SOURCES, ECHO))])
    assert values(root, "li[data-statement] a", "href") == ["#source-first"]


def test_text_stays_text() -> None:
    root = parsed(statement("p < 0.05 & <b>bold</b>", ["first"], citations(SOURCES, ECHO)))
    assert root.query("b") == []
    assert text_of(root).startswith("p < 0.05 & <b>bold</b>")


def test_a_page_without_a_list_cites_by_name() -> None:
    cite = named_citations(SOURCES, ECHO)
    root = parsed(cite(["second"]))
    assert values(root, "a", "href") == ["/reference/second"]
    assert "Smith A" in text_of(root)
    assert "2020" in text_of(root)
