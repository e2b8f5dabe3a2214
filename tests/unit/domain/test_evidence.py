"""A finding or a verdict that contradicts itself cannot be made."""

import datetime
from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.domain.vocabulary import Certainty, VerdictWord
from tests.builders import finding, verdict


def test_an_interval_upside_down_is_refused() -> None:
    with pytest.raises(ValueError, match=r"upside down: -0\.5 to -2"):
        finding(estimate="-1", ci_low="-0.5", ci_high="-2")


@pytest.mark.parametrize("estimate", ["-2.36", "-0.51", ">0", "1.4"])
def test_an_estimate_outside_its_interval_is_refused(estimate: str) -> None:
    with pytest.raises(ValueError, match=r"lies outside -2\.35 to -0\.52"):
        finding(estimate=estimate, ci_low="-2.35", ci_high="-0.52")


@pytest.mark.parametrize(
    "numbers",
    [
        {"estimate": "-2.35", "ci_low": "-2.35", "ci_high": "-0.52"},
        {"estimate": "<-1", "ci_low": "-2.35", "ci_high": "-0.52"},
        {"estimate": "", "ci_low": "-2.35", "ci_high": "-0.52"},
        {"estimate": "9", "ci_low": "", "ci_high": "-0.52"},
        {"estimate": "9", "ci_low": "", "ci_high": ""},
        {"estimate": "0", "ci_low": "0", "ci_high": "0"},
    ],
)
def test_numbers_stay_as_printed(numbers: dict[str, str]) -> None:
    made = finding(**numbers)
    assert {name: getattr(made, name) for name in numbers} == numbers


@given(st.tuples(*[st.decimals(-1000, 1000, places=2)] * 3).map(sorted))
def test_whatever_lies_in_order_is_accepted(numbers: list[object]) -> None:
    low, estimate, high = map(str, numbers)
    assert finding(estimate=estimate, ci_low=low, ci_high=high).estimate == estimate


@pytest.mark.parametrize(
    ("word", "certainty"),
    [
        (VerdictWord.NOT_STUDIED, Certainty.LOW),
        (VerdictWord.NOT_STUDIED, Certainty.NOT_STATED),
        (VerdictWord.UNCERTAIN, Certainty.NONE),
    ],
)
def test_nothing_studied_and_nothing_to_rate_go_together(
    word: VerdictWord, certainty: Certainty
) -> None:
    with pytest.raises(ValueError, match="goes with verdict 'not-studied'"):
        verdict(verdict=word, certainty=certainty)


def test_what_was_not_studied_has_no_certainty() -> None:
    made = verdict(verdict=VerdictWord.NOT_STUDIED, certainty=Certainty.NONE)
    assert made.certainty is Certainty.NONE


@pytest.mark.parametrize(
    ("today", "is_overdue"),
    [("2027-10-31", False), ("2027-11-01", False), ("2027-11-02", True), ("2030-01-01", True)],
)
def test_a_verdict_is_overdue_from_the_day_after(today: str, is_overdue: bool) -> None:
    made = verdict(review_due_on=datetime.date(2027, 11, 1))
    assert made.is_overdue(datetime.date.fromisoformat(today)) is is_overdue


def test_a_fact_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        finding().estimate = "9"
