"""The evidence page: what is filtered, sorted and shared, by mouse, by keys and without scripts."""

import csv
import io
import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, Route, expect

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience
from bodymap.queries.evidence_query import evidence_query
from bodymap.queries.evidence_table import evidence_table
from tests.browser.accessibility import COLOUR_RULES, axe_violations
from tests.browser.conftest import OpenPage
from tests.browser.evidence import count, filter_called, listed, wait_for_colours, wait_for_grid
from tests.browser.shifts import SHIFTS

QUERIES = [
    {},
    {"condition": "plantar-heel-pain", "comparison": "sham"},
    {"region": "neck", "outcome": "disability", "sort": "-certainty"},
    {"q": "FERNÁNDEZ trigger", "sort": "paper"},
    {"kind": "all", "direction": "comparator", "sort": "time"},
    {"kind": "acupuncture", "sort": "-condition"},
    {"region": "moon", "sort": "estimate", "colour": "red", "design": "meta-analysis"},
    {"certainty": "high"},
]


def address(parts: dict[str, str]) -> str:
    return f"/evidence?{urlencode(parts)}" if parts else "/evidence"


@pytest.fixture
def open_grid(open_page: OpenPage) -> OpenPage:
    """Open an evidence page and wait until its grid is live."""

    def open_grid(path: str = "/evidence", **options: object) -> Page:
        page = open_page(path, **{"width": 1440, "height": 900, **options})
        wait_for_grid(page)
        return page

    return open_grid


@pytest.mark.parametrize("parts", QUERIES, ids=str)
def test_browser_and_server_list_the_same_rows_in_the_same_order(
    open_grid: OpenPage, catalogue: Catalogue, parts: dict[str, str]
) -> None:
    table = evidence_table(catalogue, Audience.PATIENT)
    query = evidence_query(table.options, parts)
    wanted = [row.finding.id for row in table.select(query)]
    page = open_grid(address(parts))
    assert listed(page) == wanted
    assert count(page).startswith(f"{len(wanted)} of {len(table.rows)}")
    assert page.evaluate("bodymap.evidence.write(bodymap.evidence.now())") == (
        query.address().removeprefix("/evidence")
    )


def test_a_choice_filters_at_once_and_can_be_shared_and_taken_back(open_grid: OpenPage) -> None:
    page = open_grid()
    everything = listed(page)
    filter_called(page, "Condition").select_option("plantar-heel-pain")
    heel = listed(page)
    filter_called(page, "Compared with").select_option("sham")
    sham = listed(page)
    assert set(sham) < set(heel) < set(everything)
    expect(page).to_have_url(re.compile(r"/evidence\?condition=plantar-heel-pain&comparison=sham$"))
    page.reload()
    wait_for_grid(page)
    assert listed(page) == sham
    assert filter_called(page, "Compared with").input_value() == "sham"
    page.go_back()
    expect(page).to_have_url(re.compile(r"condition=plantar-heel-pain$"))
    assert listed(page) == heel
    assert filter_called(page, "Compared with").input_value() == ""
    page.go_back()
    assert listed(page) == everything
    page.go_forward()
    assert listed(page) == heel
    page.get_by_role("link", name="Clear all filters").click()
    assert listed(page) == everything
    expect(page).to_have_url(re.compile("/evidence$"))


def test_typing_filters_and_is_one_step_back(open_grid: OpenPage) -> None:
    page = open_grid()
    everything = listed(page)
    box = page.get_by_role("searchbox")
    box.press_sequentially("cotchett")
    expect(page).to_have_url(re.compile(r"q=cotchett$"))
    found = listed(page)
    assert found
    assert all("cotchett" in each for each in found)
    page.go_back()
    assert listed(page) == everything
    assert box.input_value() == ""


def test_what_is_not_understood_is_left_out_quietly(open_grid: OpenPage) -> None:
    page = open_grid("/evidence?region=moon&condition=whiplash&page=0")
    assert page.locator(".bm-notice").is_visible()
    assert len(listed(page)) == 5


def test_other_kinds_of_needling_come_when_asked_for_and_marked(open_grid: OpenPage) -> None:
    page = open_grid("/evidence?condition=chronic-prostatitis")
    assert listed(page) == []
    page.get_by_role("link", name="Show them as well, marked").click()
    assert len(listed(page)) > 0
    expect(page.locator(".ag-row").first).to_contain_text("This is acupuncture.")


def test_a_column_sorts_and_the_address_and_the_form_say_so(open_grid: OpenPage) -> None:
    page = open_grid("/evidence?condition=plantar-heel-pain")
    head = page.get_by_role("columnheader", name="Certainty")
    head.click()
    expect(page).to_have_url(re.compile(r"sort=certainty$"))
    ascending = listed(page)
    head.click()
    expect(page).to_have_url(re.compile(r"sort=-certainty$"))
    assert filter_called(page, "Order").input_value() == "-certainty"
    assert listed(page) != ascending
    expect(head).to_have_attribute("aria-sort", "descending")
    head.click()
    expect(page).to_have_url(re.compile(r"\?condition=plantar-heel-pain$"))


def test_a_row_opens_its_paper(open_grid: OpenPage) -> None:
    page = open_grid("/evidence?q=cotchett")
    page.locator(".ag-row [col-id=found]").first.click()
    expect(page).to_have_url(re.compile(r"/reference/cotchett-2014-plantar-heel-rct$"))
    page.go_back()
    wait_for_grid(page)
    assert all("cotchett" in each for each in listed(page))


def test_keys_alone_reach_a_row_open_its_paper_and_leave_the_grid(open_grid: OpenPage) -> None:
    page = open_grid("/evidence?q=cotchett")
    page.get_by_text("Download what is listed").focus()
    focused = "document.activeElement.closest('.ag-root') !== null"
    page.keyboard.press("Tab")
    assert page.evaluate(focused)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert not page.evaluate(focused), "Tab does not lead out of the grid"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(focused)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/reference/cotchett-2014-plantar-heel-rct$"))


def test_what_is_listed_can_be_downloaded(open_grid: OpenPage, catalogue: Catalogue) -> None:
    page = open_grid("/evidence?condition=whiplash")
    filter_called(page, "When").select_option("long-term")
    rows = listed(page)
    page.get_by_text("Download what is listed").click()
    with page.expect_download() as started:
        page.get_by_role("link", name="Findings as CSV", exact=True).click()
    assert started.value.suggested_filename == "evidence.csv"
    text = started.value.path().read_text("utf-8")
    found = list(csv.DictReader(io.StringIO(text)))
    assert [each["id"] for each in found] == rows
    for each in found:
        assert each["estimate"] == catalogue.findings[each["id"]].estimate


def test_the_count_is_announced_politely(open_grid: OpenPage, catalogue: Catalogue) -> None:
    table = evidence_table(catalogue, Audience.PATIENT)
    found = table.select(evidence_query(table.options, {"condition": "whiplash"}))
    page = open_grid()
    filter_called(page, "Condition").select_option("whiplash")
    said = f"{len(found)} of {len(table.rows)} findings"
    expect(page.locator("[data-announcer]")).to_have_text(said)


def test_the_wording_for_clinicians_keeps_the_filter(open_grid: OpenPage) -> None:
    page = open_grid("/evidence")
    filter_called(page, "Condition").select_option("plantar-heel-pain")
    page.get_by_role("link", name="Clinician", exact=True).click()
    wait_for_grid(page)
    assert "condition=plantar-heel-pain" in page.url
    expect(page.locator(".ag-row").first).to_contain_text("Sham-controlled RCT")


@pytest.mark.parametrize("width", [360, 768, 1024, 1440])
@pytest.mark.parametrize("path", ["/evidence", "/evidence?kind=all&q=acupuncture"])
def test_no_rule_is_broken_at_any_width_in_either_theme(
    open_grid: OpenPage, path: str, width: int
) -> None:
    page = open_grid(path, width=width, reduced_motion="reduce")
    assert axe_violations(page) == []
    page.emulate_media(color_scheme="dark")
    wait_for_colours(page)
    assert axe_violations(page, COLOUR_RULES) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


ALL_FITS = """() => [...document.querySelectorAll(".ag-row .ag-cell")].every((cell) => {
  const text = cell.querySelector(".bm-evidence-cell")?.getBoundingClientRect();
  const row = cell.closest(".ag-row").getBoundingClientRect();
  return text?.bottom <= row.bottom && cell.scrollHeight <= cell.clientHeight;
})"""

TEXT_SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important }"


@pytest.mark.parametrize("width", [360, 1440])
def test_no_row_cuts_its_text_off(open_grid: OpenPage, width: int) -> None:
    page = open_grid(width=width)
    page.wait_for_function(ALL_FITS)
    filter_called(page, "Condition").select_option("plantar-heel-pain")
    page.wait_for_function(ALL_FITS)
    page.add_style_tag(content=TEXT_SPACING)
    page.wait_for_function(ALL_FITS)
    page.locator(".ag-body-viewport").evaluate("(rows) => (rows.scrollTop = rows.scrollHeight / 2)")
    page.wait_for_function(ALL_FITS)


@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_moves_when_the_grid_takes_over(open_grid: OpenPage, width: int) -> None:
    page = open_grid(width=width)
    page.wait_for_timeout(500)
    assert page.evaluate(SHIFTS) == []


def test_a_phone_shows_each_finding_as_one_block(open_grid: OpenPage) -> None:
    page = open_grid("/evidence?condition=whiplash", width=360, height=740)
    cards = page.locator(".bm-evidence-cell--card")
    expect(cards.first).to_be_visible()
    expect(cards.first).to_contain_text("95 % CI")
    expect(page.locator(".ag-header")).not_to_be_in_viewport()
    assert cards.first.locator("a").get_attribute("href") == "/reference/sterling-2015-whiplash"


def test_paper_gets_every_row_that_is_listed(open_grid: OpenPage) -> None:
    page = open_grid("/evidence")
    filter_called(page, "Condition").select_option("neck-pain")
    rows = listed(page)
    assert len(rows) > 12
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    printed = page.locator("#evidence-rows tbody tr")
    assert printed.count() == len(rows)
    expect(printed.last).to_be_visible()
    expect(page.locator(".bm-evidence-grid")).to_be_hidden()


def test_it_reads_whole_and_filters_without_scripts(
    open_page: OpenPage, catalogue: Catalogue
) -> None:
    page = open_page("/evidence", java_script_enabled=False)
    rows = page.locator("#evidence-rows tbody tr")
    assert rows.count() == 50
    page.get_by_role("link", name="Next page").click()
    expect(page).to_have_url(re.compile(r"page=2$"))
    assert rows.count() == 50
    page.get_by_label("Condition", exact=True).select_option("plantar-heel-pain")
    page.get_by_label("Compared with", exact=True).select_option("sham")
    page.get_by_role("button", name="Show results").click()
    ids = [rows.nth(each).get_attribute("data-finding") for each in range(rows.count())]
    findings = [catalogue.findings[each or ""] for each in ids]
    assert findings
    assert {each.condition_id for each in findings} == {"plantar-heel-pain"}
    assert {each.comparator for each in findings} == {"sham"}
    rows.first.get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"/reference/"))


def test_the_first_paint_needs_no_script_of_dash(open_page: OpenPage) -> None:
    page = open_page("/about", faults="ERR_FAILED")
    page.route("**/_dash-component-suites/**", lambda route: route.abort())
    page.route("**/bundle/evidence.*", lambda route: route.fulfill(body=""))
    page.goto("/evidence?condition=whiplash", wait_until="commit")
    expect(page.locator("#evidence-rows tbody tr")).to_have_count(5)
    expect(page.locator("#evidence-rows tbody tr").first).to_be_visible()


def test_what_is_chosen_before_the_grid_comes_counts(open_page: OpenPage) -> None:
    page = open_page("/about")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/bundle/evidence-patient.*", hold)
    with page.expect_request("**/bundle/evidence-patient.*"):
        page.goto("/evidence", wait_until="domcontentloaded")
    filter_called(page, "Condition").select_option("whiplash")
    held[0].continue_()
    wait_for_grid(page)
    assert len(listed(page)) == 5
    expect(page).to_have_url(re.compile(r"\?condition=whiplash$"))


def test_the_form_stays_a_form_where_the_grid_never_comes(open_page: OpenPage) -> None:
    page = open_page("/about", faults="ERR_FAILED|error in script|console error")
    page.route("**/_dash-component-suites/**", lambda route: route.abort())
    page.goto("/evidence")
    page.get_by_label("Condition", exact=True).select_option("whiplash")
    page.get_by_role("button", name="Show results").click()
    expect(page.locator("#evidence-rows tbody tr")).to_have_count(5)
    page.get_by_role("link", name="See these results as a picture").click()
    expect(page.locator("#evidence-pictures svg").first).to_be_visible()
