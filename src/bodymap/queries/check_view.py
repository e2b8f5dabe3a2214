"""What "Is it right for me?" asks, and what it may answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from bodymap.domain.body import Region
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Reference
from bodymap.domain.safety import Caution, ScreeningItem
from bodymap.domain.vocabulary import Audience
from bodymap.queries.region_view import by_severity, sources_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckView:
    """The questions, strictest first; the cautions that answers may bring up, worst first."""

    audience: Audience
    items: tuple[ScreeningItem, ...]
    cautions: tuple[Caution, ...]
    regions: Mapping[str, Region]
    sources: tuple[Reference, ...]


def check_view(catalogue: Catalogue, audience: Audience) -> CheckView:
    """Gather the page."""
    items = by_consequence(catalogue)
    named = {caution_id for each in items for caution_id in each.caution_ids}
    cautions = by_severity(each for each in catalogue.cautions.values() if each.id in named)
    return CheckView(
        audience=audience,
        items=items,
        cautions=cautions,
        regions=catalogue.regions,
        sources=sources_of(catalogue, [items, cautions]),
    )


def by_consequence(catalogue: Catalogue) -> tuple[ScreeningItem, ...]:
    """What rules needling out first, then by strictness, else in the curators' order."""
    items = catalogue.screening.values()
    return tuple(sorted(items, key=lambda each: (each.action.rank, each.level.rank)))
