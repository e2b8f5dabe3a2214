"""What the panel of one region shows, gathered in the order in which it is read."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bodymap.domain.atlas import Muscle
from bodymap.domain.body import Region
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Condition, Finding, Reference, Statement, Verdict
from bodymap.domain.glossary import GlossaryEntry
from bodymap.domain.safety import Caution, RedFlag, ScreeningItem, SessionStep, Severity
from bodymap.domain.vocabulary import Audience, Section
from bodymap.queries.effect import Size, size_behind
from bodymap.queries.forest import ForestGroup, forest_groups
from bodymap.queries.options import Choice, choices

FEW = 4
"""Rows that hold anywhere, for a place that has none of its own."""

LUNG_IN_SIGHT = 3
"""How many of the facts on the lung its box shows at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A condition with its verdict, its sentences and the findings behind it.

    `forest` holds those of the findings that can be drawn, each on the axis it belongs to.
    `is_overdue` says whether the verdict was due for review when the data was read. `choices`
    are empty where nothing is told of any option.
    """

    condition: Condition
    verdict: Verdict
    statements: tuple[Statement, ...]
    findings: tuple[Finding, ...]
    forest: tuple[ForestGroup, ...]
    size: Size
    choices: tuple[Choice, ...]
    is_overdue: bool

    @property
    def reference_ids(self) -> tuple[str, ...]:
        """The papers it rests on, in reading order; some may repeat."""
        told = (each.told for each in self.choices if each.told)
        return (
            *self.size.reference_ids,
            *(each for statement in self.statements for each in statement.reference_ids),
            *(finding.reference_id for finding in self.findings),
            *(each for option in told for each in option.reference_ids),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionView:
    """One region for one audience.

    `here` rows name the region (or, where none does, are the gravest that hold anywhere);
    `general` ones hold anywhere.
    """

    region: Region
    audience: Audience
    answer: tuple[Statement, ...]
    lung: tuple[Statement, ...]
    cautions_here: tuple[Caution, ...]
    cards: tuple[Card, ...]
    red_flags_here: tuple[RedFlag, ...]
    red_flags_general: tuple[RedFlag, ...]
    screening_here: tuple[ScreeningItem, ...]
    muscles: tuple[Muscle, ...]
    steps: tuple[SessionStep, ...]
    questions: tuple[Statement, ...]
    glossary: tuple[GlossaryEntry, ...]
    glossary_sources: tuple[Reference, ...]
    sources: tuple[Reference, ...] = ()

    @property
    def emergencies(self) -> tuple[Caution, ...]:
        """The hazards of this place that stand above everything else."""
        return tuple(each for each in self.cautions_here if each.severity is Severity.EMERGENCY)

    @property
    def reviewed_on(self) -> datetime.date | None:
        """The first day on which all that is rated here had been reviewed; none until it is."""
        days = [each.verdict.reviewed_on for each in self.cards]
        return max((each for each in days if each), default=None) if all(days) else None

    @property
    def lung_caution(self) -> Caution | None:
        """The emergency that opens the panel where a needle can reach the lung."""
        reaching = (each for each in self.emergencies if each.reaches_lung and self.lung)
        return next(reaching, None)


def region_view(catalogue: Catalogue, region_id: str, audience: Audience) -> RegionView:
    """Gather a region's panel.

    Raises:
        KeyError: there is no such region.
    """
    cautions_here = by_severity(here_or_strictest(catalogue, "cautions", region_id))
    glossary = tuple(catalogue.glossary.values()) if audience is Audience.PATIENT else ()
    view = RegionView(
        region=catalogue.regions[region_id],
        audience=audience,
        answer=said(catalogue, region_id, Section.ANSWER, audience),
        lung=lung_statements(catalogue, cautions_here, audience),
        cautions_here=cautions_here,
        cards=condition_cards(catalogue, region_id, audience),
        red_flags_here=by_urgency(catalogue.in_region("red_flags", region_id)),
        red_flags_general=by_urgency(catalogue.everywhere("red_flags")),
        screening_here=by_strictness(here_or_strictest(catalogue, "screening", region_id)),
        muscles=by_hazard(catalogue.in_region("muscles", region_id)),
        steps=tuple(each for each in catalogue.what_to_expect.values() if each.in_panel),
        questions=general(catalogue, Section.QUESTIONS, audience),
        glossary=glossary,
        glossary_sources=sources_of(catalogue, [glossary]),
    )
    return replace(view, sources=sources_of(catalogue, cited(view)))


def cited(view: RegionView) -> list[Sequence[object]]:
    """The rows that cite, in the order in which they are read: what is in sight comes first."""
    opening = [view.lung[:LUNG_IN_SIGHT], view.emergencies[:1], view.lung, view.answer]
    flags = [view.red_flags_here, view.red_flags_general]
    rest = [view.screening_here, view.steps, view.questions]
    return [*opening, view.cautions_here, view.cards, *flags, *rest]


def here_or_strictest(catalogue: Catalogue, table: str, region_id: str) -> tuple[Any, ...]:
    """The rows that name a region; where none does, the first that hold anywhere."""
    return catalogue.in_region(table, region_id) or catalogue.everywhere(table)[:FEW]


def is_for(statement: Statement, audience: Audience) -> bool:
    """Whether an audience gets to read a statement."""
    return statement.readership in (audience.value, "both")


def said(
    catalogue: Catalogue, region_id: str, section: Section, audience: Audience
) -> tuple[Statement, ...]:
    """A region's statements of one section that are about no single condition."""
    return tuple(
        each
        for each in catalogue.in_region("statements", region_id)
        if each.section is section and not each.condition_id and is_for(each, audience)
    )


def general(catalogue: Catalogue, section: Section, audience: Audience) -> tuple[Statement, ...]:
    """The statements of a section that hold for the whole body."""
    return tuple(
        each
        for each in catalogue.statements.values()
        if each.section is section and not each.region_id and is_for(each, audience)
    )


def lung_statements(
    catalogue: Catalogue, cautions: Iterable[Caution], audience: Audience
) -> tuple[Statement, ...]:
    """What is said of the lung, where one of the cautions can reach it."""
    if not any(each.reaches_lung for each in cautions):
        return ()
    return general(catalogue, Section.LUNG, audience)


def condition_cards(catalogue: Catalogue, region_id: str, audience: Audience) -> tuple[Card, ...]:
    """The region's conditions in the curators' order."""
    verdicts = {each.condition_id: each for each in catalogue.in_region("verdicts", region_id)}
    return tuple(
        condition_card(catalogue, verdicts[pair.condition_id], audience)
        for pair in catalogue.in_region("region_conditions", region_id)
    )


def condition_card(catalogue: Catalogue, verdict: Verdict, audience: Audience) -> Card:
    """The card of the condition and region that a verdict is about."""
    findings = tuple(catalogue.findings[each] for each in verdict.finding_ids)
    return Card(
        condition=catalogue.conditions[verdict.condition_id],
        verdict=verdict,
        statements=tuple(
            each
            for each in catalogue.in_region("statements", verdict.region_id)
            if each.condition_id == verdict.condition_id and is_for(each, audience)
        ),
        findings=findings,
        forest=forest_groups(catalogue, findings),
        size=size_behind(catalogue, verdict),
        choices=choices(catalogue, verdict.region_id, verdict.condition_id),
        is_overdue=verdict.is_overdue(catalogue.read_on),
    )


def by_severity(cautions: Iterable[Caution]) -> tuple[Caution, ...]:
    """Worst first, the lung before others of the same severity, else in the curators' order."""
    return tuple(sorted(cautions, key=lambda each: (each.severity.rank, not each.reaches_lung)))


def by_hazard(muscles: Iterable[Muscle]) -> tuple[Muscle, ...]:
    """The gravest hazard first, else in the curators' order."""
    return tuple(sorted(muscles, key=lambda each: each.hazard_grade.rank))


def by_urgency(flags: Iterable[RedFlag]) -> tuple[RedFlag, ...]:
    """Most urgent first, else in the curators' order."""
    return tuple(sorted(flags, key=lambda each: each.action.rank))


def by_strictness(items: Iterable[ScreeningItem]) -> tuple[ScreeningItem, ...]:
    """Strictest first, else in the curators' order."""
    return tuple(sorted(items, key=lambda each: each.level.rank))


def sources_of(catalogue: Catalogue, cited: Iterable[Sequence[object]]) -> tuple[Reference, ...]:
    """Every reference that the rows cite, once, in the order of first mention."""
    ids = (
        reference_id
        for rows in cited
        for row in rows
        for reference_id in getattr(row, "reference_ids", ())
    )
    return tuple(catalogue.references[each] for each in dict.fromkeys(ids))
