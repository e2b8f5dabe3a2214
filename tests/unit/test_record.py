"""docs/quality.md is written from data/measurements.csv, and says what missed its aim."""

import pytest

from benchmarks.record import PAGE, page, rounded
from bodymap.domain.catalogue import Catalogue
from tests import builders


def test_the_page_is_current(catalogue: Catalogue) -> None:
    """To mend it: .venv/bin/python -m benchmarks.record."""
    assert PAGE.read_text("utf-8") == page(catalogue.measurements.values())


def test_what_missed_its_aim_is_said() -> None:
    assert "**missed**" in page([builders.measurement(value="72")])
    assert "missed**" not in page([builders.measurement()])


@pytest.mark.parametrize(
    ("value", "text"), [(1234.5, "1230"), (27.44, "27.4"), (0.31234, "0.312"), (126000, "126000")]
)
def test_a_figure_has_three_digits_that_count(value: float, text: str) -> None:
    assert rounded(value) == text
