"""The evidence page as the server writes it: whole, counted, and leading on."""

from collections.abc import Mapping

import pytest

from bodymap.domain.vocabulary import Audience, NeedlingKind
from bodymap.pages.evidence import evidence_page
from bodymap.pages.page import Page
from bodymap.queries.evidence_query import ROWS_A_PAGE, evidence_query
from bodymap.queries.evidence_table import evidence_table
from tests import builders
from tests.builders import ECHO, finding
from tests.markup import Element, only, parsed, text_of, texts, values

MANY = tuple(finding(id=f"finding-{number}") for number in range(2 * ROWS_A_PAGE))
SCRIPT_DATA: Mapping[str, str] = {"rows": "/rows.json"}


def page(*rows: object, **parts: str) -> Page:
    catalogue = builders.catalogue(*rows)
    audience = Audience(parts.get("audience", "patient"))
    table = evidence_table(catalogue, audience)
    return evidence_page(catalogue, table, evidence_query(table.options, parts), ECHO, SCRIPT_DATA)


def shown(*rows: object, **parts: str) -> Element:
    return parsed(page(*rows, **parts).content)


def test_it_says_how_many_are_shown_and_what_was_left_out() -> None:
    other = finding(id="other", needling_kind=NeedlingKind.ACUPUNCTURE)
    root = shown(other)
    assert texts(root, "#evidence-count") == ["evidence.count shown=1 all=2"]
    assert "evidence.left-out count=1" in text_of(only(root, "#evidence-left-out"))
    everything = only(root, "#evidence-left-out a").attrs["href"]
    assert everything == "/evidence?kind=all"
    assert "hidden" in only(shown(other, kind="all"), "#evidence-left-out").attrs


def test_a_long_list_is_read_page_by_page() -> None:
    first, last = shown(*MANY), shown(*MANY, page="3")
    assert len(first.query("#evidence-rows tbody tr")) == ROWS_A_PAGE
    assert values(first, "nav a", "href") == ["/evidence?page=2"]
    assert values(last, "nav a", "href") == ["/evidence?page=2"]
    assert values(last, "#evidence-rows tbody tr", "data-finding") == ["finding-99"]


def test_a_page_beyond_the_last_is_the_last() -> None:
    assert values(shown(page="9"), "#evidence-rows tbody tr", "data-finding") == ["smith-pain"]


def test_where_nothing_fits_that_is_said() -> None:
    root = shown(q="moon")
    assert "hidden" not in only(root, "#evidence-none").attrs
    assert "hidden" in only(root, "#evidence-rows table").attrs
    assert "hidden" in only(shown(), "#evidence-none").attrs


def test_pictures_come_only_when_asked_for() -> None:
    assert shown().query("#evidence-pictures") == []
    assert len(shown(plot="1").query("#evidence-pictures [data-forest]")) == 1
    assert only(shown(), "#evidence-plot-link").attrs["href"] == "/evidence?plot=1"
    assert only(shown(plot="1"), "#evidence-plot-link").attrs["href"] == "/evidence"


def test_what_is_not_understood_is_said_quietly() -> None:
    assert page(region="moon").notice == "notice.ignored"
    assert page(region="neck").notice == ""


@pytest.mark.parametrize("audience", Audience)
def test_the_page_is_whole_and_asks_for_dash(audience: Audience) -> None:
    made = page(audience=audience.value)
    assert (made.path, made.loads_dash, made.audience) == ("/evidence", True, audience)
    root = parsed(made.content)
    assert len(root.query("h1")) == 1
    assert only(root, "main").attrs["data-rows"] == "/rows.json"
    assert only(root, "#react-entry-point").children == []
