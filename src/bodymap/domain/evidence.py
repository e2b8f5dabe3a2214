"""The evidence: sources, what they found, and what the project concludes from them."""

import datetime
from dataclasses import dataclass

from bodymap.domain.columns import (
    DECIMAL,
    DOI,
    ESTIMATE,
    KEBAB,
    P_VALUE,
    PMID,
    WEB_ADDRESSES,
    column,
)
from bodymap.domain.vocabulary import (
    Audience,
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
    Result,
    Section,
    VerdictWord,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A source. Blank means not seen, never not existing."""

    id: str = column("First author, year and subject.", pattern=KEBAB)
    authors: str = column("As printed: 'Surname Initials, …'.", optional=True)
    year: int | None = column("Year of publication.")
    title: str = column(
        "Title; in square brackets where it is a description of ours.", is_text=True
    )
    journal: str = column("Journal, publisher or site.", optional=True)
    volume: str = column("Volume.", optional=True)
    issue: str = column("Issue.", optional=True)
    pages: str = column("Pages or article number.", optional=True)
    doi: str = column("DOI without a resolver's address.", pattern=DOI, optional=True)
    pmid: str = column("PubMed number.", pattern=PMID, optional=True)
    design: Design = column("How it came to its facts.")
    n_studies: int | None = column("Studies it holds together.", unit="studies")
    size: str = column("People, treatments or specimens, in words or as a number.", optional=True)
    read_level: ReadLevel = column("How much of it was read.")
    read_at_url: str = column(
        "Where it was read; several addresses are parted by a space.",
        pattern=WEB_ADDRESSES,
        optional=True,
    )
    summary: str = column("What it found, in one or two sentences.", optional=True, is_text=True)
    note: str = column("Oddities, corrections, what to keep in mind.", optional=True, is_text=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A complaint that dry needling is used for."""

    id: str = column("Kebab-case.", pattern=KEBAB)
    name: str = column("In clinical terms.", is_text=True)
    plain_name: str = column("As a patient would read it on a card.", is_text=True)
    wider_ids: tuple[str, ...] = column(
        "Wider conditions; what was pooled for them may lie behind a verdict on this one.",
        refers_to="conditions",
        optional=True,
    )

    def named_for(self, audience: Audience) -> str:
        """What an audience calls it."""
        return self.name if audience is Audience.CLINICIAN else self.plain_name


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionCondition:
    """A condition shown in a region; the file's order is the order of the cards."""

    id: str = column("Region and condition.", pattern=KEBAB)
    region_id: str = column("The region.", refers_to="regions")
    condition_id: str = column("The condition.", refers_to="conditions")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One result, as its authors reported it.

    `estimate`, `ci_low` and `ci_high` (95 % confidence limits) share `scale`; they stay text, so
    that '-14.4' and '0.20' are shown as printed.

    Raises:
        ValueError: the interval is upside down, or the estimate lies outside it.
    """

    id: str = column("Kebab-case.", pattern=KEBAB)
    reference_id: str = column("The paper.", refers_to="references")
    region_ids: tuple[str, ...] = column(
        "Regions it speaks of; several were pooled.", refers_to="regions", allows_any=True
    )
    condition_id: str = column("The condition.", refers_to="conditions")
    population: str = column("The people, as the paper names their condition.", is_text=True)
    needling_kind: NeedlingKind = column("What was done with the needle.")
    comparison: str = column("Both groups, in words.", is_text=True)
    comparator: Comparator = column("The nearest class of the other group.")
    outcome: Outcome = column("What was measured.")
    outcome_detail: str = column("Scale, group sizes, remarks.", optional=True, stays=True)
    follow_up: FollowUp = column("When, in four bands.")
    follow_up_detail: str = column("When, exactly.", is_text=True)
    effect_measure: EffectMeasure = column("The kind of number the estimate is.")
    estimate_kind: EstimateKind = column("What the estimate may be used for.")
    scale: str = column("The unit that estimate and limits share.", optional=True, stays=True)
    estimate: str = column("As printed.", pattern=ESTIMATE, optional=True)
    ci_low: str = column("Lower 95 % confidence limit.", pattern=DECIMAL, optional=True)
    ci_high: str = column("Upper 95 % confidence limit.", pattern=DECIMAL, optional=True)
    better_when: BetterWhen = column("The sign that is good for the needled group.")
    p_value: str = column("As printed.", pattern=P_VALUE, optional=True)
    favours: Favours = column("Whom it favours; 'neither' is not 'equal'.")
    certainty: Certainty = column("GRADE as stated by the authors; 'not-stated' is not 'low'.")
    plain_text: str = column("One sentence for a patient.", is_text=True)
    clinician_text: str = column("One sentence for a clinician.", is_text=True)
    read_at_url: str = column("Where the numbers were read.", pattern=WEB_ADDRESSES, optional=True)
    note: str = column("What to keep in mind when showing it.", optional=True, stays=True)

    def __post_init__(self) -> None:
        if not (self.ci_low and self.ci_high):
            return
        low, high = float(self.ci_low), float(self.ci_high)
        if low > high:
            raise ValueError(f"the interval is upside down: {self.ci_low} to {self.ci_high}")
        if self.estimate and not low <= float(self.estimate.lstrip("<>≥≤")) <= high:
            raise ValueError(
                f"the estimate {self.estimate} lies outside {self.ci_low} to {self.ci_high}"
            )

    @property
    def result(self) -> Result:
        """Whom it favours; of people seen before and after alone, nobody can say."""
        if self.comparator is Comparator.BEFORE_AFTER:
            return Result.NOT_COMPARED
        return Result(self.favours)

    def worded_for(self, audience: Audience) -> str:
        """The sentence that an audience reads."""
        return self.clinician_text if audience is Audience.CLINICIAN else self.plain_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the findings together say of dry needling for a condition in a region.

    Raises:
        ValueError: nothing was studied yet a certainty is given, or the other way round.
    """

    id: str = column("Region and condition, as in region_conditions.csv.", pattern=KEBAB)
    region_id: str = column("The region.", refers_to="regions")
    condition_id: str = column("The condition.", refers_to="conditions")
    verdict: VerdictWord = column("The conclusion.")
    certainty: Certainty = column("GRADE certainty; 'none' where not studied.")
    rated_by: RatedBy = column("Whose rating the certainty is.")
    certainty_reason: str = column("Why no higher, in plain words.", is_text=True)
    compared_with: str = column(
        "What it was compared with, in plain words.", optional=True, is_text=True
    )
    reason: str = column("How the findings lead to the verdict, for clinicians.", is_text=True)
    finding_ids: tuple[str, ...] = column(
        "The findings behind it; blank where there are none.", refers_to="findings", optional=True
    )
    headline_finding_id: str = column(
        "The one of them whose size the card shows; blank where none has its size in points.",
        refers_to="findings",
        optional=True,
    )
    written_by: str = column("Who wrote it.")
    written_on: datetime.date = column("When it was written.", unit="ISO date")
    review_due_on: datetime.date = column("When it is due again.", unit="ISO date")
    reviewed_by: str = column("The clinician who reviewed it; blank until one has.", optional=True)
    reviewed_on: datetime.date | None = column("When it was reviewed.", unit="ISO date")

    def __post_init__(self) -> None:
        if (self.verdict is VerdictWord.NOT_STUDIED) != (self.certainty is Certainty.NONE):
            raise ValueError("certainty 'none' goes with verdict 'not-studied', and only with it")

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether the day of the next review has passed."""
        return self.review_due_on < today


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence that a person reads as a fact, with the sources it rests on."""

    id: str = column("Kebab-case.", pattern=KEBAB)
    section: Section = column("Where it stands.")
    region_id: str = column(
        "The region, where it is about one.", refers_to="regions", optional=True
    )
    condition_id: str = column(
        "The condition, where it is about one.", refers_to="conditions", optional=True
    )
    readership: Readership = column("Who gets to read it.")
    text: str = column("The sentence.", is_text=True)
    reference_ids: tuple[str, ...] = column("The sources.", refers_to="references")
    finding_ids: tuple[str, ...] = column(
        "The findings whose numbers it repeats.", refers_to="findings", optional=True
    )
