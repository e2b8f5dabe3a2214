"""The atlas's drawings as they stand in their SVG files: zones, muscles, and what they lie on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bodymap.domain.figure import Figure, FigureView, Part
from bodymap.domain.problem import Problem
from bodymap.domain.vocabulary import Inset, Side, View
from bodymap.loading.figure_sheet import Sheet
from bodymap.loading.svg import Element

ZONE_LAYERS = {Part.BODY: "zones", Part.SOLE: "soles"}
MUSCLE_LAYERS = {"deep-muscles": True, "muscles": False}
"""A layer's id, and whether it is deep: those are painted first."""

INSETS = {Inset.INSIDE_MOUTH: View.FRONT, Inset.PELVIC_FLOOR: View.BACK}
"""The insets with a drawing of their own, and the view beside which each stands."""

VIEW_FILES = {view: f"atlas-{view}.svg" for view in View}
INSET_FILES = {inset: f"{inset}.svg" for inset in INSETS}


@dataclass(frozen=True, slots=True)
class DrawnZone:
    """A path of a layer of zones."""

    sheet: Sheet
    part: Part
    zone_id: str
    path: str
    line: int

    def problem(self, message: str, hint: str) -> Problem:
        """A fault of this path."""
        return self.sheet.problem(self.line, message, hint)


@dataclass(frozen=True, slots=True)
class DrawnMuscle:
    """A path of a layer of muscles."""

    sheet: Sheet
    muscle_id: str
    is_deep: bool
    path: str
    line: int

    def problem(self, message: str, hint: str) -> Problem:
        """A fault of this path."""
        return self.sheet.problem(self.line, message, hint)


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasSheets:
    """All drawings of the atlas, and the figure they lie on."""

    figure: Figure
    views: Mapping[View, Sheet]
    insets: Mapping[Inset, Sheet]

    @property
    def all(self) -> tuple[Sheet, ...]:
        """Views first."""
        return *self.views.values(), *self.insets.values()

    def view(self, name: str) -> FigureView:
        """The view of the figure that is called so."""
        return self.figure.front if name == View.FRONT else self.figure.back

    def zones(self) -> Iterator[DrawnZone]:
        """What is drawn in the layers of zones."""
        for sheet in self.views.values():
            for part, layer_id in ZONE_LAYERS.items():
                for path in paths_in(sheet, layer_id):
                    zone_id = path.get("data-zone") or path.get("id")
                    yield DrawnZone(sheet, part, zone_id, path.get("d"), path.line)

    def outlines(self, view: str, inset: str) -> tuple[str, ...]:
        """What a point of this view, or of the inset where it has one, must lie within."""
        if inset in self.insets:
            return self.insets[Inset(inset)].paths("outline")
        outlines = self.view(view).drawing.outlines
        return outlines[1:] if inset == Inset.SOLE else outlines[:1]


def muscles_in(sheet: Sheet) -> Iterator[DrawnMuscle]:
    """What is drawn in the layers of muscles, the deep ones first."""
    for layer_id, is_deep in MUSCLE_LAYERS.items():
        for path in paths_in(sheet, layer_id):
            yield DrawnMuscle(sheet, path.get("data-muscle"), is_deep, path.get("d"), path.line)


def paths_in(sheet: Sheet, layer_id: str) -> Iterator[Element]:
    """The path elements of a layer."""
    layer = sheet.layer(layer_id)
    return (each for each in layer.walk() if each.name == "path") if layer else iter(())


def other_side(zone_id: str) -> str:
    """The id of the same zone on the left."""
    return zone_id.removesuffix(Side.RIGHT) + Side.LEFT
