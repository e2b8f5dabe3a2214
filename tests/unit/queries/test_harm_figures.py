"""Counts of harm: what may share an axis, and what may not."""

import pytest

from bodymap.domain.safety import RateUnit
from bodymap.domain.vocabulary import Audience, NeedlingKind
from bodymap.queries.harm_figures import HarmFigures, harm_figures
from tests import builders
from tests.builders import adverse_event


def figures(*rows: object) -> HarmFigures:
    return harm_figures(builders.catalogue(*rows), Audience.PATIENT)


def test_rates_of_dry_needling_per_treatment_are_drawn_the_most_frequent_first() -> None:
    rare = adverse_event(id="rare", event="faint", rate_per_10000=9.8)
    drawn = figures(rare, adverse_event()).drawn
    assert [each.event for each in drawn] == ["bruise", "faint"]


def test_two_counts_of_one_harm_share_a_line() -> None:
    other = adverse_event(id="other", rate_per_10000=770)
    (bruise,) = figures(adverse_event(), other).drawn
    assert [each.id for each in bruise.counts] == ["smith-bruises", "other"]


def test_none_seen_is_drawn_by_its_upper_limit() -> None:
    none = adverse_event(id="none", numerator=0, rate_per_10000=None, ci_high=4.0)
    assert figures(none).drawn[0].counts[0].id == "none"


@pytest.mark.parametrize("unit", [each for each in RateUnit if each is not RateUnit.TREATMENTS])
def test_another_unit_is_never_on_the_axis(unit: RateUnit) -> None:
    rate = None if unit is RateUnit.NO_RATE else 500.0
    found = figures(adverse_event(unit=unit, rate_per_10000=rate))
    assert found.drawn == ()
    assert [(each.kind, each.unit) for each in found.listed] == [(NeedlingKind.DRY_NEEDLING, unit)]


@pytest.mark.parametrize(
    "kind", [each for each in NeedlingKind if each is not NeedlingKind.DRY_NEEDLING]
)
def test_another_kind_of_needling_is_never_on_the_axis(kind: NeedlingKind) -> None:
    found = figures(adverse_event(needling_kind=kind))
    assert found.drawn == ()
    assert [each.kind for each in found.listed] == [kind]


def test_nothing_is_left_out_and_nothing_stands_twice() -> None:
    rows = [
        adverse_event(id=f"{kind}-{unit}", needling_kind=kind, unit=unit, rate_per_10000=None)
        for kind in NeedlingKind
        for unit in RateUnit
    ]
    told = [each.id for each in figures(*rows, adverse_event()).events]
    assert sorted(told) == sorted([*(each.id for each in rows), "smith-bruises"])
