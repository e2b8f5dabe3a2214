"""Makes valid objects; a test names only the fields it is about.

`finding(estimate="-2")` is a sound finding but for its estimate. The rows belong together: all are
about neck pain in the neck and rest on one paper, so `catalogue()` of them is whole.
"""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from bodymap.domain.atlas import Muscle, Referral, TriggerPoint
from bodymap.domain.body import Phrase, Region, Synonym, Zone
from bodymap.domain.catalogue import Catalogue, catalogue_of
from bodymap.domain.claims import CitationCheck, CitationVerdict, Claim, ClaimVerdict, LegalStatus
from bodymap.domain.columns import columns_of
from bodymap.domain.effects import Effect, Proportion
from bodymap.domain.evidence import (
    Condition,
    Finding,
    Reference,
    RegionCondition,
    Statement,
    Verdict,
)
from bodymap.domain.figure import Drawing, Figure, FigureView, Part, Shape
from bodymap.domain.glossary import GlossaryEntry
from bodymap.domain.language import (
    AS_WRITTEN,
    ORIGINAL,
    DecimalMark,
    Direction,
    Language,
    Translation,
)
from bodymap.domain.measurements import Measurement
from bodymap.domain.options import Option, OptionKind
from bodymap.domain.problem import Place
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
from bodymap.domain.tables import TABLES
from bodymap.domain.vocabulary import (
    BetterWhen,
    Certainty,
    CheckLevel,
    Comparator,
    Design,
    EffectMeasure,
    EstimateKind,
    Favours,
    FollowUp,
    HazardGrade,
    Intensity,
    NeedlingKind,
    Outcome,
    RatedBy,
    Readership,
    ReadLevel,
    Section,
    Side,
    VerdictWord,
    View,
    ZoneSide,
)
from bodymap.domain.wording import Wording

Row = TypeVar("Row")

TODAY = datetime.date(2026, 11, 21)
"""The day on which the catalogue of these tests is read."""


def made(kind: type[Row], fields: Mapping[str, Any], **sound: Any) -> Row:
    """An object of these fields; what is not said of it is sound, or blank where that may be."""
    blank = {name.name: blank_of(name.type) for name, column in columns_of(kind) if column.optional}
    return kind(**{**blank, **sound, **fields})


def blank_of(declared: object) -> object:
    """What a blank cell reads as."""
    return () if "tuple" in str(declared) else "" if declared in (str, "str") else None


def region(**fields: Any) -> Region:
    return made(Region, fields, id="neck", name="Neck", plain_name="neck", is_paired=False)


def zone(**fields: Any) -> Zone:
    return made(
        Zone,
        fields,
        id="nape-right",
        region_id="neck",
        view=View.BACK,
        side=ZoneSide.RIGHT,
        plain_name="right side of the nape",
        clinician_name="right posterior neck",
        x=52.0,
        y=14.0,
        parent_zone="nape",
        inset=None,
    )


def synonym(**fields: Any) -> Synonym:
    return made(
        Synonym,
        fields,
        id="nape",
        phrase="back of the neck",
        region_id="neck",
        language_id=ORIGINAL,
    )


def language(**fields: Any) -> Language:
    """A language with other marks than the tables' own."""
    return made(
        Language,
        fields,
        id="es",
        name="Español",
        direction=Direction.LTR,
        decimal_mark=DecimalMark.COMMA,
        is_complete=False,
        reviewed_by="",
        reviewed_on=None,
    )


def translation(
    table: str, row_id: str, column: str, original: str, text: str, language_id: str = "es"
) -> Translation:
    """One text in another language, under the id that it must have."""
    return Translation(
        id=f"{language_id}.{table}.{row_id}.{column}",
        language_id=language_id,
        table_name=table,
        row_id=row_id,
        column_name=column,
        original=original,
        text=text,
    )


def phrase(phrase_id: str, text: str) -> Phrase:
    return Phrase(id=phrase_id, text=text)


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


def glossary_entry(**fields: Any) -> GlossaryEntry:
    return made(
        GlossaryEntry,
        fields,
        id="trigger-point",
        term="trigger point",
        also=("knot",),
        question="What is a trigger point?",
        meaning="A tender spot in a muscle.",
        reference_ids=("smith-2020",),
    )


def muscle(**fields: Any) -> Muscle:
    return made(
        Muscle,
        fields,
        id="splenius-capitis",
        region_id="neck",
        name="Splenius capitis",
        plain_name="neck strap muscle",
        views=(View.BACK,),
        action="Turns the head.",
        innervation="C3-C5",
        plain_complaints="Pain on top of the head.",
        needling_hazards="The vertebral artery.",
        hazard_grade=HazardGrade.HIGH,
        related_conditions="Headache.",
        check_level=CheckLevel.PAGE_CHECKED,
        source_urls=("https://muscles.example.org/splenius",),
        from_recall="",
    )


def trigger_point(**fields: Any) -> TriggerPoint:
    return made(
        TriggerPoint,
        fields,
        id="splenius-capitis-1",
        muscle_id="splenius-capitis",
        label="1",
        view=View.BACK,
        x=53.0,
        y=13.0,
        inset=None,
        location="In the belly, below the skull.",
        check_level=CheckLevel.PAGE_CHECKED,
        source_urls=(),
    )


def referral(**fields: Any) -> Referral:
    return made(
        Referral,
        fields,
        id="splenius-capitis-1-nape-right",
        trigger_point_id="splenius-capitis-1",
        zone_id="nape-right",
        intensity=Intensity.ESSENTIAL,
        check_level=CheckLevel.PAGE_CHECKED,
    )


def claim(**fields: Any) -> Claim:
    return made(
        Claim,
        fields,
        id="claim-1",
        article_id="article-1",
        claim="Needles cure neck pain.",
        verdict=ClaimVerdict.OVERSTATED,
        why="One trial found a small gain for a week.",
        reference_ids=("smith-2020",),
    )


def citation_check(**fields: Any) -> CitationCheck:
    return made(
        CitationCheck,
        fields,
        id="citation-1",
        reference_id="smith-2020",
        citation="Smith 2020",
        used_for="Cited for elbows.",
        studied="Necks.",
        verdict=CitationVerdict.DOES_NOT_SUPPORT,
        note="",
    )


def legal_status(**fields: Any) -> LegalStatus:
    return made(
        LegalStatus,
        fields,
        id="law-1",
        jurisdiction="Somewhere",
        status="allowed",
        as_of="January 2026",
        plain_text="Physiotherapists may needle.",
        reference_ids=("smith-2020",),
        note="",
    )


def measurement(**fields: Any) -> Measurement:
    return made(
        Measurement,
        fields,
        id="tap",
        subject="speed",
        measured="Tap to painted panel",
        value="27",
        unit="ms",
        aim="≤ 50",
        command="make bench",
        measured_on=TODAY,
    )


def article(**fields: Any) -> Reference:
    """A public article, of which claims are checked."""
    return reference(**{"id": "article-1", "design": Design.PUBLIC_ARTICLE, **fields})


def shape(region_id: str, side: Side | None = None) -> Shape:
    return Shape(
        region_id=region_id, side=side, part=Part.BODY, path="M0,0 9,9z", hit_path="M0,0 20,20z"
    )


def figure_view(view: View, *shapes: Shape) -> FigureView:
    drawing = Drawing(
        outlines=("M0,0 5,5z", "M6,6 7,7z"),
        relief=("M1,1 2,2z",),
        details=("M2,2 3,3z",),
        overlays={},
        labels=(),
    )
    return FigureView(view=view, view_box=(0, 0, 524, 1048), shapes=shapes, drawing=drawing)


def figure(front: Iterable[Shape] = (), back: Iterable[Shape] = ()) -> Figure:
    """By default the neck is seen in both views."""
    return Figure(
        front=figure_view(View.FRONT, *(front or (shape("neck"),))),
        back=figure_view(View.BACK, *(back or (shape("neck"),))),
    )


WHOLE = (
    region(),
    zone(),
    synonym(),
    condition(),
    region_condition(),
    reference(),
    article(),
    finding(),
    verdict(),
    statement(),
    caution(),
    red_flag(),
    screening_item(),
    session_step(),
    muscle(),
    trigger_point(),
    claim(),
    citation_check(),
    legal_status(),
    AS_WRITTEN,
    measurement(),
)
"""One row of each kind that a page needs."""


def catalogue(
    *rows: object, drawn: Figure | None = None, read_on: datetime.date = TODAY
) -> Catalogue:
    """The whole set with these rows in place of, or beside, its own."""
    tables: dict[str, dict[str, Any]] = {name: {} for name in TABLES}
    names = {kind: name for name, kind in TABLES.items()}
    for row in (*WHOLE, *rows):
        name = names[type(row)]
        tables[name][row.id] = row  # type: ignore[attr-defined]  # every kind of row has an id
    places = {
        (name, row_id): Place(f"data/{name}.csv", line)
        for name, table in tables.items()
        for line, row_id in enumerate(table, 2)
    }
    return catalogue_of(tables, drawn or figure(), "0123456789ab", places, read_on)


def catalogue_with(known: Catalogue, *rows: object) -> Catalogue:
    """A catalogue with these rows beside its own."""
    names = {kind: name for name, kind in TABLES.items()}
    tables = {name: dict(known.table(name)) for name in TABLES}
    for row in rows:
        tables[names[type(row)]][row.id] = row  # type: ignore[attr-defined]  # as above
    return catalogue_of(tables, known.figure, known.version, known.places, known.read_on)


class Echo(Wording):
    """Says the id of the phrase it is asked for, and what was put into its gaps."""

    def __call__(self, phrase_id: str, **gaps: object) -> str:
        return " ".join([phrase_id, *(f"{name}={value}" for name, value in gaps.items())])

    def under(self, prefix: str) -> dict[str, str]:
        return {f"{prefix}x": f"{prefix}x"}


ECHO = Echo({})
"""Words for tests that ask which phrase stands where, not how it reads."""
