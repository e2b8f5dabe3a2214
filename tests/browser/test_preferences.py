"""What a person has set in the browser or the system is kept: motion, colours, theme."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.explorer import DESKTOP, click, expect_heading, shape_called, shapes
from tests.contract import HEADINGS

PAGES = ["/", "/region/shoulder?side=right", "/learn", "/claims", "/about"]

MOVING = """() => {
  const seconds = (text) => Math.max(...text.split(", ").map(parseFloat));
  const all = [document.documentElement, ...document.body.querySelectorAll("*")];
  return all
    .filter((each) => {
      const style = getComputedStyle(each);
      const longest = Math.max(seconds(style.transitionDuration), seconds(style.animationDuration));
      return longest > 0.001 || style.scrollBehavior === "smooth";
    })
    .map((each) => `${each.tagName}.${each.getAttribute("class")}`);
}"""

LASTING = """() => document.getAnimations()
  .filter((each) => each.effect.getComputedTiming().duration > 1)
  .map((each) => each.transitionProperty ?? each.animationName)"""

LUMINANCE = """(link) => {
  const [red, green, blue] = getComputedStyle(link.querySelector(".bm-region__shape")).fill
    .match(/[0-9.]+/g).map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}"""


def contrast(page: Page, one: str, other: str) -> float:
    """WCAG's contrast between the fills of two shapes of the front."""
    found = [shape_called(page, name).locate(page).evaluate(LUMINANCE) for name in (one, other)]
    low, high = sorted(found)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_where_motion_is_not_wanted(open_page: OpenPage, path: str) -> None:
    assert open_page(path, reduced_motion="reduce").evaluate(MOVING) == []


def test_a_tap_moves_nothing_where_motion_is_not_wanted(open_explorer: OpenPage) -> None:
    page = open_explorer(**DESKTOP, reduced_motion="reduce")
    click(page, shape_called(page, "Neck"))
    expect_heading(page, HEADINGS["neck"])
    assert page.evaluate(LASTING) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_chosen_shape_differs_by_3_to_1(open_page: OpenPage, theme: str) -> None:
    page = open_page("/region/chest", **DESKTOP, color_scheme=theme)
    assert contrast(page, "Chest", "Abdomen") >= 3


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_forced_colours_keep_body_choice_and_focus(open_page: OpenPage, theme: str) -> None:
    page = open_page(
        "/region/shoulder?side=right", **DESKTOP, color_scheme=theme, forced_colors="active"
    )
    assert contrast(page, "Right shoulder", "Left shoulder") >= 3
    looks = page.locator("svg[data-view=front] a[data-region]").evaluate_all(
        """(links) => links.map((link) => {
          const { fill, stroke } = getComputedStyle(link.querySelector(".bm-region__shape"));
          return [fill, stroke];
        })"""
    )
    assert all(fill != stroke for fill, stroke in looks)
    names = [each.name for each in shapes(page, "[aria-current=true]")]
    assert set(names) == {"Right shoulder"}


def test_the_dark_theme_is_dark(open_page: OpenPage) -> None:
    brightness = {
        theme: open_page("/", color_scheme=theme).evaluate(
            """() => getComputedStyle(document.documentElement).backgroundColor
              .match(/[0-9.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)"""
        )
        for theme in ("light", "dark")
    }
    assert brightness["dark"] < 3 * 64 < 3 * 192 < brightness["light"]
