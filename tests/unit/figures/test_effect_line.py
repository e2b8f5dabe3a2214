"""A difference lies where its points are on the whole scale, better to the left."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.components.drawing import Drawing
from bodymap.figures.effect_line import MARGIN, WIDTH, ZERO, along, effect_line
from bodymap.queries.effect import Scale, size_behind
from tests.builders import catalogue, effect, finding, verdict
from tests.markup import only, parsed

TEN = Scale(0, 10, False)
MM = Scale(0, 100, False)


def drawn(scale: Scale, **numbers: Any) -> str:
    known = catalogue(finding(**numbers), effect(), verdict(headline_finding_id="smith-pain"))
    view = size_behind(known, known.verdicts["neck-neck-pain"]).headline
    assert view
    return effect_line(view, scale)


@pytest.mark.parametrize(
    ("points", "place"), [(0, ZERO), (10, MARGIN), (-10, WIDTH - MARGIN), (5, (ZERO + MARGIN) / 2)]
)
def test_the_line_is_as_long_as_the_scale_reaches_both_ways(points: float, place: float) -> None:
    assert along(points, TEN) == place


@given(st.floats(-1000, 1000), st.floats(-1000, 1000))
def test_what_is_better_never_lies_further_right_nor_off_the_line(one: float, two: float) -> None:
    worse, better = sorted((one, two))
    assert MARGIN <= along(better, TEN) <= along(worse, TEN) <= WIDTH - MARGIN


def test_the_same_points_are_a_tenth_as_far_on_a_scale_ten_times_as_long() -> None:
    assert (ZERO - along(5, MM)) * 10 == pytest.approx(ZERO - along(5, TEN))


def test_interval_and_mark_lie_at_the_numbers_of_the_finding() -> None:
    svg = drawn(MM, estimate="-14.4", ci_low="-23.5", ci_high="-5.2")
    low, high = re.findall(r'interval" d="M([\d.]+) [\d.]+H([\d.]+)"', svg)[0]
    assert (float(low), float(high)) == (along(23.5, MM), along(5.2, MM))
    mark = re.findall(r'mark" d="M([\d.]+) ', svg)[0]
    assert float(mark) == pytest.approx(along(14.4, MM) - 3)


def test_screen_readers_pass_it_over() -> None:
    svg = only(parsed(Drawing(drawn(TEN))), "svg")
    assert (svg.attrs["aria-hidden"], svg.attrs["focusable"]) == ("true", "false")
