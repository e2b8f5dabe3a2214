"""The sources of a page: numbered, with what was read of each and a way to it."""

import pytest

from bodymap.components.source_list import source_list
from bodymap.domain.evidence import Reference
from bodymap.domain.vocabulary import ReadLevel
from tests.builders import ECHO, reference
from tests.markup import Element, only, parsed, text_of, texts, values


def shown(*sources: Reference, **options: str) -> Element:
    return parsed(source_list(sources or (reference(),), ECHO, **options))


def outside(root: Element) -> list[str | None]:
    """The addresses that leave the site."""
    return [each for each in values(root, "a", "href") if not each.startswith("/")]


def test_sources_stand_in_the_order_of_their_numbers() -> None:
    root = shown(reference(id="b"), reference(id="a"))
    assert values(root, "ol > li", "data-reference") == ["b", "a"]
    assert values(root, "ol > li", "id") == ["source-b", "source-a"]


def test_an_entry_can_take_the_focus_when_a_number_leads_to_it() -> None:
    assert values(shown(), "ol > li", "tabindex") == ["-1"]


def test_a_source_is_cited_and_its_title_leads_to_its_page() -> None:
    entry = only(shown(), "li")
    for each in ("Smith A", "Journal of Necks", "2020"):
        assert each in text_of(entry)
    title = only(entry, "cite a")
    assert (text_of(title), title.attrs["href"]) == ("Needles and necks", "/reference/smith-2020")


@pytest.mark.parametrize("level", ReadLevel)
def test_an_entry_says_its_design_its_size_and_how_much_was_read(level: ReadLevel) -> None:
    read = text_of(shown(reference(read_level=level)))
    for each in ("design.randomised-trial", "source.size size=80", f"read.{level}"):
        assert each in read


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ({}, ["https://doi.org/10.1000/182", "https://pubmed.ncbi.nlm.nih.gov/12345678/"]),
        ({"doi": ""}, ["https://pubmed.ncbi.nlm.nih.gov/12345678/"]),
        ({"pmid": ""}, ["https://doi.org/10.1000/182"]),
        ({"doi": "", "pmid": ""}, ["https://pubmed.example.org/12345678/"]),
        (
            {"doi": "", "pmid": "", "read_at_url": "https://a.example.org https://b.example.org"},
            ["https://a.example.org"],
        ),
    ],
)
def test_an_entry_leads_to_the_paper_or_to_where_it_was_read(
    numbers: dict[str, str], expected: list[str]
) -> None:
    assert outside(shown(reference(**numbers))) == expected


def test_a_source_without_any_address_says_so() -> None:
    root = shown(reference(doi="", pmid="", read_at_url=""))
    assert outside(root) == []
    assert "source.no-link" in text_of(root)


def test_links_to_other_sites_do_not_tell_where_one_came_from() -> None:
    assert set(values(shown(), "a[href^=https]", "rel")) == {"noreferrer"}


def test_what_was_not_seen_is_said_or_left_out() -> None:
    read = text_of(shown(reference(year=None, size="")))
    assert "source.no-year" in read
    assert "source.size" not in read


def test_a_second_list_has_ids_of_its_own() -> None:
    root = shown(anchor="general-source")
    assert values(root, "section", "id") == ["general-sources"]
    assert values(root, "ol > li", "id") == ["general-source-smith-2020"]


def test_the_list_can_be_downloaded_where_there_is_a_file() -> None:
    assert "/x.ris" in values(shown(download="/x.ris"), "a", "href")
    assert "sources.download" not in texts(shown(), "a")
