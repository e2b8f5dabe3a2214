"""The layers of the map: switched in place, kept in the address, said in words, never by colour."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessibility import axe_violations
from tests.browser.conftest import OpenPage
from tests.browser.explorer import DESKTOP, PHONE, click, expect_address, expect_heading, shapes

FILL = "(link) => getComputedStyle(link.querySelector('.bm-region__shape')).fill"
STROKE = "(link) => getComputedStyle(link).strokeWidth"


def switch(page: Page, name: str) -> Locator:
    group = page.get_by_role("group", name="What the map shows")
    return group.get_by_role("link", name=name, exact=True)


def chest(page: Page) -> Locator:
    return page.locator("svg[data-view=front] a[data-region=chest]")


def test_switching_a_layer_needs_no_new_page(open_explorer: OpenPage) -> None:
    page = open_explorer("/region/knee?side=left", **DESKTOP)
    page.evaluate("window.isSamePage = true")
    switch(page, "Caution").click()
    expect_address(page, "/region/knee?side=left&layer=caution")
    expect(switch(page, "Caution")).to_have_attribute("aria-current", "true")
    switch(page, "Evidence").click()
    expect_address(page, "/region/knee?side=left&layer=evidence")
    expect_heading(page, "Knee")
    assert page.evaluate("window.isSamePage") is True


def test_back_and_forward_lead_through_the_layers(open_explorer: OpenPage) -> None:
    page = open_explorer("/", **DESKTOP)
    switch(page, "Caution").click()
    switch(page, "Evidence").click()
    page.go_back()
    expect_address(page, "/?layer=caution")
    expect(chest(page)).to_have_accessible_name(re.compile("emergency"))
    page.go_back()
    expect_address(page, "/")
    expect(chest(page)).to_have_accessible_name("Chest")
    page.go_forward()
    expect(chest(page)).to_have_accessible_name(re.compile("emergency"))


@pytest.mark.parametrize("layer", ["caution", "evidence"])
def test_scripts_and_server_name_and_shade_the_shapes_alike(
    open_explorer: OpenPage, layer: str
) -> None:
    page = open_explorer(f"/?layer={layer}", **DESKTOP)
    named = [(each.view, each.name) for each in shapes(page)]
    filled = page.locator("a.bm-region").evaluate_all(f"(all) => all.map({FILL})")
    switch(page, "Regions").click()
    expect(chest(page)).to_have_accessible_name("Chest")
    switch(page, layer.capitalize()).click()
    assert [(each.view, each.name) for each in shapes(page)] == named
    assert page.locator("a.bm-region").evaluate_all(f"(all) => all.map({FILL})") == filled
    assert all(each.startswith("url(") for each in filled)


def test_a_region_chosen_on_a_layer_keeps_it(open_explorer: OpenPage) -> None:
    page = open_explorer("/?layer=caution&audience=clinician", **DESKTOP)
    thigh = next(each for each in shapes(page) if each.name.startswith("Left thigh"))
    click(page, thigh)
    expect_address(page, "/region/thigh?side=left&layer=caution&audience=clinician")
    switch(page, "Regions").click()
    expect_address(page, "/region/thigh?side=left&audience=clinician")
    page.locator("svg[data-view=front] a[data-region=head]").click()
    expect_address(page, "/region/head?audience=clinician")


@pytest.mark.parametrize("layer", ["caution", "evidence"])
def test_chosen_pointed_at_and_focused_shapes_stand_out_on_a_layer(
    open_explorer: OpenPage, layer: str
) -> None:
    page = open_explorer(f"/region/hip?side=left&layer={layer}", **DESKTOP)
    front = page.locator("svg[data-view=front]")
    plain = front.locator("a[data-region=hip][data-side=right]").evaluate(STROKE)
    chosen = front.locator("a[data-region=hip][data-side=left]")
    assert chosen.evaluate(STROKE) != plain
    assert chosen.evaluate(FILL).startswith("url("), "the layer is still seen"
    expect(front.locator("use.bm-figure__chosen")).to_have_count(1)
    other = front.locator("a[data-region=hip][data-side=right]")
    other.hover()
    assert other.evaluate(STROKE) not in (plain, chosen.evaluate(STROKE))
    expect(page.locator(".bm-stage__label")).to_contain_text("Right hip")
    page.mouse.move(0, 0)
    other.focus()
    page.keyboard.press("ArrowDown")
    expect(front.locator("use.bm-figure__focus")).to_have_attribute("href", re.compile("#front-"))


def test_long_names_do_not_push_the_body_down(open_explorer: OpenPage) -> None:
    page = open_explorer("/?layer=caution", **DESKTOP)
    body = page.locator(".bm-body")
    before = body.bounding_box()
    for region in ("neck", "chest", "wrist-hand", "calf"):
        page.locator(f"svg[data-view=front] a[data-region={region}]").first.hover()
        expect(page.locator(".bm-stage__label")).not_to_be_empty()
        assert body.bounding_box() == before, region


def test_without_scripts_a_layer_is_a_link(open_page: OpenPage) -> None:
    page = open_page(
        "/region/hip?side=left&view=back&audience=clinician", **DESKTOP, java_script_enabled=False
    )
    switch(page, "Caution").click()
    expect_address(page, "/region/hip?side=left&view=back&layer=caution&audience=clinician")
    expect(chest(page)).to_have_accessible_name(re.compile("^Chest, emergency: collapsed lung"))
    chest(page).click()
    expect_address(page, "/region/chest?layer=caution&audience=clinician")


@pytest.mark.parametrize("layer", ["caution", "evidence"])
def test_the_same_can_be_read_as_a_list(open_page: OpenPage, layer: str) -> None:
    page = open_page(f"/?layer={layer}", **PHONE)
    page.get_by_text("The same as a list").filter(visible=True).tap()
    listed = page.locator(f".bm-layer-list[data-of-layer={layer}]")
    expect(listed.get_by_role("link")).to_have_count(20)
    if layer == "caution":
        expect(listed).to_contain_text("Lung: from above the collarbones")


def test_the_lung_is_drawn_and_named_on_the_caution_layer(open_explorer: OpenPage) -> None:
    page = open_explorer("/", **DESKTOP)
    lungs = page.locator("svg.bm-figure text").filter(has_text="Lung")
    expect(lungs.filter(visible=True)).to_have_count(0)
    switch(page, "Caution").click()
    expect(lungs.filter(visible=True)).to_have_count(2)


def test_what_lies_underneath_is_shown_on_request_and_not_remembered(
    open_explorer: OpenPage,
) -> None:
    page = open_explorer("/?layer=caution", **DESKTOP)
    marks = page.locator(".bm-overlay").filter(visible=True)
    expect(marks).to_have_count(2)
    page.get_by_label("Show what lies underneath").check()
    expect(marks).to_have_count(8)
    expect_address(page, "/?layer=caution")
    page.reload()
    expect(page.get_by_label("Show what lies underneath")).not_to_be_checked()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("layer", ["caution", "evidence"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_layer_breaks_no_accessibility_rule(
    open_page: OpenPage, layer: str, scheme: str, size: dict[str, object]
) -> None:
    page = open_page(f"/?layer={layer}", **size, color_scheme=scheme)
    page.get_by_text("The same as a list").filter(visible=True).click()
    assert axe_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [320, 360, 390, 768, 1024, 1440])
def test_the_switches_fit(open_page: OpenPage, width: int) -> None:
    page = open_page("/?layer=evidence", width=width, height=800)
    for link in page.locator(".bm-layer-switch a").all():
        box = link.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert min(box["width"], box["height"]) >= 24
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [360, 768, 1024])
def test_the_layers_stand_in_one_row(open_page: OpenPage, width: int) -> None:
    page = open_page("/?layer=evidence", width=width, height=800)
    tops = page.locator(".bm-layer-switch a").evaluate_all(
        "(links) => links.map((link) => Math.round(link.getBoundingClientRect().top))"
    )
    assert len(tops) == 5
    assert len(set(tops)) == 1


def test_a_layer_is_printed_in_grey_with_legend_and_list(open_page: OpenPage) -> None:
    page = open_page("/?layer=caution", width=794, height=1123)
    page.emulate_media(media="print")
    expect(page.locator("svg.bm-figure").filter(visible=True)).to_have_count(2)
    expect(page.locator("[data-of-layer=caution] ul").first).to_be_visible()
    expect(page.locator(".bm-layer-list[data-of-layer=caution]")).to_contain_text("Neck")
    expect(page.get_by_role("group", name="What the map shows")).to_have_count(0)
    colours = page.evaluate(
        """() => [...document.querySelectorAll(".bm-pattern__ink, .bm-pattern__ground")]
          .map((each) => getComputedStyle(each).fill).filter((fill) => fill !== "none")"""
    )
    for colour in set(colours):
        red, green, blue = re.findall(r"\d+", colour)[:3]
        assert red == green == blue, colour


def test_with_forced_colours_the_patterns_remain(open_page: OpenPage) -> None:
    page = open_page("/?layer=caution", **DESKTOP, forced_colors="active")
    assert chest(page).evaluate(FILL).startswith("url(")
    inks = page.locator("pattern[id^=bm-hazard] .bm-pattern__ink")
    grounds = page.locator("pattern[id^=bm-hazard] .bm-pattern__ground")
    colour = "(element) => getComputedStyle(element).fill"
    assert inks.first.evaluate(colour) != grounds.first.evaluate(colour)
