"""The figure with one place marked, as a picture of its own: for paper, legible in grey.

Looks stand in the picture, since no style sheet reaches it in a PDF. The letters beside the body
say whose side is which; their meaning is said in words beside the picture.
"""

from collections.abc import Iterable

from bodymap.domain.figure import Figure, FigureView, Part, Shape
from bodymap.domain.vocabulary import Side, View
from bodymap.domain.wording import Wording
from bodymap.figures.svg_text import element, number

GAP = 40
"""Between the views, in the drawing's own units."""

PAPER = {"fill": "#f2f0ed", "stroke": "#8a8580", "stroke-width": "1.5"}
MARKED = {"fill": "#2b2b2b", "stroke": "#000", "stroke-width": "7", "stroke-linejoin": "round"}
LINE = {"fill": "none", "stroke": "#3d3a37", "stroke-width": "3"}
LETTER = {
    "font-family": "Open Sans, sans-serif",
    "font-size": "80",
    "font-weight": "700",
    "text-anchor": "middle",
    "fill": "#000",
}


def marked_figure(figure: Figure, words: Wording, region_id: str, side: Side | None) -> str:
    """Both views beside each other, front first; without a side, both sides are marked."""
    left, top, width, height = figure.front.view_box
    views = (
        element(
            "g",
            {"transform": f"translate({number(at * (width + GAP))} 0)"},
            marked_view(seen, tuple(seen.of(region_id, side)), words),
        )
        for at, seen in enumerate(figure.views)
    )
    return element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": " ".join(map(number, (left, top, 2 * width + GAP, height))),
            "class": "bm-marked-figure",
            "aria-hidden": "true",
        },
        *views,
    )


def marked_view(seen: FigureView, marked: Iterable[Shape], words: Wording) -> str:
    """The body, the marked shapes above it, and a letter for each side."""
    return "".join(
        [
            paths((each.path for each in seen.shapes if each.part is Part.BODY), PAPER),
            paths((each.path for each in seen.shapes if each.part is Part.SOLE), PAPER),
            paths(seen.drawing.outlines, LINE),
            paths((each.path for each in marked), MARKED),
            *(letter(seen.view, side, words) for side in Side),
        ]
    )


def paths(drawn: Iterable[str], looks: dict[str, str]) -> str:
    """Paths that look alike."""
    return element("g", looks, *(element("path", {"d": each}) for each in drawn))


def letter(view: View, side: Side, words: Wording) -> str:
    """Whose side it is: seen from the front, the body's right is on the viewer's left."""
    is_left_of_picture = (side is Side.RIGHT) == (view is View.FRONT)
    place = {"x": "70" if is_left_of_picture else "454", "y": "150"}
    return element("text", {**LETTER, **place}, words(f"handout.{side}"))
