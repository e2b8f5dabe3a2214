"""Languages: how each is read and written, and the translations of the tables' texts into it."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bodymap.domain.columns import LANGUAGE_TAG, TEXT_NAME, column
from bodymap.domain.vocabulary import Section


class Direction(StrEnum):
    """Which way a language is read: from the left, or from the right."""

    LTR = "ltr"
    RTL = "rtl"


class DecimalMark(StrEnum):
    """What parts the whole of a number from its fraction."""

    POINT = "point"
    COMMA = "comma"


ORIGINAL = "en-GB"
"""The language that the tables themselves are written in."""

PRINTED_NUMBER = re.compile(r"(?<![\w.,])(?:[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?!\w|\.\d)")
"""A number in which the tables write a mark: 1,463 or 0.20."""

THIN_SPACE = "\N{NARROW NO-BREAK SPACE}"

NEEDED: tuple[tuple[str, str], ...] = (
    ("phrases", "text"),
    ("regions", "name"),
    ("regions", "plain_name"),
    ("conditions", "plain_name"),
    ("cautions", "hazard"),
    ("cautions", "plain_text"),
    ("cautions", "warning_signs"),
    ("cautions", "action"),
    ("red_flags", "sign"),
    ("red_flags", "may_mean"),
    ("statements", "text"),
)
"""Table and column of the texts that a complete language has: how to use it, and what is urgent."""

NEEDED_SECTIONS = frozenset({Section.ANSWER, Section.LUNG})
"""The statements among them: one-line answers, and what stands above all where a lung is near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language in which the pages can be read."""

    id: str = column("Its tag after BCP 47, as `lang=` in an address.", pattern=LANGUAGE_TAG)
    name: str = column("Its name in itself.")
    direction: Direction = column("Which way it is read.")
    decimal_mark: DecimalMark = column("What parts the whole from its fraction.")
    is_complete: bool = column("yes where no text that each page needs may be missing, else no.")
    reviewed_by: str = column("The clinician who reviewed it; blank until one has.", optional=True)
    reviewed_on: datetime.date | None = column("When it was reviewed.", unit="ISO date")

    @property
    def is_original(self) -> bool:
        """Whether the tables are written in it."""
        return self.id == ORIGINAL

    def numbers(self, text: str) -> str:
        """The text, its numbers written as this language writes them; 1,463 needs no mark."""
        if self.decimal_mark is DecimalMark.POINT:
            return text
        return PRINTED_NUMBER.sub(lambda found: comma_number(found.group()), text)


def comma_number(printed: str) -> str:
    """From 10,000.5 to 10 000,5; four digits stand together, as ISO 80000 and the academies ask."""
    whole, point, fraction = printed.partition(".")
    digits = whole.replace(",", "")
    grouped = digits if len(digits) < 5 else whole.replace(",", THIN_SPACE)
    return grouped + ("," + fraction if point else "")


AS_WRITTEN = Language(
    id=ORIGINAL,
    name="English",
    direction=Direction.LTR,
    decimal_mark=DecimalMark.POINT,
    is_complete=True,
    reviewed_by="",
    reviewed_on=None,
)
"""The language of the tables, where no row of languages.csv is at hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """One text of one row in another language, beside the text it was made from."""

    id: str = column("Language, table, row and column, parted by dots.", pattern=TEXT_NAME)
    language_id: str = column("The language.", refers_to="languages")
    table_name: str = column("The table, without .csv.", pattern=TEXT_NAME)
    row_id: str = column("The id of its row.", pattern=TEXT_NAME)
    column_name: str = column("The column.", pattern=TEXT_NAME)
    original: str = column(
        "The text it was made from; once the row says something else, the row's text is shown."
    )
    text: str = column("The translation.")


class Original(str):
    """A text in the language of the tables, on a page in another one."""

    __slots__ = ()


class Mixed(str):
    """A text that holds others in the language of the tables."""

    originals: tuple[Original, ...] = ()

    @classmethod
    def of(cls, text: str, originals: tuple[Original, ...]) -> "Mixed":
        """The text, and what in it is original."""
        mixed = cls(text)
        mixed.originals = originals
        return mixed


def originals_in(*texts: object) -> tuple[Original, ...]:
    """What of these texts is original, or holds something that is."""
    found: list[Original] = []
    for each in texts:
        if isinstance(each, Original) and each:
            found.append(each)
        elif isinstance(each, Mixed):
            found += each.originals
    return tuple(found)


def joined(mark: str, texts: Iterable[str]) -> str:
    """The texts as one, with a mark between them, that remembers what in it is original."""
    parts = tuple(texts)
    text, originals = mark.join(parts), originals_in(*parts)
    return Mixed.of(text, originals) if originals else text
