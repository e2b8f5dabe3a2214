"""Sources as RIS, which every reference manager reads."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from bodymap.domain.evidence import Reference
from bodymap.queries.csl_item import Item, csl_item

TYPES: Mapping[str, str] = MappingProxyType(
    {"article-journal": "JOUR", "report": "RPRT", "webpage": "ELEC"}
)
"""CSL type -> RIS type."""

FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "id": "id",
        "title": "title",
        "container-title": "secondary_title",
        "publisher": "publisher",
        "volume": "volume",
        "issue": "number",
        "DOI": "doi",
        "PMID": "accession_number",
    }
)
"""CSL field -> what rispy calls the RIS field that holds the same text."""


def ris(references: Iterable[Reference]) -> str:
    """One record a source."""
    import rispy  # 0.04 s, which only a download needs

    class Writer(rispy.RisWriter):  # type: ignore[misc]  # rispy declares no types
        """Leaves out rispy's running numbers, which are no part of RIS."""

        def set_header(self, _count: int) -> str:
            return ""

    entries = [entry(csl_item(each)) for each in references]
    text: str = rispy.dumps(entries, implementation=Writer, delimiter_tags_mapping={})
    return text


def entry(item: Item) -> dict[str, Any]:
    """A record as rispy writes it."""
    found: dict[str, Any] = {"type_of_reference": TYPES[item["type"]]}
    found |= {FIELDS[name]: on_one_line(item[name]) for name in FIELDS if name in item}
    found["authors"] = [name(each) for each in item.get("author", ())]
    found["keywords"] = item["keyword"].split(", ")
    found["urls"] = [item["URL"]] if "URL" in item else []
    found["notes"] = [on_one_line(item["note"])] if "note" in item else []
    if "issued" in item:
        found["year"] = str(item["issued"]["date-parts"][0][0])
    return found | pages(item.get("page", ""))


def name(author: Mapping[str, str]) -> str:
    """`Cotchett, M. P.`; a body as it is."""
    parts = (author.get(part, "") for part in ("literal", "family", "given", "suffix"))
    return ", ".join(part for part in parts if part)


def pages(printed: str) -> dict[str, str]:
    """First and last page; an article number is a first page."""
    start, _, end = printed.partition("-")
    found = {"start_page": start, "end_page": end}
    return {key: value for key, value in found.items() if value}


def on_one_line(text: str) -> str:
    """RIS ends a field with its line."""
    return " ".join(text.split())
