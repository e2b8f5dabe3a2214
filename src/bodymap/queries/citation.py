"""A source as one line in a list of references, formatted by a citation library.

The style is `citation.csl` beside this module; docs/adr explains why it is our own.
"""

from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from bodymap.domain.evidence import Reference
from bodymap.queries.csl_item import csl_item

STYLE = Path(__file__).with_name("citation.csl")

NOT_CITED = ("keyword", "note", "URL")
"""Fields that the line does not show, and that would only cost time."""


class Citer:
    """Formats citations; the library keeps a state, so one at a time."""

    def __init__(self) -> None:
        from citeproc import CitationStylesStyle

        self.style = CitationStylesStyle(str(STYLE), locale="en-GB", validate=False)
        self.lock = Lock()

    def line(self, item: dict[str, Any]) -> str:
        """The item as one line of text."""
        from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
        from citeproc.source.json import CiteProcJSON

        with self.lock:
            source = CiteProcJSON([item])
            bibliography = CitationStylesBibliography(self.style, source, formatter.plain)
            bibliography.register(Citation([CitationItem(item["id"])]))
            return str(bibliography.bibliography()[0])


@cache
def citer() -> Citer:
    """The one that all citations share: reading the style takes longer than using it."""
    return Citer()


@cache
def citation(reference: Reference) -> str:
    """'Cotchett MP, Munteanu SE, Landorf KB. Title. Physical Therapy. 2014;94(8):1083' and so on.

    About a millisecond the first time, nothing after that.
    """
    item = csl_item(reference)
    return citer().line({key: value for key, value in item.items() if key not in NOT_CITED})
