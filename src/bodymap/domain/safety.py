"""Harm: what can happen where, how often, to whom, and what to do."""

from dataclasses import dataclass
from enum import StrEnum

from bodymap.domain.columns import KEBAB, column
from bodymap.domain.vocabulary import Audience, NeedlingKind, Ranked


class Severity(Ranked):
    """How bad a harm is, worst first."""

    EMERGENCY = "emergency"
    SERIOUS = "serious"
    MODERATE = "moderate"
    MINOR = "minor"


class UrgentAction(Ranked):
    """What to do about a warning sign, most urgent first."""

    CALL_EMERGENCY = "call-emergency"
    SAME_DAY = "same-day"
    SEE_DOCTOR = "see-doctor"


class ScreeningLevel(Ranked):
    """How strictly a screening item stands in the way, strictest first."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    PRECAUTION = "precaution"


class ScreeningAction(Ranked):
    """What follows from a yes, strictest first."""

    DO_NOT_NEEDLE = "do-not-needle"
    ASK_PRESCRIBER_FIRST = "ask-prescriber-first"
    ADAPT = "adapt"


class SessionPhase(StrEnum):
    """The parts of a treatment session."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    AFTERCARE = "aftercare"


class RateUnit(Ranked):
    """What the denominator of a rate counts; different units never share an axis."""

    TREATMENTS = "treatments"
    PATIENTS = "patients"
    NEEDLES = "needles"
    PRACTITIONERS = "practitioners"
    OTHER = "other"
    NO_RATE = "no-rate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """A structure that a needle can harm in a place."""

    id: str = column("Kebab-case.", pattern=KEBAB)
    region_ids: tuple[str, ...] = column("Where it applies.", refers_to="regions", allows_any=True)
    structure: str = column("The structure at risk, in anatomical terms.", is_text=True)
    hazard: str = column("What can happen, as a short heading.", is_text=True)
    severity: Severity = column("How bad.")
    reaches_lung: bool = column("yes where the lung or its lining can be reached, else no.")
    needling_kind: NeedlingKind = column(
        "The needling in which the harm was seen; 'acupuncture' is always said."
    )
    plain_text: str = column("For a patient.", is_text=True)
    clinician_text: str = column("For a clinician.", is_text=True)
    risk_reduction: str = column("What is reported to lower the risk.", is_text=True)
    warning_signs: str = column("Signs that it has happened.", optional=True, is_text=True)
    action: str = column("What to do then.", optional=True, is_text=True)
    reference_ids: tuple[str, ...] = column("The sources.", refers_to="references")

    @property
    def is_of_other_needling(self) -> bool:
        """Whether it was seen with needling other than dry needling, which has to be said."""
        return self.needling_kind not in (NeedlingKind.DRY_NEEDLING, NeedlingKind.NONE)

    def worded_for(self, audience: Audience) -> str:
        """What can happen, as an audience reads it."""
        return self.clinician_text if audience is Audience.CLINICIAN else self.plain_text


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlag:
    """A sign that needs medical care instead of needling."""

    id: str = column("Kebab-case.", pattern=KEBAB)
    region_ids: tuple[str, ...] = column("Where it applies.", refers_to="regions", allows_any=True)
    sign: str = column("The sign, in plain words.", is_text=True)
    may_mean: str = column("What it may mean.", is_text=True)
    action: UrgentAction = column("What to do.")
    reference_ids: tuple[str, ...] = column("The sources.", refers_to="references")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningItem:
    """Something to tell the clinician before needling."""

    id: str = column("Kebab-case.", pattern=KEBAB)
    question: str = column("The question, in plain words.", is_text=True)
    clinician_term: str = column("The term for a clinician.", is_text=True)
    level: ScreeningLevel = column("How strictly it stands in the way.")
    action: ScreeningAction = column("What follows from a yes.")
    why: str = column("Why it matters, in plain words.", is_text=True)
    region_ids: tuple[str, ...] = column("Where it matters.", refers_to="regions", allows_any=True)
    caution_ids: tuple[str, ...] = column(
        "The cautions that weigh more after a yes.", refers_to="cautions", optional=True
    )
    reference_ids: tuple[str, ...] = column("The sources.", refers_to="references")

    def worded_for(self, audience: Audience) -> str:
        """The question, or for a clinician the term."""
        return self.clinician_term if audience is Audience.CLINICIAN else self.question


@dataclass(frozen=True, slots=True, kw_only=True)
class AdverseEvent:
    """How often a harm was counted, by one source and in its own unit.

    Raises:
        ValueError: a case report has a rate.
    """

    id: str = column("Kebab-case.", pattern=KEBAB)
    reference_id: str = column("The source.", refers_to="references")
    event: str = column("What was counted, in the source's own terms.", is_text=True)
    plain_event: str = column(
        "The same for a patient, where those are hard.", is_text=True, optional=True
    )
    severity: Severity = column("How bad.")
    needling_kind: NeedlingKind = column("What was done with the needle.")
    unit: RateUnit = column("What the denominator counts; 'no-rate' for case reports.")
    numerator: int | None = column("Events.", unit="events")
    denominator: int | None = column("What they were counted in.", unit="as in unit")
    rate_text: str = column(
        "The rate as printed, or the count in words.", optional=True, is_text=True
    )
    rate_per_10000: float | None = column("Worked out from the printed figure.", unit="per 10,000")
    ci_low: float | None = column("Lower 95 % confidence limit.", unit="per 10,000")
    ci_high: float | None = column("Upper 95 % confidence limit.", unit="per 10,000")
    population: str = column("Who was treated, by whom, where.", optional=True, is_text=True)
    note: str = column("What to keep in mind.", optional=True, is_text=True)

    def __post_init__(self) -> None:
        if self.unit is RateUnit.NO_RATE and self.rate_per_10000 is not None:
            raise ValueError("a case report has no rate: leave rate_per_10000 blank")

    @property
    def reference_ids(self) -> tuple[str, ...]:
        """Its one source, as other rows name theirs."""
        return (self.reference_id,)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStep:
    """What to expect before, during and after a session."""

    id: str = column("Kebab-case.", pattern=KEBAB)
    phase: SessionPhase = column("When.")
    plain_text: str = column("For a patient.", is_text=True)
    clinician_text: str = column("For a clinician.", is_text=True)
    reference_ids: tuple[str, ...] = column("The sources.", refers_to="references")
    disagreement: str = column("Where the sources differ.", optional=True, is_text=True)
    in_panel: bool = column("yes where every panel tells it, else no.")

    def worded_for(self, audience: Audience) -> str:
        """The step, as an audience reads it."""
        return self.clinician_text if audience is Audience.CLINICIAN else self.plain_text
