"""The number of people behind a result comes from its row or its trial, and is never guessed."""

import pytest

from bodymap.domain.vocabulary import Design
from bodymap.queries.people import People, people
from tests.builders import finding, reference


@pytest.mark.parametrize(
    ("remark", "count"),
    [
        ("average pain; n = 116; no sham", 116),
        ("6 trials, 241 people", 241),
        ("3 studies, 204 men", 204),
        ("n = 1,054", 1054),
    ],
)
def test_a_remark_tells_the_number_behind_its_result(remark: str, count: int) -> None:
    found = people(finding(outcome_detail=remark), reference(size="", design=Design.META_ANALYSIS))
    assert found == People(count=count, is_whole_study=False)


@pytest.mark.parametrize("remark", ["17 studies, 979 people in the review", "50 hands", "2 RCTs"])
def test_a_number_of_something_else_is_not_taken(remark: str) -> None:
    row = finding(outcome_detail=remark)
    assert people(row, reference(size="", design=Design.META_ANALYSIS)) is None


def test_a_trial_lends_its_size_and_says_so() -> None:
    found = people(finding(outcome_detail="VAS"), reference(size="84"))
    assert found == People(count=84, is_whole_study=True)


def test_a_review_does_not_lend_its_size_to_each_of_its_results() -> None:
    review = reference(size="839", design=Design.META_ANALYSIS)
    assert people(finding(outcome_detail="medium term"), review) is None
    told = people(finding(outcome_detail="20 trials, 839 people"), review)
    assert told == People(count=839, is_whole_study=True)


def test_a_size_in_words_stays_words() -> None:
    assert people(finding(outcome_detail=""), reference(size="about 80")) is None
