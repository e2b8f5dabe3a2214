"""Rules about languages: a translation belongs to a text, and says what the text says."""

import re
from collections import Counter
from collections.abc import Iterator

from bodymap.domain.columns import Column, text_columns
from bodymap.domain.language import ORIGINAL, PRINTED_NUMBER, DecimalMark, comma_number
from bodymap.domain.problem import Problem
from bodymap.domain.tables import TABLES
from bodymap.loading.rows import Row, Tables
from bodymap.loading.spelling import did_you_mean, shown

GAP = re.compile(r"\{[^{}]*\}")
NAME_OF_A_LICENCE = re.compile(r"CC BY \d\.\d")
DIGITS = re.compile(r"\d+")


def the_language_of_the_tables_is_listed(tables: Tables) -> Iterator[Problem]:
    """languages.csv has a row for the language in which the tables are written."""
    listed = tables.whole("languages")
    if listed and ORIGINAL not in {row.id for row in listed}:
        hint = f"Add a row '{ORIGINAL}'."
        yield listed[0].problem("id", f"the language of the tables, {ORIGINAL}, is missing", hint)


def originals_are_not_translated(tables: Tables) -> Iterator[Problem]:
    """A text in the language of the tables is changed in its own table."""
    for row in tables["translations"]:
        if row["language_id"] == ORIGINAL:
            hint = f"Change the text in {row['table_name']}.csv."
            yield row.problem("language_id", f"{ORIGINAL} is what the tables are written in", hint)


def translated_texts_exist(tables: Tables) -> Iterator[Problem]:
    """A translation names a table, a column that people read, and a row."""
    for row in tables["translations"]:
        if row["table_name"] not in TABLES:
            hint = did_you_mean(row["table_name"], TABLES, "Name a table without .csv.")
            yield row.problem("table_name", f"there is no table {shown(row['table_name'])}", hint)
            continue
        allowed = [name for name, column in _texts(row) if not column.stays]
        if row["column_name"] not in allowed:
            hint = "Allowed: " + (", ".join(allowed) or "none of this table") + "."
            message = f"{shown(row['column_name'])} is no column that is translated"
            yield row.problem("column_name", message, hint)
        if row["row_id"] not in tables.ids(row["table_name"]):
            hint = "Correct the id, or take this row out."
            yield row.problem("row_id", f"there is no row {shown(row['row_id'])}", hint)


def translations_are_named_after_their_text(tables: Tables) -> Iterator[Problem]:
    """The id repeats what is translated into what, so that no text is translated twice."""
    for row in tables["translations"]:
        name = ".".join(
            row[each] for each in ("language_id", "table_name", "row_id", "column_name")
        )
        if row.id != name:
            yield row.problem("id", f"{shown(row.id)} does not name its text", f"Write '{name}'.")


def translations_keep_gaps(tables: Tables) -> Iterator[Problem]:
    """The gaps of a phrase are filled by the program: a translation has the same ones."""
    for row in tables["translations"]:
        gaps = set(GAP.findall(row["original"]))
        if set(GAP.findall(row["text"])) != gaps:
            hint = "The original has " + (", ".join(sorted(gaps)) or "none") + "."
            yield row.problem("text", "the gaps are not those of the original", hint)


def translations_keep_numbers(tables: Tables) -> Iterator[Problem]:
    """A translation says the same numbers, digit by digit; only their marks may differ."""
    for row in tables["translations"]:
        there, here = _digits(row["original"]), _digits(row["text"])
        if there != here:
            lost = ", ".join((there - here).elements()) or "none"
            added = ", ".join((here - there).elements()) or "none"
            hint = f"Missing: {lost}. Not in the original: {added}."
            yield row.problem("text", "the numbers are not those of the original", hint)


def translated_numbers_follow_their_language(tables: Tables) -> Iterator[Problem]:
    """Where a comma opens the fraction, a point in a number would be read as something else."""
    commas = {row.id for row in tables["languages"] if row["decimal_mark"] == DecimalMark.COMMA}
    for row in tables["translations"]:
        kept = _printed(row["original"]) & _printed(row["text"])
        if row["language_id"] in commas and kept:
            number = min(kept)
            message = f"{shown(number)} is not how the language writes a number"
            yield row.problem("text", message, f"Write {comma_number(number)}.")


def _texts(row: Row) -> list[tuple[str, Column]]:
    return list(text_columns(TABLES[row["table_name"]]).items())


def _printed(text: str) -> set[str]:
    """The numbers that stand in a text with the marks of the tables."""
    return set(PRINTED_NUMBER.findall(NAME_OF_A_LICENCE.sub("", text)))


def _digits(text: str) -> Counter[str]:
    """The numbers of a text without their marks: 1,463.5 and 1463,5 are alike."""
    return Counter(DIGITS.findall(re.sub(r"(?<=\d)[.,\u202f](?=\d)", "", text)))
