"""The files in which sources can be taken away: their endings, media types and writers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bodymap.domain.evidence import Reference
from bodymap.exports.bibtex import bibtex
from bodymap.exports.csl_json import csl_json
from bodymap.exports.ris import ris


@dataclass(frozen=True, slots=True)
class ReferenceFormat:
    """One format. `name` is what the command line calls it, `ending` closes its addresses."""

    name: str
    ending: str
    mimetype: str
    write: Callable[[Iterable[Reference]], str]


REFERENCE_FORMATS = (
    ReferenceFormat("ris", "ris", "application/x-research-info-systems", ris),
    ReferenceFormat("bibtex", "bib", "application/x-bibtex", bibtex),
    ReferenceFormat("csl-json", "csl.json", "application/vnd.citationstyles.csl+json", csl_json),
)
