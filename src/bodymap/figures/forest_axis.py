"""The ruler under a forest plot: round marks around every interval and the no-effect line."""

from dataclasses import dataclass
from math import ceil, floor, log10

from bodymap.queries.forest import ForestGroup

STEPS = (1, 2, 2.5, 5, 10)
RATIO_MARKS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)
MOST_STEPS = 5


@dataclass(frozen=True, slots=True)
class Ruler:
    """Marks from left to right, in the unit of the estimates; ratios are spaced by their logs."""

    marks: tuple[float, ...]
    no_effect: float
    is_logarithmic: bool

    def place(self, value: float) -> float:
        """Where a value stands, from 0 at the first mark to 1 at the last."""
        first, last, here = (self.spaced(each) for each in (self.marks[0], self.marks[-1], value))
        return (here - first) / (last - first)

    def spaced(self, value: float) -> float:
        """The value as it is laid out along the axis."""
        return log10(value) if self.is_logarithmic else value


def ruler(group: ForestGroup) -> Ruler:
    """The ruler that holds a whole group."""
    axis = group.axis
    values = [axis.no_effect, *(value for row in group.rows for value in row.numbers)]
    low, high = min(values), max(values)
    marks = ratio_marks(low, high) if axis.is_ratio else round_marks(low, high)
    return Ruler(tuple(marks), axis.no_effect, axis.is_ratio)


def round_marks(low: float, high: float) -> list[float]:
    """Multiples of 1, 2, 2.5 or 5 (times a power of ten) around two values, at most eight.

    There is room on both sides of no effect, so that both directions can be named.
    """
    step = round_step(((high - low) or 1.0) / MOST_STEPS)
    first, last = min(floor(low / step), -1), max(ceil(high / step), 1)
    return [round(number * step, 10) for number in range(first, last + 1)]


def round_step(least: float) -> float:
    """The smallest round step that is not smaller than this."""
    power = 10.0 ** floor(log10(least))
    return next(each * power for each in STEPS if each * power >= least * 0.999)


def ratio_marks(low: float, high: float) -> list[float]:
    """Those of the usual marks between which two positive values lie; always around 1."""
    below = max(each for each in RATIO_MARKS if each <= min(low, 0.5) or each == RATIO_MARKS[0])
    above = min(each for each in RATIO_MARKS if each >= max(high, 2) or each == RATIO_MARKS[-1])
    return [each for each in RATIO_MARKS if below <= each <= above]


def mark_text(value: float) -> str:
    """As short as it can be: -2, 0.5, 10; a true minus sign."""
    return f"{value:g}".replace("-", "\N{MINUS SIGN}")
