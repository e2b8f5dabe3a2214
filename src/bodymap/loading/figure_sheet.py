"""One view of the figure as it stands in its SVG file: layers, and the areas drawn in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isfinite

from bodymap.domain.body import Region
from bodymap.domain.figure import Label, Part
from bodymap.domain.problem import Problem
from bodymap.domain.vocabulary import Side, View
from bodymap.loading.svg import Element

SHAPE_LAYERS = {Part.BODY: "regions", Part.SOLE: "soles"}
HIT_LAYERS = {Part.BODY: "hit", Part.SOLE: "soles-hit"}
OVERLAY = "overlay-"

Key = tuple[Part, str, Side | None]


@dataclass(frozen=True, slots=True)
class Area:
    """A path of a shape layer or a hit layer, and whose it is."""

    part: Part
    region_id: str
    side_word: str
    path: str
    line: int

    @property
    def side(self) -> Side | None:
        """None on the midline, and for a word that is no side."""
        return Side(self.side_word) if self.side_word in set(Side) else None

    @property
    def key(self) -> Key:
        """Shape and tap area share it."""
        return self.part, self.region_id, self.side

    def __str__(self) -> str:
        sole = "sole of " if self.part is Part.SOLE else ""
        return f"{sole}{self.side or ''}{' ' if self.side else ''}{self.region_id}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One view as it stands in its file."""

    file: str
    view: View
    root: Element

    def layer(self, layer_id: str) -> Element | None:
        """The element with that id, wherever it stands."""
        return next((e for e in self.root.walk() if e.get("id") == layer_id), None)

    def paths(self, layer_id: str) -> tuple[str, ...]:
        """The path data of a layer, or of a path with that id."""
        layer = self.layer(layer_id)
        return tuple(e.get("d") for e in layer.walk() if e.name == "path") if layer else ()

    def areas(self, layers: Mapping[Part, str], regions: Mapping[str, Region]) -> list[Area]:
        """What the shape layers or the hit layers hold: body first, from head to foot."""
        found = [
            area
            for part, layer_id in layers.items()
            if (layer := self.layer(layer_id))
            for area in _areas_in(layer, part)
        ]
        place = {region_id: number for number, region_id in enumerate(regions)}
        parts, sides = list(Part), [None, Side.RIGHT, Side.LEFT]
        return sorted(
            found,
            key=lambda area: (
                parts.index(area.part),
                place.get(area.region_id, -1),
                sides.index(area.side),
            ),
        )

    def overlays(self) -> dict[str, tuple[str, ...]]:
        """Name -> paths of each layer whose id starts with `overlay-`."""
        ids = [element.get("id") for element in self.root.walk()]
        return {
            each.removeprefix(OVERLAY): self.paths(each) for each in ids if each.startswith(OVERLAY)
        }

    def labels(self) -> Iterator[tuple[Element, Label | None]]:
        """Each word of the layer `labels`; None where it lacks its phrase or its place."""
        layer = self.layer("labels")
        for text in layer.children if layer else ():
            yield text, _label(text)

    @property
    def view_box(self) -> tuple[float, float, float, float] | None:
        """Left, top, width, height."""
        match _numbers(self.root.get("viewBox").replace(",", " ").split()):
            case [left, top, width, height] if width > 0 and height > 0:
                return left, top, width, height
        return None

    def problem(self, line: int, message: str, hint: str = "") -> Problem:
        """A fault at a line of this file."""
        return Problem(self.file, line, "", message, hint)


def _areas_in(layer: Element, part: Part) -> Iterator[Area]:
    """The paths of a layer; a group names the region of the paths in it."""
    for child in layer.children:
        region_id = child.get("data-region") or child.get("id")
        for path in (each for each in child.walk() if each.name == "path"):
            yield Area(part, region_id, path.get("data-side"), path.get("d"), path.line)


def _label(text: Element) -> Label | None:
    side, phrase_id = text.get("data-side"), text.get("data-phrase")
    match _numbers([text.get("x"), text.get("y")]):
        case [x, y] if text.name == "text" and phrase_id and side in {"", *Side}:
            overlay = text.get("data-overlay")
            of_side = Side(side) if side else None
            return Label(phrase_id=phrase_id, side=of_side, x=x, y=y, overlay=overlay)
    return None


def _numbers(words: list[str]) -> list[float]:
    """The numbers written there; none at all where one of them is no number."""
    try:
        numbers = [float(word) for word in words]
    except ValueError:
        return []
    return numbers if all(map(isfinite, numbers)) else []
