"""What was measured of the project itself: speed, weight, access, correctness."""

import datetime
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bodymap.domain.columns import AIM, DECIMAL, KEBAB, column

COMPARED: Mapping[str, Callable[[float, float], bool]] = MappingProxyType(
    {"≤": operator.le, "≥": operator.ge}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """A figure of one release, the aim it was held against, and the command that repeats it."""

    id: str = column("Kebab-case.", pattern=KEBAB)
    subject: str = column("The kind of figure, such as speed.", pattern=KEBAB)
    measured: str = column("What was measured, and where.", is_text=True)
    value: str = column("The figure.", pattern=DECIMAL)
    unit: str = column("Its unit, such as ms, or what it is a ratio to.", is_text=True)
    aim: str = column(
        "What was aimed at, such as '≤ 50'; blank where nothing was.", pattern=AIM, optional=True
    )
    command: str = column("What gives it again.")
    measured_on: datetime.date = column("The day.")

    @property
    def is_met(self) -> bool | None:
        """Whether the aim was reached; None where there is none."""
        if not self.aim:
            return None
        how, limit = self.aim.split()
        return COMPARED[how](float(self.value), float(limit))
