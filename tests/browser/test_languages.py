"""Another language in the browser: what is chosen stays chosen, and no script speaks English."""

import re

import pytest
from playwright.sync_api import expect

from bodymap.app import create_app
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.language import Direction
from bodymap.settings import Settings
from bodymap.web.site import Site
from tests.browser.conftest import OpenPage
from tests.browser.explorer import DESKTOP, Choice
from tests.builders import catalogue_with, language

CENTRES = """() => Object.fromEntries([...document.querySelectorAll("svg.bm-figure")].map((svg) => {
  const whole = svg.getBoundingClientRect();
  const shapes = [...svg.querySelectorAll(".bm-region__shape")].map((shape) => {
    const { left, width } = shape.getBoundingClientRect();
    return [shape.id, Math.round((left + width / 2 - whole.left) / whole.width * 1000)];
  });
  return [svg.dataset.view, Object.fromEntries(shapes)];
}))"""
"""View -> shape -> how far its middle lies from the left edge of its figure, in thousandths."""


def test_the_switch_keeps_what_is_chosen_and_the_panels_stay_in_the_language(
    open_explorer: OpenPage,
) -> None:
    page = open_explorer("/region/neck", **DESKTOP)
    page.get_by_role("link", name="Left shoulder", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Shoulder")
    page.get_by_role("link", name="Español").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hombro")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    assert (Choice.of(page).path, Choice.of(page).side) == ("/region/shoulder", "left")

    with page.expect_response("**/bundle/panels-patient-es.*"):
        page.reload()
    page.get_by_role("link", name="Rodilla, lado derecho", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Rodilla")
    expect(page).to_have_url(re.compile("lang=es"))

    page.get_by_role("combobox").fill("me duele la paletilla")
    expect(page.get_by_role("option").first).to_contain_text("Espalda alta y media")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Espalda alta y media")
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Upper and mid back")


@pytest.fixture(scope="module")
def mirrored(catalogue: Catalogue) -> Site:
    """The app with a language that is read from the right."""
    hebrew = language(id="he", name="עברית", direction=Direction.RTL)
    return create_app(catalogue_with(catalogue, hebrew), Settings())


@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_that_is_read_from_the_right_does_not_mirror_the_body(
    open_page: OpenPage, mirrored: Site, width: int
) -> None:
    page = open_page("/?view=front", app=mirrored.server, width=width)
    from_the_left = page.evaluate(CENTRES)
    page.goto("/?view=front&lang=he")
    assert page.evaluate(CENTRES) == from_the_left
    home = page.locator(".bm-header__home").bounding_box() or {"x": 0}
    assert home["x"] > width / 2, "the page itself is read from the right"
    too_wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not page.evaluate(too_wide)
