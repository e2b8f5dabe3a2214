"""What neither view can show, as a small picture of both sides: a muscle there, and its points."""

from collections.abc import Iterable, Iterator

from bodymap.domain.atlas import Muscle, TriggerPoint
from bodymap.domain.figure import InsetDrawing, Label
from bodymap.domain.wording import Wording
from bodymap.figures.body_map import layer
from bodymap.figures.svg_text import element, number


def inset_picture(
    drawing: InsetDrawing, muscle: Muscle, points: Iterable[TriggerPoint], words: Wording
) -> str:
    """The picture, under the name of the place and of the muscle."""
    place = words(f"inset.{drawing.inset}")
    return element(
        "svg",
        {
            "class": f"bm-inset bm-inset--{drawing.inset}",
            "viewBox": " ".join(map(number, drawing.view_box)),
            "role": "img",
            "aria-label": words("inset.picture", place=place, muscle=muscle.name),
        },
        layer("ground", drawing.outlines),
        layer("relief", drawing.relief),
        layer("details", drawing.details),
        layer("outline", drawing.outlines),
        *muscle_shapes(drawing, muscle),
        *(spot for each in points for spot in spots(drawing, each)),
        *(word(each, words) for each in drawing.labels),
    )


def muscle_shapes(drawing: InsetDrawing, muscle: Muscle) -> Iterator[str]:
    """Both sides of the muscle; where it is deep, with a broken edge."""
    for shape in drawing.muscles:
        if shape.muscle_id == muscle.id:
            deep = " bm-muscle--deep" if shape.is_deep else ""
            yield element("path", {"class": f"bm-muscle{deep}", "d": shape.path})


def spots(drawing: InsetDrawing, point: TriggerPoint) -> Iterator[str]:
    """A point on each side: a dot on a light ring."""
    for x in (point.x, drawing.mirrored(point.x)):
        place = {"d": f"M{number(round(x, 1))} {number(point.y)}h0"}
        ring = element("path", {"class": "bm-point__ring", **place})
        dot = element("path", {"class": "bm-point__dot", **place})
        yield element("g", {"class": "bm-point"}, ring, dot)


def word(each: Label, words: Wording) -> str:
    """A word on the picture; that of a side stands out."""
    side = " bm-inset__word--side" if each.side else ""
    place = {"x": number(each.x), "y": number(each.y)}
    return element("text", {"class": f"bm-inset__word{side}", **place}, words(each.phrase_id))
