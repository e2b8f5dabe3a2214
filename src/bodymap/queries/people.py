"""How many people stand behind a finding, as far as its row and its paper say so."""

import re
from dataclasses import dataclass

from bodymap.domain.evidence import Finding, Reference
from bodymap.domain.vocabulary import Design

COUNTED = (
    re.compile(r"\bn = (\d[\d,]*)"),
    re.compile(r"\b(\d[\d,]*) (?:people|men|women)\b(?! in the )"),
)
"""How a remark on the outcome gives the number; "979 people in the review" is not it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """A number of people; `is_whole_study` where the paper counts them, not this one result."""

    count: int
    is_whole_study: bool


def people(finding: Finding, reference: Reference) -> People | None:
    """Those behind a finding; None where neither the row nor a trial's size tells.

    A number that equals the size of a whole review is that of the review.
    """
    counted = counted_in(finding.outcome_detail)
    whole = int(reference.size) if reference.size.isdigit() else None
    is_trial = reference.design is Design.RANDOMISED_TRIAL
    if counted is not None:
        return People(count=counted, is_whole_study=not is_trial and counted == whole)
    return People(count=whole, is_whole_study=True) if is_trial and whole else None


def counted_in(remark: str) -> int | None:
    """The number of people that a remark gives."""
    found = next(filter(None, (pattern.search(remark) for pattern in COUNTED)), None)
    return int(found[1].replace(",", "")) if found else None
