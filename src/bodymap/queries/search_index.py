"""What the search box looks through: regions, conditions, muscles and places that can hurt."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.language import AS_WRITTEN, Language
from bodymap.domain.vocabulary import Audience
from bodymap.queries.address import address_in
from bodymap.queries.zone_name import zone_name


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """Something that can be found; `words` are searched, `label` and `detail` are shown."""

    id: str
    label: str
    detail: str
    href: str
    words: str


def search_index(catalogue: Catalogue, language: Language = AS_WRITTEN) -> tuple[SearchEntry, ...]:
    """Regions first, then conditions, muscles and places; all lead on in the language."""
    found = (
        *regions(catalogue, language),
        *conditions(catalogue),
        *muscles(catalogue),
        *places(catalogue),
    )
    return tuple(replace(each, href=address_in(language.id, each.href)) for each in found)


def regions(catalogue: Catalogue, language: Language) -> Iterator[SearchEntry]:
    """Each region under its name and every synonym of the language."""
    for region in catalogue.regions.values():
        known = catalogue.in_region("synonyms", region.id)
        synonyms = (each.phrase for each in known if each.language_id == language.id)
        yield SearchEntry(
            id=f"region-{region.id}",
            label=region.name,
            detail="",
            href=f"/region/{region.id}",
            words=" · ".join([region.plain_name, *synonyms]),
        )


def conditions(catalogue: Catalogue) -> Iterator[SearchEntry]:
    """Each condition in each region that shows it."""
    for pair in catalogue.region_conditions.values():
        condition = catalogue.conditions[pair.condition_id]
        yield SearchEntry(
            id=f"condition-{pair.id}",
            label=condition.plain_name,
            detail=catalogue.regions[pair.region_id].name,
            href=f"/region/{pair.region_id}#{pair.condition_id}",
            words=condition.name,
        )


def muscles(catalogue: Catalogue) -> Iterator[SearchEntry]:
    """Each muscle, leading to its region."""
    for muscle in catalogue.muscles.values():
        yield SearchEntry(
            id=f"muscle-{muscle.id}",
            label=muscle.name,
            detail=catalogue.regions[muscle.region_id].name,
            href=f"/region/{muscle.region_id}?muscle={muscle.id}",
            words=muscle.plain_name,
        )


def places(catalogue: Catalogue) -> Iterator[SearchEntry]:
    """Each place that can be marked as hurting; the box offers them where it hurts."""
    for zone in catalogue.zones.values():
        yield SearchEntry(
            id=f"place-{zone.id}",
            label=zone_name(zone, Audience.PATIENT),
            detail=catalogue.regions[zone.region_id].name,
            href=f"/region/{zone.region_id}?layer=pain&pain={zone.id}",
            words=zone.clinician_name,
        )
