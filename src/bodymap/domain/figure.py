"""The drawn body: one shape for each region and side, in two views, and the drawing over them.

Zones and muscles of the atlas lie on the same views; what neither can show has an inset.
Coordinates are the drawing's own: 1 unit is 1/1000 of stature. Paths are SVG path data.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bodymap.domain.path_data import is_path_data
from bodymap.domain.vocabulary import Inset, Side, View, ZoneSide


class Part(StrEnum):
    """Where on the sheet a shape lies: the soles are drawn beside the body seen from behind."""

    BODY = "body"
    SOLE = "sole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What is chosen by tapping. `hit_path`, its tap area, is larger than the drawn `path`.

    `side` is the body's own side, None on the midline.

    Raises:
        ValueError: a path holds something other than SVG path data.
    """

    region_id: str
    side: Side | None
    part: Part
    path: str
    hit_path: str

    def __post_init__(self) -> None:
        _refuse_other_text(self.path, self.hit_path)

    @property
    def id(self) -> str:
        """Unique within its view, such as `shoulder-right` or `sole-heel-left`."""
        part = "sole-" if self.part is Part.SOLE else ""
        side = f"-{self.side}" if self.side else ""
        return f"{part}{self.region_id}{side}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A word on the drawing, centred on x, its baseline at y. `phrase_id` says which.

    With `overlay`, the name of one, it is shown together with that.
    """

    phrase_id: str
    side: Side | None
    x: float
    y: float
    overlay: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What is painted over the shapes and takes no taps.

    `outlines` holds the body first, then the soles; `relief` the grooves between muscles, to be
    filled softly (even-odd); `details` the inner lines, which are filled shapes; `overlays`
    areas, or where the name ends in `-line` lines, to be shown on request, by name.

    Raises:
        ValueError: a path holds something other than SVG path data.
    """

    outlines: tuple[str, ...]
    relief: tuple[str, ...]
    details: tuple[str, ...]
    overlays: Mapping[str, tuple[str, ...]]
    labels: tuple[Label, ...]

    def __post_init__(self) -> None:
        _refuse_other_text(*self.outlines, *self.relief, *self.details)
        for paths in self.overlays.values():
            _refuse_other_text(*paths)


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneShape:
    """A zone of the atlas, or as much of it as one view shows on the body or on a sole.

    Raises:
        ValueError: the path holds something other than SVG path data.
    """

    zone_id: str
    side: ZoneSide
    part: Part
    path: str

    def __post_init__(self) -> None:
        _refuse_other_text(self.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class MuscleShape:
    """A muscle as one view shows it; a deep one lies under others.

    Raises:
        ValueError: the path holds something other than SVG path data.
    """

    muscle_id: str
    side: Side
    is_deep: bool
    path: str

    def __post_init__(self) -> None:
        _refuse_other_text(self.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """The body seen from one side. `view_box` is left, top, width, height.

    `shapes` run from head to foot, the right before the left, the soles last. `zones` cover the
    same ground in finer pieces; `muscles` lie over it, the deep ones first.
    """

    view: View
    view_box: tuple[float, float, float, float]
    shapes: tuple[Shape, ...]
    drawing: Drawing
    zones: tuple[ZoneShape, ...] = ()
    muscles: tuple[MuscleShape, ...] = ()

    def of(self, region_id: str, side: Side | None = None) -> Iterator[Shape]:
        """The shapes of a region, on one side or, where none is given, on all."""
        for shape in self.shapes:
            if shape.region_id == region_id and (side is None or shape.side is side):
                yield shape

    def zone(self, zone_id: str) -> Iterator[ZoneShape]:
        """The shapes of a zone: none, one, or one on the body and one on a sole."""
        return (shape for shape in self.zones if shape.zone_id == zone_id)

    def muscle(self, muscle_id: str) -> Iterator[MuscleShape]:
        """The shapes of a muscle, on both sides."""
        return (shape for shape in self.muscles if shape.muscle_id == muscle_id)

    def mirrored(self, x: float) -> float:
        """Where a place of one side lies on the other."""
        return mirrored_in(self.view_box, x)


@dataclass(frozen=True, slots=True, kw_only=True)
class InsetDrawing:
    """A small picture beside a view, of what lies hidden in it.

    `outlines` is the ground; `relief` its hollows, to be filled softly (even-odd); `details` the
    inner lines, which are filled shapes.

    Raises:
        ValueError: a path holds something other than SVG path data.
    """

    inset: Inset
    view: View
    view_box: tuple[float, float, float, float]
    outlines: tuple[str, ...]
    relief: tuple[str, ...]
    details: tuple[str, ...]
    muscles: tuple[MuscleShape, ...]
    labels: tuple[Label, ...]

    def __post_init__(self) -> None:
        _refuse_other_text(*self.outlines, *self.relief, *self.details)

    def mirrored(self, x: float) -> float:
        """Where a place of one side lies on the other."""
        return mirrored_in(self.view_box, x)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Both views of the body, and the insets."""

    front: FigureView
    back: FigureView
    insets: Mapping[Inset, InsetDrawing] = field(default_factory=dict)

    @property
    def views(self) -> tuple[FigureView, FigureView]:
        """Front, then back."""
        return self.front, self.back

    def views_of(self, region_id: str) -> tuple[View, ...]:
        """The views in which a region can be seen."""
        return tuple(each.view for each in self.views if any(each.of(region_id)))


def mirrored_in(view_box: tuple[float, float, float, float], x: float) -> float:
    """The same distance from the right edge of a drawing as x from its left."""
    left, _, width, _ = view_box
    return 2 * left + width - x


def _refuse_other_text(*paths: str) -> None:
    for each in paths:
        if not is_path_data(each):
            raise ValueError(f"this is no SVG path data: {each[:40]!r}")
