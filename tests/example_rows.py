"""What the examples of components are made of: a whole catalogue of the neck, cards, views."""

import datetime
from dataclasses import replace
from typing import Any

from bodymap.components.site_frame import Switches
from bodymap.components.statement import Citations, citations
from bodymap.domain.evidence import Finding
from bodymap.domain.options import OptionKind
from bodymap.domain.safety import RateUnit, SessionPhase, Severity, UrgentAction
from bodymap.domain.vocabulary import Audience, Certainty, Outcome, Section, VerdictWord
from bodymap.domain.wording import Wording
from bodymap.queries.address import Layer, State
from bodymap.queries.evidence_table import evidence_table
from bodymap.queries.harm_figures import HarmFigures, harm_figures
from bodymap.queries.region_view import Card, RegionView, region_view
from bodymap.queries.report import Sentence
from bodymap.queries.stage_view import StageView, stage_view
from tests import builders
from tests.builders import TODAY

PATIENT = Audience.PATIENT
CLINICIAN = Audience.CLINICIAN
ANY = ("any",)

LUNG = builders.caution(
    id="neck-lung",
    hazard="Collapsed lung",
    severity=Severity.EMERGENCY,
    reaches_lung=True,
    warning_signs="Chest pain, or being short of breath.",
    action="Call your emergency number now.",
)
LUNG_FACTS = tuple(
    builders.statement(id=f"lung-{number}", section=Section.LUNG, region_id="", text=text)
    for number, text in enumerate(
        (
            "Needles near the ribs can reach the lung.",
            "It may collapse.",
            "Signs can start after two days.",
            "A survey of many treatments had none.",
        )
    )
)

WHOLE = builders.catalogue(
    LUNG,
    *LUNG_FACTS,
    builders.statement(id="what", section=Section.WHAT_IT_IS, region_id="", text="Thin needles."),
    builders.statement(id="harms", section=Section.HARMS, region_id="", text="Bruises are common."),
    builders.statement(id="card", section=Section.SUMMARY, condition_id="neck-pain"),
    builders.caution(id="faint", region_ids=ANY, hazard="Fainting"),
    builders.screening_item(id="pregnant", region_ids=ANY, question="Are you pregnant?"),
    builders.red_flag(id="stroke", region_ids=ANY, sign="One side goes weak"),
    builders.red_flag(id="fever", action=UrgentAction.SAME_DAY, sign="Fever after needling"),
    builders.session_step(id="rest", phase=SessionPhase.AFTERCARE, plain_text="Rest if sore."),
    builders.session_step(
        id="twitch", phase=SessionPhase.DURING, plain_text="A twitch is normal.", in_panel=True
    ),
    builders.statement(id="ask", section=Section.QUESTIONS, region_id="", text="Are you trained?"),
)
"""A catalogue with something of every kind."""

SWITCHES = Switches(worded={PATIENT: "/", CLINICIAN: "/?audience=clinician"}, consult="/?consult=1")

FINDINGS = evidence_table(WHOLE, Audience.PATIENT)


def cite(words: Wording) -> Citations:
    """Number the one source of the builders' rows."""
    return citations([builders.reference()], words)


def view(audience: Audience = PATIENT) -> RegionView:
    """The neck."""
    return region_view(WHOLE, "neck", audience)


def card(**changes: Any) -> Card:
    """The neck's one condition; changes are fields of the card, or of its verdict."""
    (made,) = view().cards
    own = {
        name: changes.pop(name) for name in ("findings", "forest", "is_overdue") if name in changes
    }
    return replace(made, verdict=replace(made.verdict, **changes), **own)


def sized_card(*rows: Any) -> Card:
    """The same with a size to show; findings among the rows lie behind the verdict."""
    findings = dict.fromkeys(["smith-pain", *(row.id for row in rows if isinstance(row, Finding))])
    sized = builders.verdict(headline_finding_id="smith-pain", finding_ids=tuple(findings))
    known = builders.catalogue(sized, builders.effect(), *rows)
    (made,) = region_view(known, "neck", PATIENT).cards
    return made


HARM = (
    builders.finding(id="harm", outcome=Outcome.ADVERSE_EVENTS, plain_text="One in three bled."),
    builders.proportion(finding_id="harm"),
    builders.proportion(id="sham", finding_id="harm", group="Fake needles", percent="<1"),
)
"""Harm that a study counted in both its groups."""

OPTIONS = (
    builders.option(),
    builders.option(id="neck-pain-dry-needling", option=OptionKind.DRY_NEEDLING, text="So it did."),
)
"""What is told of two options of five."""


UNSTUDIED = {
    "verdict": VerdictWord.NOT_STUDIED,
    "certainty": Certainty.NONE,
    "compared_with": "",
    "findings": (),
}
REVIEWED = {"reviewed_by": "Dr A. Smith", "reviewed_on": TODAY}
LONG_AGO = {"review_due_on": TODAY - datetime.timedelta(days=1), "is_overdue": True}

LAYERED: StageView = stage_view(WHOLE, State(layer=Layer.CAUTION))
COUNTS: HarmFigures = harm_figures(
    builders.catalogue(
        builders.adverse_event(),
        builders.adverse_event(id="case", unit=RateUnit.NO_RATE, rate_per_10000=None),
    ),
    PATIENT,
)

SENTENCE = Sentence(id="statements.bruises.text", text="Bruises are common.")
