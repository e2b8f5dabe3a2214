"""A source as a CSL item: the one mapping that citations and every reference download follow.

https://docs.citationstyles.org/en/v1.0.2/specification.html#appendix-iv-variables
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from bodymap.domain.evidence import Reference
from bodymap.domain.vocabulary import Design
from bodymap.queries.author_names import OTHERS, AuthorName, author_names

Item = dict[str, Any]

PAPER = "article-journal"

OUTSIDE_JOURNALS: Mapping[Design, str] = MappingProxyType(
    {
        Design.GUIDELINE: "report",
        Design.PROFESSIONAL_GUIDANCE: "report",
        Design.NARRATIVE_REVIEW: "webpage",
        Design.PUBLIC_ARTICLE: "webpage",
    }
)
"""What a source of this design is where it has nothing that only papers have."""


def csl_item(reference: Reference) -> Item:
    """The item; what was not seen has no field.

    An author list that was cut short ends in the name 'et al', so that nobody cites it as whole.
    """
    kind = item_type(reference)
    fields = {
        "id": reference.id,
        "type": kind,
        "title": reference.title,
        "author": authors(reference.authors),
        "issued": {"date-parts": [[reference.year]]} if reference.year else None,
        "publisher" if kind == "report" else "container-title": reference.journal,
        "volume": reference.volume,
        "issue": reference.issue,
        "page": reference.pages,
        "DOI": reference.doi,
        "PMID": reference.pmid,
        "URL": web_address(reference),
        "keyword": f"{reference.design}, read: {reference.read_level}",
        "note": reference.note,
    }
    return {name: value for name, value in fields.items() if value}


def item_type(reference: Reference) -> str:
    """A paper, unless its design allows for less and nothing that only papers have was seen.

    A guideline of persons stands in a journal, one of a body on its own.
    """
    printed = (reference.volume, reference.pages, reference.doi, reference.pmid)
    by_persons = reference.design is Design.GUIDELINE and any(
        not each.is_body for each in author_names(reference.authors).names
    )
    if any(printed) or by_persons:
        return PAPER
    return OUTSIDE_JOURNALS.get(reference.design, PAPER)


def authors(printed: str) -> list[dict[str, str]]:
    """The authors as CSL names."""
    found = author_names(printed)
    names = [csl_name(each) for each in found.names]
    return [*names, {"literal": OTHERS}] if found.has_others else names


def csl_name(name: AuthorName) -> dict[str, str]:
    """One author; a body is a literal, which is never turned round or shortened."""
    if name.is_body:
        return {"literal": name.family}
    parts = {"family": name.family, "given": name.spaced_initials, "suffix": name.suffix}
    return {key: value for key, value in parts.items() if value}


def web_address(reference: Reference) -> str:
    """Where it was read, if neither DOI nor PubMed leads to it."""
    if reference.doi or reference.pmid or not reference.read_at_url:
        return ""
    return reference.read_at_url.split()[0]
