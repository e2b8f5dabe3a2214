"""What can be chosen for a condition, side by side and always in the same order."""

from dataclasses import dataclass

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.options import Option, OptionKind


@dataclass(frozen=True, slots=True)
class Choice:
    """One option; `told` is None where the sources say nothing of it."""

    option: OptionKind
    told: Option | None


def choices(catalogue: Catalogue, region_id: str, condition_id: str) -> tuple[Choice, ...]:
    """Every option, told of or not; none at all where nothing is told of any."""
    told = {
        each.option: each
        for each in catalogue.in_region("options", region_id)
        if each.condition_id == condition_id
    }
    return tuple(Choice(option, told.get(option)) for option in OptionKind) if told else ()
