"""Which verdicts are overdue for review: the app still starts, but a weekly job reports them."""

import datetime

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Verdict
from bodymap.domain.problem import Problem

HINT = "Review the verdict; then write the days of this review and of the next."


def overdue(catalogue: Catalogue, today: datetime.date) -> list[Problem]:
    """A problem for each verdict whose review was due before today, in the order of the file."""
    return [
        late(catalogue, each, today)
        for each in catalogue.verdicts.values()
        if each.is_overdue(today)
    ]


def late(catalogue: Catalogue, verdict: Verdict, today: datetime.date) -> Problem:
    """Where the day stands, and since when it has passed."""
    place = catalogue.places["verdicts", verdict.id]
    days = (today - verdict.review_due_on).days
    ago = "1 day ago" if days == 1 else f"{days} days ago"
    message = f"the review of '{verdict.id}' was due on {verdict.review_due_on}, {ago}"
    return Problem(place.file, place.line, "review_due_on", message, HINT)
