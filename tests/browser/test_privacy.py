"""Nothing about a visit is kept or sent; only the app's own scripts run."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.explorer import (
    DESKTOP,
    click,
    expect_address,
    expect_heading,
    open_details,
    shape_called,
)

KEPT = """async () => ({
  cookies: document.cookie,
  local: { ...localStorage },
  session: { ...sessionStorage },
  databases: await indexedDB.databases(),
})"""


def use_everything(page: Page) -> None:
    """Tap, search, unfold, turn, change the wording, read a source and come back."""
    for name in ("Right shoulder", "Chest", "Left knee"):
        click(page, shape_called(page, name))
    expect_heading(page, "Knee")
    open_details(page)
    page.locator("#panel").get_by_role("link", name="Source 1", exact=True).first.click()
    page.get_by_role("combobox").fill("tummy")
    page.get_by_role("option").first.click()
    expect_heading(page, "Abdomen")
    page.go_back()
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Clinician", exact=True).click()
    page.get_by_role("link", name="Patient", exact=True).click()
    page.set_viewport_size({"width": 390, "height": 800})
    page.get_by_role("link", name="Back", exact=True).click()
    page.get_by_role("link", name="Lower back", exact=True).first.click()
    expect_heading(page, "Lower back")
    page.locator("#panel cite a").first.click()
    page.get_by_role("link", name="bodymap").click()


def test_a_visit_leaves_nothing_behind(open_explorer: OpenPage) -> None:
    """That no other host is asked, and that the console stays empty, every test here checks."""
    page = open_explorer(**DESKTOP)
    use_everything(page)
    assert page.evaluate(KEPT) == {"cookies": "", "local": {}, "session": {}, "databases": []}
    assert page.context.cookies() == []


def test_a_source_is_not_told_where_its_reader_came_from(open_page: OpenPage) -> None:
    page = open_page("/region/neck", **DESKTOP)
    links = page.locator("a[href^=http]").all()
    assert links
    assert {each.get_attribute("rel") for each in links} == {"noreferrer"}


@pytest.mark.parametrize(
    "attack",
    [
        "const made = document.createElement('script'); made.text = 'window.isOurs = false';"
        "document.body.append(made);",
        "document.body.insertAdjacentHTML('beforeend', '<img src=/ onerror=\"isOurs=false\">');",
        "setTimeout('window.isOurs = false');",
        "const made = document.createElement('script'); made.src = 'https://evil.example/a.js';"
        "document.body.append(made);",
    ],
    ids=["inline", "handler", "eval", "foreign"],
)
def test_foreign_script_does_not_run(open_page: OpenPage, attack: str) -> None:
    page = open_page("/", faults="Content Security Policy|evil.example")
    page.evaluate("window.isOurs = true")
    page.evaluate(attack)
    page.wait_for_timeout(100)
    assert page.evaluate("window.isOurs") is True


def test_a_hostile_address_is_shown_as_text(open_page: OpenPage) -> None:
    hostile = "%3Cimg%20src=x%20onerror=alert(1)%3E"
    page = open_page(f"/region/neck?side={hostile}&{hostile}=1", **DESKTOP)
    expect_heading(page, "Neck")
    assert page.locator("img").count() == 0


def test_only_the_wording_is_remembered(open_page: OpenPage) -> None:
    page = open_page("/region/shoulder?side=left", **DESKTOP)
    page.get_by_role("link", name="Clinician", exact=True).click()
    expect_address(page, "/region/shoulder?side=left&audience=clinician")
    assert page.evaluate(KEPT)["local"] == {"audience": "clinician"}
    page.goto("/learn#dispute")
    expect_address(page, "/learn?audience=clinician#dispute")
    page.goto("/handout?regions=neck")  # worded for who takes it home
    expect(page.locator("html")).to_have_attribute("data-audience", "patient")
    page.goto("/region/neck?audience=patient")
    page.get_by_role("link", name="Patient", exact=True).click()
    page.goto("/learn")
    expect(page.locator("html")).to_have_attribute("data-audience", "patient")
    assert page.evaluate(KEPT)["local"] == {}
