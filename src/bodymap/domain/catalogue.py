"""The catalogue: every row of `data/` as an object, indexed once and never changed again."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from bodymap.domain.atlas import Muscle, Referral, TriggerPoint
from bodymap.domain.body import LeftOut, Phrase, Region, Synonym, Zone
from bodymap.domain.claims import CitationCheck, Claim, LegalStatus
from bodymap.domain.codes import BodySiteCode, PainMapSegment
from bodymap.domain.effects import Effect, Proportion
from bodymap.domain.evidence import (
    Condition,
    Finding,
    Reference,
    RegionCondition,
    Statement,
    Verdict,
)
from bodymap.domain.figure import Figure
from bodymap.domain.glossary import GlossaryEntry
from bodymap.domain.language import Language, Translation
from bodymap.domain.measurements import Measurement
from bodymap.domain.options import Option
from bodymap.domain.problem import Place
from bodymap.domain.safety import AdverseEvent, Caution, RedFlag, ScreeningItem, SessionStep
from bodymap.domain.tables import TABLES

EVERYWHERE = "any"
"""What a cell of regions says of a row that holds in every one."""

Rows = tuple[Any, ...]
Index = Mapping[tuple[str, str], Rows]
"""Table and region -> rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All facts, by table and id, each table in the order of its file.

    `version` is the first 12 hex digits of the SHA-256 over the data files; `places` tells the
    file and line of the row with a (table, id). `read_on` is the day on which the data was read:
    what is overdue is judged by it, so a running app says what was true when it started, alike on
    every page and in every bundle. Make one with `catalogue_of`.
    """

    regions: Mapping[str, Region]
    zones: Mapping[str, Zone]
    body_site_codes: Mapping[str, BodySiteCode]
    pain_map_segments: Mapping[str, PainMapSegment]
    synonyms: Mapping[str, Synonym]
    conditions: Mapping[str, Condition]
    region_conditions: Mapping[str, RegionCondition]
    references: Mapping[str, Reference]
    findings: Mapping[str, Finding]
    verdicts: Mapping[str, Verdict]
    effects: Mapping[str, Effect]
    proportions: Mapping[str, Proportion]
    options: Mapping[str, Option]
    statements: Mapping[str, Statement]
    cautions: Mapping[str, Caution]
    red_flags: Mapping[str, RedFlag]
    screening: Mapping[str, ScreeningItem]
    adverse_events: Mapping[str, AdverseEvent]
    what_to_expect: Mapping[str, SessionStep]
    muscles: Mapping[str, Muscle]
    trigger_points: Mapping[str, TriggerPoint]
    referrals: Mapping[str, Referral]
    claims: Mapping[str, Claim]
    citation_checks: Mapping[str, CitationCheck]
    legal_status: Mapping[str, LegalStatus]
    measurements: Mapping[str, Measurement]
    glossary: Mapping[str, GlossaryEntry]
    phrases: Mapping[str, Phrase]
    languages: Mapping[str, Language]
    translations: Mapping[str, Translation]
    left_out: Mapping[str, LeftOut]
    figure: Figure
    version: str
    places: Mapping[tuple[str, str], Place]
    read_on: datetime.date
    _by_region: Index = field(repr=False)

    def table(self, name: str) -> Mapping[str, Any]:
        """All rows of a table, by id.

        Raises:
            KeyError: there is no such table.
        """
        if name not in TABLES:
            raise KeyError(name)
        rows: Mapping[str, Any] = getattr(self, name)
        return rows

    def in_region(self, table: str, region_id: str) -> Rows:
        """The rows of a table that name this region."""
        return self._by_region.get((table, region_id), ())

    def everywhere(self, table: str) -> Rows:
        """The rows of a table that hold in any region, and say so."""
        return self._by_region.get((table, EVERYWHERE), ())


def catalogue_of(
    tables: Mapping[str, Mapping[str, Any]],
    figure: Figure,
    version: str = "",
    places: Mapping[tuple[str, str], Place] = MappingProxyType({}),
    read_on: datetime.date = datetime.date.min,
) -> Catalogue:
    """The catalogue of these objects: table -> id -> object. A table not given is empty."""
    rows = {name: MappingProxyType(dict(tables.get(name, {}))) for name in TABLES}
    return Catalogue(
        **rows,
        figure=figure,
        version=version,
        places=MappingProxyType(dict(places)),
        read_on=read_on,
        _by_region=_by_region(rows),
    )


def _by_region(tables: Mapping[str, Mapping[str, Any]]) -> Index:
    found: dict[tuple[str, str], list[Any]] = {}
    for name, table in tables.items():
        for row in table.values():
            for region_id in _regions_of(row):
                found.setdefault((name, region_id), []).append(row)
    return MappingProxyType({key: tuple(rows) for key, rows in found.items()})


def _regions_of(row: Any) -> tuple[str, ...]:
    """The regions that a row names, or `any`; none where it names none."""
    listed: tuple[str, ...] = getattr(row, "region_ids", ())
    single: str = getattr(row, "region_id", "")
    return listed or ((single,) if single else ())
