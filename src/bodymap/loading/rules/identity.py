"""Rules about names: each id stands once, and each id that is used exists."""

from collections.abc import Iterator

from bodymap.domain.catalogue import EVERYWHERE
from bodymap.domain.columns import columns_of
from bodymap.domain.problem import Problem
from bodymap.domain.tables import TABLES
from bodymap.loading.rows import NotRead, Table, Tables
from bodymap.loading.spelling import nearest, shown

MAY_BE_EMPTY = frozenset({"left_out", "translations"})
MOST_GUESSES = 100
"""Different unknown ids of one column for which a nearest one is looked for; it takes time."""


def tables_have_rows(tables: Tables) -> Iterator[Problem]:
    """A table that lost all its rows is a slip; only a few may be empty."""
    for table in tables:
        is_empty = table.is_sound and not table.rows and not table.lost_ids
        if is_empty and table.name not in MAY_BE_EMPTY:
            hint = "Bring the rows back from the last version that held them."
            yield Problem(table.file, 1, "", "the table has no rows", hint)


def ids_stand_once(tables: Tables) -> Iterator[Problem]:
    """An id names one row of its table, for ever; two rows with one id hide each other."""
    for table in tables:
        first: dict[str, int] = {}
        for row in table.rows if table.is_sound else ():
            if row.id in first:
                message = f"{shown(row.id)} already stands in line {first[row.id]}"
                yield row.problem("id", message, "Give this row an id of its own.")
            first.setdefault(row.id, row.place.line)


def named_rows_exist(tables: Tables) -> Iterator[Problem]:
    """Every id that a cell names has its row: a reference in references.csv, and so on."""
    for table in tables:
        for field, column in columns_of(TABLES[table.name]):
            if column.refers_to:
                yield from _unknown_ids(tables, table, field.name)


def any_stands_alone(tables: Tables) -> Iterator[Problem]:
    """'any' means every region, so no region stands beside it."""
    for table in tables:
        for row in table.rows:
            entries = row.ids("region_ids")
            if EVERYWHERE in entries and len(entries) > 1:
                message = "'any' already means every region"
                yield row.problem("region_ids", message, "Leave either 'any' or the regions.")


def _unknown_ids(tables: Tables, table: Table, name: str) -> Iterator[Problem]:
    column = next(c for field, c in columns_of(TABLES[table.name]) if field.name == name)
    try:
        known = tables.ids(column.refers_to)
    except NotRead:
        return
    allowed = known | {EVERYWHERE} if column.allows_any else known
    guesses: dict[str, str] = {}
    for row in table.rows:
        for entry in row.ids(name):
            if entry not in allowed:
                if len(guesses) < MOST_GUESSES and entry not in guesses:
                    guesses[entry] = nearest(entry, allowed)
                message = f"there is no {_one_of(column.refers_to)} {shown(entry)}"
                yield row.problem(name, message, _hint(guesses.get(entry, ""), column.refers_to))


def _one_of(table: str) -> str:
    """'trigger point' for trigger_points."""
    return table.removesuffix("s").replace("_", " ")


def _hint(near: str, table: str) -> str:
    guess = f"Did you mean '{near}'? " if near else ""
    return f"{guess}Correct the spelling here, or add it to {table}.csv."
