"""A tap on a shape chooses its region: in each view, by mouse and by touch."""

import re

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.explorer import (
    DESKTOP,
    PHONE,
    SHAPES,
    Choice,
    Shape,
    back_link,
    click,
    expect_address,
    expect_heading,
    middle,
    of_region,
    shape_called,
    shapes,
    touch,
)
from tests.contract import GROUPS, HEADINGS, SIDES, VIEWS, shape_name

SIDE_LABELS = {"left": "Your left side", "right": "Your right side", "": ""}

WELL_INSIDE_BUT_ELSEWHERE = """(links) => {
  const astray = [];
  for (const link of links) {
    link.scrollIntoView({ block: "center", behavior: "instant" });
    const shape = link.querySelector(".bm-region__shape");
    const { x, y, width, height } = shape.getBBox();
    const [screen, room] = [shape.getScreenCTM(), 4 / shape.getScreenCTM().a];
    const isInside = (across, down) => shape.isPointInFill(new DOMPoint(across, down));
    for (let column = 1; column < 9; column += 1) {
      for (let row = 1; row < 9; row += 1) {
        const [across, down] = [x + (width * column) / 9, y + (height * row) / 9];
        const corners = [[room, 0], [-room, 0], [0, room], [0, -room]];
        if (!corners.every(([right, below]) => isInside(across + right, down + below))) continue;
        const there = new DOMPoint(across, down).matrixTransform(screen);
        const hit = document.elementFromPoint(there.x, there.y)?.closest("a");
        if (hit !== link) astray.push(`${link.ariaLabel}: ${there.x}, ${there.y}`);
      }
    }
  }
  return astray;
}"""
"""Points 4 px inside a drawn shape at which a tap would reach something else.

Nearer to the edge it may: the tap area of the jaw reaches under the chin, to be large enough.
"""


def choice_of(known: list[Shape], shape: Shape) -> Choice:
    """What a page says once this shape is chosen."""
    return Choice(
        path=f"/region/{shape.region}",
        side=shape.side,
        heading=HEADINGS[shape.region],
        panel=shape.region,
        side_label=SIDE_LABELS[shape.side],
        shapes=of_region(known, shape.region, shape.side),
        listed=(shape.region,),
    )


@pytest.mark.parametrize("group", GROUPS)
def test_a_click_on_each_shape_opens_its_region(open_explorer: OpenPage, group: str) -> None:
    page = open_explorer(**DESKTOP)
    known = shapes(page)
    for shape in [each for each in known if each.group == group]:
        click(page, shape)
        expect_heading(page, HEADINGS[shape.region])
        assert Choice.of(page) == choice_of(known, shape)


@pytest.mark.parametrize("view", VIEWS)
def test_a_touch_on_each_shape_opens_its_region(open_explorer: OpenPage, view: str) -> None:
    page = open_explorer(f"/?view={view}", **PHONE)
    known = shapes(page)
    for shape in [each for each in known if each.view == view]:
        touch(page, shape)
        expect_heading(page, HEADINGS[shape.region])
        assert Choice.of(page) == choice_of(known, shape)
        back_link(page).tap()
        expect(shape.locate(page)).to_be_visible()


@pytest.mark.parametrize("width", [320, 1440])
def test_a_tap_well_inside_a_shape_never_reaches_its_neighbour(
    open_page: OpenPage, width: int
) -> None:
    for view in VIEWS:
        page = open_page(f"/?view={view}", width=width, height=700)
        links = page.locator(SHAPES).filter(visible=True)
        assert links.evaluate_all(WELL_INSIDE_BUT_ELSEWHERE) == []


def test_every_region_is_on_the_map_with_its_sides(open_page: OpenPage) -> None:
    known = shapes(open_page())
    assert {each.region for each in known} == set(HEADINGS)
    for shape in known:
        assert shape.name.removesuffix(", sole") == shape_name(shape.region, shape.side)


def test_left_is_the_left_of_the_body(open_page: OpenPage) -> None:
    """In front it lies at the viewer's right, as with a person one faces; at the back, left."""
    page = open_page(**DESKTOP)
    for view, order in zip(VIEWS, (("right", "left"), SIDES), strict=True):
        figure = page.locator(f"svg[data-view={view}]")
        words = [figure.get_by_text(f"Your {side}", exact=True).bounding_box() for side in order]
        hands = [
            figure.get_by_role("link", name=shape_name("wrist-hand", side)).bounding_box()
            for side in order
        ]
        for first, second in (words, hands):
            assert first
            assert second
            assert first["x"] < second["x"]


def test_a_tap_needs_no_server_once_the_panels_are_loaded(open_explorer: OpenPage) -> None:
    page = open_explorer(**DESKTOP)
    page.context.set_offline(True)
    for shape in shapes(page)[::9]:
        click(page, shape)
        expect_heading(page, HEADINGS[shape.region])


def test_a_tap_before_the_panels_are_loaded_is_a_page_load(open_page: OpenPage) -> None:
    page = open_page("about:blank", **DESKTOP)
    page.route("**/panels-*", lambda _: None)  # never answered
    page.goto("/")
    neck = shape_called(page, "Neck")
    with page.expect_navigation(url="**/region/neck"):
        click(page, neck)
    assert Choice.of(page) == choice_of(shapes(page), neck)


def test_what_was_chosen_before_the_panels_are_loaded_goes_along(open_page: OpenPage) -> None:
    page = open_page("about:blank", **DESKTOP)
    page.route("**/panels-*", lambda _: None)  # never answered
    page.goto("/region/heel?gathered=neck")
    page.get_by_role("link", name="Add to the list: Heel").click()
    page.get_by_role("link", name="Evidence", exact=True).last.click()
    expect_address(page, "/region/heel?gathered=neck,heel&layer=evidence")
    page.evaluate("window.isSamePage = true")
    page.go_back()  # the region's own panel is there already
    expect_address(page, "/region/heel?gathered=neck,heel")
    assert page.evaluate("window.isSamePage") is True
    page.go_forward()
    with page.expect_navigation(url="**/region/neck**"):
        click(page, next(each for each in shapes(page) if each.region == "neck"))
    expect_address(page, "/region/neck?layer=evidence&gathered=neck,heel")


def test_a_tap_still_works_when_the_panels_cannot_be_loaded(open_page: OpenPage) -> None:
    page = open_page("about:blank", **DESKTOP, faults="ERR_FAILED .*panels")
    page.route("**/panels-*", lambda route: route.abort())
    page.goto("/")
    neck = shape_called(page, "Neck")
    with page.expect_navigation(url="**/region/neck"):
        click(page, neck)
    expect_heading(page, "Neck")


@pytest.mark.parametrize("kept", [0.999, 0.5, 0.001])
def test_a_tap_still_works_when_the_panels_came_cut_short(open_page: OpenPage, kept: float) -> None:
    page = open_page("about:blank", **DESKTOP)

    def cut(route: Route) -> None:
        answer = route.fetch()
        body = answer.body()
        route.fulfill(response=answer, body=body[: int(len(body) * kept)])

    page.route("**/panels-*", cut, times=1)
    with page.expect_response("**/panels-*"):
        page.goto("/")
    neck = shape_called(page, "Neck")
    with page.expect_navigation(url="**/region/neck"):
        click(page, neck)
    expect_heading(page, "Neck")


def test_after_a_tap_the_whole_panel_is_laid_out(open_explorer: OpenPage) -> None:
    """Its top is painted first; nothing stays left out, and nothing is cut off at a part's edge."""
    page = open_explorer(**PHONE)
    click(page, shape_called(page, "Neck"))
    expect(page.locator(".bm-region-panel--fresh")).to_have_count(0)
    looks = page.locator(".bm-region-panel, .bm-region-panel > section").evaluate_all(
        "found => found.map(each => getComputedStyle(each).contentVisibility)"
    )
    assert set(looks) == {"visible"}


def test_a_tap_on_the_chosen_shape_keeps_it(open_explorer: OpenPage) -> None:
    page = open_explorer("/region/knee?side=left", **DESKTOP)
    before, knee = Choice.of(page), of_region(shapes(page), "knee", "left")
    for shape in knee:
        click(page, shape)
    assert Choice.of(page) == before


def test_a_ctrl_click_is_left_to_the_browser(open_explorer: OpenPage) -> None:
    page = open_explorer(**DESKTOP)
    with page.context.expect_page() as opened:
        shape_called(page, "Neck").locate(page).click(modifiers=["ControlOrMeta"])
    expect_heading(opened.value, "Neck")
    assert Choice.of(page).panel == ""


SEEN = """(panel) => {
  const places = [];
  for (let y = 1; y < innerHeight; y += 4)
    for (let x = 1; x < innerWidth; x += 40)
      if (panel.contains(document.elementFromPoint(x, y))) places.push([x, y]);
  return places;
}"""
"""Where on the screen something of a panel is on top."""


@pytest.mark.parametrize("path", ["/region/neck", "/region/neck?consult=1"])
def test_what_is_laid_out_under_a_finger_is_not_there_for_anyone(
    path: str, open_explorer: OpenPage
) -> None:
    page = open_explorer(path, **DESKTOP)
    panels = page.locator("#panel > *")
    page.mouse.move(*middle(page, shape_called(page, "Right thigh")))
    before = panels.bounding_box()
    page.mouse.down()
    expect(panels).to_have_count(2)
    expect(page.get_by_role("heading", level=1)).to_have_text(["Neck"])
    assert panels.first.bounding_box() == before
    assert panels.last.evaluate(SEEN) == []
    page.mouse.move(5, 5)
    page.mouse.up()  # not a tap after all
    expect(panels).to_have_count(1)
    expect_heading(page, "Neck")
    click(page, shape_called(page, "Right thigh"))
    expect_heading(page, "Thigh")
    expect(panels).to_have_count(1)
    expect(panels).not_to_have_attribute("aria-hidden", "true")
    expect(panels).not_to_have_class(re.compile("--(next|fresh)"))
    assert panels.evaluate(SEEN)
