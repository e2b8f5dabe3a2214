"""The texts that a language still needs, as rows of translations.csv to be filled in."""

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.language import ORIGINAL, Translation
from bodymap.domain.problem import Problem
from bodymap.exports.csv_table import csv_rows
from bodymap.queries.in_language import Coverage, TextKey, coverage


def translation_sheet(catalogue: Catalogue, language_id: str) -> str:
    """CSV: first those whose original has changed, with the old translation, then the missing."""
    found = coverage(catalogue, language_id)
    changed = [(each.table_name, each.row_id, each.column_name) for each in found.stale]
    old = {key: each.text for key, each in zip(changed, found.stale, strict=True)}
    keys = [*changed, *found.missing]
    rows = [row(catalogue, language_id, key, old.get(key, "")) for key in keys]
    return csv_rows(Translation, rows)


def row(catalogue: Catalogue, language_id: str, key: TextKey, text: str) -> Translation:
    """One row beside the text as it stands now."""
    table, row_id, column = key
    return Translation(
        id=".".join((language_id, *key)),
        language_id=language_id,
        table_name=table,
        row_id=row_id,
        column_name=column,
        original=getattr(catalogue.table(table)[row_id], column),
        text=text,
    )


def unfinished(catalogue: Catalogue) -> list[Problem]:
    """A problem for each language that calls itself complete and is not, or is out of date.

    The app still starts, and shows such texts in the language of the tables: whoever adds a fact
    owes nobody a translation. Translators ask with `bodymap validate --strict-languages`.
    """
    return [
        lacking(catalogue, each.id)
        for each in catalogue.languages.values()
        if each.is_complete and each.id != ORIGINAL and needs_work(coverage(catalogue, each.id))
    ]


def needs_work(found: Coverage) -> bool:
    """Whether a text that every page needs is missing, or any has an original that changed."""
    return bool(found.missing or found.stale)


def lacking(catalogue: Catalogue, language_id: str) -> Problem:
    """Where a language says that it is complete, and what it lacks."""
    place = catalogue.places["languages", language_id]
    hint = f"See 'bodymap translations {language_id}', or write 'no'."
    return Problem(place.file, place.line, "is_complete", told(catalogue, language_id), hint)


def told(catalogue: Catalogue, language_id: str) -> str:
    """How far a language goes, in a few words."""
    found: Coverage = coverage(catalogue, language_id)
    return (
        f"{language_id}: {found.told} translations, {len(found.stale)} out of date, "
        f"{len(found.missing)} missing of those that every page needs"
    )
