"""What is claimed elsewhere, what the law says, and what was measured of the project."""

from typing import Any

from bodymap.domain.claims import CitationCheck, CitationVerdict, Claim, ClaimVerdict, LegalStatus
from bodymap.domain.measurements import Measurement
from tests.builders.base import TODAY, made


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
