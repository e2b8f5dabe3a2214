"""Where a needle can reach the lung, a person reads that before any benefit."""

from collections.abc import Callable
from functools import cache

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience
from bodymap.web.site import Site
from tests.markup import Element, parsed_page, text_of, values

FindPage = Callable[[str, str], Element]

OVER_THE_LUNG = ("neck", "shoulder", "chest", "thoracic", "abdomen", "back")
"""The regions over or beside the lung; written out, so that a change in data/ shows."""


@pytest.fixture(scope="module")
def page(site: Site) -> FindPage:
    """The page of a region for an audience, read once."""

    @cache
    def page(region: str, audience: str) -> Element:
        answer = site.server.test_client().get(f"/region/{region}?audience={audience}")
        return parsed_page(answer.text)

    return page


def test_these_are_the_regions_from_which_a_needle_can_reach_the_lung(
    catalogue: Catalogue,
) -> None:
    reaching = {
        region_id
        for each in catalogue.cautions.values()
        if each.reaches_lung
        for region_id in each.region_ids
    }
    assert reaching == set(OVER_THE_LUNG)


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("region", OVER_THE_LUNG)
def test_the_lung_caution_stands_above_the_first_benefit(
    page: FindPage, catalogue: Catalogue, region: str, audience: str
) -> None:
    panel = page(region, audience).query(".bm-region-panel")[0]
    told = panel.query("[data-caution], [data-condition], .bm-region-panel__answer")
    first = told[0].attrs
    assert first["data-severity"] == "emergency"
    assert catalogue.cautions[first["data-caution"]].reaches_lung


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("region", OVER_THE_LUNG)
def test_the_box_says_what_how_often_what_signs_and_what_to_do(
    page: FindPage, region: str, audience: str
) -> None:
    box = page(region, audience).query(".bm-region-panel [data-caution]")[0]
    read = text_of(box)
    assert "ollapsed lung" in read
    for count in ("7,629", "16 months", "0.87", "1.75"):
        assert count in read
    for depth in ("19 mm", "14", "17 mm", "10 to 20 mm"):
        assert depth in read, "the depth is disputed, and each side of it is told"
    assert "rib" in read
    for sign in ("Chest pain", "short of breath", "two days"):
        assert sign in read
    assert "Call your emergency number now" in read
    assert box.query("details")[0].query("[data-statement] a"), "each leads to its paper"


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("region", OVER_THE_LUNG)
def test_no_depth_is_called_safe(page: FindPage, region: str, audience: str) -> None:
    read = text_of(page(region, audience).query(".bm-region-panel")[0]).lower()
    for each in ("safe depth is", "safe up to", "safe to a depth", "safe if no deeper"):
        assert each not in read
    assert "no needle depth is safe for everyone" in read or "none of these is a safe depth" in read


@pytest.mark.parametrize("region", OVER_THE_LUNG)
def test_the_list_of_the_caution_layer_says_it_too(page: FindPage, region: str) -> None:
    listed = page(region, "patient").query("[data-of-layer=caution]")
    (said,) = [
        value
        for each in listed
        for value in values(each, f"a[data-region={region}]", "data-spoken")
    ]
    assert str(said).startswith("emergency: collapsed lung")
