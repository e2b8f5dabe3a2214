"""A source as a CSL item: what was seen is there, what was not is not."""

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Design
from bodymap.queries.csl_item import csl_item
from tests.builders import reference


def test_every_shipped_source_keeps_what_was_seen(catalogue: Catalogue) -> None:
    for each in catalogue.references.values():
        item = csl_item(each)
        assert item["id"] == each.id
        assert item["title"] == each.title
        assert item.get("DOI", "") == each.doi
        assert item.get("PMID", "") == each.pmid
        assert item.get("volume", "") == each.volume
        assert item.get("issue", "") == each.issue
        assert item.get("page", "") == each.pages
        assert item.get("container-title", item.get("publisher", "")) == each.journal
        assert item.get("issued") == ({"date-parts": [[each.year]]} if each.year else None)
        assert item.get("note", "") == each.note
        assert each.read_level in item["keyword"]


def test_a_blank_cell_leaves_no_field() -> None:
    item = csl_item(reference(year=None, journal="", volume="", issue="", pages="", authors=""))
    assert item.keys().isdisjoint(
        {"issued", "container-title", "volume", "issue", "page", "author"}
    )


def test_a_list_of_authors_that_was_cut_short_stays_so() -> None:
    names = csl_item(reference(authors="Lew J, et al"))["author"]
    assert names == [{"family": "Lew", "given": "J."}, {"literal": "et al"}]


def test_a_guideline_of_a_body_is_a_report_and_one_in_a_journal_a_paper() -> None:
    bare = {"design": Design.GUIDELINE, "volume": "", "pages": "", "doi": "", "pmid": ""}
    assert csl_item(reference(authors="World Health Organization", **bare))["type"] == "report"
    assert csl_item(reference(authors="Bier JD", **bare))["type"] == "article-journal"


def test_a_page_on_the_web_has_the_address_where_it_was_read() -> None:
    page = reference(
        design=Design.PUBLIC_ARTICLE,
        volume="",
        pages="",
        doi="",
        pmid="",
        read_at_url="https://example.org/a https://example.org/b",
    )
    assert csl_item(page)["type"] == "webpage"
    assert csl_item(page)["URL"] == "https://example.org/a"
    assert "URL" not in csl_item(reference(doi="10.5555/x", read_at_url="https://example.org/a"))
