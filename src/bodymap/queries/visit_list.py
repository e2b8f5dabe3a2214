"""The visit list: up to five regions that a hand-out is wanted for, and where its links lead."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bodymap.domain.body import Region
from bodymap.domain.catalogue import Catalogue
from bodymap.queries.address import (
    MOST_GATHERED,
    State,
    address_of,
    carried_on,
    usual_view,
    with_query,
)
from bodymap.queries.handout_request import HandoutRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One region of the list. Links lead to the present page with another list.

    `up` and `down` are blank at the ends.
    """

    region: Region
    address: str
    up: str
    down: str
    remove: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitList:
    """What is gathered. `add` puts the present region on the list; blank where it cannot.

    `handout` is blank while the list is empty.
    """

    present: Region | None
    entries: tuple[Entry, ...]
    add: str
    handout: str

    @property
    def is_full(self) -> bool:
        """Whether a hand-out can hold no more."""
        return len(self.entries) >= MOST_GATHERED


def visit_list(catalogue: Catalogue, state: State) -> VisitList:
    """Gather the list."""
    ids = state.gathered
    can_add = state.region_id and state.region_id not in ids and len(ids) < MOST_GATHERED
    asked = HandoutRequest(region_ids=ids, side=state.side, audience=state.audience)
    return VisitList(
        present=catalogue.regions.get(state.region_id),
        entries=tuple(entries(catalogue, state)),
        add=listing(catalogue, state, (*ids, state.region_id)) if can_add else "",
        handout=asked.address() if ids else "",
    )


def entries(catalogue: Catalogue, state: State) -> Iterator[Entry]:
    """Each region of the list, in its order."""
    ids, last = state.gathered, len(state.gathered) - 1
    for at, region_id in enumerate(ids):
        yield Entry(
            region=catalogue.regions[region_id],
            address=with_query(f"/region/{region_id}", carried_on(state)),
            up=listing(catalogue, state, swapped(ids, at - 1)) if at else "",
            down=listing(catalogue, state, swapped(ids, at)) if at < last else "",
            remove=listing(catalogue, state, (*ids[:at], *ids[at + 1 :])),
        )


def swapped(ids: tuple[str, ...], at: int) -> tuple[str, ...]:
    """The list with a region and the next one in each other's place."""
    return (*ids[:at], ids[at + 1], ids[at], *ids[at + 2 :])


def listing(catalogue: Catalogue, state: State, ids: tuple[str, ...]) -> str:
    """The present page with this list."""
    usual = usual_view(catalogue.figure, state.region_id)
    return address_of(replace(state, gathered=ids), usual)
