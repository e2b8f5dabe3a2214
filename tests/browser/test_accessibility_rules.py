"""axe finds nothing to complain of: any page, phone and desktop, both themes, details open."""

import pytest

from tests.browser.accessibility import COLOUR_RULES, axe_violations
from tests.browser.conftest import OpenPage
from tests.browser.explorer import (
    DESKTOP,
    click,
    expect_heading,
    open_details,
    shape_called,
    wait_for_stillness,
)

PAGES = [
    "/",
    "/region/shoulder?side=right",
    "/region/abdomen",
    "/region/heel?audience=clinician&colour=blue",
    "/learn",
    "/claims",
    "/check",
    "/about",
    "/reference/brady-2014",
    "/nowhere",
]


@pytest.mark.parametrize("path", PAGES)
def test_no_rule_is_broken(open_page: OpenPage, path: str) -> None:
    page = open_page(path, width=390, faults="404 .*/nowhere", reduced_motion="reduce")
    open_details(page)
    assert axe_violations(page) == []
    page.set_viewport_size({"width": 1280, "height": 800})
    assert axe_violations(page) == []
    page.emulate_media(color_scheme="dark")
    wait_for_stillness(page)
    assert axe_violations(page, COLOUR_RULES) == []


def test_no_rule_is_broken_after_a_tap_and_with_suggestions_open(open_explorer: OpenPage) -> None:
    page = open_explorer(**DESKTOP, reduced_motion="reduce")
    click(page, shape_called(page, "Right shoulder"))
    expect_heading(page, "Shoulder")
    page.get_by_role("combobox").fill("knee")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert axe_violations(page) == []
