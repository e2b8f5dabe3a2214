"""The muscles of a region, each with the address of its pattern."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bodymap.domain.atlas import Muscle
from bodymap.domain.body import Region
from bodymap.domain.catalogue import Catalogue
from bodymap.queries.address import State
from bodymap.queries.atlas_scene import link_to_muscle


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedMuscle:
    """A muscle and the address that shows where its pain is felt."""

    muscle: Muscle
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionMuscles:
    """A region with the muscles that lie in it."""

    region: Region
    muscles: tuple[ListedMuscle, ...]


def region_muscles(catalogue: Catalogue, state: State) -> tuple[ListedMuscle, ...]:
    """Those of the region that a state shows, on its side."""
    muscles = catalogue.in_region("muscles", state.region_id)
    return tuple(
        ListedMuscle(muscle=each, href=link_to_muscle(catalogue, state, each, state.side))
        for each in muscles
    )


def all_muscles(catalogue: Catalogue, state: State) -> Iterator[RegionMuscles]:
    """Every region that has muscles, head to foot."""
    for region in catalogue.regions.values():
        listed = region_muscles(catalogue, replace(state, region_id=region.id, side=None))
        if listed:
            yield RegionMuscles(region=region, muscles=listed)
