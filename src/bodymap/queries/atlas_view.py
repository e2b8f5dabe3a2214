"""What stands beside the map on the two layers of the atlas."""

from dataclasses import dataclass

from bodymap.domain.body import Region
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Reference, Statement
from bodymap.domain.vocabulary import Audience, Section
from bodymap.queries.address import Layer, State
from bodymap.queries.atlas_scene import ATLAS, link_to
from bodymap.queries.muscle_list import ListedMuscle, RegionMuscles, all_muscles, region_muscles
from bodymap.queries.muscle_view import MuscleView, muscle_view
from bodymap.queries.pain_view import PainView, pain_view
from bodymap.queries.region_view import general, sources_of


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasNote:
    """How far the maps can be trusted, and the papers that say so."""

    told: tuple[Statement, ...]
    sources: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasView:
    """One layer of the atlas in one state.

    On the layer of pain, `pain` is set. On the other, `muscle` where one is chosen; else `here`
    lists those of the `region`, or `everywhere` all of them by region. `whole` leads to the whole
    body, blank where that is shown. `to_pain` leads back from a muscle to the marked places, blank
    where there are none.
    """

    layer: Layer
    region: Region | None
    note: AtlasNote
    whole: str
    pain: PainView | None = None
    muscle: MuscleView | None = None
    here: tuple[ListedMuscle, ...] = ()
    everywhere: tuple[RegionMuscles, ...] = ()
    to_pain: str = ""


def atlas_view(catalogue: Catalogue, state: State) -> AtlasView | None:
    """Gather it; nothing on other layers."""
    if state.layer not in ATLAS:
        return None
    on_pain = state.layer is Layer.PAIN
    has_muscle = bool(state.muscle_id) and not on_pain
    lists = not (on_pain or has_muscle)
    return AtlasView(
        layer=state.layer,
        region=catalogue.regions.get(state.region_id),
        note=atlas_note(catalogue, state.audience),
        whole=to_whole(catalogue, state),
        pain=pain_view(catalogue, state) if on_pain else None,
        muscle=muscle_view(catalogue, state) if has_muscle else None,
        here=region_muscles(catalogue, state) if lists else (),
        everywhere=tuple(all_muscles(catalogue, state)) if lists and not state.region_id else (),
        to_pain=to_pain(catalogue, state),
    )


def to_whole(catalogue: Catalogue, state: State) -> str:
    """The way to the whole body; blank where that is shown."""
    if not state.region_id:
        return ""
    return link_to(catalogue, state, region_id="", side=None, muscle_id="", point_id="")


def atlas_note(catalogue: Catalogue, audience: Audience) -> AtlasNote:
    """What is known of the maps' worth."""
    told = general(catalogue, Section.MAPS, audience)
    return AtlasNote(told=told, sources=sources_of(catalogue, [told]))


def to_pain(catalogue: Catalogue, state: State) -> str:
    """The way back from a muscle to the places that hurt; blank where none is marked."""
    if state.layer is Layer.PAIN or not state.pain:
        return ""
    place = catalogue.zones[state.pain[-1]]
    region = catalogue.regions[place.region_id]
    return link_to(
        catalogue,
        state,
        layer=Layer.PAIN,
        region_id=region.id,
        side=place.side if region.is_paired and place.side != "midline" else None,
        muscle_id="",
        point_id="",
    )
