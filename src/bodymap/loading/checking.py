"""Checks a folder of tables: everything that is wrong with it, at once, or the catalogue."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bodymap.domain.catalogue import Catalogue, catalogue_of
from bodymap.domain.figure import Figure
from bodymap.domain.problem import Place, Problem
from bodymap.domain.tables import TABLES
from bodymap.domain.vocabulary import View
from bodymap.loading.atlas_figure import ATLAS_FILES, read_atlas
from bodymap.loading.figure import read_figure
from bodymap.loading.objects import objections_left, typed_rows
from bodymap.loading.reading import read_table
from bodymap.loading.rows import Tables
from bodymap.loading.rules import RULES, Rule, broken_rules
from bodymap.loading.spelling import did_you_mean

VERSION_DIGITS = 12
FIGURE_TABLES = ("regions", "phrases")
"""The tables that the figure is compared with; while one is broken, nothing is said of it."""

ATLAS_TABLES = ("zones", "muscles", "trigger_points")
"""The same for the atlas's drawings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What is in the tables of a folder, and everything that is wrong with them.

    `objects` holds table -> id -> object for every row that is sound in itself. `contents` are
    the bytes that were checked, by the file's path inside the folder.
    """

    problems: tuple[Problem, ...]
    tables: Tables
    objects: Mapping[str, Mapping[str, Any]]
    contents: Mapping[str, bytes]


def check_tables(folder: Path, rules: tuple[Rule, ...] = RULES) -> Checked:
    """Check the tables of a folder without its figure."""
    if not folder.is_dir():
        there_is_none = Problem(folder.as_posix(), 1, "", "there is no such folder")
        return Checked(problems=(there_is_none,), tables=Tables(()), objects={}, contents={})
    read = {name: read_table(folder, name, kind) for name, kind in TABLES.items()}
    typed = {name: typed_rows(TABLES[name], table.rows) for name, (table, _) in read.items()}
    broken = (each.place for one in typed.values() for each in one.problems)
    tables = Tables((table for table, _ in read.values()), broken)
    problems = [*_strange_files(folder), *(each for table in tables for each in table.problems)]
    problems += (problem for each in typed.values() for problem in each.problems)
    problems += not_said_yet(broken_rules(tables, rules), problems)
    objections = [problem for each in typed.values() for problem in each.objections]
    problems += objections_left(objections, problems)
    return Checked(
        problems=tuple(_in_order(problems)),
        tables=tables,
        objects={name: each.objects for name, each in typed.items()},
        contents={f"{name}.csv": content for name, (_, content) in read.items()},
    )


def check(folder: Path) -> tuple[list[Problem], Catalogue | None]:
    """Everything that is wrong with a data folder, or nothing and its catalogue."""
    checked = check_tables(folder)
    broken = {_table_of(each) for each in checked.problems}
    if not checked.objects or not broken.isdisjoint(FIGURE_TABLES):
        return list(checked.problems), None
    regions, phrases = checked.objects["regions"], checked.objects["phrases"]
    figure, faults = read_figure(folder / "figure", regions, phrases)
    if figure and broken.isdisjoint(ATLAS_TABLES):
        figure, faults = read_atlas(folder / "figure", figure, checked.tables, phrases)
    problems = [*checked.problems, *faults]
    if problems or figure is None:
        return problems, None
    return [], _catalogue(folder, checked, figure)


def _catalogue(folder: Path, checked: Checked, figure: Figure) -> Catalogue:
    files = (*(f"{view}.svg" for view in View), *ATLAS_FILES)
    drawn = {f"figure/{name}": (folder / "figure" / name).read_bytes() for name in files}
    contents = {**checked.contents, **drawn}
    return catalogue_of(checked.objects, figure, version_of(contents), _places(checked.tables))


def version_of(contents: Mapping[str, bytes]) -> str:
    """12 hex digits that change with any file; the same for LF and CRLF line ends."""
    digest = hashlib.sha256()
    for name, content in sorted(contents.items()):
        text = content.replace(b"\r\n", b"\n")
        digest.update(f"{name} {len(text)}\n".encode() + text)
    return digest.hexdigest()[:VERSION_DIGITS]


def _places(tables: Tables) -> dict[tuple[str, str], Place]:
    return {(table.name, row.id): row.place for table in tables for row in table.rows}


def _strange_files(folder: Path) -> Iterator[Problem]:
    """A table under a name that is not declared would never be read."""
    for path in sorted(folder.glob("*.csv")):
        if path.stem not in TABLES:
            hint = did_you_mean(path.stem, TABLES, "Rename it, or take it out.")
            yield Problem(path.as_posix(), 1, "", "there is no table of this name", hint)


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    """By table, as they are declared, then by line; each problem once."""
    order = {name: number for number, name in enumerate(TABLES)}
    return sorted(
        dict.fromkeys(problems),
        key=lambda each: (order.get(_table_of(each), -1), each.file, each.line),
    )


def not_said_yet(new: Iterable[Problem], said: Iterable[Problem]) -> list[Problem]:
    """What rules say of cells that are sound in themselves; a cell is reported once."""
    cells = {(each.file, each.line, each.column) for each in said if each.column}
    return [each for each in new if (each.file, each.line, each.column) not in cells]


def _table_of(problem: Problem) -> str:
    return problem.file.rpartition("/")[2].removesuffix(".csv")
