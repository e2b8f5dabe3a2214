"""Muscles, points and where it hurts: by thumb, by keyboard, with the scripts as without."""

import random
import re

import pytest
from playwright.sync_api import Page, Route, expect

from bodymap.domain.catalogue import Catalogue
from bodymap.queries.muscle_ranking import muscle_ranking
from tests.browser.accessibility import axe_violations
from tests.browser.conftest import OpenPage
from tests.browser.explorer import DESKTOP, PHONE, expect_address, focused

TEMPLE = "front-temple-right"
RANK = """async (choices) => {
  await bodymap.atlas.load();
  const pair = ({muscle, rank}) => [muscle, rank];
  return choices.map((zones) => bodymap.muscleRanking.rank(zones).map(pair));
}"""
WORDS = "(section) => section.innerText"


def layer(page: Page, name: str) -> None:
    """Tap a layer of the map and wait until its data has come."""
    page.get_by_role("link", name=name, exact=True).tap(force=True)
    expect(page.locator("#atlas")).to_be_visible()


def test_three_taps_lead_to_the_temple_and_one_more_to_a_muscle(open_explorer: OpenPage) -> None:
    page = open_explorer("/", **PHONE)
    page.evaluate("window.isSamePage = true")
    layer(page, "Where it hurts")
    page.locator("svg[data-view=front] a[data-region=head]").tap(force=True)
    temple = page.locator(f"svg[data-view=front] a.bm-zone[data-zone={TEMPLE}]")
    box = temple.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24
    temple.tap(force=True)
    expect(page.locator("[data-muscle][data-rank='1']")).to_have_attribute(
        "data-muscle", "temporalis"
    )
    expect_address(page, f"/region/head?layer=pain&pain={TEMPLE}")
    help_first = page.locator("#atlas h2").all_inner_texts()
    assert help_first[1:3] == ["Get help now if…", "Muscles that may send pain there"]
    assert axe_violations(page) == []
    page.locator("[data-muscle=trapezius-upper] a").tap(force=True)
    expect(page.locator("#atlas h2").first).to_have_text("Upper trapezius")
    felt = page.locator(f"svg[data-view=front] [data-zone={TEMPLE}][data-intensity]")
    expect(felt).to_have_attribute("data-intensity", "essential")
    page.go_back()
    expect(page.locator("[data-muscle][data-rank]")).to_have_count(8)
    assert page.evaluate("window.isSamePage") is True


def test_places_and_muscles_by_keyboard_alone(open_explorer: OpenPage) -> None:
    page = open_explorer("/region/head?layer=pain", **DESKTOP)
    page.locator("svg[data-view=front] a.bm-zone[tabindex='0']").focus()
    expect(focused(page)).to_have_accessible_name("Right forehead")
    page.keyboard.press("ArrowRight")
    expect(focused(page)).to_have_accessible_name("Left forehead")
    page.keyboard.press("Enter")
    expect(page.locator("[data-muscle][data-rank='1']")).to_be_visible()
    expect(focused(page)).to_have_accessible_name("Left forehead")
    expect(page.locator("[data-announcer]")).to_contain_text("may send pain there")
    page.locator("[data-muscle][data-rank='1'] a").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".bm-muscle-panel")).to_be_visible()
    assert page.evaluate("document.activeElement.id") == "muscle-heading"
    page.keyboard.press("Escape")
    expect(page.locator(".bm-muscle-list")).to_be_visible()
    page.keyboard.press("Escape")
    expect_address(page, "/?layer=trigger-points&pain=front-forehead-left")


def test_the_scripts_rank_and_write_as_the_server_does(
    open_explorer: OpenPage, catalogue: Catalogue
) -> None:
    page = open_explorer("/", **DESKTOP)
    dice = random.Random(5)
    choices = [dice.sample([*catalogue.zones], dice.randint(1, 5)) for _ in range(60)]
    wanted = [
        [[each.muscle.id, each.rank] for each in muscle_ranking(catalogue, zones)]
        for zones in choices
    ]
    assert page.evaluate(RANK, choices) == wanted
    for address in (
        f"/region/head?layer=pain&pain={TEMPLE},back-neck-left",
        "/region/shoulder?side=left&layer=trigger-points&muscle=infraspinatus",
        "/region/thigh?side=right&layer=trigger-points",
    ):
        written = open_explorer(address, **DESKTOP)
        by_server = said(written)
        written.evaluate("() => bodymap.atlas.load()")
        written.evaluate("() => bodymap.choice.go({...bodymap.choice.here()})")
        assert said(written) == by_server


def test_a_place_is_marked_by_search_beside_those_that_are(open_explorer: OpenPage) -> None:
    page = open_explorer(f"/region/head?layer=pain&pain={TEMPLE}", **DESKTOP)
    page.evaluate("() => bodymap.atlas.load()")
    box = page.get_by_role("combobox", name="Search the body")
    box.fill("left heel")
    page.get_by_role("option", name="Left heel Heel").click()
    expect_address(page, f"/region/heel?layer=pain&pain={TEMPLE},back-heel-left")
    expect(page.locator(".bm-places--chosen [data-zone-link]")).to_have_count(2)


def said(page: Page) -> tuple[list[str], list[list[str]]]:
    """What stands beside the map, and what can be tapped on it."""
    lines = page.locator("#atlas").evaluate(WORDS).split("\n")
    links = page.locator(".bm-figure a:not(.bm-region)").evaluate_all(
        "(links) => links.map(({classList, dataset, ariaLabel}) =>"
        " [classList[0], dataset.side ?? '', ariaLabel]).sort()"
    )
    return [" ".join(line.split()) for line in lines if line.strip()], links


def test_nothing_moves_where_less_motion_is_asked_for(open_explorer: OpenPage) -> None:
    page = open_explorer(
        "/region/shoulder?muscle=infraspinatus", **DESKTOP, reduced_motion="reduce"
    )
    durations = page.locator(".bm-referral, .bm-point__ring").evaluate_all(
        "(all) => all.map((each) => getComputedStyle(each).animationName)"
    )
    assert set(durations) == {"none"}


STOPS_IN_SIGHT = """() => [...document.querySelectorAll("svg[data-zoomed] a[tabindex='0']")]
  .filter((link) => link.checkVisibility())
  .map((link) => {
    const [it, picture] = [link, link.closest("svg")].map((each) => each.getBoundingClientRect());
    const [right, down] = [it.left < picture.right, it.top < picture.bottom];
    return right && down && it.right > picture.left && it.bottom > picture.top;
  })"""


@pytest.mark.parametrize(
    "path",
    [
        "/region/hip?muscle=gluteus-minimus",
        "/region/thigh?muscle=adductor-magnus",
        "/region/back?muscle=iliocostalis-lumborum",
    ],
)
def test_keys_never_lead_outside_an_enlarged_picture(open_explorer: OpenPage, path: str) -> None:
    page = open_explorer(path, **DESKTOP)
    assert set(page.evaluate(STOPS_IN_SIGHT)) == {True}
    page.locator("svg[data-zoomed] a.bm-region[tabindex='0']:visible").first.focus()
    for key in ["ArrowUp", "ArrowLeft", "Home", "ArrowRight", "ArrowDown", "End"]:
        page.keyboard.press(key)
        page.keyboard.press(key)
        assert set(page.evaluate(STOPS_IN_SIGHT)) == {True}


WORDS_APART = """() => [...document.querySelectorAll("svg[data-zoomed]")].every((figure) => {
  const picture = figure.getBoundingClientRect();
  const words = [...figure.querySelectorAll(".bm-atlas-label")];
  const boxes = words.map((each) => each.getBoundingClientRect()).sort((a, b) => a.left - b.left);
  const follows = (box, place) => box.left > (boxes[place - 1]?.right ?? picture.left);
  return boxes.every(follows) && boxes.at(-1).right < picture.right;
})"""


@pytest.mark.parametrize("language", ["en-GB", "es"])
def test_the_words_above_a_slim_picture_stand_apart(open_page: OpenPage, language: str) -> None:
    page = open_page(f"/region/thigh?muscle=adductor-magnus&lang={language}", width=360)
    assert page.locator(".bm-atlas-label").count() > 3
    assert page.evaluate(WORDS_APART)


def test_another_muscle_found_by_search_leaves_the_point_of_the_first(
    open_explorer: OpenPage,
) -> None:
    page = open_explorer(
        "/region/shoulder?muscle=infraspinatus&point=infraspinatus-inf1", **DESKTOP
    )
    page.get_by_role("combobox").fill("deltoid")
    page.get_by_role("option", name="deltoid").first.click()
    expect(page).to_have_url(re.compile("muscle=deltoid"))
    assert "point=" not in page.url
    expect(page.locator("path[data-intensity]").first).to_be_attached()


def test_a_part_of_a_page_with_small_pictures_is_reached_without_a_new_page(
    open_explorer: OpenPage,
) -> None:
    page = open_explorer("/region/jaw?muscle=lateral-pterygoid", **DESKTOP)
    page.evaluate("window.isSamePage = true")
    page.get_by_role("link", name="Skip to the content").press("Enter")
    expect(page).to_have_url(re.compile("#"))
    assert page.evaluate("window.isSamePage") is True


def test_what_is_chosen_while_the_atlas_is_on_its_way_counts(open_page: OpenPage) -> None:
    page = open_page("about:blank", **DESKTOP)
    held: list[Route] = []
    page.route("**/atlas-*", lambda route: held.append(route))  # noqa: PLW0108 (takes no builtin)
    page.goto("/region/neck")
    layers = page.get_by_role("group", name="What the map shows")
    with page.expect_request("**/atlas-*"):
        layers.get_by_role("link", name="Where it hurts").click()
    layers.get_by_role("link", name="Evidence").click()
    with page.expect_response("**/atlas-*"):
        held[0].continue_()
    page.wait_for_function("() => bodymap.atlas.data !== null")
    page.evaluate("() => new Promise((done) => setTimeout(done))")
    expect_address(page, "/region/neck?layer=evidence")


def test_the_way_to_the_plain_map_keeps_it_plain_with_places_marked(open_page: OpenPage) -> None:
    page = open_page("/region/head?pain=front-temple-right", **DESKTOP)
    layers = page.get_by_role("group", name="What the map shows")
    plain = layers.get_by_role("link", name="Regions")
    expect(plain).to_have_attribute("href", re.compile("layer=regions"))
    page.evaluate("bodymap.choice.turn('back')")  # from here the scripts write it
    expect(plain).to_have_attribute("href", re.compile("view=back.*layer=regions"))
