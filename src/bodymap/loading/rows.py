"""Rows as they stand in the files: text that remembers its file and line."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bodymap.domain.problem import Place, Problem


class NotRead(Exception):
    """A rule asked for a table that could not be read; the file's own problem is reported."""


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One row. `place` is the line on which it starts; a column that is missing reads as ""."""

    table: str
    place: Place
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    @property
    def id(self) -> str:
        """Its id, as written."""
        return self["id"]

    def ids(self, column: str) -> list[str]:
        """The entries of a list cell."""
        return self[column].split()

    def problem(self, column: str, message: str, hint: str = "") -> Problem:
        """A fault of this row."""
        return Problem(self.place.file, self.place.line, column, message, hint)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A file of `data/` as far as it could be read.

    `is_sound`: the file is there and its columns are the declared ones. `lost_ids` are those of
    rows that could not be cut into cells; such rows are not in `rows`.
    """

    name: str
    file: str
    rows: tuple[Row, ...] = ()
    is_sound: bool = False
    lost_ids: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


class Tables:
    """All tables, for the rules.

    A rule that asks for a table whose file is missing, or whose columns are not the declared
    ones, gets a NotRead: the file's own problem is reported, and nothing can be said beyond it.
    """

    def __init__(self, tables: Iterable[Table], broken: Iterable[Place] = ()) -> None:
        """Take the tables, and the places of rows in which a cell is broken."""
        self._tables = {table.name: table for table in tables}
        self._by_id = {name: _first_by_id(table) for name, table in self._tables.items()}
        self._broken = frozenset(broken)

    def __iter__(self) -> Iterator[Table]:
        return iter(self._tables.values())

    def __getitem__(self, name: str) -> tuple[Row, ...]:
        """The rows of a table that could be cut into cells.

        Raises:
            NotRead: the table could not be read.
        """
        if not self._tables[name].is_sound:
            raise NotRead(name)
        return self._tables[name].rows

    def whole(self, name: str) -> tuple[Row, ...]:
        """The rows of a table, for rules that say something is lacking.

        Raises:
            NotRead: also where a row could not be cut into cells; it may be what is lacking.
        """
        if self._tables[name].lost_ids:
            raise NotRead(name)
        return self[name]

    def ids(self, name: str) -> frozenset[str]:
        """All ids of a table, those of torn rows too.

        Raises:
            NotRead: the table could not be read.
        """
        return frozenset(row.id for row in self[name]) | self._tables[name].lost_ids

    def row(self, name: str, row_id: str) -> Row | None:
        """The row with this id, or None where there is none that could be cut into cells.

        Raises:
            NotRead: the table could not be read.
        """
        if not self._tables[name].is_sound:
            raise NotRead(name)
        return self._by_id[name].get(row_id)

    def found(self, name: str, row_ids: Iterable[str]) -> list[Row]:
        """The rows with these ids; ids that are not there are reported by another rule.

        Raises:
            NotRead: the table could not be read.
        """
        rows = (self.row(name, row_id) for row_id in row_ids)
        return [row for row in rows if row is not None]

    def are_sound(self, rows: Iterable[Row]) -> bool:
        """Whether no cell of these rows is broken in itself."""
        return self._broken.isdisjoint(row.place for row in rows)


def _first_by_id(table: Table) -> dict[str, Row]:
    return {row.id: row for row in reversed(table.rows)}
