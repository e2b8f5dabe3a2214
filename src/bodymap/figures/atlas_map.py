"""The atlas on the body, as SVG text: places to choose, muscles and points, where pain is felt.

Groups that are empty stand in the drawing too, so that scripts can fill them as this module does.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bodymap.domain.atlas import TriggerPoint
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.figure import FigureView, MuscleShape
from bodymap.domain.vocabulary import Intensity, Side, View
from bodymap.domain.wording import Wording
from bodymap.figures.body_map import Overlay
from bodymap.figures.svg_text import element, number
from bodymap.figures.zoom import labels, scale, zoomed
from bodymap.queries.address import Layer, State
from bodymap.queries.atlas_scene import (
    AtlasScene,
    is_apart,
    link_to_muscle,
    link_to_zone,
    point_x,
)
from bodymap.queries.sided_name import sided_name
from bodymap.queries.zone_name import zone_name

REACH = 26.0
"""Radius of a point's tap area on the whole body, in units of the drawing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasMap:
    """Draws a scene on one view."""

    catalogue: Catalogue
    scene: AtlasScene
    seen: FigureView
    words: Wording

    def overlay(self) -> Overlay:
        """What lies under the lines of the drawing, what lies over them, and the zoom."""
        box = self.scene.boxes.get(self.seen.view)
        under = [
            element("g", {"class": "bm-backdrop", "aria-hidden": "true"}, *self.backdrop()),
            self.group("muscles", self.muscles()),
            referral(self.seen.view, self.referred()),
            self.group("zones", self.zones()),
            element("g", {"class": "bm-chosen-zones"}, *self.chosen()),
        ]
        return Overlay(
            under="".join(under),
            above=self.group("points", self.points())
            + element("g", {"class": "bm-atlas-labels", "aria-hidden": "true"}, *self.labels()),
            view_box=zoomed(box, self.seen.view_box) if box else None,
        )

    def group(self, name: str, links: Iterable[str]) -> str:
        """Links under what they are; a group without any is none to a screen reader."""
        said = self.words(f"atlas.group.{name}.{self.seen.view}")
        inside = "".join(links)
        named = {"role": "group", "aria-label": said} if inside else {}
        return element("g", {"class": f"bm-{name}", "data-label": said, **named}, inside)

    def zones(self) -> Iterator[str]:
        """The places that can be chosen; a midline place or a sole may have more than one shape."""
        for zone in self.scene.zones:
            for path in self.zone_paths(zone.id):
                yield element(
                    "a",
                    {
                        "class": "bm-zone",
                        **href(link_to_zone(self.catalogue, self.scene.state, zone.id)),
                        "data-zone": zone.id,
                        "data-zone-link": zone.id,
                        "aria-label": zone_name(zone, self.scene.state.audience),
                        **current(zone.id in self.scene.chosen),
                    },
                    element("path", {"d": path}),
                )

    def chosen(self) -> Iterator[str]:
        """The outlines of the places that are chosen, wherever they lie."""
        for zone_id in self.scene.chosen:
            for path in self.zone_paths(zone_id):
                yield element("path", {"d": path})

    def referred(self) -> Iterator[tuple[str, Intensity, str]]:
        """The places in which pain is felt, with their shapes here."""
        for zone_id, intensity in self.scene.pattern.items():
            for path in self.zone_paths(zone_id):
                yield zone_id, intensity, path

    def zone_paths(self, zone_id: str) -> Iterator[str]:
        """The shapes of a place on this view."""
        return (each.path for each in self.seen.zones if each.zone_id == zone_id)

    def backdrop(self) -> Iterator[str]:
        """Before a region is chosen: every muscle that lies at the surface, taking no taps."""
        state = self.scene.state
        if state.layer is Layer.TRIGGER_POINTS and not (state.region_id or state.muscle_id):
            yield from (
                element("path", {"d": each.path}) for each in self.seen.muscles if not each.is_deep
            )

    def muscles(self) -> Iterator[str]:
        """The muscles of the scene as this view shows them, deep ones under the others."""
        muscles = {each.id: each for each in self.scene.muscles}
        for shape in self.seen.muscles:
            if shape.muscle_id in muscles and shape.side in self.scene.sides:
                yield self.muscle_link(shape, muscles[shape.muscle_id].name)

    def muscle_link(self, shape: MuscleShape, name: str) -> str:
        """One muscle of one side; a deep one has a broken edge."""
        muscle = self.catalogue.muscles[shape.muscle_id]
        deep = " bm-muscle--deep" if shape.is_deep else ""
        return element(
            "a",
            {
                "class": f"bm-muscle{deep}",
                **href(link_to_muscle(self.catalogue, self.scene.state, muscle, shape.side)),
                "data-muscle-link": muscle.id,
                "data-side": shape.side,
                "aria-label": sided_name(name, shape.side, self.words),
                **current(muscle.id == self.scene.state.muscle_id),
            },
            element("path", {"d": shape.path}),
        )

    def points(self) -> Iterator[str]:
        """The points that lie on this view."""
        for point in self.scene.points:
            if point.view is self.seen.view and not is_apart(point):
                for side in self.scene.sides:
                    yield self.point_link(point, side)

    def point_link(self, point: TriggerPoint, side: Side) -> str:
        """A point of one side; the one that is chosen leads back to its whole muscle."""
        muscle = self.catalogue.muscles[point.muscle_id]
        is_chosen = point.id == self.scene.state.point_id
        aim = "" if is_chosen else point.id
        name = self.words("atlas.point.name", muscle=muscle.name, label=point.label)
        return element(
            "a",
            {
                "class": "bm-point",
                **href(link_to_muscle(self.catalogue, self.scene.state, muscle, side, aim)),
                "data-trigger-point": point.id,
                "data-point": point.id,
                "data-muscle-link": muscle.id,
                "data-side": side,
                "aria-label": sided_name(name, side, self.words),
                **current(is_chosen),
            },
            *marker(point_x(self.seen, point, side), point.y, self.reach),
        )

    def labels(self) -> Iterator[str]:
        """What a zoomed view shows, in words."""
        box = self.scene.boxes.get(self.seen.view)
        yield from labels(box, self.seen, self.words) if box else ()

    @property
    def reach(self) -> float:
        """How far from a point a tap still means it: the same on the screen however far zoomed.

        In units of the drawing.
        """
        box = self.scene.boxes.get(self.seen.view)
        return round(REACH * scale(box, self.seen.view_box), 1) if box else REACH


def atlas_map(
    catalogue: Catalogue, scene: AtlasScene | None, words: Wording
) -> Mapping[View, Overlay]:
    """The overlay of each view; on other layers, the empty groups."""
    shown = scene or AtlasScene(state=State())
    return {
        seen.view: AtlasMap(catalogue=catalogue, scene=shown, seen=seen, words=words).overlay()
        for seen in catalogue.figure.views
    }


def referral(view: View, referred: Iterable[tuple[str, Intensity, str]]) -> str:
    """Where pain is felt: the main pattern solid, the wider one dotted, both with soft edges."""
    paths: dict[Intensity, list[str]] = {each: [] for each in Intensity}
    for zone_id, intensity, path in referred:
        said = {"data-zone": zone_id, "data-intensity": intensity}
        paths[intensity].append(element("path", {**said, "d": path}))
    main, wide = (
        element("g", {"id": f"{view}-{each}"}, *paths[each])
        for each in (Intensity.ESSENTIAL, Intensity.SPILLOVER)
    )
    wide_again = {"href": f"#{view}-{Intensity.SPILLOVER}"}
    soft = {**wide_again, "class": "bm-referral__mask", "filter": "url(#bm-soft)"}
    return element(
        "g",
        {"class": "bm-referral", "clip-path": f"url(#{view}-inside)", "aria-hidden": "true"},
        element("mask", {"id": f"{view}-wide"}, element("use", soft)),
        element("g", {"class": "bm-referral__wide", "mask": f"url(#{view}-wide)"}, wide),
        element("use", {**wide_again, "class": "bm-referral__rim", "filter": "url(#bm-rim)"}),
        element("g", {"class": "bm-referral__main", "filter": "url(#bm-main)"}, main),
    )


def href(address: str) -> dict[str, str]:
    """Where a link leads; without an address it is none."""
    return {"href": address} if address else {"aria-disabled": "true"}


def current(is_chosen: bool) -> dict[str, str]:
    """How the chosen one says so."""
    return {"aria-current": "true"} if is_chosen else {}


def marker(x: float, y: float, reach: float) -> tuple[str, str, str]:
    """A dot on a light ring, and the wider area that takes taps."""
    spot = {"d": f"M{number(x)} {number(y)}h0"}
    place = {"cx": number(x), "cy": number(y), "r": number(reach)}
    return (
        element("circle", {"class": "bm-point__hit", **place}),
        element("path", {"class": "bm-point__ring", **spot}),
        element("path", {"class": "bm-point__dot", **spot}),
    )
