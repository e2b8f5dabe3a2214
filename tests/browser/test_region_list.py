"""The plain list of regions does what the map does, with scripts and without."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.explorer import (
    DESKTOP,
    PHONE,
    Choice,
    back_link,
    expect_heading,
    of_region,
    shapes,
)
from tests.contract import HEADINGS, VIEWS

NO_SCRIPTS = {"java_script_enabled": False}


def regions(page: Page) -> dict[str, str]:
    """Name -> address of every link of the list that is on the screen."""
    links = page.get_by_role("navigation", name="Regions").get_by_role("link")
    return {each.inner_text(): each.get_attribute("href") or "" for each in links.all()}


def test_the_list_opens_each_region(open_explorer: OpenPage) -> None:
    page = open_explorer(**DESKTOP)
    known = shapes(page)
    for region, heading in HEADINGS.items():
        page.get_by_role("navigation", name="Regions").get_by_role(
            "link", name=heading, exact=True
        ).click()
        expect_heading(page, heading)
        assert Choice.of(page) == Choice(
            path=f"/region/{region}",
            side="",
            heading=heading,
            panel=region,
            side_label="",
            shapes=of_region(known, region),
            listed=(region,),
        )


def test_enter_in_the_list_leads_to_the_heading_and_escape_back(open_explorer: OpenPage) -> None:
    page = open_explorer(**DESKTOP)
    link = page.get_by_role("navigation", name="Regions").get_by_role("link", name="Pelvis")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Pelvis")).to_be_focused()
    page.keyboard.press("Escape")
    expect(link).to_be_focused()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_without_scripts_the_list_stands_in_sight(
    open_page: OpenPage, size: dict[str, int]
) -> None:
    page = open_page("/", **size, **NO_SCRIPTS)
    expected = {heading: f"/region/{region}" for region, heading in HEADINGS.items()}
    assert regions(page) == expected
    page.get_by_role("navigation", name="Regions").get_by_role("link", name="Forearm").click()
    expect_heading(page, "Forearm")
    expect(page.locator("[data-caution]").first).to_be_visible()
    expect(page.locator("[data-condition]").first).to_be_visible()


def test_without_scripts_a_phone_leads_back_to_the_body(open_page: OpenPage) -> None:
    page = open_page("/region/knee", **PHONE, **NO_SCRIPTS)
    back_link(page).tap()
    expect(page.get_by_role("group", name="Front of body")).to_be_visible()


def test_without_scripts_a_wide_screen_shows_both_views(open_page: OpenPage) -> None:
    page = open_page("/", **DESKTOP, **NO_SCRIPTS)
    for view in VIEWS:
        expect(page.locator(f"svg[data-view={view}]")).to_be_visible()
    page.get_by_role("group", name="Back of body").get_by_role("link", name="Lower back").click()
    expect_heading(page, "Lower back")


def test_without_scripts_a_phone_reaches_both_views(open_page: OpenPage) -> None:
    page = open_page("/", **PHONE, **NO_SCRIPTS)
    for view, shown, hidden in (("Back", *reversed(VIEWS)), ("Front", *VIEWS)):
        page.get_by_role("group", name="View of the body").get_by_role("link", name=view).tap()
        expect(page.locator(f"svg[data-view={shown}]")).to_be_visible()
        expect(page.locator(f"svg[data-view={hidden}]")).to_be_hidden()
    page.get_by_role("link", name="Left knee").tap()
    expect_heading(page, "Knee")
    expect(page.get_by_text("Your left side")).to_be_visible()


def test_without_scripts_turning_the_body_keeps_region_and_side(open_page: OpenPage) -> None:
    page = open_page("/region/knee?side=left", width=768, height=1024, **NO_SCRIPTS)
    page.get_by_role("group", name="View of the body").get_by_role("link", name="Back").click()
    expect(page.locator("svg[data-view=back]")).to_be_visible()
    expect(page.get_by_text("Your left side")).to_be_visible()


def test_without_scripts_nothing_is_offered_that_needs_them(open_page: OpenPage) -> None:
    page = open_page("/", **DESKTOP, **NO_SCRIPTS)
    expect(page.get_by_role("combobox")).to_have_count(0)


def test_without_scripts_details_open(open_page: OpenPage) -> None:
    page = open_page("/region/neck", **DESKTOP, **NO_SCRIPTS)
    said = page.locator("[data-statement]")
    results = page.locator("[data-condition] details").filter(has=said).first
    results.locator("summary").click()
    expect(results.locator("[data-statement]").first).to_be_visible()
