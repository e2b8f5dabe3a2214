"""The texts that a language still needs, as rows of translations.csv to be filled in."""

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.language import Translation
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


def told(catalogue: Catalogue, language_id: str) -> str:
    """How far a language goes, in a few words."""
    found: Coverage = coverage(catalogue, language_id)
    return (
        f"{language_id}: {found.told} translations, {len(found.stale)} out of date, "
        f"{len(found.missing)} missing of those that every page needs"
    )
