"""The drawn body: one shape for each region and side, in two views, and the drawing over them.

Coordinates are the drawing's own: 1 unit is 1/1000 of stature. Paths are SVG path data.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bodymap.domain.vocabulary import Side, View

PATH_DATA = re.compile(r"[Mm][MmZzLlHhVvCcSsQqTtAaEe0-9\s,.+-]+")


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
class FigureView:
    """The body seen from one side. `view_box` is left, top, width, height.

    `shapes` run from head to foot, the right before the left, the soles last.
    """

    view: View
    view_box: tuple[float, float, float, float]
    shapes: tuple[Shape, ...]
    drawing: Drawing

    def of(self, region_id: str, side: Side | None = None) -> Iterator[Shape]:
        """The shapes of a region, on one side or, where none is given, on all."""
        for shape in self.shapes:
            if shape.region_id == region_id and (side is None or shape.side is side):
                yield shape


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Both views of the body."""

    front: FigureView
    back: FigureView

    @property
    def views(self) -> tuple[FigureView, FigureView]:
        """Front, then back."""
        return self.front, self.back

    def views_of(self, region_id: str) -> tuple[View, ...]:
        """The views in which a region can be seen."""
        return tuple(each.view for each in self.views if any(each.of(region_id)))


def is_path_data(text: str) -> bool:
    """Whether the text can be nothing but SVG path data."""
    return bool(PATH_DATA.fullmatch(text.strip()))


def _refuse_other_text(*paths: str) -> None:
    for each in paths:
        if not is_path_data(each):
            raise ValueError(f"this is no SVG path data: {each[:40]!r}")
