"""A table as CSV, with the rows and ids of data/, safe to open in a spreadsheet.

A spreadsheet runs a cell as a formula if it begins with = + - @, or with a blank that hides one of
them (https://owasp.org/www-community/attacks/CSV_Injection). Such a cell gets an apostrophe in
front, which spreadsheets take for "this is text". A plain number, such as -14.4, runs nothing and
stays as it is.
"""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.tables import TABLES
from bodymap.queries.frames import cell
from bodymap.queries.region_rows import region_rows

FORMULA = re.compile(r"[=+\-@\s\uff1d\uff0b\uff0d\uff20]")
"""How a cell begins that a spreadsheet may run; the last four are the wide signs of East Asia."""

NUMBER = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)


def csv_table(catalogue: Catalogue, table: str, region_id: str = "") -> str:
    """The whole table, or its rows about a region.

    Raises:
        KeyError: there is no such table.
    """
    return csv_rows(TABLES[table], region_rows(catalogue, table, region_id))


def csv_rows(kind: type[Any], rows: Iterable[Any]) -> str:
    """Rows of one kind, below the names of their columns."""
    names = [each.name for each in fields(kind)]
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([harmless(cell(getattr(row, name))) for name in names] for row in rows)
    return written.getvalue()


def harmless(text: str) -> str:
    """The cell, with an apostrophe in front where a spreadsheet would run it."""
    return f"'{text}" if FORMULA.match(text) and not NUMBER.fullmatch(text) else text
