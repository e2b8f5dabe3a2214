"""Consult view: harm and size in sight at once on a tablet, and six steps to show a patient."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import axe_violations
from tests.browser.conftest import OpenPage
from tests.browser.explorer import click, expect_address, expect_heading, shape_called
from tests.contract import HEADINGS

UPRIGHT = {"width": 768, "height": 1024}
ON_ITS_SIDE = {"width": 1024, "height": 768}
STEPS = ("where", "harm", "help", "sure", "options", "questions")

COVERED = """() => {
  const edge = document.querySelector(".bm-consult__way--start").getBoundingClientRect().top;
  const glance = document.querySelector(".bm-consult__glance");
  const parts = [...glance.querySelectorAll("[data-caution], [data-condition], [data-statement]")];
  const boxes = parts.map((each) => each.getBoundingClientRect());
  return boxes.length < 3 || boxes.some(({ top, bottom }) => top < 0 || bottom > edge);
}"""
"""Whether a part of the glance is out of sight, or lies below the buttons."""

FOCUSED = """async () => {
  const focused = document.activeElement;
  for (let before = null; before !== scrollY; ) {
    before = scrollY;
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }
  const { left, top, width, height } = focused.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
  const bar = seen?.closest(".bm-consult__way");
  return { name: focused.textContent, below: Boolean(bar) && !bar.contains(focused) };
}"""
"""What has the focus, and whether it lies below the bar once nothing scrolls any more."""


def go_to(page: Page, region_id: str) -> None:
    """Choose a region without a new page, as a tap does."""
    link = page.locator(f"nav[aria-label=Regions] a[data-region={region_id}]")
    link.dispatch_event("click", {"button": 0, "bubbles": True, "cancelable": True})
    expect_heading(page, HEADINGS[region_id])


@pytest.mark.parametrize("audience", ["patient", "clinician"])
@pytest.mark.parametrize("tablet", [UPRIGHT, ON_ITS_SIDE], ids=["upright", "on its side"])
def test_harm_and_size_are_in_sight_for_every_region(
    tablet: dict[str, int], audience: str, open_explorer: OpenPage
) -> None:
    page = open_explorer(f"/region/head?consult=1&audience={audience}", **tablet)
    covered = []
    for region_id in HEADINGS:
        go_to(page, region_id)
        if page.evaluate(COVERED):
            covered.append(region_id)
    assert covered == []


def test_keys_lead_through_the_steps_and_out_again(open_explorer: OpenPage) -> None:
    page = open_explorer("/region/shoulder?side=left&consult=1", **UPRIGHT)
    address = "/region/shoulder?side=left&consult=1"
    page.locator("h1").focus()
    for step in STEPS:
        page.keyboard.press("ArrowRight")
        expect_address(page, f"{address}#step-{step}")
        expect(page.locator(".bm-consult__step:visible")).to_have_attribute("data-step", step)
        expect(page.locator("*:focus")).to_have_attribute("data-step", step)
        expect(page.get_by_role("heading", level=1, name="Shoulder")).to_be_in_viewport()
    assert axe_violations(page) == []
    expect(page.locator(".bm-consult__glance")).to_be_hidden()
    page.keyboard.press("ArrowLeft")
    expect_address(page, f"{address}#step-options")
    page.go_back()
    expect_address(page, f"{address}#step-questions")
    page.keyboard.press("Escape")
    expect(page.locator(".bm-consult__glance")).to_be_visible()
    expect(page.locator(".bm-consult__step:visible")).to_have_count(len(STEPS))


def test_another_region_starts_with_its_glance_and_back_with_the_step(
    open_explorer: OpenPage,
) -> None:
    page = open_explorer("/region/shoulder?consult=1#step-help", **UPRIGHT)
    click(page, shape_called(page, "Head"))
    expect_address(page, "/region/head?consult=1")
    expect(page.locator(".bm-consult__glance")).to_be_visible()
    page.go_back()
    expect_heading(page, "Shoulder")
    expect(page.locator(".bm-consult__step:visible")).to_have_attribute("data-step", "help")


SWIPE = """(panel, [from, to]) => {
  const touch = (x) => new Touch({ identifier: 1, target: panel, clientX: x, clientY: 300 });
  const send = (name, x, touches) => panel.dispatchEvent(
    new TouchEvent(name, { touches, changedTouches: [touch(x)], bubbles: true }));
  send("touchstart", from, [touch(from)]);
  send("touchend", to, []);
}"""


def test_a_swipe_turns_the_step_and_a_touch_does_not(open_explorer: OpenPage) -> None:
    page = open_explorer("/region/neck?consult=1", **UPRIGHT, has_touch=True)
    panel = page.locator("#panel")
    panel.evaluate(SWIPE, [500, 470])
    expect_address(page, "/region/neck?consult=1")
    panel.evaluate(SWIPE, [600, 400])
    expect_address(page, "/region/neck?consult=1#step-where")
    panel.evaluate(SWIPE, [600, 400])
    panel.evaluate(SWIPE, [400, 600])
    expect_address(page, "/region/neck?consult=1#step-where")


def test_without_scripts_the_steps_are_links(open_page: OpenPage) -> None:
    page = open_page("/region/neck", **UPRIGHT, java_script_enabled=False)
    page.get_by_role("link", name="Consult view", exact=True).click()
    expect_address(page, "/region/neck?consult=1")
    expect(page.locator(".bm-consult__step:visible")).to_have_count(len(STEPS))
    page.get_by_role("link", name="Show me").click()
    for step in STEPS[:-1]:
        expect(page.locator(".bm-consult__step:visible")).to_have_attribute("data-step", step)
        page.get_by_role("link", name="Next ›", exact=True).click()
    page.get_by_role("link", name="Overview", exact=True).click()
    expect(page.locator(".bm-consult__glance")).to_be_visible()
    page.get_by_role("link", name="Leave consult view").click()
    expect_address(page, "/region/neck")


def test_the_bar_of_steps_covers_nothing_that_has_the_focus(open_explorer: OpenPage) -> None:
    page = open_explorer("/region/shoulder?consult=1", width=1024, height=768)
    page.get_by_role("heading", level=1).focus()
    focused = []
    for _ in range(24):
        page.keyboard.press("Tab")
        focused.append(page.evaluate(FOCUSED))
    assert len({each["name"] for each in focused}) > 10
    assert [each for each in focused if each["below"]] == []


def test_switches_lie_within_the_thumbs_reach(open_explorer: OpenPage) -> None:
    page = open_explorer("/region/knee?consult=1", **UPRIGHT)
    switches = page.locator(".bm-stage__switches a:visible").all()
    assert len(switches) >= 5
    for each in [*switches, page.get_by_role("link", name="Show me")]:
        box = each.bounding_box()
        assert box
        assert box["y"] > 600
        assert box["height"] >= 44
    page.get_by_role("link", name="Back", exact=True).click()
    expect(page.get_by_role("group", name="Back of body")).to_be_visible()
    expect_address(page, "/region/knee?view=back&consult=1")
    page.get_by_role("link", name="Leave consult view").click()
    expect_address(page, "/region/knee?view=back")


@pytest.mark.parametrize("tablet", [UPRIGHT, ON_ITS_SIDE], ids=["upright", "on its side"])
@pytest.mark.parametrize(
    ("query", "seen"),
    [
        ("muscle=piriformis", ["Back of body"]),  # lies on the back alone
        ("muscle=piriformis&view=front", ["Back of body"]),
        ("muscle=trapezius-upper&view=front", ["Front of body"]),  # is felt on both
        ("muscle=trapezius-upper&view=back", ["Back of body"]),
    ],
)
def test_one_large_picture_shows_the_muscle(
    query: str, seen: list[str], tablet: dict[str, int], open_explorer: OpenPage
) -> None:
    page = open_explorer(f"/region/hip?consult=1&{query}", **tablet)
    pictures = page.locator(".bm-figure[data-zoomed]:visible")
    expect(pictures).to_have_count(1)
    shown = [each.get_attribute("aria-label") for each in page.get_by_role("group").all()]
    assert [each for each in shown if each and each.endswith("of body")] == seen
    box = pictures.bounding_box()
    assert box
    assert box["width"] > 190
    assert box["height"] > 300


@pytest.mark.parametrize("has_scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_muscle_opens_on_the_side_where_its_points_lie(
    has_scripts: bool, open_page: OpenPage
) -> None:
    path = "/region/neck?layer=trigger-points&consult=1"
    page = open_page(path, java_script_enabled=has_scripts, width=768, height=1024)
    expect(page.get_by_role("group", name="Front of body")).to_be_visible()
    page.locator("#atlas").get_by_role("link", name="Upper trapezius", exact=True).click()
    expect(page.get_by_role("heading", name="Upper trapezius", exact=True)).to_be_visible()
    expect(page.get_by_role("group", name="Back of body")).to_be_visible()
    expect(page.get_by_role("group", name="Front of body")).to_be_hidden()
    page.get_by_role("link", name="Front", exact=True).click()
    page.get_by_role("link", name="Show your left side").click()
    expect(page.get_by_text("Shown on your left side")).to_be_visible()
    expect(page.get_by_role("group", name="Front of body")).to_be_visible()


@pytest.mark.parametrize("path", ["/?consult=1", "/region/back?consult=1"])
def test_nothing_stands_in_the_way_on_a_small_screen(path: str, open_page: OpenPage) -> None:
    page = open_page(path, width=320, height=640)
    assert axe_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    expect(page.get_by_role("link", name="Leave consult view")).to_be_visible()


def listed(page: Page) -> list[str]:
    """The visit list as a person reads it."""
    return page.locator(".bm-visit__item a[data-region]").all_inner_texts()


@pytest.mark.parametrize("has_scripts", [True, False], ids=["scripts", "no scripts"])
def test_places_are_gathered_moved_and_printed(has_scripts: bool, open_page: OpenPage) -> None:
    page = open_page("/region/neck?gathered=heel", java_script_enabled=has_scripts)
    page.get_by_role("link", name="Add to the list: Neck").click()
    expect_address(page, "/region/neck?gathered=heel,neck")
    assert listed(page) == ["Heel", "Neck"]
    expect(page.get_by_role("link", name="Add to the list")).to_be_hidden()
    page.get_by_role("link", name="Move up: Neck").press("Enter")
    expect_address(page, "/region/neck?gathered=neck,heel")
    assert listed(page) == ["Neck", "Heel"]
    if has_scripts:
        expect(page.locator("*:focus")).to_have_text("Neck")  # it can move up no further
    page.get_by_role("link", name="Knee", exact=True).last.click()
    expect_address(page, "/region/knee?gathered=neck,heel")
    page.get_by_role("link", name="Add to the list: Knee").click()
    page.get_by_role("link", name="Take off the list: Heel").click()
    page.go_back()
    expect_address(page, "/region/knee?gathered=neck,heel,knee")
    assert listed(page) == ["Neck", "Heel", "Knee"]
    page.get_by_role("link", name="Hand-out for the whole list").click()
    expect(page.locator("[data-sheet]")).to_have_count(3)
    expect_address(page, "/handout?regions=neck,heel,knee")
