"""The closed lists of words that cells may hold. What a person reads for them is in phrases.csv.

Those of harm, claims, options, codes and languages stand beside the classes that they are for.
"""

from enum import StrEnum


class Ranked(StrEnum):
    """A list of words whose order has a meaning."""

    @property
    def rank(self) -> int:
        """The place of the word in its list, 0 for the first; for sorting."""
        return list(type(self)).index(self)


class Side(StrEnum):
    """The body's own side, not the viewer's."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The side across the midline."""
        return Side.LEFT if self is Side.RIGHT else Side.RIGHT


class ZoneSide(StrEnum):
    """Where a zone lies across the body."""

    LEFT = "left"
    RIGHT = "right"
    MIDLINE = "midline"


class View(StrEnum):
    """The two sides from which the figure is seen; the soles belong to the back."""

    FRONT = "front"
    BACK = "back"


class Audience(StrEnum):
    """For whom a sentence is worded."""

    PATIENT = "patient"
    CLINICIAN = "clinician"


class Readership(StrEnum):
    """Who gets to read a statement."""

    PATIENT = "patient"
    CLINICIAN = "clinician"
    BOTH = "both"


class VerdictWord(Ranked):
    """What the trials together say of dry needling for a condition, best first."""

    HELPS_SHORT_TERM = "helps-short-term"
    MAY_HELP = "may-help"
    UNCERTAIN = "uncertain"
    NO_BETTER = "no-better"
    NOT_STUDIED = "not-studied"


class Certainty(Ranked):
    """GRADE certainty. `not-stated`: no rating was seen. `none`: there is nothing to rate."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very-low"
    NOT_STATED = "not-stated"
    NONE = "none"


class RatedBy(StrEnum):
    """Whose rating a certainty is."""

    AUTHORS = "authors"
    PROJECT = "project"


class NeedlingKind(Ranked):
    """What was done with the needle. Only `dry-needling` may be shown as such."""

    DRY_NEEDLING = "dry-needling"
    ACUPUNCTURE = "acupuncture"
    ELECTROACUPUNCTURE = "electroacupuncture"
    TENDON_NEEDLING = "tendon-needling"
    PERIOSTEAL_NEEDLING = "periosteal-needling"
    INJECTION = "injection"
    MIXED = "mixed"
    NONE = "none"


class Comparator(Ranked):
    """What dry needling was compared with, to the nearest fit."""

    SHAM = "sham"
    NO_TREATMENT = "no-treatment"
    USUAL_CARE = "usual-care"
    EXERCISE = "exercise"
    MANUAL_THERAPY = "manual-therapy"
    INJECTION = "injection"
    OTHER_ACTIVE = "other-active"
    BEFORE_AFTER = "before-after"


class Outcome(Ranked):
    """What was measured."""

    PAIN_INTENSITY = "pain-intensity"
    DISABILITY = "disability"
    RANGE_OF_MOTION = "range-of-motion"
    PRESSURE_PAIN_THRESHOLD = "pressure-pain-threshold"
    QUALITY_OF_LIFE = "quality-of-life"
    HEADACHE_FREQUENCY = "headache-frequency"
    ADVERSE_EVENTS = "adverse-events"
    OTHER = "other"


class FollowUp(Ranked):
    """When it was measured, in the pack's four bands; `follow_up_detail` has the exact time."""

    IMMEDIATE = "immediate"
    SHORT_TERM = "short-term"
    MID_TERM = "mid-term"
    LONG_TERM = "long-term"


class EffectMeasure(Ranked):
    """The kind of number an estimate is."""

    MEAN_DIFFERENCE = "mean-difference"
    STANDARDISED_MEAN_DIFFERENCE = "standardised-mean-difference"
    ODDS_RATIO = "odds-ratio"
    RISK_RATIO = "risk-ratio"
    NUMBER_NEEDED_TO_TREAT = "number-needed-to-treat"
    PERCENT = "percent"
    NONE = "none"


RATIOS = frozenset({EffectMeasure.ODDS_RATIO, EffectMeasure.RISK_RATIO})
"""Where 1, not 0, means no difference."""


class EstimateKind(StrEnum):
    """What an estimate may be used for: only a `difference` may be plotted."""

    DIFFERENCE = "difference"
    ONE_GROUP = "one-group"
    COUNT = "count"
    THRESHOLD = "threshold"
    NONE = "none"


class BetterWhen(StrEnum):
    """Which sign of an estimate is good for the needled group."""

    LOWER = "lower"
    HIGHER = "higher"
    UNCLEAR = "unclear"


class Favours(StrEnum):
    """Whom a finding favours. `neither` is not the same as equal."""

    DRY_NEEDLING = "dry-needling"
    NEITHER = "neither"
    COMPARATOR = "comparator"


class Result(StrEnum):
    """What a finding says to a reader: whom it favours, or that it compares nothing fairly."""

    DRY_NEEDLING = "dry-needling"
    NEITHER = "neither"
    COMPARATOR = "comparator"
    NOT_COMPARED = "not-compared"


class Design(StrEnum):
    """How a source came to its facts."""

    UMBRELLA_REVIEW = "umbrella-review"
    META_ANALYSIS = "meta-analysis"
    SYSTEMATIC_REVIEW = "systematic-review"
    GUIDELINE = "guideline"
    RANDOMISED_TRIAL = "randomised-trial"
    COHORT = "cohort"
    SURVEY = "survey"
    CASE_SERIES = "case-series"
    CASE_REPORT = "case-report"
    RELIABILITY_STUDY = "reliability-study"
    CADAVER_OR_IMAGING = "cadaver-or-imaging"
    MECHANISM_STUDY = "mechanism-study"
    CONSENSUS = "consensus"
    NARRATIVE_REVIEW = "narrative-review"
    PROFESSIONAL_GUIDANCE = "professional-guidance"
    PUBLIC_ARTICLE = "public-article"


REVIEWS = frozenset({Design.UMBRELLA_REVIEW, Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW})
"""What puts the results of several studies together."""


class ReadLevel(StrEnum):
    """How much of a source was read, most first. `citation-only` carries no number."""

    FULL_TEXT = "full-text"
    ABSTRACT = "abstract"
    EXCERPT = "excerpt"
    SECOND_HAND = "second-hand"
    CITATION_ONLY = "citation-only"


class CheckLevel(StrEnum):
    """How far a row of the atlas was checked against a page."""

    PAGE_CHECKED = "page-checked"
    PARTLY_CHECKED = "partly-checked"
    RECALL = "recall"


class HazardGrade(Ranked):
    """The atlas's editorial grading of what a slip of the needle can reach."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"


class Intensity(StrEnum):
    """How regularly pain is described in a zone."""

    ESSENTIAL = "essential"
    SPILLOVER = "spillover"


class Inset(StrEnum):
    """A part that neither view can show."""

    SOLE = "sole"
    INSIDE_MOUTH = "inside-mouth"
    PELVIC_FLOOR = "pelvic-floor"


class Section(StrEnum):
    """Where a statement stands."""

    ANSWER = "answer"
    SUMMARY = "summary"
    LUNG = "lung"
    HARMS = "harms"
    WHAT_IT_IS = "what-it-is"
    TRIGGER_POINTS = "trigger-points"
    MAPS = "maps"
    DISPUTE = "dispute"
    ACUPUNCTURE = "acupuncture"
    TECHNIQUES = "techniques"
    NEEDLE_TIME = "needle-time"
    TRAINING = "training"
    HISTORY = "history"
    MECHANISM = "mechanism"
    QUESTIONS = "questions"
    PEERS = "peers"
