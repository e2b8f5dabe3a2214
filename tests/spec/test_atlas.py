"""Trigger points and "where does it hurt?", as every address answers them without scripts."""

import pytest
from flask.testing import FlaskClient

from bodymap.domain.catalogue import Catalogue
from bodymap.queries.muscle_ranking import muscle_ranking
from bodymap.queries.referral_pattern import referral_pattern
from tests.contract import HEADINGS
from tests.markup import Element, only, parsed_page, text_of, texts, values

TEMPLE = "front-temple-right"


def page(client: FlaskClient, address: str) -> Element:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return parsed_page(answer.text)


def test_three_links_lead_from_the_start_to_what_may_hurt_the_temple(client: FlaskClient) -> None:
    start = page(client, "/")
    (layer,) = values(start, '.bm-layer-switch [data-layer="pain"]', "href")
    (head,) = values(page(client, layer), '.bm-figure--front [data-region="head"]', "href")
    (temple,) = values(page(client, head), f'a.bm-zone[data-zone="{TEMPLE}"]', "href")
    answer = page(client, temple)
    ranked = values(answer, "[data-muscle][data-rank]", "data-muscle")
    assert ranked[0] == "temporalis"
    assert "trapezius-upper" in ranked
    assert only(answer, "[data-panel=region]").attrs["data-region"] == "head"


def test_three_links_lead_from_the_start_to_where_infraspinatus_hurts(client: FlaskClient) -> None:
    start = page(client, "/")
    (layer,) = values(start, '.bm-layer-switch [data-layer="trigger-points"]', "href")
    links = values(page(client, layer), '.bm-figure--back [data-region="shoulder"]', "href")
    shoulder = page(client, links[0])
    (muscle,) = values(shoulder, '.bm-muscle-list [data-muscle-link="infraspinatus"]', "href")
    assert felt(page(client, muscle), "essential")


def felt(found: Element, intensity: str) -> set[str | None]:
    """The places that the figure shows as reached in this way."""
    return {*values(found, f'[data-intensity="{intensity}"]', "data-zone")}


def test_every_muscle_shows_its_pattern_on_the_side_that_is_asked_for(
    client: FlaskClient, catalogue: Catalogue
) -> None:
    for muscle in list(catalogue.muscles.values())[::7]:
        zones = referral_pattern(catalogue, muscle.id).zones
        shown = page(client, f"/region/{muscle.region_id}?muscle={muscle.id}&side=right")
        assert felt(shown, "essential") | felt(shown, "spillover") == set(zones), muscle.id
        mirrored = page(client, f"/region/{muscle.region_id}?muscle={muscle.id}&side=left")
        sides = {str(each).rpartition("-")[2] for each in felt(mirrored, "essential")}
        assert "left" in sides or sides <= {"midline"}


def test_the_order_on_the_page_is_the_documented_one(
    client: FlaskClient, catalogue: Catalogue
) -> None:
    places = (TEMPLE, "back-neck-right")
    found = page(client, f"/?pain={','.join(places)}")
    wanted = [(each.muscle.id, str(each.rank)) for each in muscle_ranking(catalogue, places)]
    shown = found.query("[data-muscle][data-rank]")
    assert [(each.attrs["data-muscle"], each.attrs["data-rank"]) for each in shown] == wanted
    tied = [text_of(only(each, ".bm-ranking__rank")) for each in shown]
    ranks = [rank for _, rank in wanted]
    assert tied == [f"{each} =" if ranks.count(each) > 1 else each for each in ranks]


@pytest.mark.parametrize("region", HEADINGS)
def test_every_place_of_a_region_can_be_marked_from_the_list_and_the_figure(
    client: FlaskClient, catalogue: Catalogue, region: str
) -> None:
    found = page(client, f"/region/{region}?layer=pain")
    zones = {each.id for each in catalogue.in_region("zones", region)}
    assert {*values(found, ".bm-places a", "data-zone-link")} == zones
    assert {*values(found, "a.bm-zone", "data-zone")} == zones
    muscles = {each.id for each in catalogue.in_region("muscles", region)}
    found = page(client, f"/region/{region}?layer=trigger-points")
    assert {*values(found, ".bm-muscle-list a", "data-muscle-link")} == muscles


@pytest.mark.parametrize("address", ["/?layer=pain", "/?layer=trigger-points", f"/?pain={TEMPLE}"])
def test_what_the_maps_are_worth_is_said_on_the_layer(client: FlaskClient, address: str) -> None:
    note = text_of(only(page(client, address), ".bm-atlas-note"))
    for said in ("not measured averages", "0.452", "60 experts", "no fixed place"):
        assert said in note
    assert "%" not in "".join(texts(page(client, address), ".bm-ranking__reason"))


def test_the_pages_keep_one_heading_and_ids_that_stand_once(client: FlaskClient) -> None:
    for address in (
        f"/region/head?layer=pain&pain={TEMPLE}",
        "/region/shoulder?muscle=infraspinatus",
    ):
        found = page(client, address)
        only(found, "h1")
        ids = values(found, "[id]", "id")
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("audience", ["patient", "clinician"])
def test_every_urgent_sign_of_a_painful_place_leads_straight_to_its_papers(
    client: FlaskClient, catalogue: Catalogue, audience: str
) -> None:
    a_place_of = {each.region_id: each.id for each in catalogue.zones.values()}
    for region, place in a_place_of.items():
        shown = page(client, f"/?layer=pain&pain={place}&audience={audience}")
        signs = only(shown, ".bm-pain__urgent").query("li")
        here = {each.id: each for each in catalogue.in_region("red_flags", region)}
        assert len(signs) == len(here) + len(catalogue.everywhere("red_flags"))
        for sign in signs:
            papers = [str(each).partition("?")[0] for each in values(sign, "a", "href")]
            assert papers, text_of(sign)
            assert all(each.startswith("/reference/") for each in papers), papers
