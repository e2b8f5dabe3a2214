"""docs/ranking-check.md says how far the ranking agrees with public lists, as it is today."""

from collections import defaultdict
from pathlib import Path

from benchmarks.symptom_lists import agreement, compared_places, missing
from bodymap.domain.vocabulary import ZoneSide
from bodymap.loading import load_catalogue
from bodymap.settings import Settings

SHIPPED = load_catalogue(Settings().data)
PLACES = compared_places(SHIPPED)
PUBLISHED = Path("docs/ranking-check.md").read_text(encoding="utf-8").splitlines()


def test_the_published_figures_are_those_of_today() -> None:
    assert set(agreement(PLACES)) <= set(PUBLISHED)


def test_every_disagreement_of_today_is_published_and_judged() -> None:
    title, rule, *disagreements = missing(SHIPPED, PLACES)
    assert f"{title} judgement |" in PUBLISHED
    assert f"{rule}---|" in PUBLISHED
    below = PUBLISHED[PUBLISHED.index(f"{rule}---|") + 1 :]
    judged = below[: below.index("")]
    for disagreement, line in zip(disagreements, judged, strict=True):
        assert line.startswith(disagreement)
        assert line.removeprefix(disagreement).strip(" |")


def test_each_of_two_lists_is_compared_for_twenty_zones() -> None:
    zones: defaultdict[str, set[str]] = defaultdict(set)
    for place in PLACES:
        zones[place.list_name].update(place.zone_ids)
    assert len(zones) == 2
    assert all(len(each) >= 20 for each in zones.values())


def test_each_place_of_a_list_is_compared_once() -> None:
    places = [(place.list_name, place.place) for place in PLACES]
    assert len(places) == len(set(places))


def test_lists_are_compared_on_one_side_of_the_body() -> None:
    sides = {SHIPPED.zones[zone].side for place in PLACES for zone in place.zone_ids}
    assert sides == {ZoneSide.RIGHT, ZoneSide.MIDLINE}
