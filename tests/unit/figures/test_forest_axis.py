"""The ruler holds every interval and the no-effect line, with room on both sides."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.domain.vocabulary import EffectMeasure
from bodymap.figures.forest_axis import Ruler, mark_text, ratio_marks, round_marks, ruler
from bodymap.queries.forest import ForestGroup, forest_groups
from tests import builders
from tests.builders import finding

NUMBERS = st.floats(-1000, 1000, allow_nan=False)


def group(**fields: object) -> ForestGroup:
    row = finding(**fields)
    return forest_groups(builders.catalogue(row), [row])[0]


@given(st.lists(NUMBERS, min_size=1, max_size=6))
def test_marks_hold_all_values_and_no_effect_and_are_few(values: list[float]) -> None:
    values = [round(each, 2) for each in values]
    low, high = min(0.0, *values), max(0.0, *values)
    marks = round_marks(low, high)
    assert marks[0] <= low
    assert marks[-1] >= high
    assert marks[0] < 0 < marks[-1]
    assert 0 in marks
    assert len(marks) <= 9


@pytest.mark.parametrize(
    ("low", "high", "marks"),
    [
        (-23.5, 0, [-25, -20, -15, -10, -5, 0, 5]),
        (-2.8, 0, [-3, -2, -1, 0, 1]),
        (0, 19.1, [-5, 0, 5, 10, 15, 20]),
        (0, 0, [-0.2, 0, 0.2]),
    ],
)
def test_marks_are_round(low: float, high: float, marks: list[float]) -> None:
    assert round_marks(low, high) == marks


@pytest.mark.parametrize(("low", "high"), [(0.38, 9.39), (0.87, 1.51), (1.0, 5.6), (0.001, 400)])
def test_ratios_have_one_in_their_midst(low: float, high: float) -> None:
    marks = ratio_marks(low, high)
    assert marks[0] < 1 < marks[-1]
    assert marks == sorted(marks)


def test_ratios_are_spaced_by_their_logarithms() -> None:
    scale = ruler(
        group(effect_measure=EffectMeasure.RISK_RATIO, estimate="2", ci_low="0.5", ci_high="8")
    )
    assert scale.is_logarithmic
    assert isclose(scale.place(1) - scale.place(0.5), scale.place(2) - scale.place(1))


def test_a_place_runs_from_nought_to_one() -> None:
    scale = Ruler((-2, 0, 2), 0, is_logarithmic=False)
    assert [scale.place(each) for each in (-2, 0, 1, 2)] == [0, 0.5, 0.75, 1]


def test_marks_are_written_short_and_with_a_true_minus() -> None:
    assert [mark_text(each) for each in (-2.0, 0.5, 10.0)] == ["−2", "0.5", "10"]
