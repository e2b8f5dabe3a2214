"""The numbered sources of a page, with what was read of each."""

from collections.abc import Iterable
from typing import Any

from dash import html

from bodymap.components.aria import aria, data
from bodymap.domain.evidence import Reference
from bodymap.domain.wording import Wording

DOI_RESOLVER = "https://doi.org/"
PUBMED = "https://pubmed.ncbi.nlm.nih.gov/"


def source_list(
    sources: Iterable[Reference], words: Wording, anchor: str = "source"
) -> html.Section:
    """Show the sources in the order of their numbers; `anchor` opens the id of each."""
    list_id = f"{anchor}s"
    return html.Section(
        [
            html.H2(words("sources.heading"), id=f"{list_id}-heading"),
            html.P(words("sources.lead")),
            html.Ol(
                [source(each, words, anchor) for each in sources], className="bm-source-list__items"
            ),
        ],
        id=list_id,
        className="bm-source-list",
        **aria(labelledby=f"{list_id}-heading"),
    )


def source(reference: Reference, words: Wording, anchor: str) -> html.Li:
    """One source: who, when, what, how it was made, where to find it, how much was read."""
    return html.Li(
        [
            html.Span(byline(reference, words), className="bm-source-list__byline"),
            " ",
            html.Cite(html.A(reference.title, href=f"/reference/{reference.id}")),
            " ",
            html.Span(facts(reference, words), className="bm-source-list__facts"),
            html.Span(links(reference, words), className="bm-source-list__links"),
        ],
        id=f"{anchor}-{reference.id}",
        tabIndex="-1",
        **data(reference=reference.id),
    )


def byline(reference: Reference, words: Wording) -> str:
    """The first author and the year; what was not seen is said so."""
    names = [each.strip() for each in reference.authors.split(",") if each.strip()]
    many = len(names) > 1 and "et al" not in names[0]
    who = words("source.et-al", first=names[0]) if many else (names or [reference.journal])[0]
    return words("source.byline", who=who, year=reference.year or words("source.no-year"))


def facts(reference: Reference, words: Wording) -> str:
    """Where it appeared, its design, its size, how much of it was read."""
    parts = [
        reference.journal,
        words(f"design.{reference.design}"),
        words("source.size", size=reference.size) if reference.size else "",
        words(f"read.{reference.read_level}"),
    ]
    return " · ".join(each for each in parts if each)


def links(reference: Reference, words: Wording) -> list[Any]:
    """DOI and PubMed; else the page where it was read; else a plain word that there is none."""
    found = []
    if reference.doi:
        found.append((f"{DOI_RESOLVER}{reference.doi}", f"doi:{reference.doi}"))
    if reference.pmid:
        found.append((f"{PUBMED}{reference.pmid}/", f"PMID {reference.pmid}"))
    if not found and reference.read_at_url:
        found.append((reference.read_at_url.split()[0], words("source.read-at")))
    if not found:
        return [html.Span(words("source.no-link"))]
    return [html.A(text, href=address, rel="noreferrer") for address, text in found]
