"""Which verdicts are overdue for review, and where their days stand."""

import datetime

from bodymap.domain.vocabulary import Certainty, VerdictWord
from bodymap.loading import load_catalogue, overdue
from bodymap.settings import Settings
from tests.builders import catalogue, condition, region_condition, verdict

DUE = datetime.date(2027, 11, 1)
DAY = datetime.timedelta(days=1)


def test_a_verdict_may_be_reviewed_on_the_day_it_is_due() -> None:
    assert overdue(catalogue(verdict(review_due_on=DUE)), DUE) == []


def test_an_overdue_verdict_is_reported_with_file_line_and_since_when() -> None:
    (problem,) = overdue(catalogue(verdict(review_due_on=DUE)), DUE + DAY)
    assert str(problem) == (
        "data/verdicts.csv:2: review_due_on: "
        "the review of 'neck-neck-pain' was due on 2027-11-01, 1 day ago"
    )
    assert problem.hint
    (problem,) = overdue(catalogue(verdict(review_due_on=DUE)), DUE + 30 * DAY)
    assert problem.message.endswith("30 days ago")


def test_all_that_are_overdue_are_reported_and_only_they() -> None:
    more = [
        verdict(
            id=f"neck-{name}",
            condition_id=name,
            verdict=VerdictWord.NOT_STUDIED,
            certainty=Certainty.NONE,
            finding_ids=(),
            review_due_on=due,
        )
        for name, due in (("a", DUE - DAY), ("b", DUE), ("c", DUE + DAY))
    ]
    conditions = [condition(id=name) for name in "abc"]
    pairs = [region_condition(id=f"neck-{name}", condition_id=name) for name in "abc"]
    made = catalogue(*more, *conditions, *pairs, verdict(review_due_on=DUE + 9 * DAY))
    assert [each.line for each in overdue(made, DUE + DAY)] == [3, 4]


def test_the_catalogue_remembers_the_day_on_which_it_was_read() -> None:
    assert load_catalogue(Settings().data, DUE).read_on == DUE
    clock = datetime.datetime.now(datetime.UTC).date()
    assert DAY >= load_catalogue(Settings().data).read_on - clock >= 0 * DAY
