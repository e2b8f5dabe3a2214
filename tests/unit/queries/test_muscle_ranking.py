"""Where does it hurt? The muscles come in the documented order, whatever places are chosen."""

import dataclasses

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bodymap.domain.atlas import Referral
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import CheckLevel, Intensity, Side, ZoneSide
from bodymap.loading import load_catalogue
from bodymap.queries.muscle_ranking import RankedMuscle, muscle_ranking
from bodymap.queries.referral_pattern import mirrored
from bodymap.settings import Settings
from tests import builders
from tests.builders import muscle, trigger_point, zone

SHIPPED = load_catalogue(Settings().data)
PLACES = st.lists(st.sampled_from(sorted(SHIPPED.zones)), max_size=5, unique=True)
PLACE = st.sampled_from(sorted(SHIPPED.zones))

SCALP = "scalp-right"
TEMPLE = "temple-right"
LEFT_TEMPLE = "temple-left"
CROWN = "crown-midline"


def referral(muscle_id: str, zone_id: str, *, point: str = "1", main: bool = True) -> Referral:
    return builders.referral(
        id=f"{muscle_id}-{point}-{zone_id}",
        trigger_point_id=f"{muscle_id}-{point}",
        zone_id=zone_id,
        intensity=Intensity.ESSENTIAL if main else Intensity.SPILLOVER,
    )


def head(*referrals: Referral) -> Catalogue:
    """A catalogue of these referrals, their points and muscles, and four places on the head."""
    points = dict.fromkeys(each.trigger_point_id for each in referrals)
    muscles = dict.fromkeys(each.rpartition("-")[0] for each in points)
    return builders.catalogue(
        *(zone(id=each, side=ZoneSide.RIGHT) for each in (SCALP, TEMPLE)),
        zone(id=LEFT_TEMPLE, side=ZoneSide.LEFT),
        zone(id=CROWN, side=ZoneSide.MIDLINE),
        *(muscle(id=each) for each in muscles),
        *(trigger_point(id=each, muscle_id=each.rpartition("-")[0]) for each in points),
        *referrals,
    )


def order(catalogue: Catalogue, *zone_ids: str) -> list[tuple[int, str]]:
    return [(each.rank, each.muscle.id) for each in muscle_ranking(catalogue, zone_ids)]


def only(catalogue: Catalogue, *zone_ids: str) -> RankedMuscle:
    (found,) = muscle_ranking(catalogue, zone_ids)
    return found


def test_the_main_pattern_stands_before_the_wider_one() -> None:
    wide = [referral("wide", TEMPLE, point=point, main=False) for point in "123"]
    assert order(head(*wide, referral("main", TEMPLE)), TEMPLE) == [(1, "main"), (2, "wide")]


def test_then_more_places_then_more_points_then_a_larger_share() -> None:
    both = [referral("both", TEMPLE), referral("both", SCALP, main=False)]
    one = [referral("one", TEMPLE, point=point) for point in "12"]
    assert order(head(*one, *both), TEMPLE, SCALP) == [(1, "both"), (2, "one")]
    assert order(head(*both, *one), TEMPLE) == [(1, "one"), (2, "both")]
    all_of_it = referral("all", TEMPLE)
    assert order(head(*both, all_of_it), TEMPLE) == [(1, "all"), (2, "both")]


def test_what_was_checked_against_a_page_stands_before_what_was_recalled() -> None:
    recalled = dataclasses.replace(referral("recalled", TEMPLE), check_level=CheckLevel.RECALL)
    checked = referral("checked", TEMPLE)
    assert order(head(recalled, checked), TEMPLE) == [(1, "checked"), (2, "recalled")]


def test_equals_share_a_rank_and_the_next_counts_them() -> None:
    equals = [referral("one", TEMPLE), referral("two", TEMPLE)]
    last = referral("last", TEMPLE, main=False)
    assert order(head(*equals, last), TEMPLE) == [(1, "one"), (1, "two"), (3, "last")]


def test_the_reason_names_places_points_and_side() -> None:
    rows = [referral("scm", TEMPLE), referral("scm", SCALP, point="2", main=False)]
    found = only(head(*rows), SCALP, TEMPLE)
    assert found.main_zones == (TEMPLE,)
    assert found.wider_zones == (SCALP,)
    assert found.point_ids == ("scm-1", "scm-2")
    assert (found.points, found.sides) == (2, (Side.RIGHT,))


def test_a_midline_place_is_reached_from_both_sides_and_a_far_one_from_the_other() -> None:
    assert only(head(referral("top", CROWN)), CROWN).sides == (Side.LEFT, Side.RIGHT)
    across = head(referral("scm", LEFT_TEMPLE, main=False))
    assert only(across, LEFT_TEMPLE).sides == (Side.RIGHT,)
    assert only(across, TEMPLE).sides == (Side.LEFT,)


@pytest.mark.parametrize("places", [(), ("nowhere",)])
def test_no_place_no_muscle(places: tuple[str, ...]) -> None:
    assert order(SHIPPED, *places) == []


def test_every_place_of_the_atlas_has_a_muscle() -> None:
    assert [each for each in SHIPPED.zones if not order(SHIPPED, each)] == []


@given(PLACES, st.randoms())
def test_the_order_of_choosing_does_not_matter(places: list[str], random: object) -> None:
    shuffled = sorted(places, reverse=True)
    random.shuffle(shuffled)
    assert muscle_ranking(SHIPPED, places) == muscle_ranking(SHIPPED, [*shuffled, *places])


@given(PLACES, PLACE)
def test_a_further_place_lowers_no_muscle_that_reaches_it_below_one_that_does_not(
    places: list[str], added: str
) -> None:
    assume(added not in places)
    before = {each.muscle.id: each.rank for each in muscle_ranking(SHIPPED, places)}
    after = {each.muscle.id: each.rank for each in muscle_ranking(SHIPPED, [*places, added])}
    reaching = {each.muscle.id for each in muscle_ranking(SHIPPED, [added])}
    last = len(SHIPPED.muscles) + 1
    for mover in reaching:
        for other in SHIPPED.muscles.keys() - reaching:
            if before.get(mover, last) <= before.get(other, last):
                assert after[mover] < after.get(other, last)


@given(PLACES)
def test_left_mirrors_right(places: list[str]) -> None:
    here = muscle_ranking(SHIPPED, places)
    there = muscle_ranking(SHIPPED, [mirrored(each) for each in places])
    assert [(each.muscle.id, each.key) for each in here] == [
        (each.muscle.id, each.key) for each in there
    ]
    for one, other in zip(here, there, strict=True):
        assert {side.other for side in one.sides} == set(other.sides)


@given(PLACES)
def test_ranks_count_those_before_and_each_muscle_has_its_reason(places: list[str]) -> None:
    found = muscle_ranking(SHIPPED, places)
    for each in found:
        assert each.rank == 1 + sum(other.key > each.key for other in found)
        assert each.main_zones or each.wider_zones
        assert {*each.main_zones, *each.wider_zones} <= {*places}
        assert each.point_ids
