"""How fresh the verdicts of a region are."""

from bodymap.domain.wording import Wording
from bodymap.queries.region_view import RegionView


def verdict_dates(view: RegionView, words: Wording) -> str:
    """When the oldest verdict was written, who reviewed them, and when the first is due again."""
    verdicts = [each.verdict for each in view.cards]
    written = words.date(min(each.written_on for each in verdicts))
    due = words.date(min(each.review_due_on for each in verdicts))
    days = [each.reviewed_on for each in verdicts if each.reviewed_on]
    parts = [words("card.dates", written=written, due=due)]
    if len(days) < len(verdicts):
        parts.append(words("card.not-reviewed"))
    else:
        people = ", ".join(dict.fromkeys(each.reviewed_by for each in verdicts))
        parts.append(words("card.reviewed", by=people, on=words.date(min(days))))
    if any(each.is_overdue for each in view.cards):
        parts.append(words("card.overdue"))
    return " ".join(parts)
