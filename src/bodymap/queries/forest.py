"""Which findings may be drawn on one axis: what must not be mixed is part of the axis."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Condition, Finding, Reference
from bodymap.domain.vocabulary import (
    RATIOS,
    REVIEWS,
    BetterWhen,
    Comparator,
    EffectMeasure,
    EstimateKind,
    NeedlingKind,
    Outcome,
)
from bodymap.queries.people import People, people

UNDRAWN_MEASURES = frozenset({EffectMeasure.NONE, EffectMeasure.NUMBER_NEEDED_TO_TREAT})
"""What the number is was not printed; or its interval runs through infinity at no effect."""

STANDARDISED = "standardised"
SHARED_UNITS = frozenset({"kPa", "percentage points", "risk ratio", "odds ratio"})
RANGE = re.compile(r"\d ?- ?\d")
MIXED = re.compile(r" vs .*(\bor\b|\bmixed\b)")
TWIN = re.compile(r"The same result as ([a-z0-9-]+)")
BOTH_NEEDLED = "both groups were needled"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Axis:
    """What all results on one axis have in common.

    `is_mixed`: the other groups had different things, of which `comparator` is the nearest class.
    `paper_id` is blank unless only the results of that paper may share the axis: the unit was not
    printed in full, or the outcome is one of its own.
    """

    kind: NeedlingKind
    comparator: Comparator
    is_mixed: bool
    outcome: Outcome
    measure: EffectMeasure
    scale: str
    better_when: BetterWhen
    paper_id: str

    @property
    def is_ratio(self) -> bool:
        """Ratios are drawn on a logarithmic axis."""
        return self.measure in RATIOS

    @property
    def no_effect(self) -> float:
        """The estimate that means 'no difference'."""
        return 1.0 if self.is_ratio else 0.0

    @property
    def is_better_to_the_left(self) -> bool:
        """Whether the left half of the axis favours the needled group."""
        return self.better_when is BetterWhen.LOWER


@dataclass(frozen=True, slots=True, kw_only=True)
class ForestRow:
    """A finding that may be drawn, with the paper it stands in."""

    finding: Finding
    reference: Reference
    condition: Condition
    people: People | None

    @property
    def numbers(self) -> tuple[float, float, float]:
        """Estimate, lower and upper 95 % confidence limit."""
        row = self.finding
        return float(row.estimate), float(row.ci_low), float(row.ci_high)

    @property
    def is_pooled(self) -> bool:
        """Whether several studies were put together."""
        return self.reference.design in REVIEWS

    @property
    def weight(self) -> int | None:
        """People behind this very result; unknown where only a review's total is."""
        if not self.people or (self.is_pooled and self.people.is_whole_study):
            return None
        return self.people.count


@dataclass(frozen=True, slots=True, kw_only=True)
class ForestGroup:
    """The results on one axis, by condition and time."""

    axis: Axis
    rows: tuple[ForestRow, ...]

    @property
    def id(self) -> str:
        """Unique among the groups of a page: no finding stands on two axes."""
        return self.rows[0].finding.id


def forest_groups(catalogue: Catalogue, findings: Iterable[Finding]) -> tuple[ForestGroup, ...]:
    """Every finding that can be drawn, on its axis; a result that two rows tell stands once."""
    by_axis: dict[Axis, list[ForestRow]] = {}
    for finding in without_twins(filter(is_drawable, findings)):
        row = forest_row(catalogue, finding)
        by_axis.setdefault(axis_of(finding), []).append(row)
    groups = (ForestGroup(axis=axis, rows=in_order(rows)) for axis, rows in by_axis.items())
    return tuple(sorted(groups, key=reading_order))


def is_drawable(finding: Finding) -> bool:
    """Whether a finding is a difference between needling and something else, with its interval."""
    return (
        finding.estimate_kind is EstimateKind.DIFFERENCE
        and bool(finding.estimate and finding.ci_low and finding.ci_high)
        and finding.better_when is not BetterWhen.UNCLEAR
        and finding.effect_measure not in UNDRAWN_MEASURES
        and finding.needling_kind is not NeedlingKind.NONE
        and finding.comparator is not Comparator.BEFORE_AFTER
        and not sets_needling_against_needling(finding)
    )


def sets_needling_against_needling(finding: Finding) -> bool:
    """Whether no side of the axis could be called that of the needled group."""
    return finding.note.lower().startswith(BOTH_NEEDLED)


def without_twins(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Each result once, although two rows tell it, for two places; their notes name each other."""
    told: set[str] = set()
    for finding in findings:
        if twin_id(finding) not in told:
            told.add(finding.id)
            yield finding


def twin_id(finding: Finding) -> str:
    """The other row that tells the same result; blank where there is none."""
    found = TWIN.search(finding.note)
    return found[1] if found else ""


def forest_row(catalogue: Catalogue, finding: Finding) -> ForestRow:
    """A finding beside its paper."""
    reference = catalogue.references[finding.reference_id]
    return ForestRow(
        finding=finding,
        reference=reference,
        condition=catalogue.conditions[finding.condition_id],
        people=people(finding, reference),
    )


def axis_of(finding: Finding) -> Axis:
    """The axis on which a finding may stand."""
    scale = finding.scale
    if finding.effect_measure is EffectMeasure.STANDARDISED_MEAN_DIFFERENCE:
        scale = scale or STANDARDISED
    return Axis(
        kind=finding.needling_kind,
        comparator=finding.comparator,
        is_mixed=bool(MIXED.search(finding.comparison)),
        outcome=finding.outcome,
        measure=finding.effect_measure,
        scale=scale,
        better_when=finding.better_when,
        paper_id="" if may_be_shared(finding, scale) else finding.reference_id,
    )


def may_be_shared(finding: Finding, scale: str) -> bool:
    """Whether another paper's result can be measured by the same rule.

    "WOMAC" or "pain points" may run to 10, 20 or 100; `other` outcomes are anything.
    """
    if finding.outcome is Outcome.OTHER or "not printed" in scale:
        return False
    is_standardised = finding.effect_measure is EffectMeasure.STANDARDISED_MEAN_DIFFERENCE
    return is_standardised or scale in SHARED_UNITS or bool(RANGE.search(scale))


def in_order(rows: Iterable[ForestRow]) -> tuple[ForestRow, ...]:
    """By condition, then by time; a paper's results of one time stay together."""
    return tuple(
        sorted(
            rows,
            key=lambda each: (
                each.condition.name,
                each.finding.follow_up.rank,
                each.reference.id,
            ),
        )
    )


def reading_order(group: ForestGroup) -> tuple[int, ...]:
    """Plain comparisons first; then dry needling, sham and pain first, as in the vocabulary."""
    axis = group.axis
    words = (axis.kind, axis.comparator, axis.outcome, axis.measure)
    return (axis.is_mixed, *(each.rank for each in words))
