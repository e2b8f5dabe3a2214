"""The body is there before any script, and stays where it was when scripts arrive."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.explorer import DESKTOP, PHONE, expect_heading, middle, shape_called

IS_PAINTED = """() => new Promise((done) => {
  const observer = new PerformanceObserver((seen) => done(seen.getEntries()[0].name));
  observer.observe({ type: "paint", buffered: true });
})"""

SHIFTS = """() => new Promise((done) => {
  const found = [];
  const observer = new PerformanceObserver((seen) => found.push(...seen.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  const what = ({ node }) => node?.className?.baseVal ?? node?.className ?? "";
  setTimeout(() => done(found.map((each) => [each.value, each.sources.map(what)])), 300);
})"""
"""What moved without having been asked to, and by how much."""

SIZES = {"phone": PHONE, "tablet": {"width": 768, "height": 1024}, "desktop": DESKTOP}
PATHS = ["/", "/region/shoulder?side=right"]


def topmost(page: Page, x: float, y: float) -> str:
    """The name of the link at a point of the screen."""
    name: str = page.evaluate(
        "([x, y]) => document.elementFromPoint(x, y)?.closest('a')?.ariaLabel ?? ''", [x, y]
    )
    return name


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_the_body_is_painted_before_scripts_run(open_page: OpenPage, size: dict[str, int]) -> None:
    page = open_page("about:blank", **size)
    page.route("**/*.js", lambda _: None)  # never answered
    page.goto("/", wait_until="commit")
    shape = shape_called(page, "Chest")
    expect(shape.locate(page)).to_be_visible()
    assert page.evaluate(IS_PAINTED) in {"first-paint", "first-contentful-paint"}
    assert topmost(page, *middle(page, shape)) == "Chest"
    assert page.evaluate("typeof bodymap") == "undefined"


def test_a_tap_before_scripts_run_opens_the_region(open_page: OpenPage) -> None:
    page = open_page("about:blank", **DESKTOP)
    page.route("**/*.js", lambda _: None)  # never answered
    page.goto("/", wait_until="commit")
    page.evaluate(IS_PAINTED)
    page.mouse.click(*middle(page, shape_called(page, "Right thigh")))
    expect_heading(page, "Thigh")
    expect(page.get_by_text("Your right side")).to_be_visible()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_nothing_moves_when_scripts_arrive(
    open_page: OpenPage, path: str, size: dict[str, int]
) -> None:
    page = open_page("about:blank", **size)
    held: list[Route] = []
    page.route("**/*.js", lambda route: held.append(route))  # noqa: PLW0108 (takes no builtin)
    page.goto(path, wait_until="commit")
    page.evaluate(IS_PAINTED)
    page.wait_for_timeout(100)
    assert held
    for route in held:
        route.continue_()
    page.wait_for_load_state("load")
    assert page.evaluate(SHIFTS) == []
