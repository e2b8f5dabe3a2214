"""The tables of data/, each with the kind of object that one of its rows is."""

from types import MappingProxyType
from typing import Any

from bodymap.domain.atlas import Muscle, Referral, TriggerPoint
from bodymap.domain.body import LeftOut, Phrase, Region, Synonym, Zone
from bodymap.domain.claims import CitationCheck, Claim, LegalStatus
from bodymap.domain.codes import BodySiteCode, PainMapSegment
from bodymap.domain.effects import Effect, Proportion
from bodymap.domain.evidence import (
    Condition,
    Finding,
    Reference,
    RegionCondition,
    Statement,
    Verdict,
)
from bodymap.domain.glossary import GlossaryEntry
from bodymap.domain.language import Language, Translation
from bodymap.domain.measurements import Measurement
from bodymap.domain.options import Option
from bodymap.domain.safety import AdverseEvent, Caution, RedFlag, ScreeningItem, SessionStep

TABLES: MappingProxyType[str, type[Any]] = MappingProxyType(
    {
        "regions": Region,
        "zones": Zone,
        "body_site_codes": BodySiteCode,
        "pain_map_segments": PainMapSegment,
        "synonyms": Synonym,
        "conditions": Condition,
        "region_conditions": RegionCondition,
        "references": Reference,
        "findings": Finding,
        "verdicts": Verdict,
        "effects": Effect,
        "proportions": Proportion,
        "options": Option,
        "statements": Statement,
        "cautions": Caution,
        "red_flags": RedFlag,
        "screening": ScreeningItem,
        "adverse_events": AdverseEvent,
        "what_to_expect": SessionStep,
        "muscles": Muscle,
        "trigger_points": TriggerPoint,
        "referrals": Referral,
        "claims": Claim,
        "citation_checks": CitationCheck,
        "legal_status": LegalStatus,
        "measurements": Measurement,
        "glossary": GlossaryEntry,
        "phrases": Phrase,
        "languages": Language,
        "translations": Translation,
        "left_out": LeftOut,
    }
)
"""File name without `.csv` -> class of its rows."""
