"""Everything works without a pointer."""

import re
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.explorer import (
    DESKTOP,
    PHONE,
    SHAPES,
    Choice,
    Shape,
    expect_address,
    expect_heading,
    focused,
    shape_called,
    shapes,
)
from tests.contract import GROUPS

ARROWS = {
    "ArrowUp": (0, -1),
    "ArrowDown": (0, 1),
    "ArrowLeft": (-1, 0),
    "ArrowRight": (1, 0),
}
"""Key -> where it leads on the screen, x to the right and y down."""

FOCUSED_STOP = """() => {
  const at = document.activeElement;
  const place = at.closest("nav, [role=group], .bm-panel, header, body");
  return [place.getAttribute("aria-label") ?? place.className, at.ariaLabel ?? at.textContent];
}"""


def tab_stops(page: Page, count: int) -> list[tuple[str, str]]:
    """Where Tab leads, one stop after the other: the place, and the name of what has the focus."""
    stops = []
    for _ in range(count):
        page.keyboard.press("Tab")
        place, name = page.evaluate(FOCUSED_STOP)
        stops.append((place, name.strip()))
    return stops


class Stop(NamedTuple):
    """A shape that may have the focus, and the middle of its box on the screen."""

    shape: Shape
    centre: tuple[float, float]


Steps = dict[tuple[Stop, str], Stop]
"""Where one has the focus and which key one presses -> where the focus is then."""

FOCUSED_SHAPE = "(links) => links.indexOf(document.activeElement)"
CENTRES = """(links) => links.map((link) => {
  const { x, y, width, height } = link.querySelector(".bm-region__shape").getBoundingClientRect();
  return [x + width / 2, y + height / 2];
})"""


def arrow_steps(page: Page, known: list[Shape], group: str) -> Steps:
    """Every arrow key pressed on every shape of a group."""
    links = page.locator(SHAPES)
    centres = [(x, y) for x, y in links.evaluate_all(CENTRES)]
    stops = [Stop(*each) for each in zip(known, centres, strict=True)]
    steps: Steps = {}
    for number, stop in enumerate(stops):
        for key in ARROWS if stop.shape.group == group else ():
            links.nth(number).focus()
            page.keyboard.press(key)
            at = links.evaluate_all(FOCUSED_SHAPE)
            assert at >= 0, (stop.shape.name, key)
            steps[stop, key] = stops[at]
    return steps


def reached(steps: Steps) -> set[Shape]:
    """The shapes to which arrow keys lead from the first."""
    start = next(iter(steps))[0]
    found, to_try = {start}, [start]
    while to_try:
        here = to_try.pop()
        ahead = {steps[here, key] for key in ARROWS} - found
        found |= ahead
        to_try += ahead
    return {stop.shape for stop in found}


def test_tab_goes_by_skip_link_search_the_body_and_the_list(open_explorer: OpenPage) -> None:
    stops = tab_stops(open_explorer(**DESKTOP), 30)
    places = [place for place, _ in stops]
    assert stops[0][1] == "Skip to the content"
    search = [name for _, name in stops].index("Search the body")
    assert sorted([search, *(places.index(each) for each in (*GROUPS, "Regions"))]) == [
        search,
        *(places.index(each) for each in (*GROUPS, "Regions")),
    ]


def test_each_group_of_shapes_is_one_tab_stop(open_explorer: OpenPage) -> None:
    places = [place for place, _ in tab_stops(open_explorer(**DESKTOP), 30)]
    assert [places.count(each) for each in GROUPS] == [1, 1, 1]


def test_the_tab_stop_of_a_group_is_its_chosen_shape(open_explorer: OpenPage) -> None:
    stops = tab_stops(open_explorer("/region/knee?side=left", **DESKTOP), 30)
    names = {place: name for place, name in stops if place in GROUPS}
    assert names["Front of body"] == names["Back of body"] == "Left knee"


def test_the_skip_link_leads_past_the_stage(open_explorer: OpenPage) -> None:
    page = open_explorer("/region/neck", **DESKTOP)
    page.keyboard.press("Tab")
    expect(focused(page)).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator("#panel").locator("*:focus").count() == 1


@pytest.mark.parametrize("group", GROUPS)
def test_arrows_lead_that_way_and_everywhere(open_explorer: OpenPage, group: str) -> None:
    """Each leads to a shape of the group on that side, or nowhere; together they reach all."""
    page = open_explorer(**DESKTOP)
    known = shapes(page)
    steps = arrow_steps(page, known, group)
    for (start, key), end in steps.items():
        across, down = (to - here for here, to in zip(start.centre, end.centre, strict=True))
        right, below = ARROWS[key]
        assert end.shape.group == group
        assert end == start or across * right + down * below > 0, (start, key, end)
    assert reached(steps) == {each for each in known if each.group == group}


def test_a_walk_over_the_body(open_explorer: OpenPage) -> None:
    page = open_explorer(**DESKTOP)
    shape_called(page, "Chest").locate(page).focus()
    for key, name in (
        ("ArrowDown", "Abdomen"),
        ("ArrowUp", "Chest"),
        ("Home", "Head"),
        ("Home", "Head"),
        ("ArrowUp", "Head"),
        ("End", "foot"),
        ("ArrowUp", "ankle"),
        ("ArrowUp", "calf (lower leg)"),
        ("ArrowUp", "knee"),
    ):
        page.keyboard.press(key)
        expect(focused(page)).to_have_accessible_name(re.compile(re.escape(name) + "$"))
    sides = [focused(page).get_attribute("data-side")]
    for key in ("ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
        expect(focused(page)).to_have_attribute("data-region", "knee")
        sides.append(focused(page).get_attribute("data-side"))
    assert "left" in sides
    assert "right" in sides


@pytest.mark.parametrize("key", ["Enter", " "])
def test_enter_and_space_choose_and_lead_to_the_heading(open_explorer: OpenPage, key: str) -> None:
    page = open_explorer(**DESKTOP)
    shape_called(page, "Right elbow").locate(page).focus()
    page.keyboard.press(key)
    expect_address(page, "/region/elbow?side=right")
    expect(page.get_by_role("heading", level=1, name="Elbow")).to_be_focused()
    expect(focused(page)).to_be_in_viewport()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_escape_goes_back_to_the_shape(open_explorer: OpenPage, size: dict[str, int]) -> None:
    page = open_explorer(**size)
    elbow = shape_called(page, "Right elbow")
    elbow.locate(page).focus()
    page.keyboard.press("Enter")
    expect_heading(page, "Elbow")
    page.keyboard.press("Escape")
    expect_address(page, "/")
    assert Choice.of(page).panel == ""
    expect(elbow.locate(page)).to_be_focused()
    expect(focused(page)).to_be_in_viewport()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_escape_on_a_linked_region_leads_to_something_visible(
    open_explorer: OpenPage, size: dict[str, int]
) -> None:
    page = open_explorer("/region/thoracic", **size)
    page.keyboard.press("Escape")
    expect_heading(page, "Where does it hurt? Tap the body.")
    expect(focused(page)).to_be_in_viewport()


def test_escape_before_the_panels_are_loaded_goes_back_too(open_page: OpenPage) -> None:
    page = open_page("about:blank", **PHONE)
    page.route("**/panels-*", lambda _: None)  # never answered
    page.goto("/region/neck")
    with page.expect_navigation(url=re.compile("/$")):
        page.keyboard.press("Escape")
    assert Choice.of(page).panel == ""


def test_escape_in_an_opened_detail_closes_that_alone(open_explorer: OpenPage) -> None:
    page = open_explorer("/region/shoulder", **DESKTOP)
    detail = page.locator("#panel details").first
    summary = detail.locator("summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(detail).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(detail).not_to_have_attribute("open", "")
    expect(summary).to_be_focused()
    expect_address(page, "/region/shoulder")


def test_the_focused_shape_can_be_seen_and_is_named(open_explorer: OpenPage) -> None:
    page = open_explorer(**DESKTOP)
    shape_called(page, "Chest").locate(page).focus()
    page.keyboard.press("ArrowDown")
    outline = page.locator("svg[data-view=front] .bm-figure__focus")
    expect(outline).to_have_attribute("href", "#front-abdomen")
    expect(outline).to_have_css("stroke", re.compile("rgb"))
    assert float(outline.evaluate("(use) => parseFloat(getComputedStyle(use).strokeWidth)")) >= 2
    expect(page.locator(".bm-stage__label")).to_have_text("Abdomen")


def test_the_whole_way_by_keys_alone(open_explorer: OpenPage) -> None:
    """From the top of the page to a region's caution and back to the body, never a pointer."""
    page = open_explorer(**DESKTOP)
    while page.evaluate(FOCUSED_STOP)[0] != "Front of body":
        page.keyboard.press("Tab")
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    expect(page.locator("[data-panel=region]")).to_be_visible()
    region = Choice.of(page).panel
    page.keyboard.press("Tab")
    assert page.locator("#panel").locator("*:focus").count() == 1
    page.keyboard.press("Escape")
    expect(focused(page)).to_have_attribute("data-region", region)
