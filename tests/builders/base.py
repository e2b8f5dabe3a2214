"""How a row is made."""

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from bodymap.domain.columns import columns_of

Row = TypeVar("Row")

TODAY = datetime.date(2026, 11, 21)
"""The day on which the catalogue of these tests is read."""


def made(kind: type[Row], fields: Mapping[str, Any], **sound: Any) -> Row:
    """An object of these fields; what is not said of it is sound, or blank where that may be."""
    blank = {name.name: blank_of(name.type) for name, column in columns_of(kind) if column.optional}
    return kind(**{**blank, **sound, **fields})


def blank_of(declared: object) -> object:
    """What a blank cell reads as."""
    return () if "tuple" in str(declared) else "" if declared in (str, "str") else None
