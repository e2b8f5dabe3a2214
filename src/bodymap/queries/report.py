"""Which sentence of which page a report is about, and the row of the data that it stands in."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from urllib.parse import urlencode

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.tables import TABLES
from bodymap.domain.vocabulary import Audience

PATH = "/report"
KNOWN = ("page", "sentence", "audience")

WITHOUT_SENTENCES = {"phrases", "translations"}
"""What introduces a sentence is none; in another language it has the id of its original."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence and where it stands: table, row and column, parted by dots."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a report is about. `page` is an address of this site; `chosen` is none at first."""

    page: str
    sentences: tuple[Sentence, ...]
    chosen: Sentence | None
    audience: Audience
    is_understood: bool = True

    def address(self, sentence: Sentence) -> str:
        """Where the text about a sentence stands ready."""
        return report_address(self.page, sentence.id)


def report_address(page: str, sentence_id: str = "") -> str:
    """Where something on a page can be reported."""
    asked = {"page": page, "sentence": sentence_id}
    query = urlencode({name: value for name, value in asked.items() if value}, safe="/")
    return f"{PATH}?{query}"


def sentence_ids(catalogue: Catalogue) -> Mapping[str, str]:
    """Text of the data -> table, row and column where it first stands."""
    return {
        text: f"{table}.{row_id}.{column}"
        for table in reversed(TABLES)
        if table not in WITHOUT_SENTENCES
        for row_id, row in getattr(catalogue, table).items()
        for column in (each.name for each in fields(TABLES[table]))
        if isinstance(text := getattr(row, column), str) and " " in text
    }


def sentences(catalogue: Catalogue, texts: list[str]) -> tuple[Sentence, ...]:
    """The texts of a page that stand in the data as they are, each once."""
    ids = sentence_ids(catalogue)
    known = (each for each in dict.fromkeys(texts) if each in ids)
    return tuple(Sentence(id=ids[each], text=each) for each in known)
