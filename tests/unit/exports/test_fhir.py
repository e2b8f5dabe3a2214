"""Places as FHIR: valid in R4B and R5, with sides and zones, and no code that is not in data/."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from fhir.resources.codesystem import CodeSystem
from fhir.resources.R4B.codesystem import CodeSystem as CodeSystemR4B

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.codes import BodySiteCode, Extent
from bodymap.domain.codes import CodeSystem as System
from bodymap.domain.vocabulary import Inset, Side
from bodymap.domain.wording import Wording
from bodymap.exports.fhir import fhir
from bodymap.queries.referral_pattern import mirrored
from tests.builders import ECHO, region
from tests.builders import catalogue as small_catalogue
from tests.contract import MIDLINE

SNOMED = "http://snomed.info/sct"
LEFT, RIGHT = "7771000", "24028007"


def resource(catalogue: Catalogue, region_id: str = "") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(fhir(catalogue, Wording(catalogue.phrases), region_id))
    return found


def codings(node: Any) -> Iterator[tuple[str, str]]:
    """System and code of every Coding, however deep."""
    if isinstance(node, dict):
        if "valueCoding" in node:
            yield node["valueCoding"]["system"], node["valueCoding"]["code"]
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            yield from codings(each)


def concepts(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every concept below a resource or concept, however deep."""
    for each in node.get("concept", []):
        yield each
        yield from concepts(each)


def children(node: dict[str, Any]) -> set[str]:
    return {each["code"] for each in node.get("concept", [])}


def zone(catalogue: Catalogue, zone_id: str) -> dict[str, Any]:
    return next(each for each in concepts(resource(catalogue)) if each["code"] == zone_id)


def values(node: dict[str, Any], name: str) -> list[Any]:
    """The codes of Codings, or the numbers, that a property holds."""
    found = [each for each in node["property"] if each["code"] == name]
    return [each.get("valueInteger") or each["valueCoding"]["code"] for each in found]


@pytest.mark.parametrize("standard", [CodeSystem, CodeSystemR4B], ids=["R5", "R4B"])
def test_each_region_and_the_whole_are_valid(standard: Any, catalogue: Catalogue) -> None:
    for region_id in ["", *catalogue.regions]:
        text = fhir(catalogue, Wording(catalogue.phrases), region_id, "https://example.org")
        assert json.loads(standard.model_validate_json(text).model_dump_json()) == json.loads(text)


def test_paired_regions_have_left_and_right_and_others_have_none(catalogue: Catalogue) -> None:
    for region_id in catalogue.regions:
        parts = children(resource(catalogue, region_id)["concept"][0])
        sides = {f"{region_id}-left", f"{region_id}-right"}
        assert sides <= parts if region_id not in MIDLINE else not sides & parts


def test_each_side_carries_the_codes_of_its_region(catalogue: Catalogue) -> None:
    (shoulder,) = resource(catalogue, "shoulder")["concept"]
    left, right = shoulder["concept"]
    del left["concept"], right["concept"]
    assert [left["code"], left["display"]] == ["shoulder-left", "Left shoulder"]
    assert [right["code"], right["display"]] == ["shoulder-right", "Right shoulder"]
    assert set(codings(left)) == {*codings(shoulder["property"]), (SNOMED, LEFT)}
    assert set(codings(right)) == {*codings(shoulder["property"]), (SNOMED, RIGHT)}


def test_no_code_is_made_up(catalogue: Catalogue) -> None:
    known = {(each.system.uri, each.code) for each in catalogue.body_site_codes.values()}
    assert set(codings(resource(catalogue))) == known
    assert all(each.source_url for each in catalogue.body_site_codes.values())


def test_a_code_for_a_part_is_not_given_for_the_whole(catalogue: Catalogue) -> None:
    (concept,) = resource(catalogue, "wrist-hand")["concept"]
    assert {each["code"] for each in concept["property"]} == {"body-site-narrower"}


def test_a_region_without_a_code_is_a_gap() -> None:
    catalogue = small_catalogue(region(id="tail", name="Tail", is_paired=False))
    (concept,) = json.loads(fhir(catalogue, ECHO, "tail"))["concept"]
    assert concept == {"code": "tail", "display": "Tail"}


def test_a_part_says_that_it_is_one_and_how_much_there_is(catalogue: Catalogue) -> None:
    whole, part = resource(catalogue), resource(catalogue, "heel")
    assert (whole["content"], part["content"]) == ("complete", "fragment")
    codes = [each["code"] for each in concepts(whole)]
    assert whole["count"] == part["count"] == len(codes) == len(set(codes))


def test_each_zone_stands_once_below_its_region_and_side(catalogue: Catalogue) -> None:
    whole = resource(catalogue)
    assert {each["code"] for each in concepts(whole)} >= set(catalogue.zones)
    by_code = {each["code"]: each for each in concepts(whole)}
    for each in catalogue.zones.values():
        is_paired = catalogue.regions[each.region_id].is_paired
        parent = f"{each.region_id}-{each.side}" if is_paired else each.region_id
        assert each.id in children(by_code[parent])


def test_every_zone_can_be_coded_at_least_as_part_of_a_larger_place(catalogue: Catalogue) -> None:
    for each in concepts(resource(catalogue)):
        if each["code"] in catalogue.zones:
            names = {found["code"] for found in each["property"]}
            assert names & {"body-site", "body-site-wider"}, each["code"]


def test_a_zone_has_its_own_codes_and_its_side_alike_on_both_sides(catalogue: Catalogue) -> None:
    left, right = zone(catalogue, "front-forehead-left"), zone(catalogue, "front-forehead-right")
    assert values(left, "body-site") == values(right, "body-site") != []
    assert values(left, "laterality") == [LEFT]
    assert values(right, "laterality") == [RIGHT]


def test_a_zone_without_a_code_has_those_of_its_region_as_wider_ones(catalogue: Catalogue) -> None:
    whole, part = resource(catalogue, "shoulder")["concept"][0], "back-shoulder-left"
    assert values(zone(catalogue, part), "body-site") == []
    assert values(zone(catalogue, part), "body-site-wider") == values(whole, "body-site")


def test_a_code_for_one_part_of_a_region_is_not_given_to_its_zones(catalogue: Catalogue) -> None:
    ankle = resource(catalogue, "ankle")["concept"][0]
    parts = {code for _, code in codings(zone(catalogue, "front-ankle-right"))}
    assert values(ankle, "body-site-narrower")
    assert not parts & set(values(ankle, "body-site-narrower"))


def test_the_midline_has_no_side(catalogue: Catalogue) -> None:
    assert values(zone(catalogue, "back-tailbone-midline"), "laterality") == []


def test_zones_lead_to_all_74_areas_of_the_pain_map(catalogue: Catalogue) -> None:
    found = list(concepts(resource(catalogue)))
    for name in ("pain-map-segment", "pain-map-segment-female"):
        numbers = {each for node in found for each in values(node, name)}
        assert numbers == {*range(101, 137), *range(201, 239)}


def test_both_figures_of_the_pain_map_number_an_area_alike_but_for_six(
    catalogue: Catalogue,
) -> None:
    pairs = {(e.segment, e.female_segment) for e in catalogue.pain_map_segments.values()}
    assert len(pairs) == 74
    assert {male for male, female in pairs if male != female} == {*range(112, 118)}


def test_mirror_images_lie_in_different_areas_of_the_pain_map(catalogue: Catalogue) -> None:
    area: dict[str, set[int]] = {}
    for each in catalogue.pain_map_segments.values():
        area.setdefault(each.zone_id, set()).add(each.segment)
    assert all(
        area[each].isdisjoint(area[mirrored(each)]) for each in area if mirrored(each) != each
    )


def test_a_place_that_the_pain_map_does_not_show_has_no_number(catalogue: Catalogue) -> None:
    shown = {each.zone_id for each in catalogue.pain_map_segments.values()}
    assert {each.inset for each in catalogue.zones.values() if each.id not in shown} == {Inset.SOLE}


@pytest.mark.parametrize("places", [{}, {"region_id": "neck", "side": Side.LEFT}])
def test_a_code_is_for_a_region_a_zone_or_a_side(places: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="one of the three"):
        BodySiteCode(
            **{"region_id": "", "zone_id": "", "side": None, **places},
            id="x",
            system=System.UBERON,
            code="UBERON:0001467",
            display="shoulder",
            extent=Extent.SAME,
            source_url="https://example.org/",
        )


def test_an_unknown_region_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(KeyError):
        resource(catalogue, "tail")
