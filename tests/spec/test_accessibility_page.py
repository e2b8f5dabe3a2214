"""docs/accessibility.md names tests that exist, and every criterion of WCAG 2.2 A and AA."""

import re

import pytest

from bodymap.settings import PROJECT

PAGE = (PROJECT / "docs/accessibility.md").read_text("utf-8")

CRITERIA = {
    "1.1": 1,
    "1.2": 5,
    "1.3": 5,
    "1.4": {1, 2, 3, 4, 5, 10, 11, 12, 13},
    "2.1": {1, 2, 4},
    "2.2": 2,
    "2.3": 1,
    "2.4": {1, 2, 3, 4, 5, 6, 7, 11},
    "2.5": {1, 2, 3, 4, 7, 8},
    "3.1": 2,
    "3.2": {1, 2, 3, 4, 6},
    "3.3": {1, 2, 3, 4, 7, 8},
    "4.1": {2, 3},
}
"""Guideline -> its criteria of levels A and AA, or how many where none is left out (WCAG 2.2)."""


def numbers(guideline: str) -> set[str]:
    """The criteria of a guideline."""
    found = CRITERIA[guideline]
    listed = found if isinstance(found, set) else range(1, found + 1)
    return {f"{guideline}.{each}" for each in listed}


def named() -> set[str]:
    """The criteria that the first column of a table names; `1.2.1–1.2.5` names five."""
    found: set[str] = set()
    for cell in re.findall(r"^\| ([1-4]\.\d\.[^|]*) \|", PAGE, flags=re.MULTILINE):
        spans = re.findall(r"(\d\.\d)\.(\d+)(?:–\d\.\d\.(\d+))?", cell)
        for guideline, first, last in spans:
            ends = range(int(first), int(last or first) + 1)
            found |= {f"{guideline}.{each}" for each in ends}
    return found


@pytest.mark.parametrize("guideline", CRITERIA)
def test_every_criterion_is_named(guideline: str) -> None:
    assert numbers(guideline) <= named()


def test_every_test_it_names_exists() -> None:
    tests = "".join(each.read_text("utf-8") for each in (PROJECT / "tests").rglob("test_*.py"))
    known = set(re.findall(r"def (test_\w+)\(", tests))
    assert set(re.findall(r"`(test_\w+)`", PAGE)) - known == set()
