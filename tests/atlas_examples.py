"""Named examples of what stands beside the map on the layers of the atlas."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from bodymap.components.atlas_note import atlas_note
from bodymap.components.atlas_panel import atlas_panel
from bodymap.components.muscle_list import muscle_list
from bodymap.components.muscle_panel import muscle_panel
from bodymap.components.muscle_ranking import muscle_ranking
from bodymap.components.pain_panel import pain_panel
from bodymap.domain.figure import Figure, FigureView, MuscleShape, Part, ZoneShape
from bodymap.domain.vocabulary import Audience, CheckLevel, Intensity, Section, Side, View, ZoneSide
from bodymap.domain.wording import Wording
from bodymap.queries.address import Layer, State
from bodymap.queries.atlas_view import AtlasView, atlas_view
from bodymap.queries.muscle_list import region_muscles
from bodymap.queries.muscle_view import MuscleView, muscle_view
from bodymap.queries.pain_view import PainView, pain_view
from tests import builders

NAPE = "nape-right"
LEFT_NAPE = "nape-left"
CROWN = "crown-midline"


def drawn() -> Figure:
    """The neck with its zones and a muscle of each side, all seen from behind."""
    back = builders.figure_view(View.BACK, builders.shape("neck"))
    zones = (
        ZoneShape(zone_id=NAPE, side=ZoneSide.RIGHT, part=Part.BODY, path="M270 140h40v60h-40z"),
        ZoneShape(
            zone_id=LEFT_NAPE, side=ZoneSide.LEFT, part=Part.BODY, path="M214 140h40v60h-40z"
        ),
        ZoneShape(zone_id=CROWN, side=ZoneSide.MIDLINE, part=Part.BODY, path="M240 0h44v40h-44z"),
    )
    muscles = tuple(
        MuscleShape(muscle_id="splenius-capitis", side=side, is_deep=True, path=path)
        for side, path in ((Side.RIGHT, "M264 90h20v60h-20z"), (Side.LEFT, "M240 90h20v60h-20z"))
    )
    return Figure(front=builders.figure().front, back=with_atlas(back, zones, muscles))


def with_atlas(
    view: FigureView, zones: tuple[ZoneShape, ...], muscles: tuple[MuscleShape, ...]
) -> FigureView:
    """The view with these drawn on it."""
    return replace(view, zones=zones, muscles=muscles)


ATLAS = builders.catalogue(
    builders.zone(id=LEFT_NAPE, side=ZoneSide.LEFT, plain_name="left side of the nape"),
    builders.zone(id=CROWN, side=ZoneSide.MIDLINE, plain_name="crown of the head"),
    builders.trigger_point(x=300.0, y=120.0),
    builders.referral(),
    builders.referral(
        id="splenius-capitis-1-crown",
        zone_id=CROWN,
        intensity=Intensity.SPILLOVER,
        check_level=CheckLevel.RECALL,
    ),
    builders.statement(id="maps", section=Section.MAPS, region_id="", text="Maps are rough."),
    drawn=drawn(),
)
"""One muscle with one point, whose pain is felt at the nape and spreads to the crown."""

NECK = State(region_id="neck", layer=Layer.PAIN)
MARKED = replace(NECK, pain=(NAPE, CROWN))
SHOWN = replace(NECK, layer=Layer.TRIGGER_POINTS, muscle_id="splenius-capitis", side=Side.LEFT)


def pain(state: State = MARKED) -> PainView:
    """What follows from the places of a state."""
    return pain_view(ATLAS, state)


def muscle(audience: Audience = Audience.PATIENT) -> MuscleView:
    """The muscle, on the left."""
    return muscle_view(ATLAS, replace(SHOWN, audience=audience))


def atlas(state: State) -> AtlasView:
    """What stands beside the map."""
    found = atlas_view(ATLAS, state)
    assert found
    return found


ATLAS_EXAMPLES: Mapping[str, Callable[[Wording], Any]] = MappingProxyType(
    {
        "atlas_note: what the maps are worth": lambda words: atlas_note(atlas(NECK).note, words),
        "atlas_panel: every muscle": lambda words: atlas_panel(
            atlas(State(layer=Layer.TRIGGER_POINTS)), words
        ),
        "atlas_panel: muscles of a region": lambda words: atlas_panel(
            atlas(replace(SHOWN, muscle_id="")), words
        ),
        "atlas_panel: a muscle, with places that hurt": lambda words: atlas_panel(
            atlas(replace(SHOWN, pain=(NAPE,))), words
        ),
        "muscle_list: of a region": lambda _words: muscle_list(region_muscles(ATLAS, NECK)),
        "muscle_panel: for patients": lambda words: muscle_panel(muscle(), words),
        "muscle_panel: for clinicians": lambda words: muscle_panel(
            muscle(Audience.CLINICIAN), words
        ),
        "muscle_ranking: two places": lambda words: muscle_ranking(pain(), words),
        "pain_panel: before a place is marked": lambda words: pain_panel(pain(NECK), words),
        "pain_panel: two places": lambda words: pain_panel(pain(), words),
        "pain_panel: the whole body": lambda words: pain_panel(
            pain(replace(MARKED, region_id="")), words
        ),
    }
)
