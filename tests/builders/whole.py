"""Catalogues of these rows."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from bodymap.domain.catalogue import Catalogue, catalogue_of
from bodymap.domain.figure import Figure
from bodymap.domain.language import AS_WRITTEN
from bodymap.domain.problem import Place
from bodymap.domain.tables import TABLES
from tests.builders.base import TODAY
from tests.builders.body import figure, muscle, region, synonym, trigger_point, zone
from tests.builders.claims import citation_check, claim, legal_status, measurement
from tests.builders.evidence import (
    article,
    condition,
    finding,
    reference,
    region_condition,
    statement,
    verdict,
)
from tests.builders.safety import caution, red_flag, screening_item, session_step

Tables = Mapping[str, Mapping[str, Any]]

WHOLE = (
    region(),
    zone(),
    synonym(),
    condition(),
    region_condition(),
    reference(),
    article(),
    finding(),
    verdict(),
    statement(),
    caution(),
    red_flag(),
    screening_item(),
    session_step(),
    muscle(),
    trigger_point(),
    claim(),
    citation_check(),
    legal_status(),
    AS_WRITTEN,
    measurement(),
)
"""One row of each kind that a page needs."""


TABLE_OF = {kind: name for name, kind in TABLES.items()}


def catalogue(*rows: Any, drawn: Figure | None = None, read_on: datetime.date = TODAY) -> Catalogue:
    """The whole set with these rows in place of, or beside, its own."""
    tables = with_rows({name: {} for name in TABLES}, (*WHOLE, *rows))
    places = {
        (name, row_id): Place(f"data/{name}.csv", line)
        for name, table in tables.items()
        for line, row_id in enumerate(table, 2)
    }
    return catalogue_of(tables, drawn or figure(), "0123456789ab", places, read_on)


def catalogue_with(known: Catalogue, *rows: Any) -> Catalogue:
    """A catalogue with these rows beside its own."""
    tables = with_rows({name: known.table(name) for name in TABLES}, rows)
    return catalogue_of(tables, known.figure, known.version, known.places, known.read_on)


def with_rows(known: Tables, rows: Iterable[Any]) -> Tables:
    """Each row in the table of its kind, under its id."""
    tables = {name: dict(table) for name, table in known.items()}
    for row in rows:
        tables[TABLE_OF[type(row)]][row.id] = row
    return tables
