"""Where does it hurt? The chosen places, when to get help, and the muscles that may be involved."""

from dataclasses import dataclass

from bodymap.domain.body import Region, Zone
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Reference
from bodymap.domain.safety import RedFlag
from bodymap.domain.vocabulary import Audience
from bodymap.queries.address import MOST_PLACES_OF_PAIN, State
from bodymap.queries.atlas_scene import link_to, link_to_muscle, link_to_zone, zones_of
from bodymap.queries.muscle_ranking import RankedMuscle, muscle_ranking
from bodymap.queries.region_view import by_urgency, sources_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLink:
    """A place and the address that marks it, or takes its mark away; blank where neither can be."""

    zone: Zone
    href: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MuscleLink:
    """A ranked muscle and the address that shows its pattern."""

    ranked: RankedMuscle
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PainView:
    """The places that can be marked in the region, those that are, and what follows.

    `red_flags` are those of the regions in which the marked places lie, most urgent first.
    `whole` leads to the whole body, blank where that is shown.
    """

    audience: Audience
    region: Region | None
    places: tuple[PlaceLink, ...]
    chosen: tuple[PlaceLink, ...]
    red_flags: tuple[RedFlag, ...]
    red_flags_general: tuple[RedFlag, ...]
    muscles: tuple[MuscleLink, ...]
    sources: tuple[Reference, ...]
    whole: str
    cleared: str

    @property
    def is_full(self) -> bool:
        """Whether no further place can be marked."""
        return len(self.chosen) >= MOST_PLACES_OF_PAIN


def pain_view(catalogue: Catalogue, state: State) -> PainView:
    """Gather what follows from the places that a state marks."""
    chosen = tuple(catalogue.zones[each] for each in state.pain)
    flags = flags_of(catalogue, chosen)
    general = by_urgency(catalogue.everywhere("red_flags")) if chosen else ()
    return PainView(
        audience=state.audience,
        region=catalogue.regions.get(state.region_id),
        places=places(catalogue, state, zones_of(catalogue, state.region_id, state.side)),
        chosen=places(catalogue, state, chosen),
        red_flags=flags,
        red_flags_general=general,
        muscles=muscles(catalogue, state),
        sources=sources_of(catalogue, [flags, general]),
        whole=link_to(catalogue, state, region_id="", side=None) if state.region_id else "",
        cleared=link_to(catalogue, state, pain=()) if chosen else "",
    )


def places(catalogue: Catalogue, state: State, zones: tuple[Zone, ...]) -> tuple[PlaceLink, ...]:
    """Each with its link."""
    return tuple(
        PlaceLink(
            zone=each,
            href=link_to_zone(catalogue, state, each.id),
            is_chosen=each.id in state.pain,
        )
        for each in zones
    )


def flags_of(catalogue: Catalogue, zones: tuple[Zone, ...]) -> tuple[RedFlag, ...]:
    """The urgent signs of the regions in which these places lie, each once."""
    found = {
        flag.id: flag for zone in zones for flag in catalogue.in_region("red_flags", zone.region_id)
    }
    return by_urgency(found.values())


def muscles(catalogue: Catalogue, state: State) -> tuple[MuscleLink, ...]:
    """The ranked muscles; each opens on the side that fits best."""
    return tuple(
        MuscleLink(ranked=each, href=link_to_muscle(catalogue, state, each.muscle, each.sides[0]))
        for each in muscle_ranking(catalogue, state.pain)
    )
