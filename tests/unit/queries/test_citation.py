"""Citations come from the library, whole and once."""

from concurrent.futures import ThreadPoolExecutor

from bodymap.domain.catalogue import Catalogue
from bodymap.queries.citation import citation
from tests.builders import reference


def test_a_paper_is_cited_as_journals_ask() -> None:
    paper = reference(
        authors="Cotchett MP, Munteanu SE, Landorf KB",
        title="Effectiveness of trigger point dry needling",
        journal="Physical Therapy",
        year=2014,
        volume="94",
        issue="8",
        pages="1083-1094",
    )
    assert citation(paper) == (
        "Cotchett MP, Munteanu SE, Landorf KB. Effectiveness of trigger point dry needling. "
        "Physical Therapy. 2014;94(8):1083\u20131094."
    )


def test_six_authors_are_named_and_more_are_counted_as_others() -> None:
    six = "A B, C D, E F, G H, I J, K L"
    assert citation(reference(authors=six)).startswith(f"{six}. ")
    assert citation(reference(authors=f"{six}, M N")).startswith(f"{six}, et al. ")
    assert citation(reference(authors=f"{six}, et al")).startswith(f"{six}, et al. ")
    assert citation(reference(authors="Lew J, et al")).startswith("Lew J, et al. ")


def test_what_was_not_seen_leaves_no_mark() -> None:
    bare = reference(authors="", year=None, journal="", volume="", issue="", pages="", title="T")
    assert citation(bare) == "T."


def test_every_shipped_source_can_be_cited(catalogue: Catalogue) -> None:
    for each in catalogue.references.values():
        line = citation(each)
        assert each.title.rstrip(".") in line
        assert str(each.year or "") in line
        assert ";;" not in line
        assert " ." not in line.replace(each.title, "T")


def test_citations_can_be_asked_for_at_once() -> None:
    papers = [reference(id=f"p-{number}", title=f"Title {number}") for number in range(40)]
    with ThreadPoolExecutor(8) as threads:
        lines = list(threads.map(citation, papers))
    assert all(paper.title in line for paper, line in zip(papers, lines, strict=True))
