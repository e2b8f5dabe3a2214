"""The project's own results are shown whole: figure, aim, how to repeat it; and what missed."""

from bodymap.components.measurement_table import measurement_table
from tests import builders
from tests.builders import ECHO
from tests.markup import parsed, texts


def cells(**fields: str) -> list[str]:
    row = parsed(measurement_table([builders.measurement(**fields)], ECHO))
    return [*texts(row, "tbody th"), *texts(row, "tbody td")]


def test_a_row_says_what_came_out_and_how_to_repeat_it() -> None:
    shown = cells()
    assert shown[:5] == ["Tap to painted panel", "27 ms", "≤ 50", "measurements.met", "make bench"]
    assert shown[5].startswith("date day=")


def test_an_aim_that_was_missed_is_said_to_be_missed() -> None:
    assert "measurements.missed" in cells(value="72")


def test_a_figure_without_an_aim_is_neither() -> None:
    assert {"measurements.no-aim", "measurements.open"} <= set(cells(aim=""))
