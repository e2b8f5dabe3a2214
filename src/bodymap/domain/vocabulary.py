"""The closed lists of words that cells may hold. What a person reads for them is in phrases.csv."""

from enum import StrEnum


class Side(StrEnum):
    """The body's own side, not the viewer's."""

    LEFT = "left"
    RIGHT = "right"


class ZoneSide(StrEnum):
    """Where a zone lies across the body."""

    LEFT = "left"
    RIGHT = "right"
    MIDLINE = "midline"


class View(StrEnum):
    """The two sides from which the figure is seen; the soles belong to the back."""

    FRONT = "front"
    BACK = "back"


class Direction(StrEnum):
    """Which way a language is read: from the left, or from the right."""

    LTR = "ltr"
    RTL = "rtl"


class DecimalMark(StrEnum):
    """What parts the whole of a number from its fraction."""

    POINT = "point"
    COMMA = "comma"


class Audience(StrEnum):
    """For whom a sentence is worded."""

    PATIENT = "patient"
    CLINICIAN = "clinician"


class Readership(StrEnum):
    """Who gets to read a statement."""

    PATIENT = "patient"
    CLINICIAN = "clinician"
    BOTH = "both"


class Severity(StrEnum):
    """How bad a harm is, worst first."""

    EMERGENCY = "emergency"
    SERIOUS = "serious"
    MODERATE = "moderate"
    MINOR = "minor"

    @property
    def rank(self) -> int:
        """0 for the worst; for sorting."""
        return list(Severity).index(self)


class VerdictWord(StrEnum):
    """What the trials together say of dry needling for a condition, best first."""

    HELPS_SHORT_TERM = "helps-short-term"
    MAY_HELP = "may-help"
    UNCERTAIN = "uncertain"
    NO_BETTER = "no-better"
    NOT_STUDIED = "not-studied"

    @property
    def rank(self) -> int:
        """0 for the most favourable; for sorting."""
        return list(VerdictWord).index(self)


class Certainty(StrEnum):
    """GRADE certainty. `not-stated`: no rating was seen. `none`: there is nothing to rate."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very-low"
    NOT_STATED = "not-stated"
    NONE = "none"

    @property
    def rank(self) -> int:
        """0 for the most certain; for sorting."""
        return list(Certainty).index(self)


class RatedBy(StrEnum):
    """Whose rating a certainty is."""

    AUTHORS = "authors"
    PROJECT = "project"


class NeedlingKind(StrEnum):
    """What was done with the needle. Only `dry-needling` may be shown as such."""

    DRY_NEEDLING = "dry-needling"
    ACUPUNCTURE = "acupuncture"
    ELECTROACUPUNCTURE = "electroacupuncture"
    TENDON_NEEDLING = "tendon-needling"
    PERIOSTEAL_NEEDLING = "periosteal-needling"
    INJECTION = "injection"
    MIXED = "mixed"
    NONE = "none"


class Comparator(StrEnum):
    """What dry needling was compared with, to the nearest fit."""

    SHAM = "sham"
    NO_TREATMENT = "no-treatment"
    USUAL_CARE = "usual-care"
    EXERCISE = "exercise"
    MANUAL_THERAPY = "manual-therapy"
    INJECTION = "injection"
    OTHER_ACTIVE = "other-active"
    BEFORE_AFTER = "before-after"


class Outcome(StrEnum):
    """What was measured."""

    PAIN_INTENSITY = "pain-intensity"
    DISABILITY = "disability"
    RANGE_OF_MOTION = "range-of-motion"
    PRESSURE_PAIN_THRESHOLD = "pressure-pain-threshold"
    QUALITY_OF_LIFE = "quality-of-life"
    HEADACHE_FREQUENCY = "headache-frequency"
    ADVERSE_EVENTS = "adverse-events"
    OTHER = "other"


class FollowUp(StrEnum):
    """When it was measured, in the pack's four bands; `follow_up_detail` has the exact time."""

    IMMEDIATE = "immediate"
    SHORT_TERM = "short-term"
    MID_TERM = "mid-term"
    LONG_TERM = "long-term"


class EffectMeasure(StrEnum):
    """The kind of number an estimate is."""

    MEAN_DIFFERENCE = "mean-difference"
    STANDARDISED_MEAN_DIFFERENCE = "standardised-mean-difference"
    ODDS_RATIO = "odds-ratio"
    RISK_RATIO = "risk-ratio"
    NUMBER_NEEDED_TO_TREAT = "number-needed-to-treat"
    PERCENT = "percent"
    NONE = "none"


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


class ReadLevel(StrEnum):
    """How much of a source was read, most first. `citation-only` carries no number."""

    FULL_TEXT = "full-text"
    ABSTRACT = "abstract"
    EXCERPT = "excerpt"
    SECOND_HAND = "second-hand"
    CITATION_ONLY = "citation-only"


class OptionKind(StrEnum):
    """What can be chosen for a condition, in the order in which every table shows it."""

    EXERCISE = "exercise"
    MANUAL_THERAPY = "manual-therapy"
    MEDICINE_OR_INJECTION = "medicine-or-injection"
    WAIT_AND_SEE = "wait-and-see"
    DRY_NEEDLING = "dry-needling"


class UrgentAction(StrEnum):
    """What to do about a warning sign, most urgent first."""

    CALL_EMERGENCY = "call-emergency"
    SAME_DAY = "same-day"
    SEE_DOCTOR = "see-doctor"

    @property
    def rank(self) -> int:
        """0 for the most urgent; for sorting."""
        return list(UrgentAction).index(self)


class ScreeningLevel(StrEnum):
    """How strictly a screening item stands in the way, strictest first."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    PRECAUTION = "precaution"

    @property
    def rank(self) -> int:
        """0 for the strictest; for sorting."""
        return list(ScreeningLevel).index(self)


class ScreeningAction(StrEnum):
    """What follows from a yes, strictest first."""

    DO_NOT_NEEDLE = "do-not-needle"
    ASK_PRESCRIBER_FIRST = "ask-prescriber-first"
    ADAPT = "adapt"

    @property
    def rank(self) -> int:
        """0 for the strictest; for sorting."""
        return list(ScreeningAction).index(self)


class SessionPhase(StrEnum):
    """The parts of a treatment session."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    AFTERCARE = "aftercare"


class RateUnit(StrEnum):
    """What the denominator of a rate counts; different units never share an axis."""

    TREATMENTS = "treatments"
    PATIENTS = "patients"
    NEEDLES = "needles"
    PRACTITIONERS = "practitioners"
    OTHER = "other"
    NO_RATE = "no-rate"


class ClaimVerdict(StrEnum):
    """How a claim of a public article stands beside the evidence."""

    SUPPORTED = "supported"
    PARTLY_SUPPORTED = "partly-supported"
    OVERSTATED = "overstated"
    WRONG = "wrong"
    CANNOT_BE_CHECKED = "cannot-be-checked"


class CitationVerdict(StrEnum):
    """Whether a cited paper says what it is cited for."""

    SUPPORTS = "supports"
    PARTLY = "partly"
    DOES_NOT_SUPPORT = "does-not-support"
    COULD_NOT_CHECK = "could-not-check"


class CheckLevel(StrEnum):
    """How far a row of the atlas was checked against a page."""

    PAGE_CHECKED = "page-checked"
    PARTLY_CHECKED = "partly-checked"
    RECALL = "recall"


class HazardGrade(StrEnum):
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
