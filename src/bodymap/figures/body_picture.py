"""The figure as a picture: the drawing of the map, with shapes to be marked instead of links."""

from dataclasses import replace

from bodymap.domain.figure import Figure, FigureView, Part
from bodymap.domain.wording import Wording
from bodymap.figures.body_map import clip_path, drawing_over, label
from bodymap.figures.svg_text import element, number


def body_picture(figure: Figure, words: Wording) -> str:
    """Both views, front first. What they show has to be said in words beside them."""
    return "".join(view_picture(each, words) for each in figure.views)


def view_picture(seen: FigureView, words: Wording) -> str:
    """One view. Each shape names its region; the style sheet shows those that are marked."""
    plain = replace(seen.drawing, overlays={})
    return element(
        "svg",
        {
            "class": f"bm-figure bm-figure--{seen.view}",
            "viewBox": " ".join(map(number, seen.view_box)),
            "aria-hidden": "true",
        },
        clip_path(seen),
        *(
            element(
                "path",
                {"class": "bm-picture__region", "data-region": each.region_id, "d": each.path},
            )
            for each in sorted(seen.shapes, key=lambda each: each.part is Part.SOLE)
        ),
        drawing_over(seen.view, plain, words),
        *(label(each, words) for each in seen.drawing.labels if each.side),
    )
