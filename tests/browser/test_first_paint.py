"""The body is there before any script, and nothing moves while a page and its scripts arrive."""

import re
from collections.abc import Iterable, Iterator
from threading import Semaphore
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, Route, expect

from bodymap.web.site import Site
from tests.browser.conftest import PATIENCE, OpenPage
from tests.browser.explorer import DESKTOP, PHONE, expect_heading, middle, shape_called
from tests.browser.shifts import SHIFTS

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

IS_PAINTED = """() => new Promise((done) => {
  const observer = new PerformanceObserver((seen) => done(seen.getEntries()[0].name));
  observer.observe({ type: "paint", buffered: true });
})"""

SIZES = {"phone": PHONE, "tablet": {"width": 768, "height": 1024}, "desktop": DESKTOP}
PATHS = ["/", "/region/shoulder?side=right"]

ON_THE_WAY = [
    *PATHS,
    "/?layer=evidence",
    "/region/hip?muscle=piriformis",
    "/region/hip?layer=pain",
    "/region/neck?consult=1",
    "/evidence",
    "/claims",
    "/learn",
    "/handout?regions=neck&regions=heel",
    "/report",
]
"""Pages whose parts arrive one after the other."""

A_PIECE = 300
"""Bytes of a page that arrive at once, at least."""

FIRST_VIEW = 12_000
"""Bytes, without those of drawings, after which nothing is left that stands in the first view."""

CUT = re.compile(rb"(?P<drawing><svg.*?</svg>)|<[a-z]", re.DOTALL)

IS_ARRIVING = """() => new Promise((done) => {
  const painted = () => done(document.readyState === "loading");
  requestAnimationFrame(() => requestAnimationFrame(painted));
})"""
"""Whether there is more to come; told when what has arrived is painted."""


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
    with page.expect_request("**/*.js"):
        page.goto(path, wait_until="commit")
    page.evaluate(IS_PAINTED)
    for route in held:
        route.continue_()
    page.wait_for_load_state("load")
    assert page.evaluate(SHIFTS) == []


@pytest.mark.parametrize("path", ON_THE_WAY)
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_nothing_moves_while_a_page_arrives(
    open_page: OpenPage, site: Site, path: str, size: dict[str, int]
) -> None:
    go_on = Semaphore(2)  # the head, and something to paint
    page = open_page("about:blank", app=by_pieces(site.server, go_on), **size)
    page.goto(path, wait_until="commit")
    while page.evaluate(IS_ARRIVING):
        go_on.release()
    page.wait_for_load_state("load")
    assert page.evaluate(SHIFTS) == []


def by_pieces(app: "WSGIApplication", go_on: Semaphore) -> "WSGIApplication":
    """The same app, but the next piece of a page is sent when asked for."""

    def slow_app(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        body = b"".join(app({**environ, "HTTP_ACCEPT_ENCODING": "identity"}, start_response))
        return waiting(pieces(body), go_on) if b"<main" in body else [body]

    return slow_app


def waiting(pieces: Iterable[bytes], go_on: Semaphore) -> Iterator[bytes]:
    """One piece each time."""
    for piece in pieces:
        go_on.acquire(timeout=PATIENCE / 1000)
        yield piece


def pieces(page: bytes) -> Iterator[bytes]:
    """Its first view, cut before elements that stand in no drawing; then the rest."""
    start = drawn = 0
    for cut in CUT.finditer(page, page.index(b"<body")):
        if cut.start() - drawn > FIRST_VIEW:
            break
        if cut.start() - start >= A_PIECE:
            yield page[start : cut.start()]
            start = cut.start()
        drawn += len(cut["drawing"] or b"")
    yield page[start:]
