"""Tables as pandas frames, for curators' analysis and for files that spreadsheets open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bodymap.domain.columns import columns_of

if TYPE_CHECKING:
    import pandas as pd


def frame(kind: type, rows: Iterable[Any]) -> pd.DataFrame:
    """One row an object, one column a field, every cell as text; missing is an empty text."""
    import pandas as pd  # 0.4 s to import, and not every start needs it

    names = [each.name for each, _ in columns_of(kind)]
    cells = [[cell(value) for value in asdict(row).values()] for row in rows]
    return pd.DataFrame(cells, columns=names, dtype="str")


def cell(value: Any) -> str:
    """A value as the tables of data/ write it."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case tuple():
            return " ".join(map(str, value))
        case float():
            return f"{value:g}"
        case _:
            return str(value)
