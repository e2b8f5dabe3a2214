"""How big an effect is in human terms: what the numbers of a finding cannot say by themselves."""

from dataclasses import dataclass

from bodymap.domain.columns import KEBAB, SHARE, column
from bodymap.domain.safety import RateUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """A finding whose size a card shows, in plain words; its numbers stand in findings.csv."""

    id: str = column("Kebab-case.", pattern=KEBAB)
    finding_id: str = column("The finding.", refers_to="findings")
    measured: str = column("What was measured, such as 'First-step pain'.", is_text=True)
    compared_with: str = column("What the other group had.", is_text=True)
    noticeable_change: str = column(
        "What a source says of the smallest change that people notice; blank where none does.",
        optional=True,
        is_text=True,
    )
    reference_ids: tuple[str, ...] = column(
        "The sources of that.", refers_to="references", optional=True
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Proportion:
    """How many in 100 of one group, as a finding reports it; drawn as 100 dots."""

    id: str = column("Kebab-case.", pattern=KEBAB)
    finding_id: str = column("The finding.", refers_to="findings")
    group: str = column("The group, in plain words.", is_text=True)
    percent: str = column("As printed.", pattern=SHARE, unit="%")
    unit: RateUnit = column("What the 100 are.")
    people: int | None = column("People in the group.", unit="people")
