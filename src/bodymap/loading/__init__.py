"""The only reader of `data/`: it gives a catalogue, or everything that is wrong, at once."""

from collections.abc import Sequence
from pathlib import Path

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.problem import Problem
from bodymap.loading.checking import Checked, check, check_tables
from bodymap.loading.reporting import report, summary

__all__ = [
    "BrokenData",
    "Checked",
    "check",
    "check_tables",
    "load_catalogue",
    "report",
    "summary",
]


class BrokenData(Exception):
    """The data folder has problems; nothing of it was loaded."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(report(problems))
        self.problems = tuple(problems)


def load_catalogue(folder: Path) -> Catalogue:
    """The catalogue of a data folder.

    Raises:
        BrokenData: something is wrong with it; `problems` holds everything at once.
    """
    problems, catalogue = check(folder)
    if catalogue is None:
        raise BrokenData(problems)
    return catalogue
