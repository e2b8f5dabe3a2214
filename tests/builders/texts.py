"""Words of the interface and of other languages."""

from typing import Any

from bodymap.domain.body import Phrase
from bodymap.domain.glossary import GlossaryEntry
from bodymap.domain.language import DecimalMark, Direction, Language, Translation
from bodymap.domain.wording import Wording
from tests.builders.base import made


def phrase(phrase_id: str, text: str) -> Phrase:
    return Phrase(id=phrase_id, text=text)


def language(**fields: Any) -> Language:
    """A language with other marks than the tables' own."""
    return made(
        Language,
        fields,
        id="es",
        name="Español",
        direction=Direction.LTR,
        decimal_mark=DecimalMark.COMMA,
        is_complete=False,
        reviewed_by="",
        reviewed_on=None,
    )


def translation(
    table: str, row_id: str, column: str, original: str, text: str, language_id: str = "es"
) -> Translation:
    """One text in another language, under the id that it must have."""
    return Translation(
        id=f"{language_id}.{table}.{row_id}.{column}",
        language_id=language_id,
        table_name=table,
        row_id=row_id,
        column_name=column,
        original=original,
        text=text,
    )


def glossary_entry(**fields: Any) -> GlossaryEntry:
    return made(
        GlossaryEntry,
        fields,
        id="trigger-point",
        term="trigger point",
        also=("knot",),
        question="What is a trigger point?",
        meaning="A tender spot in a muscle.",
        reference_ids=("smith-2020",),
    )


class Echo(Wording):
    """Says the id of the phrase it is asked for, and what was put into its gaps."""

    def __call__(self, phrase_id: str, **gaps: object) -> str:
        return " ".join([phrase_id, *(f"{name}={value}" for name, value in gaps.items())])

    def under(self, prefix: str) -> dict[str, str]:
        return {f"{prefix}x": f"{prefix}x"}


ECHO = Echo({})
"""Words for tests that ask which phrase stands where, not how it reads."""
