"""Visits a page with a real browser and measures: paint, taps, weight."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, CDPSession, Page

SLOW_4G = {"latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
"""Milliseconds, and bytes a second."""

PAINTED = """selector => new Promise(done => {
  const look = () => {
    const shown = document.querySelector(selector)?.getBoundingClientRect().width > 0;
    if (shown) requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
    else requestAnimationFrame(look);
  };
  look();
})"""

TAP = """async ([selector, region]) => {
  const link = document.querySelector(selector);
  const start = performance.now();
  link.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true, detail: 1}));
  await new Promise(done => {
    const look = () => document.querySelector(`[data-panel=region][data-region="${region}"]`)
      ? requestAnimationFrame(() => requestAnimationFrame(done)) : requestAnimationFrame(look);
    look();
  });
  return performance.now() - start;
}"""

CHOOSE = """async selector => {
  const link = document.querySelector(selector);
  const start = performance.now();
  link.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true, detail: 1}));
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - start;
}"""

WATCH = """() => {
  window.taken = [];
  new PerformanceObserver(list => {
    taken.push(...list.getEntries().filter(each => each.interactionId).map(each => each.duration));
  }).observe({type: "event", durationThreshold: 16});
}"""
"""Durations as the browser itself reports them, in steps of 8 ms; those below 16 are left out."""

SETTLED = 500
"""Milliseconds between taps: a person reads what came, and what lies further down is laid out."""


@dataclass(frozen=True, slots=True)
class Network:
    """How slow the line and the processor are made. `slow_down` divides the processor's speed."""

    line: dict[str, float] | None = None
    slow_down: float = 1


@contextmanager
def visitor(browser: Browser, network: Network) -> Iterator[tuple[Page, CDPSession]]:
    """A new visitor with an empty cache."""
    context = browser.new_context(viewport={"width": 412, "height": 823}, has_touch=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    if network.line:
        session.send("Network.emulateNetworkConditions", {"offline": False, **network.line})
    session.send("Emulation.setCPUThrottlingRate", {"rate": network.slow_down})
    yield page, session
    context.close()


def painted_after(browser: Browser, address: str, selector: str, network: Network) -> float:
    """Milliseconds from the first byte asked for until the element has been painted."""
    with visitor(browser, network) as (page, _):
        page.goto(address, wait_until="commit")
        taken: float = page.evaluate(PAINTED, selector)
        return taken


def first_visit_weight(browser: Browser, address: str) -> float:
    """KiB over the wire until the network is quiet, compressed as sent, headers included."""
    received: list[float] = []
    with visitor(browser, Network()) as (page, session):
        session.on(
            "Network.loadingFinished", lambda event: received.append(event["encodedDataLength"])
        )
        page.goto(address, wait_until="networkidle")
        page.wait_for_timeout(1500)
    return sum(received) / 1024


def tap_times(browser: Browser, address: str, network: Network) -> list[float]:
    """Milliseconds from a tap on each region until its panel has been painted, panels loaded."""
    with explorer(browser, address, network) as (page, _):
        taken = []
        for each in page.evaluate("[...bodymap.page.regions.keys()]"):
            taken.append(page.evaluate(TAP, [f'.bm-region-list a[data-region="{each}"]', each]))
            page.wait_for_timeout(SETTLED)
        return taken


def interactions(browser: Browser, address: str, network: Network) -> list[float]:
    """Milliseconds from a finger on each region to the next paint, panels loaded.

    What the browser counts as one interaction (Event Timing); the worst of a visit is its INP.
    """
    with explorer(browser, address, network) as (page, session):
        page.evaluate(WATCH)
        taken = []
        for each in page.evaluate("[...bodymap.page.regions.keys()]"):
            page.evaluate("() => { bodymap.choice.close(); taken.length = 0; }")
            page.wait_for_timeout(SETTLED)
            touch(page, session, f'.bm-region-list a[data-region="{each}"]')
            page.wait_for_timeout(SETTLED)
            taken.append(max(page.evaluate("taken"), default=0))
        return taken


def touch(page: Page, session: CDPSession, selector: str) -> None:
    """A finger on the middle of an element, for as long as a tap takes."""
    link = page.locator(selector).first
    link.scroll_into_view_if_needed()
    box = link.bounding_box() or {"x": 0, "y": 0, "width": 0, "height": 0}
    point = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    page.wait_for_timeout(80)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@contextmanager
def explorer(browser: Browser, address: str, network: Network) -> Iterator[tuple[Page, CDPSession]]:
    """A visitor whose panels are loaded, and who is slowed down from then on."""
    with visitor(browser, Network()) as (page, session):
        page.goto(address, wait_until="networkidle")
        page.wait_for_function("() => bodymap.panels.has('heel')")
        if network.line:
            session.send("Network.emulateNetworkConditions", {"offline": False, **network.line})
        session.send("Emulation.setCPUThrottlingRate", {"rate": network.slow_down})
        yield page, session


def atlas_times(browser: Browser, address: str, links: str) -> list[float]:
    """Milliseconds from a tap on each of the links until what follows has been painted.

    `links` is a selector; each is tapped from the same state, the atlas loaded.
    """
    with visitor(browser, Network()) as (page, _):
        page.goto(address, wait_until="networkidle")
        page.evaluate("() => bodymap.atlas.load()")
        page.wait_for_timeout(1500)
        taken = []
        for number in range(page.locator(links).count()):
            page.locator(links).nth(number).evaluate("(link) => (link.id = 'tapped')")
            taken.append(page.evaluate(CHOOSE, "#tapped"))
            page.go_back()
            page.wait_for_timeout(100)
        return taken
