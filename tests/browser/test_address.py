"""The address is the state: every view can be linked, and Back, Forward and reload keep it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.explorer import (
    DESKTOP,
    PHONE,
    Choice,
    back_link,
    click,
    expect_address,
    expect_heading,
    focused,
    of_region,
    shape_called,
    shapes,
    touch,
    wait_for_panels,
)

START = "Where does it hurt? Tap the body."


def visible_views(page: Page) -> list[str]:
    """The views of the body that are on the screen."""
    figures = page.locator("svg.bm-figure").filter(visible=True)
    return figures.evaluate_all("(figures) => figures.map((figure) => figure.dataset.view)")


def canonical(page: Page) -> str | None:
    """The address by which search engines know the page."""
    return page.locator("link[rel=canonical]").get_attribute("href")


def test_back_and_forward_restore_region_and_side(open_explorer: OpenPage) -> None:
    page = open_explorer(**DESKTOP)
    for name in ("Right shoulder", "Chest"):
        click(page, shape_called(page, name))
    expect_heading(page, "Chest")
    chest = Choice.of(page)
    page.go_back()
    expect_heading(page, "Shoulder")
    shoulder = Choice.of(page)
    assert shoulder.side == "right"
    assert shoulder.shapes == of_region(shapes(page), "shoulder", "right")
    page.go_back()
    expect_heading(page, START)
    assert Choice.of(page).shapes == frozenset()
    page.go_forward()
    expect_heading(page, "Shoulder")
    assert Choice.of(page) == shoulder
    page.go_forward()
    expect_heading(page, "Chest")
    assert Choice.of(page) == chest


def test_back_after_a_look_at_a_source_returns_to_the_region(open_explorer: OpenPage) -> None:
    page = open_explorer(**DESKTOP)
    click(page, shape_called(page, "Left knee"))
    page.locator("#panel").get_by_role("link", name="Source 1", exact=True).first.click()
    expect(page).to_have_url(re.compile("#source-"))
    page.go_back()
    expect_address(page, "/region/knee?side=left")
    assert Choice.of(page).panel == "knee"


def test_back_from_another_page_returns_to_the_region(open_explorer: OpenPage) -> None:
    page = open_explorer(**DESKTOP)
    click(page, shape_called(page, "Left knee"))
    before = Choice.of(page)
    page.get_by_role("link", name="Learn", exact=True).click()
    expect(page).to_have_url(re.compile("/learn$"))
    page.go_back()
    expect_heading(page, "Knee")
    assert Choice.of(page) == before


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_focus_is_never_lost_on_the_way_back(open_explorer: OpenPage, size: dict[str, int]) -> None:
    page = open_explorer(**size)
    shape_called(page, "Chest").locate(page).focus()
    page.keyboard.press("Enter")
    expect_heading(page, "Chest")
    page.go_back()
    expect_heading(page, START)
    expect(focused(page)).to_be_in_viewport()


@pytest.mark.parametrize(
    "address",
    [
        "/region/shoulder?side=right",
        "/region/heel?side=left&view=back",
        "/region/thoracic",
        "/region/neck?audience=clinician",
    ],
)
def test_reload_gives_the_same(open_explorer: OpenPage, address: str) -> None:
    page = open_explorer(address, **DESKTOP)
    before, url = Choice.of(page), page.url
    page.reload()
    assert Choice.of(page) == before
    assert page.url == url


def test_what_was_tapped_is_there_after_a_reload(open_explorer: OpenPage) -> None:
    page = open_explorer("/?view=back", **PHONE)
    touch(page, shape_called(page, "Left heel, sole", "Soles of the feet"))
    expect_heading(page, "Heel")
    before = Choice.of(page)
    page.reload()
    wait_for_panels(page)
    assert Choice.of(page) == before
    back_link(page).tap()
    expect_heading(page, START)
    assert visible_views(page) == ["back"]


def test_a_link_opens_the_region_with_side_and_view(open_page: OpenPage) -> None:
    page = open_page("/region/ankle?side=left&view=back", width=768, height=1024)
    choice = Choice.of(page)
    assert (choice.panel, choice.side_label) == ("ankle", "Your left side")
    assert choice.shapes == of_region(shapes(page), "ankle", "left")
    assert visible_views(page) == ["back"]


def test_a_link_without_side_marks_both_sides(open_page: OpenPage) -> None:
    page = open_page("/region/ankle", **DESKTOP)
    assert Choice.of(page).shapes == of_region(shapes(page), "ankle")
    assert Choice.of(page).side_label == ""


def test_a_region_seen_only_from_behind_shows_the_back(open_page: OpenPage) -> None:
    page = open_page("/region/thoracic", width=768, height=1024)
    assert visible_views(page) == ["back"]


def test_title_and_canonical_link_follow_the_region(open_explorer: OpenPage) -> None:
    """They are the same as on a page that the server writes for that address."""
    page = open_explorer(**DESKTOP)
    start = (page.title(), canonical(page))
    click(page, shape_called(page, "Right thigh"))
    expect_heading(page, "Thigh")
    tapped = (page.title(), canonical(page))
    page.go_back()
    expect_heading(page, START)
    assert (page.title(), canonical(page)) == start
    page.goto("/region/thigh")
    assert (page.title(), canonical(page)) == tapped
    assert canonical(page) == page.url
    assert "Thigh" in page.title()


@pytest.mark.parametrize(
    ("address", "heel"),
    [
        ("/?pain=nowhere", "/region/heel"),
        ("/region/neck?muscle=nowhere", "/region/heel"),
        (
            "/?pain=front-outer-shoulder-left,nowhere",
            "/region/heel?pain=front-outer-shoulder-left",
        ),
        (
            "/?gathered=neck,hip,knee,calf,foot,jaw",
            "/region/heel?gathered=neck,hip,knee,calf,foot",
        ),
    ],
)
def test_what_the_server_did_not_understand_is_not_carried_on(
    open_explorer: OpenPage, address: str, heel: str
) -> None:
    page = open_explorer(address, **DESKTOP)
    layer = page.locator(".bm-layer-switch [aria-current]")
    shown = str(layer.text_content())
    page.locator(".bm-region-list a[data-region=heel]").first.click()
    expect_heading(page, "Heel")
    expect_address(page, heel)
    page.go_back()
    expect_address(page, address)
    expect(layer).to_have_text(shown)


def test_the_tapped_panel_is_the_one_that_the_server_writes(open_explorer: OpenPage) -> None:
    page = open_explorer(**DESKTOP)
    click(page, shape_called(page, "Chest"))
    expect_heading(page, "Chest")
    tapped = page.locator("#panel").text_content()
    page.reload()
    assert page.locator("#panel").text_content() == tapped


@pytest.mark.parametrize("width", [390, 768])
def test_the_view_switch_turns_the_body(open_explorer: OpenPage, width: int) -> None:
    page = open_explorer(width=width, height=900)
    switch = page.get_by_role("group", name="View of the body")
    assert visible_views(page) == ["front"]
    switch.get_by_role("link", name="Back").click()
    assert visible_views(page) == ["back"]
    expect_address(page, "/?view=back")
    expect(switch.get_by_role("link", name="Back")).to_have_attribute("aria-current", "true")
    page.reload()
    assert visible_views(page) == ["back"]
    switch.get_by_role("link", name="Front").click()
    expect_address(page, "/")


def test_turning_the_body_keeps_region_and_side(open_explorer: OpenPage) -> None:
    page = open_explorer("/region/knee?side=left", width=768, height=900)
    page.get_by_role("group", name="View of the body").get_by_role("link", name="Back").click()
    expect_address(page, "/region/knee?side=left&view=back")
    assert Choice.of(page).shapes == of_region(shapes(page), "knee", "left")


def test_a_wide_screen_shows_both_views(open_page: OpenPage) -> None:
    assert visible_views(open_page(**DESKTOP)) == ["front", "back"]


def test_the_wording_changes_for_what_is_chosen(open_explorer: OpenPage) -> None:
    """The links to the other wording stand in the header, which a tap leaves as it is."""
    page = open_explorer(**DESKTOP)
    click(page, shape_called(page, "Left thigh"))
    expect_heading(page, "Thigh")
    page.get_by_role("link", name="Clinician", exact=True).click()
    expect(page.locator("html")).to_have_attribute("data-audience", "clinician")
    choice = Choice.of(page)
    assert (choice.panel, choice.side) == ("thigh", "left")
    page.get_by_role("link", name="Patient", exact=True).click()
    expect_address(page, "/region/thigh?side=left")


def test_the_wording_stays_while_regions_change(open_explorer: OpenPage) -> None:
    page = open_explorer("/?audience=clinician", **DESKTOP)
    click(page, shape_called(page, "Chest"))
    expect_address(page, "/region/chest?audience=clinician")
    page.keyboard.press("Escape")
    expect_address(page, "/?audience=clinician")
    expect(page.locator("html")).to_have_attribute("data-audience", "clinician")


def test_the_notice_of_a_word_not_understood_is_quiet(open_page: OpenPage) -> None:
    page = open_page("/region/neck?side=upside-down&view=sideways", **DESKTOP)
    notice = page.locator(".bm-notice")
    expect(notice).to_contain_text("not understood")
    expect_heading(page, "Neck")


def test_the_notice_goes_when_the_address_is_understood(open_explorer: OpenPage) -> None:
    page = open_explorer("/region/neck?colour=blue", **DESKTOP)
    click(page, shape_called(page, "Chest"))
    expect_heading(page, "Chest")
    expect_address(page, "/region/chest")
    expect(page.locator(".bm-notice")).to_have_count(0)
