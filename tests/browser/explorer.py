"""The explorer as its visitors meet it: the shapes, how to tap them, and what is chosen."""

import re
from typing import NamedTuple, Self
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

SHAPES = "svg.bm-figure a[data-region]"

PHONE = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True}
"""Options of `open_page`; one view of the body fits at a time."""

DESKTOP = {"width": 1440, "height": 900}


class Shape(NamedTuple):
    """One link of the figure. `side` is blank on the midline."""

    view: str
    group: str
    name: str
    region: str
    side: str

    def locate(self, page: Page) -> Locator:
        """The link on a page."""
        group = page.get_by_role("group", name=self.group, exact=True)
        return group.get_by_role("link", name=self.name, exact=True)


class Choice(NamedTuple):
    """What an explorer page says is chosen, in address, panel, figure and list."""

    path: str
    side: str
    heading: str
    panel: str
    side_label: str
    shapes: frozenset[Shape]
    listed: tuple[str, ...]

    @classmethod
    def of(cls, page: Page) -> Self:
        """Read it all at one moment."""
        found = page.evaluate(READ_CHOICE)
        address = urlsplit(page.url)
        return cls(
            path=address.path,
            side="".join(parse_qs(address.query).get("side", [])),
            heading=found["heading"],
            panel=found["panel"],
            side_label=found["sideLabel"],
            shapes=frozenset(shape for shape in shapes(page, "[aria-current=true]")),
            listed=tuple(found["listed"]),
        )


READ_CHOICE = """() => {
  const panel = document.querySelector("[data-panel]");
  const label = panel.querySelector("[data-side-label]");
  const list = document.querySelectorAll("nav[aria-label=Regions] a[aria-current=true]");
  return {
    heading: panel.querySelector("h1").textContent,
    panel: panel.dataset.region ?? "",
    sideLabel: label?.checkVisibility() ? label.textContent : "",
    listed: [...list].map((link) => link.dataset.region),
  };
}"""

READ_SHAPES = """(links) => links.map((link) => [
  link.closest("svg").dataset.view,
  link.closest("[role=group]").getAttribute("aria-label"),
  link.getAttribute("aria-label"),
  link.dataset.region,
  link.dataset.side ?? "",
])"""

MIDDLE = """(link) => {
  link.scrollIntoView({ block: "center", behavior: "instant" });
  const shape = link.querySelector(".bm-region__shape");
  const { x, y, width, height } = shape.getBBox();
  const step = shape.getTotalLength() / 90;
  const edge = Array.from({ length: 90 }, (_, at) => shape.getPointAtLength(at * step));
  const roomAt = ({ x, y }) => Math.min(...edge.map((at) => Math.hypot(at.x - x, at.y - y)));
  let best = { room: 0 };
  for (let across = 1; across < 16; across += 1) {
    for (let down = 1; down < 16; down += 1) {
      const point = new DOMPoint(x + (width * across) / 16, y + (height * down) / 16);
      if (!shape.isPointInFill(point)) continue;
      const room = roomAt(point);
      if (room > best.room) best = { point, room };
    }
  }
  const there = best.point.matrixTransform(shape.getScreenCTM());
  return [there.x, there.y];
}"""
"""The point of the drawn shape that is farthest from its edge, on the screen."""

PANELS_ARE_LOADED = """async () => {
  for (let turn = 0; turn < 1000 && !window.bodymap?.panels?.has(""); turn += 1) {
    await new Promise((go) => setTimeout(go, 20));
  }
  return Boolean(window.bodymap?.panels?.has(""));
}"""


def wait_for_panels(page: Page) -> None:
    """Until the page holds every panel; it loads them when it has nothing else to do."""
    assert page.evaluate(PANELS_ARE_LOADED), "the panels were not loaded within 20 s"


def wait_for_stillness(page: Page) -> None:
    """Until colours have stopped changing; that takes a moment even where motion is not wanted."""
    page.evaluate(
        "Promise.allSettled(document.getAnimations().map((each) => each.finished)).then(() => 0)"
    )


def shapes(page: Page, only: str = "") -> list[Shape]:
    """The shapes of both views, in the order of the page."""
    return [Shape(*found) for found in page.locator(f"{SHAPES}{only}").evaluate_all(READ_SHAPES)]


def shape_called(page: Page, name: str, group: str = "Front of body") -> Shape:
    """The shape with this name, once the page has come that far."""
    known = f'[role=group][aria-label="{group}"] a[data-region][aria-label="{name}"]'
    page.locator(known).first.wait_for(state="attached")
    return next(each for each in shapes(page) if (each.group, each.name) == (group, name))


def of_region(known: list[Shape], region: str, side: str = "") -> frozenset[Shape]:
    """The shapes of a region: of one side, or of both."""
    return frozenset(each for each in known if each.region == region and side in ("", each.side))


def click(page: Page, shape: Shape) -> None:
    """Click on the middle of a shape with the mouse, whatever lies there."""
    page.mouse.click(*middle(page, shape))


def touch(page: Page, shape: Shape) -> None:
    """Touch the middle of a shape, whatever lies there."""
    page.touchscreen.tap(*middle(page, shape))


def middle(page: Page, shape: Shape) -> tuple[float, float]:
    """A point well inside a shape, which is scrolled into sight."""
    x, y = shape.locate(page).evaluate(MIDDLE)
    return x, y


def expect_heading(page: Page, heading: str) -> None:
    """Wait for a panel with this heading."""
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)


def expect_address(page: Page, address: str) -> None:
    """Wait for an address: path, query and fragment."""
    expect(page).to_have_url(re.compile(f"^[a-z]+://[^/]+{re.escape(address)}$"))


def open_details(page: Page) -> None:
    """Unfold everything that can be unfolded."""
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")


def back_link(page: Page) -> Locator:
    """The way from a panel to the whole body, on narrow screens."""
    return page.get_by_role("link", name=re.compile("Body$"))


def focused(page: Page) -> Locator:
    """The element that has the focus."""
    return page.locator("*:focus")
