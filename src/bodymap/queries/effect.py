"""How big the effect behind a verdict is: one finding, in the points of its own scale."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.effects import Effect, Proportion
from bodymap.domain.evidence import Finding, Reference, Verdict
from bodymap.domain.safety import AdverseEvent
from bodymap.domain.vocabulary import (
    BetterWhen,
    EffectMeasure,
    EstimateKind,
    NeedlingKind,
    Outcome,
)
from bodymap.queries.people import People, people

RANGE = re.compile(r"(\d+) ?- ?(\d+)")
NOT_PRINTED = "not printed"
IN_POINTS = EffectMeasure.MEAN_DIFFERENCE
STANDARDISED = EffectMeasure.STANDARDISED_MEAN_DIFFERENCE
OTHER_OUTCOMES = frozenset({Outcome.PAIN_INTENSITY, Outcome.DISABILITY, Outcome.QUALITY_OF_LIFE})


@dataclass(frozen=True, slots=True)
class Scale:
    """From where to where a scale runs, in points; `is_assumed` where the paper was not seen to."""

    lowest: int
    highest: int
    is_assumed: bool

    @property
    def span(self) -> int:
        """The largest difference that two groups can have on it."""
        return self.highest - self.lowest


@dataclass(frozen=True, slots=True)
class Gain:
    """Points of difference: `digits` as printed, without a sign; `amount` above 0 is a gain."""

    digits: str
    amount: float


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectView:
    """The size of an effect as a card shows it.

    `worst` and `best` are the ends of the 95 % interval, seen from the needled group. `also` are
    other outcomes of the same study and groups, `harms` what the study counted. `others_differ`:
    a finding behind the same verdict favours someone else.
    """

    effect: Effect
    finding: Finding
    reference: Reference
    people: People | None
    scale: Scale | None
    gain: Gain
    worst: Gain
    best: Gain
    also: tuple[Finding, ...]
    harms: tuple[AdverseEvent, ...]
    count: int
    others_differ: bool


@dataclass(frozen=True, slots=True)
class Shares:
    """A finding that says how many in 100, group by group."""

    finding: Finding
    groups: tuple[Proportion, ...]

    @property
    def is_harm(self) -> bool:
        """Whether what is counted is a harm."""
        return self.finding.outcome is Outcome.ADVERSE_EVENTS


class Gap(StrEnum):
    """Why a card can show no size in points."""

    NOT_PRINTED = "not-printed"
    STANDARDISED = "standardised"
    UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """What a card can say of how much: a headline, shares of 100, or the gap in its place."""

    headline: EffectView | None
    shares: tuple[Shares, ...]
    gap: Gap

    @property
    def reference_ids(self) -> tuple[str, ...]:
        """The papers behind what is shown, in reading order; some may repeat."""
        told = (self.headline.finding.reference_id,) if self.headline else ()
        of_change = self.headline.effect.reference_ids if self.headline else ()
        return told + of_change + tuple(each.finding.reference_id for each in self.shares)


def size_behind(catalogue: Catalogue, verdict: Verdict) -> Size:
    """How much, as far as the findings behind a verdict tell."""
    return Size(
        headline=effect_view(catalogue, verdict),
        shares=shares_behind(catalogue, verdict),
        gap=gap_behind(catalogue, verdict),
    )


def effect_view(catalogue: Catalogue, verdict: Verdict) -> EffectView | None:
    """The headline of a verdict; None where it has none."""
    if not verdict.headline_finding_id:
        return None
    finding = catalogue.findings[verdict.headline_finding_id]
    reference = catalogue.references[finding.reference_id]
    behind = [catalogue.findings[each] for each in verdict.finding_ids]
    limits = (gain(each, finding) for each in (finding.ci_low, finding.ci_high))
    worst, best = sorted(limits, key=lambda each: each.amount)
    return EffectView(
        effect=plain_words(catalogue, finding.id),
        finding=finding,
        reference=reference,
        people=people(finding, reference),
        scale=scale_of(finding),
        gain=gain(finding.estimate, finding),
        worst=worst,
        best=best,
        also=tuple(each for each in behind if is_beside(each, finding)),
        harms=tuple(
            each for each in catalogue.adverse_events.values() if each.reference_id == reference.id
        ),
        count=len(behind),
        others_differ=any(each.favours is not finding.favours for each in behind),
    )


def plain_words(catalogue: Catalogue, finding_id: str) -> Effect:
    """The row of effects.csv for a finding; a rule sees to it that there is one.

    Raises:
        KeyError: there is none.
    """
    return {each.finding_id: each for each in catalogue.effects.values()}[finding_id]


def scale_of(finding: Finding) -> Scale | None:
    """The ends of the scale, where its name gives them: "VAS 0-100 mm"."""
    found = RANGE.search(finding.scale)
    if not found:
        return None
    return Scale(int(found[1]), int(found[2]), NOT_PRINTED in finding.scale)


def gain(number: str, finding: Finding) -> Gain:
    """A difference in points, turned so that more is better for the needled group."""
    sign = -1 if finding.better_when is BetterWhen.LOWER else 1
    return Gain(number.lstrip("-"), sign * float(number) or 0.0)


def is_beside(finding: Finding, headline: Finding) -> bool:
    """Whether a finding tells another outcome of the same study and groups."""
    return (
        finding.reference_id == headline.reference_id
        and finding.comparator is headline.comparator
        and finding.outcome is not headline.outcome
        and finding.outcome in OTHER_OUTCOMES
    )


def gap_behind(catalogue: Catalogue, verdict: Verdict) -> Gap:
    """What stands in the way of points: no sign, standard units only, or nothing printed."""
    differences = [
        finding
        for finding in (catalogue.findings[each] for each in verdict.finding_ids)
        if finding.estimate_kind is EstimateKind.DIFFERENCE
        and finding.needling_kind is NeedlingKind.DRY_NEEDLING
    ]
    in_points = [each for each in differences if each.effect_measure is IN_POINTS]
    if any(each.better_when is BetterWhen.UNCLEAR for each in in_points):
        return Gap.UNSIGNED
    if any(each.effect_measure is STANDARDISED for each in differences):
        return Gap.STANDARDISED
    return Gap.NOT_PRINTED


def shares_behind(catalogue: Catalogue, verdict: Verdict) -> tuple[Shares, ...]:
    """The proportions that findings behind a verdict report, in their order."""
    groups: dict[str, list[Proportion]] = {}
    for each in catalogue.proportions.values():
        groups.setdefault(each.finding_id, []).append(each)
    return tuple(
        Shares(catalogue.findings[finding_id], tuple(groups[finding_id]))
        for finding_id in verdict.finding_ids
        if finding_id in groups
    )
