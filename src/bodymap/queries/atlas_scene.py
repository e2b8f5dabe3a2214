"""What the atlas draws on the body in a state, where its marks lead, and what to zoom to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bodymap.domain.atlas import Muscle, TriggerPoint
from bodymap.domain.body import Zone
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.figure import FigureView
from bodymap.domain.path_data import rings
from bodymap.domain.vocabulary import Intensity, Side, View
from bodymap.queries.address import (
    MOST_PLACES_OF_PAIN,
    Layer,
    State,
    address_of,
    usual_view,
)
from bodymap.queries.referral_pattern import on_side, referral_pattern, strongest

ATLAS = (Layer.TRIGGER_POINTS, Layer.PAIN)
"""The layers that this is about."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in units of the drawing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasScene:
    """The atlas in one state.

    `zones` can be chosen, `chosen` are; `pattern` says where pain is felt from the `muscles`, which
    lie with their `points` on each of the `sides`. `boxes` hold what matters, by view.
    """

    state: State
    zones: tuple[Zone, ...] = ()
    chosen: tuple[str, ...] = ()
    pattern: Mapping[str, Intensity] = field(default_factory=dict)
    muscles: tuple[Muscle, ...] = ()
    points: tuple[TriggerPoint, ...] = ()
    sides: tuple[Side, ...] = (Side.RIGHT, Side.LEFT)
    boxes: Mapping[View, Box] = field(default_factory=dict)


def atlas_scene(catalogue: Catalogue, state: State) -> AtlasScene | None:
    """The scene of a state; none on other layers."""
    if state.layer not in ATLAS:
        return None
    if state.layer is Layer.PAIN:
        scene = pain_scene(catalogue, state)
    elif state.muscle_id:
        scene = muscle_scene(catalogue, state)
    else:
        scene = region_scene(catalogue, state)
    return replace(scene, boxes=dict(boxes(catalogue, scene)))


def pain_scene(catalogue: Catalogue, state: State) -> AtlasScene:
    """The places of the region, to mark those that hurt."""
    return AtlasScene(
        state=state, zones=zones_of(catalogue, state.region_id, state.side), chosen=state.pain
    )


def region_scene(catalogue: Catalogue, state: State) -> AtlasScene:
    """The muscles of the region and their points."""
    muscles = catalogue.in_region("muscles", state.region_id)
    return AtlasScene(
        state=state,
        chosen=state.pain,
        muscles=muscles,
        points=points_of(catalogue, muscles),
        sides=(state.side,) if state.side else (Side.RIGHT, Side.LEFT),
    )


def muscle_scene(catalogue: Catalogue, state: State) -> AtlasScene:
    """One muscle, its points, and where one of them or all send pain."""
    muscle, side = catalogue.muscles[state.muscle_id], state.side or Side.RIGHT
    referrals = referral_pattern(catalogue, muscle.id).of_point(state.point_id)
    return AtlasScene(
        state=state,
        chosen=state.pain,
        pattern={on_side(zone, side): found for zone, found in strongest(referrals).items()},
        muscles=(muscle,),
        points=points_of(catalogue, (muscle,)),
        sides=(side,),
    )


def zones_of(catalogue: Catalogue, region_id: str, side: Side | None) -> tuple[Zone, ...]:
    """The places of a region on one side, the midline among them, or on both."""
    zones: tuple[Zone, ...] = catalogue.in_region("zones", region_id)
    return tuple(each for each in zones if not side or each.side in (side.value, "midline"))


def points_of(catalogue: Catalogue, muscles: Iterable[Muscle]) -> tuple[TriggerPoint, ...]:
    """The points of these muscles, in the order of their table."""
    wanted = {each.id for each in muscles}
    return tuple(each for each in catalogue.trigger_points.values() if each.muscle_id in wanted)


def link_to(catalogue: Catalogue, state: State, **changes: Any) -> str:
    """The address of the state with these changes; another region opens in its usual view."""
    changed = replace(state, **changes)
    usual = usual_view(catalogue.figure, changed.region_id)
    moved = changed.region_id != state.region_id and "view" not in changes
    return address_of(replace(changed, view=usual) if moved else changed, usual)


def link_to_zone(catalogue: Catalogue, state: State, zone_id: str) -> str:
    """Marks a place, or takes the mark away; blank where there are as many as may be."""
    if zone_id in state.pain:
        pain = tuple(each for each in state.pain if each != zone_id)
    elif len(state.pain) < MOST_PLACES_OF_PAIN:
        pain = (*state.pain, zone_id)
    else:
        return ""
    return link_to(catalogue, state, pain=pain, layer=Layer.PAIN)


def link_to_muscle(
    catalogue: Catalogue, state: State, muscle: Muscle, side: Side | None, point_id: str = ""
) -> str:
    """Shows where a muscle, or one of its points, sends pain."""
    seen = view_of_points(catalogue, state, muscle, point_id)
    return link_to(
        catalogue,
        state,
        **({"view": seen} if seen else {}),
        layer=Layer.TRIGGER_POINTS,
        region_id=muscle.region_id,
        muscle_id=muscle.id,
        point_id=point_id,
        side=side,
    )


def view_of_points(
    catalogue: Catalogue, state: State, muscle: Muscle, point_id: str
) -> View | None:
    """The consult view may show one picture alone: that of the point, or else the first point."""
    if not state.is_consult or (muscle.id, point_id) == (state.muscle_id, state.point_id):
        return None
    points = points_of(catalogue, (muscle,))
    asked = [each for each in points if each.id == point_id]
    return next((each.view for each in asked or points if not each.inset), None)


def boxes(catalogue: Catalogue, scene: AtlasScene) -> Iterator[tuple[View, Box]]:
    """Around what matters, in each view that shows something of it."""
    for seen in catalogue.figure.views:
        found = [*shape_boxes(seen, scene), *point_boxes(seen, scene)]
        if found:
            yield seen.view, around(found)


def shape_boxes(seen: FigureView, scene: AtlasScene) -> Iterator[Box]:
    """Of the places that can be chosen or are reached, and of the muscles."""
    zones = {*(each.id for each in scene.zones), *scene.pattern}
    muscles = {each.id for each in scene.muscles}
    for zone in seen.zones:
        if zone.zone_id in zones:
            yield box_of(zone.path)
    for muscle in seen.muscles:
        if muscle.muscle_id in muscles and muscle.side in scene.sides:
            yield box_of(muscle.path)


def point_boxes(seen: FigureView, scene: AtlasScene) -> Iterator[Box]:
    """Of the points, which have no extent."""
    for point in scene.points:
        if point.view is seen.view and not is_apart(point):
            for side in scene.sides:
                x = point_x(seen, point, side)
                yield x, point.y, x, point.y


def is_apart(point: TriggerPoint) -> bool:
    """Whether a point lies on a small picture of its own; the soles are part of the sheet."""
    return point.inset is not None and point.inset != "sole"


def point_x(seen: FigureView, point: TriggerPoint, side: Side) -> float:
    """Where a point lies across the view, in units of the drawing; tables give the right side."""
    return point.x if side is Side.RIGHT else seen.mirrored(point.x)


def box_of(path: str) -> Box:
    """Around the corners of a path."""
    corners = [corner for ring in rings(path) for corner in ring]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def around(found: Iterable[Box]) -> Box:
    """The box that holds these."""
    lefts, tops, rights, bottoms = zip(*found, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
