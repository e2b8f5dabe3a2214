"""One trial of neck pain: its paper, what it found, what follows."""

import datetime
from typing import Any

from bodymap.domain.effects import Effect, Proportion
from bodymap.domain.evidence import (
    Condition,
    Finding,
    Reference,
    RegionCondition,
    Statement,
    Verdict,
)
from bodymap.domain.options import Option, OptionKind
from bodymap.domain.safety import RateUnit
from bodymap.domain.vocabulary import (
    BetterWhen,
    Certainty,
    Comparator,
    Design,
    EffectMeasure,
    EstimateKind,
    Favours,
    FollowUp,
    NeedlingKind,
    Outcome,
    RatedBy,
    Readership,
    ReadLevel,
    Section,
    VerdictWord,
)
from tests.builders.base import made


def condition(**fields: Any) -> Condition:
    return made(
        Condition,
        fields,
        id="neck-pain",
        name="Mechanical neck pain",
        plain_name="Neck pain",
        wider_ids=(),
    )


def region_condition(**fields: Any) -> RegionCondition:
    return made(
        RegionCondition, fields, id="neck-neck-pain", region_id="neck", condition_id="neck-pain"
    )


def reference(**fields: Any) -> Reference:
    return made(
        Reference,
        fields,
        id="smith-2020",
        authors="Smith A, Jones B, Brown C",
        year=2020,
        title="Needles and necks",
        journal="Journal of Necks",
        volume="1",
        issue="2",
        pages="3-4",
        doi="10.1000/182",
        pmid="12345678",
        design=Design.RANDOMISED_TRIAL,
        n_studies=None,
        size="80",
        read_level=ReadLevel.ABSTRACT,
        read_at_url="https://pubmed.example.org/12345678/",
        summary="Pain fell more with needles at one week.",
        note="",
    )


def article(**fields: Any) -> Reference:
    """A public article, of which claims are checked."""
    return reference(**{"id": "article-1", "design": Design.PUBLIC_ARTICLE, **fields})


def finding(**fields: Any) -> Finding:
    return made(
        Finding,
        fields,
        id="smith-pain",
        reference_id="smith-2020",
        region_ids=("neck",),
        condition_id="neck-pain",
        population="neck pain",
        needling_kind=NeedlingKind.DRY_NEEDLING,
        comparison="dry needling vs sham needling",
        comparator=Comparator.SHAM,
        outcome=Outcome.PAIN_INTENSITY,
        outcome_detail="0-10 scale, n = 80",
        follow_up=FollowUp.SHORT_TERM,
        follow_up_detail="one week",
        effect_measure=EffectMeasure.MEAN_DIFFERENCE,
        estimate_kind=EstimateKind.DIFFERENCE,
        scale="points on a 0-10 pain scale",
        estimate="-1.40",
        ci_low="-2.35",
        ci_high="-0.52",
        better_when=BetterWhen.LOWER,
        p_value="0.003",
        favours=Favours.DRY_NEEDLING,
        certainty=Certainty.NOT_STATED,
        plain_text="Pain fell a little more with real needles.",
        clinician_text="Pain at one week: MD -1.40 (95% CI -2.35 to -0.52).",
        read_at_url="https://pubmed.example.org/12345678/",
        note="",
    )


def verdict(**fields: Any) -> Verdict:
    return made(
        Verdict,
        fields,
        id="neck-neck-pain",
        region_id="neck",
        condition_id="neck-pain",
        verdict=VerdictWord.MAY_HELP,
        certainty=Certainty.LOW,
        rated_by=RatedBy.PROJECT,
        certainty_reason="There is just one small trial.",
        compared_with="fake needling",
        reason="Rule 2, one trial.",
        finding_ids=("smith-pain",),
        written_by="bodymap editors",
        written_on=datetime.date(2026, 11, 1),
        review_due_on=datetime.date(2027, 11, 1),
        reviewed_by="",
        reviewed_on=None,
    )


def effect(**fields: Any) -> Effect:
    return made(
        Effect,
        fields,
        id="smith-pain",
        finding_id="smith-pain",
        measured="Neck pain",
        compared_with="fake needles",
    )


def proportion(**fields: Any) -> Proportion:
    return made(
        Proportion,
        fields,
        id="smith-pain-real",
        finding_id="smith-pain",
        group="Real needles",
        percent="32",
        unit=RateUnit.PATIENTS,
        people=25,
    )


def option(**fields: Any) -> Option:
    return made(
        Option,
        fields,
        id="neck-pain-exercise",
        region_ids=("neck",),
        condition_id="neck-pain",
        option=OptionKind.EXERCISE,
        text="Exercise did as well.",
        clinician_text="No difference from exercise.",
        reference_ids=("smith-2020",),
    )


def statement(**fields: Any) -> Statement:
    return made(
        Statement,
        fields,
        id="neck-answer",
        section=Section.ANSWER,
        region_id="neck",
        condition_id="",
        readership=Readership.BOTH,
        text="Needling may ease neck pain for a week.",
        reference_ids=("smith-2020",),
        finding_ids=(),
    )
