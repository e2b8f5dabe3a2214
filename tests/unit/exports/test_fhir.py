"""Regions as FHIR: valid in R4B and R5, with both sides, and with no code that is not in data/."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from fhir.resources.codesystem import CodeSystem
from fhir.resources.R4B.codesystem import CodeSystem as CodeSystemR4B

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.codes import BodySiteCode, Extent
from bodymap.domain.codes import CodeSystem as System
from bodymap.domain.wording import Wording
from bodymap.exports.fhir import fhir
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


@pytest.mark.parametrize("standard", [CodeSystem, CodeSystemR4B], ids=["R5", "R4B"])
def test_each_region_and_the_whole_are_valid(standard: Any, catalogue: Catalogue) -> None:
    for region_id in ["", *catalogue.regions]:
        text = fhir(catalogue, Wording(catalogue.phrases), region_id, "https://example.org")
        assert json.loads(standard.model_validate_json(text).model_dump_json()) == json.loads(text)


def test_paired_regions_have_left_and_right_and_others_have_none(catalogue: Catalogue) -> None:
    for region_id in catalogue.regions:
        found = {code for system, code in codings(resource(catalogue, region_id))}
        assert found >= {LEFT, RIGHT} if region_id not in MIDLINE else not found & {LEFT, RIGHT}


def test_each_side_carries_the_codes_of_its_region(catalogue: Catalogue) -> None:
    (shoulder,) = resource(catalogue, "shoulder")["concept"]
    left, right = shoulder["concept"]
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
    count = sum(1 + len(each.get("concept", [])) for each in whole["concept"])
    assert whole["count"] == part["count"] == count


def test_a_code_is_for_a_region_or_a_side() -> None:
    with pytest.raises(ValueError, match="region or for a side"):
        BodySiteCode(
            id="x",
            region_id="",
            side=None,
            system=System.UBERON,
            code="UBERON:0001467",
            display="shoulder",
            extent=Extent.SAME,
            source_url="https://example.org/",
        )


def test_an_unknown_region_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(KeyError):
        resource(catalogue, "tail")
