"""What the search box looks through: regions, conditions and muscles, with everyday words."""

from collections.abc import Iterator
from dataclasses import dataclass

from bodymap.domain.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """Something that can be found; `words` are searched, `label` and `detail` are shown."""

    id: str
    label: str
    detail: str
    href: str
    words: str


def search_index(catalogue: Catalogue) -> tuple[SearchEntry, ...]:
    """Every entry, regions first, then conditions, then muscles."""
    return (*regions(catalogue), *conditions(catalogue), *muscles(catalogue))


def regions(catalogue: Catalogue) -> Iterator[SearchEntry]:
    """Each region under its name and every synonym."""
    for region in catalogue.regions.values():
        synonyms = (each.phrase for each in catalogue.in_region("synonyms", region.id))
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
