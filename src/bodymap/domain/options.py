"""What else a person can choose beside needling."""

from dataclasses import dataclass
from enum import StrEnum

from bodymap.domain.columns import KEBAB, column
from bodymap.domain.vocabulary import Audience


class OptionKind(StrEnum):
    """What can be chosen for a condition, in the order in which every table shows it."""

    EXERCISE = "exercise"
    MANUAL_THERAPY = "manual-therapy"
    MEDICINE_OR_INJECTION = "medicine-or-injection"
    WAIT_AND_SEE = "wait-and-see"
    DRY_NEEDLING = "dry-needling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """What the sources say of one option for a condition; without a row they say nothing."""

    id: str = column("Condition and option.", pattern=KEBAB)
    region_ids: tuple[str, ...] = column(
        "The regions whose card of the condition shows it.", refers_to="regions"
    )
    condition_id: str = column("The condition.", refers_to="conditions")
    option: OptionKind = column("The option.")
    text: str = column("For a patient.", is_text=True)
    clinician_text: str = column("For a clinician, with the numbers.", is_text=True)
    reference_ids: tuple[str, ...] = column("The sources.", refers_to="references")
    finding_ids: tuple[str, ...] = column(
        "The findings whose results it repeats.", refers_to="findings", optional=True
    )

    def worded_for(self, audience: Audience) -> str:
        """What an audience reads."""
        return self.clinician_text if audience is Audience.CLINICIAN else self.text
