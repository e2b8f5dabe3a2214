"""What the explorer shows before a region is chosen."""

from dataclasses import dataclass

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Reference, Statement
from bodymap.domain.safety import RedFlag
from bodymap.domain.vocabulary import Audience, Section
from bodymap.queries.region_view import by_urgency, general, sources_of


@dataclass(frozen=True, slots=True, kw_only=True)
class StartView:
    """What dry needling is, in a sentence or two, and the urgent signs of any place."""

    told: tuple[Statement, ...]
    red_flags: tuple[RedFlag, ...]
    sources: tuple[Reference, ...]


def start_view(catalogue: Catalogue, audience: Audience) -> StartView:
    """Gather the start panel."""
    told = general(catalogue, Section.WHAT_IT_IS, audience)[:2]
    red_flags = by_urgency(catalogue.everywhere("red_flags"))
    return StartView(
        told=told, red_flags=red_flags, sources=sources_of(catalogue, [told, red_flags])
    )
