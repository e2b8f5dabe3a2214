"""The hand-out in a browser: accessible on the screen, one page a region on paper."""

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Page, expect

from tests.browser.accessibility import axe_violations
from tests.browser.conftest import OpenPage
from tests.contract import HEADINGS

REGIONS = list(HEADINGS)
FIVES = [",".join(REGIONS[at : at + 5]) for at in range(0, len(REGIONS), 5)]
"""All regions, five at a time."""


def printed(page: Page) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))


@pytest.mark.parametrize("path", ["/handout", "/handout?regions=neck,heel&side=left"])
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_stands_in_the_way(path: str, width: int, open_page: OpenPage) -> None:
    page = open_page(path, width=width)
    assert axe_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("audience", ["patient", "clinician"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_each_region_is_printed_on_one_page(audience: str, paper: str, open_page: OpenPage) -> None:
    page = open_page()
    for regions in FIVES:
        page.goto(f"/handout?regions={regions}&audience={audience}&paper={paper}")
        document = printed(page)
        assert len(document) == 5, regions
        first_lines = [each.get_textpage().get_text_bounded()[:200] for each in document]
        for region_id, text in zip(regions.split(","), first_lines, strict=True):
            assert HEADINGS[region_id] in text


def test_the_printed_code_can_be_read(open_page: OpenPage, base_url: str) -> None:
    page = open_page("/handout?regions=heel&clinic=A+Clinic", color_scheme="dark")
    picture = printed(page)[0].render(scale=3).to_numpy()
    read = [each.text for each in zxingcpp.read_barcodes(picture)]
    assert read == [f"{base_url}/region/heel"]


def test_only_the_sheets_are_printed(open_page: OpenPage) -> None:
    page = open_page("/handout?regions=heel")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Heel", exact=True)).to_be_visible()
    for hidden in (".bm-header", ".bm-footer", ".bm-handout__screen"):
        expect(page.locator(hidden)).to_be_hidden()


def test_a_hand_out_can_be_chosen_without_scripts(open_page: OpenPage) -> None:
    page = open_page("/handout", java_script_enabled=False)
    page.get_by_label("Neck", exact=True).check()
    page.get_by_label("Heel", exact=True).check()
    page.get_by_label("Paper").select_option("Letter")
    page.get_by_role("button", name="Make the hand-out").click()
    expect(page.locator("[data-sheet]")).to_have_count(2)
    link = page.get_by_role("link", name="Open as PDF").get_attribute("href")
    assert link == "/handout.pdf?regions=neck,heel&paper=letter"


def test_the_panel_leads_to_its_hand_out(open_page: OpenPage) -> None:
    page = open_page("/region/heel?side=left&audience=clinician")
    page.get_by_role("link", name="Print a one-page hand-out").click()
    expect(page.get_by_role("heading", level=2, name="Left heel")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-audience", "clinician")


def test_a_filled_dot_stays_filled_on_paper(open_page: OpenPage) -> None:
    page = open_page("/handout?regions=heel")
    page.emulate_media(media="print")
    dot = page.locator(".bm-sheet .bm-certainty__dot--on").first
    expect(dot).to_have_css("print-color-adjust", "exact")
