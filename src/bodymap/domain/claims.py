"""What public articles say, beside what their sources and the evidence say."""

import datetime
import re
from dataclasses import dataclass
from enum import StrEnum

from bodymap.domain.columns import KEBAB, column


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A checkable claim of a public article."""

    id: str = column("Kebab-case.", pattern=KEBAB)
    article_id: str = column("The article, as a reference.", refers_to="references")
    claim: str = column("The claim, in the project's own words.", is_text=True)
    verdict: ClaimVerdict = column("How it stands.")
    why: str = column("Why, in plain words.", is_text=True)
    reference_ids: tuple[str, ...] = column("The sources.", refers_to="references")


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationCheck:
    """A paper cited by an article, beside what the paper studied."""

    id: str = column("Kebab-case.", pattern=KEBAB)
    reference_id: str = column(
        "The paper, where it is in the table.", refers_to="references", optional=True
    )
    citation: str = column("As the article cites it, shortened.", stays=True)
    used_for: str = column("What the article uses it for.", is_text=True)
    studied: str = column("What the paper studied.", is_text=True)
    verdict: CitationVerdict = column("Whether it says so.")
    note: str = column("Remarks.", optional=True, is_text=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalStatus:
    """Who may needle where, as a dated source says."""

    id: str = column("Kebab-case.", pattern=KEBAB)
    jurisdiction: str = column("The place.", is_text=True)
    status: str = column("Short code of the status.", pattern=KEBAB)
    as_of: str = column("The date the source gives; blank where it gives none.", optional=True)
    plain_text: str = column("One sentence.", is_text=True)
    reference_ids: tuple[str, ...] = column("The sources.", refers_to="references", optional=True)
    note: str = column("Remarks.", optional=True, is_text=True)

    def is_stale(self, today: datetime.date) -> bool:
        """Whether the last year that the source gives is long past, or it gives none."""
        years = map(int, re.findall(r"\b(?:19|20)\d\d\b", self.as_of))
        return today.year - max(years, default=0) > FRESH_YEARS


FRESH_YEARS = 3
"""For how many years a legal status may be shown without a doubt; rules change."""
