"""The numbered sources of a page, with what was read of each."""

from collections.abc import Iterable
from typing import Any

from dash import html

from bodymap.components.aria import aria, data
from bodymap.domain.evidence import Reference
from bodymap.domain.language import ORIGINAL, Original
from bodymap.domain.wording import Wording
from bodymap.queries.citation import citation

DOI_RESOLVER = "https://doi.org/"
PUBMED = "https://pubmed.ncbi.nlm.nih.gov/"


def source_list(
    sources: Iterable[Reference],
    words: Wording,
    anchor: str = "source",
    download: str = "",
    heading: str = "sources.heading",
) -> html.Section:
    """Show the sources in the order of their numbers; `anchor` opens the id of each.

    `download` is the address of a file with all of them, for reference managers. Two lists on a
    page need two headings, which name them: `heading` is the id of a phrase.
    """
    list_id = f"{anchor}s"
    return html.Section(
        [
            html.H2(words(heading), id=f"{list_id}-heading"),
            html.P(words("sources.lead")),
            html.Ol(
                [source(each, words, anchor) for each in sources], className="bm-source-list__items"
            ),
            html.P(html.A(words("sources.download"), href=download)) if download else None,
        ],
        id=list_id,
        className="bm-source-list",
        **aria(labelledby=f"{list_id}-heading"),
    )


def source(reference: Reference, words: Wording, anchor: str) -> html.Li:
    """One source: its citation, how it was made, how much was read, where to find it."""
    return html.Li(
        [
            html.Span(
                cited(reference), className="bm-source-list__citation", **spoken(reference.title)
            ),
            " ",
            html.Span(facts(reference, words), className="bm-source-list__facts"),
            " ",
            html.Span(links(reference, words), className="bm-source-list__links"),
        ],
        id=f"{anchor}-{reference.id}",
        tabIndex="-1",
        **data(reference=reference.id),
    )


def spoken(text: str) -> dict[str, Any]:
    """The language of what holds a text, where it is not that of the page."""
    return {"lang": ORIGINAL} if isinstance(text, Original) else {}


def cited(reference: Reference) -> list[Any]:
    """The citation, in which the title leads to the source's own page."""
    before, title, after = citation(reference).partition(reference.title.rstrip("."))
    link = html.Cite(html.A(title or before, href=f"/reference/{reference.id}"))
    return [before, link, after] if title else [link]


def facts(reference: Reference, words: Wording) -> str:
    """Its design, its size, how much of it was read; what the citation lacks is said so."""
    parts = [
        "" if reference.year else words("source.no-year"),
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
    linked = [html.A(text, href=address, rel="noreferrer") for address, text in found]
    return [part for link in linked for part in (link, " ")][:-1]
