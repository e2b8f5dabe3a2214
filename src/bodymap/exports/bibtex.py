"""Sources as BibTeX, in UTF-8, with what LaTeX would read as a command escaped."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from bodymap.domain.evidence import Reference
from bodymap.queries.author_names import OTHERS
from bodymap.queries.csl_item import Item, csl_item

TYPES: Mapping[str, str] = MappingProxyType(
    {"article-journal": "article", "report": "techreport", "webpage": "misc"}
)
"""CSL type -> BibTeX type."""

TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "title": "title",
        "container-title": "journal",
        "publisher": "institution",
        "volume": "volume",
        "issue": "number",
        "keyword": "keywords",
        "note": "annote",
    }
)
"""CSL field -> BibTeX field of escaped text. `annote` is kept, and not printed."""

CODES: Mapping[str, str] = MappingProxyType({"DOI": "doi", "PMID": "pmid", "URL": "url"})
"""CSL field -> BibTeX field that is taken as it is."""

SPELLED = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "{": r"\textbraceleft{}",  # BibTeX counts braces, and those behind a backslash too
        "}": r"\textbraceright{}",
        **{mark: f"\\{mark}" for mark in "&%$#_"},
    }
)
ENCODED = str.maketrans({"{": "%7B", "}": "%7D"})
"""Braces in addresses, which BibTeX would count."""

WEBSITE = "howpublished"
"""Where BibTeX has the name of a site: only an article has a journal."""


def bibtex(references: Iterable[Reference]) -> str:
    """One entry a source; its key is the source's id."""
    from bibtexparser.entrypoint import write_string  # 0.06 s, which only a download needs
    from bibtexparser.library import Library
    from bibtexparser.middlewares.parsestack import default_unparse_stack
    from bibtexparser.model import Block, Entry, Field

    items = (csl_item(each) for each in references)
    entries: list[Block] = [
        Entry(TYPES[item["type"]], item["id"], [Field(*each) for each in fields(item)])
        for item in items
    ]
    stack = default_unparse_stack(allow_inplace_modification=True)
    return write_string(Library(entries), unparse_stack=stack)


def fields(item: Item) -> Iterator[tuple[str, str]]:
    """Names and values of an entry, in the order in which people read them."""
    if "author" in item:
        yield "author", " and ".join(name(each) for each in item["author"])
    if "issued" in item:
        yield "year", str(item["issued"]["date-parts"][0][0])
    for field, bibtex_field in TEXTS.items():
        if field in item:
            is_site = field == "container-title" and item["type"] == "webpage"
            yield WEBSITE if is_site else bibtex_field, escaped(item[field])
    if "page" in item:
        yield "pages", escaped(item["page"]).replace("-", "--")
    for field, bibtex_field in CODES.items():
        if field in item:
            yield bibtex_field, item[field].translate(ENCODED)


def name(author: Mapping[str, str]) -> str:
    """`Cotchett, M. P.`; a body in braces; `others` for those who were left out."""
    if author.get("literal") == OTHERS:
        return "others"
    if "literal" in author:
        return "{" + escaped(author["literal"]) + "}"
    parts = (author.get(part, "") for part in ("family", "suffix", "given"))
    return ", ".join(escaped(part) for part in parts if part)


def escaped(text: str) -> str:
    """Text as LaTeX prints it; letters beyond ASCII stay, as the file is UTF-8."""
    return " ".join(text.split()).translate(SPELLED)
