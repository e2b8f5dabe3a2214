"""The search box knows everyday words, forgives misspellings, and keeps what is typed to itself."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.explorer import (
    DESKTOP,
    PHONE,
    Choice,
    expect_address,
    expect_heading,
    focused,
)

NOTHING = "xyzzy qqq"


def box(page: Page) -> Locator:
    """The search box."""
    return page.get_by_role("combobox", name="Search the body")


def options(page: Page) -> Locator:
    """What it suggests."""
    return page.get_by_role("listbox").get_by_role("option")


@pytest.fixture
def page(open_explorer: OpenPage) -> Page:
    """The explorer with the cursor in the search box, and its words loaded."""
    page = open_explorer(**DESKTOP)
    with page.expect_response("**/search.*"):
        box(page).focus()
    return page


EVERYDAY = {
    "bottom": "Hip and buttock",
    "bum": "Hip and buttock",
    "tummy": "Abdomen",
    "shoulder blade": "Upper and mid back",
    "first steps in the morning": "Heel",
    "I get headaches": "head",
}

MISSPELT = {
    "sholder": "Shoulder",
    "achiles": "Achilles",
    "ankel": "Ankle",
    "kneee": "Knee",
    "LOWER BAK": "Lower back",
    "plantar fasitis": "plantar fasciitis",
}


@pytest.mark.parametrize("words", [EVERYDAY, MISSPELT], ids=["everyday", "misspelt"])
def test_words_of_people_find_their_place(page: Page, words: dict[str, str]) -> None:
    for typed, first in words.items():
        box(page).fill(typed)
        expect(options(page).first).to_contain_text(first, ignore_case=True)


def test_arrow_and_enter_open_what_is_found(page: Page) -> None:
    page.keyboard.type("elbow")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = options(page).nth(1)
    expect(second).to_have_attribute("aria-selected", "true")
    expect(box(page)).to_have_attribute(
        "aria-activedescendant", second.get_attribute("id") or "missing"
    )
    expect(box(page)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect_address(page, "/region/elbow")
    expect(page.get_by_role("heading", level=1, name="Elbow")).to_be_focused()
    expect(box(page)).to_have_value("")


def test_enter_alone_opens_the_first(page: Page) -> None:
    page.keyboard.type("tummy")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Enter")
    expect_heading(page, "Abdomen")


def test_a_click_opens_what_is_found(page: Page) -> None:
    page.keyboard.type("pelvis")
    options(page).get_by_text("Pelvis", exact=True).first.click()
    expect_address(page, "/region/pelvis")
    assert Choice.of(page).listed == ("pelvis",)


def test_a_complaint_leads_to_its_card(page: Page) -> None:
    page.keyboard.type("knee replacement")
    expect(options(page).first).to_contain_text("After a knee replacement")
    page.keyboard.press("Enter")
    expect_heading(page, "Knee")
    card = page.locator("[data-condition]").filter(has_text="After a knee replacement").first
    expect(card.get_by_role("heading").first).to_be_in_viewport()


def test_escape_folds_the_suggestions_then_empties_the_box(page: Page) -> None:
    page.keyboard.type("knee")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box(page)).to_have_value("knee")
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Escape")
    expect(box(page)).to_have_value("")
    expect(box(page)).to_be_focused()


def test_escape_in_the_box_does_not_leave_the_region(open_explorer: OpenPage) -> None:
    page = open_explorer("/region/knee", **DESKTOP)
    box(page).focus()
    page.keyboard.press("Escape")
    expect_address(page, "/region/knee")


def test_nothing_found_is_said_with_a_way_on(page: Page) -> None:
    page.keyboard.type(NOTHING)
    sentence = "Nothing found. Try another word, or choose from the list below the body."
    expect(page.locator(".bm-stage").get_by_text(sentence)).to_be_visible()
    expect(page.locator("[data-announcer]")).to_have_text(sentence)
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.keyboard.press("Enter")
    expect_address(page, "/")


def test_how_many_are_found_is_announced(page: Page) -> None:
    page.keyboard.type("tennis elbow")
    expect(options(page).first).to_be_visible()
    number = str(options(page).count())
    expect(page.locator("[data-announcer]")).to_contain_text(number)


def test_what_is_typed_is_sent_nowhere(page: Page) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.keyboard.type("back pain since March")
    expect(options(page).first).to_be_visible()
    box(page).fill(NOTHING)
    expect(page.locator(".bm-search__none")).to_be_visible()
    assert requests == []
    assert "pain" not in page.url


def test_odd_text_does_no_harm(page: Page) -> None:
    """A fault in a script would fail the test at its end."""
    for typed in ("<img src=x onerror=alert(1)>", "(", "\\", "*", "é", "a" * 2000):
        box(page).fill(typed)
        page.wait_for_timeout(50)
    box(page).fill("neck")
    expect(options(page).first).to_have_text(re.compile("^Neck"))
    assert page.locator(".bm-search img").count() == 0


def test_the_words_that_cannot_be_loaded_are_owned_up_to(open_explorer: OpenPage) -> None:
    page = open_explorer(**DESKTOP, faults="ERR_FAILED .*search")
    page.route("**/search.*", lambda route: route.abort())
    box(page).fill("knee")
    expect(page.locator(".bm-search__none")).to_contain_text("list")
    page.unroute("**/search.*")
    box(page).fill("kne")
    expect(options(page).first).to_have_text(re.compile("^Knee"))


def test_search_leads_to_the_panel_on_a_phone(open_explorer: OpenPage) -> None:
    page = open_explorer(**PHONE)
    box(page).tap()
    page.keyboard.type("achiles")
    options(page).first.tap()
    expect_heading(page, "Ankle")
    expect(focused(page)).to_be_in_viewport()
