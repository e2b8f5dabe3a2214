"""What the cells of a column must look like, worked out from the domain class."""

import datetime
import re
import types
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, get_args, get_origin, get_type_hints

from bodymap.domain.columns import DECIMAL, FORMS, Column, columns_of

YES_OR_NO: Mapping[str, bool] = types.MappingProxyType({"yes": True, "no": False})

PATTERN_OF_TYPE: Mapping[type, tuple[str, str]] = types.MappingProxyType(
    {
        int: (r"-?\d+", "a whole number in digits, such as 1463"),
        float: (DECIMAL, FORMS[DECIMAL]),
        bool: ("yes|no", "'yes' or 'no'"),
        datetime.date: (r"\d{4}-\d{2}-\d{2}", "a date as year-month-day, such as 2026-11-21"),
    }
)
"""How values of a type are written, as a pattern and in words."""


@dataclass(frozen=True)
class Form:
    """A column, and what its cells (or the entries of its list cells) must look like.

    `of` is the type of one entry; `is_blank_none`: a blank cell stands for None.
    """

    name: str
    column: Column
    of: type
    is_list: bool
    is_blank_none: bool

    @cached_property
    def is_required(self) -> bool:
        """Whether a blank cell is a fault."""
        return not (self.column.optional or self.is_blank_none)

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """The words that are allowed, or () where the column has no closed list."""
        return tuple(self.of) if issubclass(self.of, StrEnum) else ()

    @property
    def in_words(self) -> str:
        """What an entry must look like."""
        return FORMS.get(self.column.pattern) or PATTERN_OF_TYPE.get(self.of, ("", ""))[1]

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """What an entry must match; None where any text will do."""
        pattern = self.column.pattern or PATTERN_OF_TYPE.get(self.of, ("", ""))[0]
        return re.compile(pattern, re.ASCII) if pattern else None

    def entries(self, cell: str) -> list[str]:
        """The entries of a list cell, or the one cell; none where it is blank."""
        if self.is_list:
            return cell.split()
        return [cell] if cell else []

    def value(self, cell: str) -> object:
        """The cell as pydantic shall get it; whatever is wrong stays text."""
        if self.is_list:
            return tuple(cell.split())
        if not cell and self.is_blank_none:
            return None
        return YES_OR_NO.get(cell, cell) if self.of is bool else cell


def forms_of(kind: type) -> tuple[Form, ...]:
    """The form of each column of a domain class, in the order of the file."""
    hints = get_type_hints(kind)
    return tuple(_form(each.name, column, hints[each.name]) for each, column in columns_of(kind))


def _form(name: str, column: Column, hint: Any) -> Form:
    is_list = get_origin(hint) is tuple
    is_blank_none = type(None) in get_args(hint)
    of = get_args(hint)[0] if is_list or is_blank_none else hint
    return Form(name, column, of, is_list, is_blank_none)
