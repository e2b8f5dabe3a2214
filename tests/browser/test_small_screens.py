"""From 320 px up, and at 400 % zoom: nothing is cut off, and every target can be hit."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.explorer import expect_heading, open_details, shapes
from tests.contract import HEADINGS, VIEWS

NARROW = {"width": 320, "height": 800}
ZOOMED = {"width": 320, "height": 256}
"""What 1280 x 1024 is at 400 %."""

PAGES = [
    "/",
    "/?view=back",
    "/region/shoulder?side=right",
    "/region/neck?audience=clinician",
    "/learn",
    "/claims",
    "/check",
    "/?layer=caution",
    "/?layer=evidence",
    "/about",
    "/reference/brady-2014",
    "/nowhere",
    "/region/neck?colour=blue",
]

TOO_WIDE = """() => {
  const page = document.scrollingElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  const all = [...document.querySelectorAll("body *")].filter((each) => each.checkVisibility());
  const wide = all.filter((each) => each.getBoundingClientRect().right > page.clientWidth + 1);
  return [`${page.scrollWidth} px`, ...wide.map((each) => `${each.tagName}.${each.className}`)];
}"""

HIT_BOXES = """(links) => links.map((link) => {
  const { width, height } = link.querySelector(".bm-region__hit").getBoundingClientRect();
  return Math.min(width, height);
})"""


def too_wide(page: Page) -> list[str]:
    """What makes a page scroll sideways; nothing where it does not."""
    found: list[str] = page.evaluate(TOO_WIDE)
    return found


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways(open_page: OpenPage, path: str) -> None:
    page = open_page(path, **NARROW, faults="404 .*/nowhere")
    open_details(page)
    assert too_wide(page) == []


def test_no_panel_scrolls_sideways(open_explorer: OpenPage) -> None:
    page = open_explorer("/", **NARROW)
    for heading in HEADINGS.values():
        regions = page.get_by_role("navigation", name="Regions")
        regions.get_by_role("link", name=heading, exact=True).click()
        expect_heading(page, heading)
        open_details(page)
        assert (heading, too_wide(page)) == (heading, [])
        page.keyboard.press("Escape")


@pytest.mark.parametrize("view", VIEWS)
def test_every_shape_is_a_target_of_24_px(open_page: OpenPage, view: str) -> None:
    page = open_page(f"/?view={view}", **NARROW)
    names = [each.name for each in shapes(page) if each.view == view]
    sizes = page.locator(f"svg[data-view={view}] a[data-region]").evaluate_all(HIT_BOXES)
    assert {name: size for name, size in zip(names, sizes, strict=True) if size < 24} == {}


def test_every_link_and_button_beside_the_body_is_a_target_of_24_px(open_page: OpenPage) -> None:
    page = open_page("/", **NARROW)
    stage = page.locator(".bm-stage").locator("a:not(.bm-region), button, input, summary")
    for each in stage.filter(visible=True).all():
        box = each.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24, each.inner_text()


def test_the_explorer_works_at_400_percent(open_explorer: OpenPage) -> None:
    page = open_explorer("/", **ZOOMED)
    shape = page.get_by_role("group", name="Front of body").get_by_role("link", name="Right foot")
    shape.scroll_into_view_if_needed()
    shape.click()
    expect_heading(page, "Foot")
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(shape).to_be_focused()
    expect(shape).to_be_in_viewport()


def test_focus_is_not_hidden_at_400_percent(open_explorer: OpenPage) -> None:
    page = open_explorer("/region/knee", **ZOOMED)
    for _ in range(25):
        page.keyboard.press("Tab")
        expect(page.locator("*:focus")).to_be_in_viewport()


def test_wider_spacing_of_text_breaks_nothing(open_page: OpenPage) -> None:
    """Letters, words and lines spaced as WCAG 1.4.12 asks."""
    page = open_page("/region/neck", **NARROW)
    open_details(page)
    page.evaluate(
        """() => {
          const spaced = new CSSStyleSheet();
          spaced.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
          document.adoptedStyleSheets = [spaced];
        }"""
    )
    assert too_wide(page) == []
