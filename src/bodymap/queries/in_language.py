"""The catalogue in one language: the same rows, their texts replaced where there is a translation.

A text without one, or whose translation was made from another text, stays as it was written and
says so: it is an `Original`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bodymap.domain.catalogue import Catalogue, catalogue_of
from bodymap.domain.columns import text_columns
from bodymap.domain.language import NEEDED, NEEDED_SECTIONS, ORIGINAL, Original, Translation
from bodymap.domain.tables import TABLES

TextKey = tuple[str, str, str]
"""Table, id of the row, column."""


def in_language(catalogue: Catalogue, language_id: str) -> Catalogue:
    """The catalogue with its texts in a language."""
    if language_id == ORIGINAL:
        return catalogue
    told = translations_into(catalogue, language_id)
    tables = {name: dict(catalogue.table(name)) for name in TABLES}
    for name, kind in TABLES.items():
        columns = text_columns(kind)
        for row_id, row in tables[name].items() if columns else ():
            tables[name][row_id] = translated(row, (name, row_id), columns, told)
    return catalogue_of(
        tables, catalogue.figure, catalogue.version, catalogue.places, catalogue.read_on
    )


def translations_into(catalogue: Catalogue, language_id: str) -> Mapping[TextKey, Translation]:
    """Every translation into a language."""
    return {
        (each.table_name, each.row_id, each.column_name): each
        for each in catalogue.translations.values()
        if each.language_id == language_id
    }


def translated(
    row: Any,
    key: tuple[str, str],
    columns: Mapping[str, object],
    told: Mapping[TextKey, Translation],
) -> Any:
    """The row with each of its texts in the language, or marked as it was written."""
    return replace(row, **{name: text(row, name, told.get((*key, name))) for name in columns})


def text(row: Any, column: str, translation: Translation | None) -> str:
    """One text."""
    written: str = getattr(row, column)
    return (
        translation.text if translation and translation.original == written else Original(written)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How far a language goes: texts it has, and those that it lacks of what it needs.

    `stale` translations were made from another text than the one that stands there now.
    """

    told: int
    stale: tuple[Translation, ...]
    missing: tuple[TextKey, ...]


def coverage(catalogue: Catalogue, language_id: str) -> Coverage:
    """Count what a language has."""
    told = translations_into(catalogue, language_id)
    stale = tuple(each for each in told.values() if is_stale(catalogue, each))
    return Coverage(
        told=len(told),
        stale=stale,
        missing=tuple(key for key in needed(catalogue) if key not in told),
    )


def is_stale(catalogue: Catalogue, translation: Translation) -> bool:
    """Whether the text has changed since it was translated."""
    row = catalogue.table(translation.table_name)[translation.row_id]
    return bool(getattr(row, translation.column_name) != translation.original)


def needed(catalogue: Catalogue) -> Iterator[TextKey]:
    """The texts that a complete language has."""
    for table, column in NEEDED:
        for row_id, row in catalogue.table(table).items():
            if getattr(row, column) and (table != "statements" or row.section in NEEDED_SECTIONS):
                yield table, row_id, column
