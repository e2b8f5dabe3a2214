"""What a sheet leaves out so that it stays one page, step by step.

Never a harm of the region, its signs or what to do; never an urgent sign; never a verdict. What a
step takes away is at the address that the sheet names, and the sheet says that it was shortened.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bodymap.domain.vocabulary import Audience
from bodymap.queries.handout_sheet import Sheet

LEGIBLE = {Audience.PATIENT: 33, Audience.CLINICIAN: 31}
"""Type that a sheet is shortened for, in quarters of a point.

A clinician's sheet may be set a little smaller. Tests print every region on both papers.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """How much is printed of what may be left out."""

    sources: int = 12
    questions: int = 9
    has_anywhere: bool = True
    has_meanings: bool = True
    has_screening_notes: bool = True
    has_reasons: bool = True
    has_details: bool = True
    has_meanings_here: bool = True
    lung_facts: int = 3
    sentences: int = 9


STEPS: tuple[Mapping[str, Any], ...] = (
    {"sources": 6},
    {"questions": 6},
    {"has_screening_notes": False},
    {"has_meanings": False},
    {"has_reasons": False},
    {"questions": 4},
    {"has_anywhere": False},
    {"sources": 3},
    {"has_details": False},
    {"lung_facts": 2},
    {"questions": 3},
    {"sentences": 3},
    {"lung_facts": 1},
    {"has_meanings_here": False},
    {"sentences": 2},
)
"""What goes first, and what goes next if that was not enough."""


def allowances() -> Iterator[Allowance]:
    """From everything to the least, one step at a time."""
    allowed = Allowance()
    yield allowed
    for step in STEPS:
        allowed = replace(allowed, **step)
        yield allowed


def fitting(write: Callable[[Allowance], Sheet], audience: Audience) -> Sheet:
    """The fullest sheet that a page holds in legible type; else the shortest."""
    sheets = [write(each) for each in allowances()]
    legible = (each for each in sheets if each.quarter_points >= LEGIBLE[audience])
    return next(legible, sheets[-1])
