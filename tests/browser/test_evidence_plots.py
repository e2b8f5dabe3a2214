"""Forest plots: still ones in the cards, live ones on the evidence page, and when they load."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import COLOUR_RULES, axe_violations
from tests.browser.conftest import OpenPage
from tests.browser.evidence import (
    PATIENCE,
    filter_called,
    wait_for_colours,
    wait_for_grid,
    wait_for_plots,
)

HEEL = "/evidence?condition=plantar-heel-pain&comparison=sham"
NUMBERS = ["-14.4", "-23.5", "-5.2"]


def requested(page: Page) -> list[str]:
    """The addresses of all files that the page has loaded."""
    found: list[str] = page.evaluate("performance.getEntriesByType('resource').map((e) => e.name)")
    return found


@pytest.mark.parametrize("path", ["/", "/region/heel", "/evidence"])
def test_plotly_is_not_loaded_before_a_plot_is_opened(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    if path == "/evidence":
        wait_for_grid(page)
    page.wait_for_load_state("networkidle")
    assert not any("plotly" in each or "/dcc/" in each for each in requested(page))
    if path != "/evidence":
        assert not any("_dash" in each for each in requested(page))


def test_a_plot_opens_with_the_small_build_and_the_numbers_of_its_rows(open_page: OpenPage) -> None:
    page = open_page(HEEL, width=1280)
    wait_for_grid(page)
    page.get_by_role("link", name="See these results as a picture").click()
    wait_for_plots(page)
    assert sum("/bundle/plotly." in each for each in requested(page)) == 1
    assert not any("package_data/plotly" in each for each in requested(page))
    plots = page.locator("[data-plot]")
    assert plots.count() == 2
    drawn = page.evaluate(
        "[...document.querySelectorAll('.js-plotly-plot')].map((p) => p.data[0]).map((d) =>"
        " [d.customdata[0], d.x[0], d.x[0] - d.error_x.arrayminus[0], d.x[0] + d.error_x.array[0]])"
    )
    by_id = {each[0]: [round(number, 2) for number in each[1:]] for each in drawn}
    assert by_id["heel-cotchett-firststep-6w"] == [-14.4, -23.5, -5.2]
    assert by_id["heel-cotchett-fhsq-6w"] == [10.0, 1.0, 19.1]


def test_both_sides_are_named_and_swap_where_plus_is_better(open_page: OpenPage) -> None:
    page = open_page(f"{HEEL}&plot=1", width=1280)
    wait_for_plots(page)
    for finding, left in (("firststep-6w", "dry needling"), ("fhsq-6w", "sham needling")):
        plot = page.locator(f"[data-plot=heel-cotchett-{finding}] .annotation-text")
        assert plot.nth(0).text_content() == f"‹ favours {left}"


def test_the_same_numbers_stand_in_a_table_below(open_page: OpenPage) -> None:
    page = open_page(f"{HEEL}&plot=1", width=1280)
    wait_for_plots(page)
    plot = page.locator("[data-plot=heel-cotchett-firststep-6w]")
    plot.get_by_text("The same numbers as a table").click()
    row = plot.locator("tr[data-finding]")
    for number in NUMBERS:
        expect(row.get_by_text(number, exact=True)).to_be_visible()
    expect(row).to_contain_text("Favours needling")
    expect(row.locator("svg")).to_be_visible()


def test_plots_follow_the_filter_the_address_and_the_way_back(open_page: OpenPage) -> None:
    page = open_page(f"{HEEL}&plot=1", width=1280)
    wait_for_plots(page)
    filter_called(page, "Condition").select_option("whiplash")
    expect(page.locator("[data-plot]")).to_have_count(1, timeout=PATIENCE)
    assert page.locator("[data-plot]").get_attribute("data-plot") == "neck-sterling-ndi-6w"
    page.go_back()
    expect(page.locator("[data-plot]")).to_have_count(2, timeout=PATIENCE)
    page.get_by_role("link", name="Put the picture away").click()
    expect(page.locator("[data-plot]")).to_have_count(0, timeout=PATIENCE)
    assert "plot=" not in page.url


@pytest.mark.parametrize("width", [360, 1440])
def test_no_rule_is_broken_with_plots_open(open_page: OpenPage, width: int) -> None:
    page = open_page("/evidence?outcome=pain-intensity&plot=1", width=width)
    wait_for_grid(page)
    wait_for_plots(page)
    page.locator("[data-plot] summary").first.click()
    assert axe_violations(page) == []
    page.emulate_media(color_scheme="dark")
    wait_for_colours(page)
    assert axe_violations(page, COLOUR_RULES) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_still_pictures_stand_where_scripts_do_not_run(open_page: OpenPage) -> None:
    page = open_page(HEEL, java_script_enabled=False)
    page.get_by_role("link", name="See these results as a picture").click()
    row = page.locator("#evidence-pictures tr[data-finding=heel-cotchett-firststep-6w]")
    for number in NUMBERS:
        expect(row.get_by_text(number, exact=True)).to_be_visible()
    expect(row.locator("svg")).to_be_visible()


def test_where_plotly_cannot_be_had_the_still_pictures_stay(open_page: OpenPage) -> None:
    page = open_page(HEEL, width=1280, faults="ERR_FAILED|dcc")
    wait_for_grid(page)
    page.route("**/dcc/**", lambda route: route.abort())
    page.get_by_role("link", name="See these results as a picture").click()
    expect(page.locator("#evidence-pictures tr[data-finding]").first).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_card_shows_its_results_as_a_picture(open_page: OpenPage, scripts: bool) -> None:
    page = open_page("/region/heel", java_script_enabled=scripts)
    card = page.locator("[data-condition=plantar-heel-pain]")
    card.get_by_text("See the results as a picture").click()
    row = card.locator("tr[data-finding=heel-cotchett-firststep-6w]")
    expect(row.locator("svg")).to_be_visible()
    for number in NUMBERS:
        expect(row.get_by_text(number, exact=True)).to_be_visible()
    expect(row.get_by_role("link")).to_have_attribute(
        "href", "/reference/cotchett-2014-plantar-heel-rct"
    )


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_pictures_in_a_card_break_no_rule_and_fit(open_page: OpenPage, width: int) -> None:
    page = open_page("/region/heel", width=width, reduced_motion="reduce")
    page.get_by_text("See the results as a picture").first.click()
    assert axe_violations(page) == []
    page.emulate_media(color_scheme="dark")
    wait_for_colours(page)
    assert axe_violations(page, COLOUR_RULES) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
