"""From a row of text to the domain object that it describes, typed by pydantic."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from bodymap.domain.problem import Problem
from bodymap.loading.cells import cell_fault
from bodymap.loading.characters import Fault
from bodymap.loading.forms import Form, forms_of
from bodymap.loading.rows import Row
from bodymap.loading.spelling import shown

ALREADY_SAID = {"string_unicode", "missing"}
"""Kinds of pydantic errors that the file's own problems cover: wrong bytes, missing columns."""


@dataclass(slots=True)
class Typed:
    """What typing a table gave.

    `objections` are what the objects themselves refuse; they name no column, so they are kept
    for rows in which nothing else is wrong.
    """

    objects: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    objections: list[Problem] = field(default_factory=list)


def typed_rows(kind: type, rows: tuple[Row, ...]) -> Typed:
    """Check every cell and make an object of each row that can be one."""
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    forms, typed = forms_of(kind), Typed()
    fault_in = {form.name: cache(partial(cell_fault, form)) for form in forms}
    for row in rows:
        wrong = {name: fault for name in fault_in if (fault := _fault(fault_in[name], row, name))}
        typed.problems += (row.problem(name, *fault) for name, fault in wrong.items())
        try:
            made = adapter.validate_python(_values(row, forms))
        except ValidationError as error:
            for each in error.errors(include_url=False):
                _sort_in(row, each, wrong, typed)
        else:
            if not wrong:
                typed.objects[row.id] = made
    return typed


def objections_left(objections: list[Problem], problems: list[Problem]) -> Iterator[Problem]:
    """What objects refuse in rows of which nothing else has been said."""
    places = {(problem.file, problem.line) for problem in problems}
    return (each for each in objections if (each.file, each.line) not in places)


def _fault(fault_in: Callable[[str], Fault | None], row: Row, column: str) -> Fault | None:
    """The fault of a cell; a column that is missing is reported once, in the first row."""
    return fault_in(row[column]) if column in row.cells else None


def _values(row: Row, forms: tuple[Form, ...]) -> dict[str, object]:
    return {form.name: form.value(row[form.name]) for form in forms if form.name in row.cells}


def _sort_in(row: Row, error: ErrorDetails, wrong: Collection[str], typed: Typed) -> None:
    column = str(error["loc"][0]) if error["loc"] else ""
    if not column:
        typed.objections.append(row.problem("", _own_words(error)))
    elif error["type"] not in ALREADY_SAID and column not in wrong:
        typed.problems.append(row.problem(column, _in_plain_words(row[column], error)))


def _own_words(error: ErrorDetails) -> str:
    """The message of the ValueError that the object itself raised."""
    return str(error.get("ctx", {}).get("error", error["msg"]))


def _in_plain_words(cell: str, error: ErrorDetails) -> str:
    if error["type"].startswith("date"):
        return f"there is no such day as {shown(cell)}"
    return f"{shown(cell)} is not allowed here"
