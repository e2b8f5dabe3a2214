"""A figure says by itself whether it reached what was aimed at."""

import pytest

from tests import builders


@pytest.mark.parametrize(
    ("value", "aim", "is_met"),
    [
        ("27", "≤ 50", True),
        ("50", "≤ 50", True),
        ("51", "≤ 50", False),
        ("98", "≥ 98", True),
        ("97", "≥ 98", False),
        ("0", "≤ 0", True),
        ("0.1", "≤ 0", False),
        ("0.1", "", None),
    ],
)
def test_a_figure_knows_whether_its_aim_is_met(value: str, aim: str, is_met: bool | None) -> None:
    assert builders.measurement(value=value, aim=aim).is_met is is_met
