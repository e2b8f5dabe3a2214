"""A tap on any place over the lung shows the caution at once, on a phone, without scrolling."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.explorer import PHONE, Shape, expect_heading, shapes, touch
from tests.contract import HEADINGS

OVER_THE_LUNG = {"neck", "shoulder", "chest", "thoracic", "abdomen", "back"}

IN_SIGHT = """(element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight && element.checkVisibility();
}"""


def over_the_lung(page: Page, view: str) -> list[Shape]:
    return [each for each in shapes(page) if each.view == view and each.region in OVER_THE_LUNG]


@pytest.mark.parametrize("audience", ["patient", "clinician"])
@pytest.mark.parametrize("view", ["front", "back"])
def test_a_tap_over_the_lung_shows_the_caution(
    open_explorer: OpenPage, view: str, audience: str
) -> None:
    page = open_explorer(f"/?view={view}&audience={audience}", **PHONE)
    found = over_the_lung(page, view)
    assert len(found) >= 4
    for shape in found:
        touch(page, shape)
        expect_heading(page, HEADINGS[shape.region])
        box = page.locator("#panel [data-caution]").first
        expect(box).to_contain_text("ollapsed lung")
        expect(box).to_have_attribute("data-severity", "emergency")
        seen = box.locator("h2, p").filter(visible=True)
        # Heading, what can happen, how often; for patients also the signs and what to do.
        must_be_seen = 6 if audience == "patient" else 3
        in_sight = [each.evaluate(IN_SIGHT) for each in seen.all()[:must_be_seen]]
        assert in_sight == [True] * must_be_seen, (shape.name, in_sight)
        page.get_by_role("link", name="‹ Body", exact=True).tap()
        expect(shape.locate(page)).to_be_visible()


@pytest.mark.parametrize("region", sorted(OVER_THE_LUNG))
def test_nothing_about_benefit_is_in_sight_before_it(open_page: OpenPage, region: str) -> None:
    page = open_page(f"/region/{region}", **PHONE)
    box = page.locator("#panel [data-caution]").first.bounding_box()
    answer = page.locator(".bm-region-panel__answer").bounding_box()
    card = page.locator("[data-condition]").first.bounding_box()
    assert box
    assert answer
    assert card
    assert box["y"] < answer["y"] < card["y"]
