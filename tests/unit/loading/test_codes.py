"""SNOMED CT's own check digit finds slips of a digit."""

import pytest

from bodymap.loading.rules.codes import is_checked


@pytest.mark.parametrize("code", ["7771000", "24028007", "16982005", "661005", "818983003"])
def test_a_code_as_published_is_sound(code: str) -> None:
    assert is_checked(code)


@pytest.mark.parametrize(
    "code", ["7771001", "24028070", "16928005", "661050", "UBERON:0001467", ""]
)
def test_a_slip_is_found(code: str) -> None:
    assert not is_checked(code)
