"""Harm, what to tell first, and the session."""

from typing import Any

from bodymap.domain.safety import (
    AdverseEvent,
    Caution,
    RateUnit,
    RedFlag,
    ScreeningAction,
    ScreeningItem,
    ScreeningLevel,
    SessionPhase,
    SessionStep,
    Severity,
    UrgentAction,
)
from bodymap.domain.vocabulary import NeedlingKind
from tests.builders.base import made


def caution(**fields: Any) -> Caution:
    return made(
        Caution,
        fields,
        id="neck-bruise",
        region_ids=("neck",),
        structure="Small veins",
        hazard="A bruise",
        severity=Severity.MINOR,
        reaches_lung=False,
        needling_kind=NeedlingKind.DRY_NEEDLING,
        plain_text="A blue mark may stay for some days.",
        clinician_text="Haematoma is common.",
        risk_reduction="Press on the place afterwards.",
        warning_signs="A swelling that grows.",
        action="Tell your clinician.",
        reference_ids=("smith-2020",),
    )


def red_flag(**fields: Any) -> RedFlag:
    return made(
        RedFlag,
        fields,
        id="stiff-neck",
        region_ids=("neck",),
        sign="A stiff neck with fever",
        may_mean="An infection",
        action=UrgentAction.CALL_EMERGENCY,
        reference_ids=("smith-2020",),
    )


def screening_item(**fields: Any) -> ScreeningItem:
    return made(
        ScreeningItem,
        fields,
        id="blood-thinner",
        question="Do you take a blood thinner?",
        clinician_term="Anticoagulant therapy",
        level=ScreeningLevel.RELATIVE,
        action=ScreeningAction.ASK_PRESCRIBER_FIRST,
        why="You may bleed more.",
        region_ids=("neck",),
        reference_ids=("smith-2020",),
    )


def adverse_event(**fields: Any) -> AdverseEvent:
    return made(
        AdverseEvent,
        fields,
        id="smith-bruises",
        reference_id="smith-2020",
        event="bruise",
        plain_event="",
        severity=Severity.MINOR,
        needling_kind=NeedlingKind.DRY_NEEDLING,
        unit=RateUnit.TREATMENTS,
        numerator=5,
        denominator=100,
        rate_text="5%",
        rate_per_10000=500.0,
        ci_low=None,
        ci_high=None,
        population="adults with neck pain",
        note="",
    )


def session_step(**fields: Any) -> SessionStep:
    return made(
        SessionStep,
        fields,
        id="questions-first",
        phase=SessionPhase.BEFORE,
        plain_text="You are asked about your health.",
        clinician_text="History and screening.",
        reference_ids=("smith-2020",),
        disagreement="",
        in_panel=False,
    )
