"""A share of 100 fills as many dots as it says, and leaves the others hollow."""

import re

import pytest

from bodymap.components.drawing import Drawing
from bodymap.figures.icon_array import dots, icon_array
from tests.markup import Element, only, parsed

ROW = re.compile(r"M(\d+) (\d+)H(\d+)")


def places(path: str) -> list[tuple[int, int]]:
    """The middles of the dots of a path: one every ten units, as the dashes of the style sheet."""
    rows = [tuple(map(int, row)) for row in ROW.findall(path)]
    return [(x, y) for start, y, end in rows for x in range(start, end + 1, 10)]


@pytest.mark.parametrize("full", range(101))
def test_full_and_hollow_dots_are_a_hundred_and_none_stands_twice(full: int) -> None:
    some, others = places("".join(dots(0, full))), places("".join(dots(full, 100)))
    assert (len(some), len(others)) == (full, 100 - full)
    assert set(some) | set(others) == {(x, y) for x in range(5, 100, 10) for y in range(5, 100, 10)}


@pytest.mark.parametrize(
    ("percent", "full"), [("32", 32), ("90.3", 90), ("<1", 0), ("0", 0), ("100", 100), ("7.5", 8)]
)
def test_a_share_is_drawn_as_printed_to_the_nearest_dot(percent: str, full: int) -> None:
    paths = {each.attrs["class"]: each.attrs["d"] for each in svg(percent).query("path")}
    assert len(places(paths.get("bm-icons__full", ""))) == full
    hollow = paths.get("bm-icons__hollow", "")
    assert len(places(hollow)) == 100 - full
    assert paths.get("bm-icons__rim", "") == hollow


def test_screen_readers_pass_it_over() -> None:
    assert svg("32").attrs["aria-hidden"] == "true"


def svg(percent: str) -> Element:
    return only(parsed(Drawing(icon_array(percent))), "svg")
