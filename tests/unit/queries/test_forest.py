"""What must not be mixed never shares an axis, and what is no difference is never drawn."""

from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import (
    BetterWhen,
    Comparator,
    Design,
    EffectMeasure,
    EstimateKind,
    FollowUp,
    NeedlingKind,
    Outcome,
)
from bodymap.queries.forest import ForestGroup, forest_groups, is_drawable
from tests import builders
from tests.builders import condition, finding, reference

SMD = EffectMeasure.STANDARDISED_MEAN_DIFFERENCE


def groups_of(*rows: Any) -> tuple[ForestGroup, ...]:
    findings = [each for each in rows if type(each) is type(finding())]
    return forest_groups(builders.catalogue(*rows), findings)


@pytest.mark.parametrize(
    "other",
    [
        {"effect_measure": SMD},
        {"scale": "VAS 0-100"},
        {"comparator": Comparator.EXERCISE},
        {"comparison": "dry needling vs sham or nothing"},
        {"needling_kind": NeedlingKind.ACUPUNCTURE},
        {"outcome": Outcome.DISABILITY},
        {"better_when": BetterWhen.HIGHER},
    ],
    ids=lambda other: next(iter(other)),
)
def test_what_differs_in_this_has_an_axis_of_its_own(other: dict[str, Any]) -> None:
    assert len(groups_of(finding(id="one"), finding(id="two"))) == 1
    assert len(groups_of(finding(id="one"), finding(id="two", **other))) == 2


def test_nothing_is_mixed_in_the_shipped_data(catalogue: Catalogue) -> None:
    for group in forest_groups(catalogue, catalogue.findings.values()):
        for one, other in combinations([row.finding for row in group.rows], 2):
            assert one.effect_measure == other.effect_measure
            assert one.needling_kind == other.needling_kind
            assert one.comparator == other.comparator
            assert one.outcome == other.outcome
            assert one.better_when == other.better_when
            assert {one.scale, other.scale} <= {"", "standardised"} or one.scale == other.scale


@pytest.mark.parametrize("scale", ["WOMAC", "pain points", "VAS (scale not printed)"])
def test_a_scale_whose_ends_were_not_printed_is_not_shared_by_two_papers(scale: str) -> None:
    one = finding(id="one", scale=scale)
    other = finding(id="two", scale=scale, reference_id="lee-2021")
    assert len(groups_of(reference(id="lee-2021"), one, other)) == 2
    assert len(groups_of(one, finding(id="two", scale=scale))) == 1


def test_other_outcomes_of_two_papers_are_not_the_same_outcome() -> None:
    one = finding(id="one", outcome=Outcome.OTHER)
    other = finding(id="two", outcome=Outcome.OTHER, reference_id="lee-2021")
    assert len(groups_of(reference(id="lee-2021"), one, other)) == 2


def test_a_standardised_difference_is_the_same_with_and_without_a_scale() -> None:
    one = finding(id="one", effect_measure=SMD, scale="")
    other = finding(id="two", effect_measure=SMD, scale="standardised")
    (group,) = groups_of(one, other)
    assert group.axis.scale == "standardised"


@pytest.mark.parametrize(
    "fields",
    [
        {"estimate_kind": EstimateKind.COUNT},
        {"estimate_kind": EstimateKind.ONE_GROUP},
        {"estimate_kind": EstimateKind.THRESHOLD},
        {"ci_low": "", "ci_high": ""},
        {"better_when": BetterWhen.UNCLEAR},
        {"effect_measure": EffectMeasure.NONE},
        {"effect_measure": EffectMeasure.NUMBER_NEEDED_TO_TREAT},
        {"needling_kind": NeedlingKind.NONE},
        {"comparator": Comparator.BEFORE_AFTER},
        {"note": "Both groups were needled."},
    ],
    ids=str,
)
def test_what_is_no_difference_between_needling_and_something_else_is_not_drawn(
    fields: dict[str, Any],
) -> None:
    assert is_drawable(finding())
    assert not is_drawable(finding(**fields))


def test_rows_of_the_audit_that_must_never_be_plotted_are_not(catalogue: Catalogue) -> None:
    drawn = {
        row.finding.id
        for group in forest_groups(catalogue, catalogue.findings.values())
        for row in group.rows
    }
    assert len(drawn) > 100
    one_arm = {"elbow-bureau-prtee", "elbow-bureau-success", "heel-alboloushi-dn-change"}
    about_others = {"elbow-lowdon-exercise", "calf-kim-insomnia", "hip-brennan-pain"}
    assert drawn.isdisjoint(one_arm | about_others)
    for finding_id in drawn:
        assert catalogue.findings[finding_id].effect_measure is not EffectMeasure.NONE


def test_a_result_that_two_rows_tell_stands_once(catalogue: Catalogue) -> None:
    first = finding(id="one", note="The same result as two.")
    second = finding(id="two", note="Seen in full. The same result as one.")
    (group,) = groups_of(first, second)
    assert [row.finding.id for row in group.rows] == ["one"]
    twins = [catalogue.findings[each] for each in ("shoulder-stroke-pain", "general-stroke-pain")]
    assert sum(len(each.rows) for each in forest_groups(catalogue, twins)) == 1


def test_rows_stand_by_condition_and_then_by_time() -> None:
    (group,) = groups_of(
        condition(id="ankle", name="Ankle pain"),
        finding(id="late", follow_up=FollowUp.LONG_TERM),
        finding(id="ankle", condition_id="ankle", follow_up=FollowUp.LONG_TERM),
        finding(id="early", follow_up=FollowUp.IMMEDIATE),
    )
    assert [row.finding.id for row in group.rows] == ["ankle", "early", "late"]


def test_axes_are_read_from_dry_needling_against_sham() -> None:
    groups = groups_of(
        finding(id="acupuncture", needling_kind=NeedlingKind.ACUPUNCTURE),
        finding(id="exercise", comparator=Comparator.EXERCISE),
        finding(id="mixed", comparison="dry needling vs sham or nothing"),
        finding(id="function", outcome=Outcome.DISABILITY),
        finding(id="sham"),
    )
    order = ["sham", "function", "exercise", "acupuncture", "mixed"]
    assert [each.id for each in groups] == order


def test_a_mark_is_weighed_by_the_people_of_its_own_result() -> None:
    trial = groups_of(reference(size="84"), finding(outcome_detail=""))[0].rows[0]
    assert (trial.is_pooled, trial.weight) == (False, 84)
    review = reference(size="839", design=Design.META_ANALYSIS)
    pooled = groups_of(review, finding(outcome_detail="839 people"))[0].rows[0]
    assert (pooled.is_pooled, pooled.weight) == (True, None)


@pytest.mark.parametrize(
    ("measure", "no_effect"),
    [(EffectMeasure.RISK_RATIO, 1), (EffectMeasure.ODDS_RATIO, 1), (SMD, 0)],
)
def test_no_effect_is_one_for_ratios_and_nought_for_differences(
    measure: EffectMeasure, no_effect: float
) -> None:
    (group,) = groups_of(replace(finding(), effect_measure=measure))
    assert group.axis.no_effect == no_effect


def test_the_interval_says_what_the_row_says_of_its_direction(catalogue: Catalogue) -> None:
    """Where the interval leaves out no effect, its side is that of the group which it favours."""
    for group in forest_groups(catalogue, catalogue.findings.values()):
        for row in group.rows:
            _, low, high = row.numbers
            if low <= group.axis.no_effect <= high:
                continue
            is_left = high < group.axis.no_effect
            needled = is_left == group.axis.is_better_to_the_left
            assert row.finding.favours == ("dry-needling" if needled else "comparator")
