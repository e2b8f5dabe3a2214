"""On paper: the panel alone, with everything that is folded on the screen."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.explorer import DESKTOP, PHONE

UNREADABLE = """(all) => all
  .filter((each) => each.textContent.trim())
  .filter((each) => !each.checkVisibility({ contentVisibilityAuto: true }))
  .map((each) => each.textContent)"""

SIZES = {"desktop": DESKTOP, "phone": PHONE}


@pytest.fixture(params=SIZES.values(), ids=SIZES)
def paper(request: pytest.FixtureRequest, open_page: OpenPage) -> Page:
    """A region's page as it is printed."""
    page = open_page("/region/shoulder?side=right", **request.param)
    page.emulate_media(media="print")
    return page


def test_the_panel_is_printed_without_the_map(paper: Page) -> None:
    expect(paper.get_by_role("heading", level=1, name="Shoulder")).to_be_visible()
    expect(paper.get_by_text("Your right side")).to_be_visible()
    expect(paper.locator("svg.bm-figure").filter(visible=True)).to_have_count(0)
    for name in ("Regions", "Site", "In this panel"):
        expect(paper.get_by_role("navigation", name=name)).to_have_count(0)
    expect(paper.locator("#panel [data-reference] a[href^=http]").first).to_be_visible()
    expect(paper.locator("footer")).to_contain_text("not a diagnosis")


def test_what_is_folded_on_the_screen_is_printed(paper: Page) -> None:
    told = (
        "[data-statement], [data-caution], [data-condition], [data-reference], details :is(p, li)"
    )
    # Pictures of results fill pages; they are printed where the person had opened them.
    sentences = paper.locator(f"#panel :is({told}):not(.bm-results-picture *)")
    assert sentences.count() > 50
    assert sentences.evaluate_all(UNREADABLE) == []


def test_print_is_black_on_white_and_fits_the_sheet(open_page: OpenPage) -> None:
    """Also from the dark theme; A4 is 720 px wide between margins of 1 cm."""
    page = open_page("/region/neck", width=720, height=1000, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    looks = page.locator("body").evaluate(
        "(body) => [getComputedStyle(body).backgroundColor, getComputedStyle(body).color]"
    )
    assert looks == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 720
