"""A part of a view shown larger, and the words above it."""

from collections.abc import Iterator
from html import escape

from bodymap.domain.figure import FigureView
from bodymap.domain.vocabulary import View
from bodymap.domain.wording import Wording
from bodymap.figures.svg_text import element, number
from bodymap.queries.atlas_scene import Box

ROOM = 0.12
"""Kept free on each side of what is shown, as a share of its size; above, twice that for words."""

LEAST = (90.0, 180.0)
"""Width and height that are shown at least, in units of the drawing."""

SLIMMEST = 0.53
"""Width for its height, at least: a phone's half screen has it, and the words fit above it."""

LETTER = 22.0
"""Size of letters on the whole body, in the same units."""

ENDS = {"start": 0.03, "middle": 0.5, "end": 0.97}
"""Where words stand, as a share of the width."""

ViewBox = tuple[float, float, float, float]


def zoomed(box: Box, whole: ViewBox) -> ViewBox:
    """The part of a view that holds the box with some room; at most all of the view."""
    left, top, right, bottom = box
    height = min(max((bottom - top) * (1 + 3 * ROOM), LEAST[1]), whole[3])
    width = min(max((right - left) * (1 + 2 * ROOM), LEAST[0], SLIMMEST * height), whole[2])
    x = (left + right - width) / 2
    y = (top + bottom - height) / 2 - ROOM / 2 * (bottom - top)
    return round(x, 1), round(y, 1), round(width, 1), round(height, 1)


def scale(box: Box, whole: ViewBox) -> float:
    """By what something must be multiplied to look as large as on the whole body."""
    _, _, width, height = zoomed(box, whole)
    return max(width / whole[2], height / whole[3])


def labels(box: Box, seen: FigureView, words: Wording) -> Iterator[str]:
    """The sides that the box reaches, as the body has them, and the view."""
    left, top, width, _ = zoomed(box, seen.view_box)
    size = round(LETTER * scale(box, seen.view_box), 1)
    for phrase_id, anchor in label_places(box, seen):
        x = round(left + ENDS[anchor] * width, 1)
        place = {"x": number(x), "y": number(round(top + 1.3 * size, 1))}
        look = {"class": "bm-atlas-label", "font-size": number(size), "text-anchor": anchor}
        yield element("text", {**look, **place}, escape(words(phrase_id)))


def label_places(box: Box, seen: FigureView) -> list[tuple[str, str]]:
    """Each phrase and the end of the picture it stands at."""
    middle = seen.view_box[0] + seen.view_box[2] / 2
    sides = ["figure.your-right", "figure.your-left"]
    first, last = sides if seen.view is View.FRONT else sides[::-1]
    view = f"view.{seen.view}"
    if box[2] <= middle:
        return [(first, "start"), (view, "end")]
    if box[0] >= middle:
        return [(last, "start"), (view, "end")]
    return [(first, "start"), (view, "middle"), (last, "end")]
