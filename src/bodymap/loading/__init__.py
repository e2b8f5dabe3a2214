"""The only reader of `data/`: it gives a catalogue, or everything that is wrong, at once."""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.problem import Problem
from bodymap.loading.checking import Checked, check, check_tables
from bodymap.loading.freshness import overdue
from bodymap.loading.reporting import report, summary
from bodymap.loading.settled import state_of

__all__ = [
    "BrokenData",
    "Checked",
    "check",
    "check_tables",
    "load_catalogue",
    "load_settled",
    "overdue",
    "report",
    "summary",
]


class BrokenData(Exception):
    """The data folder has problems; nothing of it was loaded."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(report(problems))
        self.problems = tuple(problems)


def load_catalogue(folder: Path, today: datetime.date | None = None) -> Catalogue:
    """The catalogue of a data folder, read today: without a day given, by the clock, in UTC.

    Raises:
        BrokenData: something is wrong with it; `problems` holds everything at once.
    """
    problems, catalogue = check(folder)
    if catalogue is None:
        raise BrokenData(problems)
    return replace(catalogue, read_on=today or datetime.datetime.now(datetime.UTC).date())


def load_settled(folder: Path) -> Catalogue:
    """The catalogue of a folder that nobody wrote to meanwhile; of a link, where it leads now.

    Raises:
        BrokenData: something is wrong with it, or it changed while it was read.
        OSError: a file went away while it was looked at.
    """
    place = folder.resolve()
    before = state_of(place)
    catalogue = load_catalogue(place)
    if state_of(place) != before:
        hint = "Write the new version beside the old one, swap them, then ask again."
        what = "the folder changed while it was read"
        raise BrokenData([Problem(place.as_posix(), 1, "", what, hint)])
    return catalogue
