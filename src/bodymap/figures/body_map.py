"""The figure as SVG text: every region a link, the drawing over it, the chosen shapes outlined.

The text is written into the page as it is, so everything that comes from data is escaped here.
Looks are left to the style sheet, by class.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from types import MappingProxyType

from bodymap.domain.body import Region
from bodymap.domain.figure import Drawing, Figure, FigureView, Label, Part, Shape
from bodymap.domain.vocabulary import Side, View
from bodymap.domain.wording import Wording
from bodymap.figures.svg_text import element, number
from bodymap.queries.address import Layer, with_query
from bodymap.queries.map_layers import Marks, spoken
from bodymap.queries.sided_name import sided_name

Chosen = tuple[str, Side | None] | None
"""Region id and side of what is chosen; without a side, both sides are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shading:
    """What the layers say of each region, the layer shown, and the query that links carry on.

    Each shape says the looks of all layers; the style sheet shows those of one. Without marks, the
    shapes are links and nothing more.
    """

    marks: Marks = field(default_factory=dict)
    layer: Layer = Layer.REGIONS
    carried: Mapping[str, str] = field(default_factory=dict)


PLAIN = Shading()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """What the atlas adds to a view: under the lines of the drawing and over them, as markup.

    `view_box` is the part of the view that is shown; the whole, where it is None.
    """

    under: str = ""
    above: str = ""
    view_box: tuple[float, float, float, float] | None = None


NO_OVERLAY = Overlay()
NO_OVERLAYS: Mapping[View, Overlay] = MappingProxyType({})


def body_map(
    figure: Figure,
    regions: Mapping[str, Region],
    words: Wording,
    chosen: Chosen = None,
    shading: Shading = PLAIN,
    overlays: Mapping[View, Overlay] = NO_OVERLAYS,
) -> str:
    """Both views, front first, as two `<svg>` elements whose ids do not clash."""
    return "".join(
        view_map(each, regions, words, chosen, shading, overlays.get(each.view, NO_OVERLAY))
        for each in figure.views
    )


def view_map(
    seen: FigureView,
    regions: Mapping[str, Region],
    words: Wording,
    chosen: Chosen = None,
    shading: Shading = PLAIN,
    overlay: Overlay = NO_OVERLAY,
) -> str:
    """One view: links, drawing, outlines of chosen and focused shapes, words."""
    shapes = tuple(seen.of(*chosen)) if chosen else ()
    zoom = overlay.view_box
    return element(
        "svg",
        {
            "class": f"bm-figure bm-figure--{seen.view}",
            "viewBox": " ".join(map(number, zoom or seen.view_box)),
            "data-view": seen.view,
            "data-whole": " ".join(map(number, seen.view_box)),
            **({"data-zoomed": "true", "preserveAspectRatio": "xMidYMin"} if zoom else {}),
        },
        clip_path(seen),
        *(group_of(part, seen, regions, words, shapes, shading) for part in Part),
        overlay.under,
        drawing_over(seen.view, seen.drawing, words),
        *(chosen_outline(seen.view, each) for each in shapes),
        element("use", {"class": "bm-figure__focus"}),
        overlay.above,
        *(label(each, words) for each in seen.drawing.labels if not each.overlay),
    )


def group_of(
    part: Part,
    seen: FigureView,
    regions: Mapping[str, Region],
    words: Wording,
    chosen: Iterable[Shape],
    shading: Shading = PLAIN,
) -> str:
    """The links to the shapes of one part, under its name; nothing where it has none."""
    shapes = [each for each in seen.shapes if each.part is part]
    if not shapes:
        return ""
    name = words("figure.soles") if part is Part.SOLE else words(f"figure.{seen.view}")
    return element(
        "g",
        {"role": "group", "aria-label": name, "class": "bm-figure__regions"},
        *(
            region_link(seen.view, each, regions[each.region_id], words, each in chosen, shading)
            for each in shapes
        ),
    )


def region_link(
    view: View,
    shape: Shape,
    region: Region,
    words: Wording,
    is_chosen: bool,
    shading: Shading = PLAIN,
) -> str:
    """A link to the region, and to the side where it has one."""
    side = {"data-side": shape.side} if shape.side else {}
    return element(
        "a",
        {
            "class": "bm-region",
            "href": address(shape, shading.carried),
            "data-region": region.id,
            **side,
            **looks(shape, region, words, shading),
            **({"aria-current": "true"} if is_chosen else {}),
        },
        element("path", {"class": "bm-region__hit", "d": shape.hit_path}),
        element(
            "path",
            {"class": "bm-region__shape", "id": f"{view}-{shape.id}", "d": shape.path},
        ),
    )


def looks(shape: Shape, region: Region, words: Wording, shading: Shading) -> dict[str, str]:
    """The name, with what the layer adds to it, and the looks on every layer."""
    name = shape_name(shape, region, words)
    mark = shading.marks.get(region.id)
    if not mark:
        return {"aria-label": name}
    said = spoken(mark, shading.layer, words)
    return {
        "aria-label": f"{name}, {said}" if said else name,
        "data-name": name,
        "data-hazard": mark.hazard_look,
        "data-evidence": mark.evidence_look,
    }


def address(shape: Shape, carried: Mapping[str, str]) -> str:
    """Where the link of a shape leads."""
    return with_query(f"/region/{shape.region_id}", {"side": shape.side or "", **carried})


def shape_name(shape: Shape, region: Region, words: Wording) -> str:
    """What a screen reader says: "Right shoulder", "Chest", "Right heel, sole"."""
    name = sided_name(region.name, shape.side, words)
    return words("figure.sole.shape", shape=name) if shape.part is Part.SOLE else name


def clip_path(seen: FigureView) -> str:
    """Keeps the soft shading inside the outline."""
    outlines = [
        element("path", {"id": outline_id(seen.view, number), "d": path})
        for number, path in enumerate(seen.drawing.outlines)
    ]
    inside = element("clipPath", {"id": f"{seen.view}-inside"}, *outlines)
    return element("defs", {}, inside)


def drawing_over(view: View, drawing: Drawing, words: Wording) -> str:
    """Relief and rim, soft and clipped to the body; then the lines and the outline."""
    outlines = [f"#{outline_id(view, number)}" for number in range(len(drawing.outlines))]
    rims = [element("use", {"class": "bm-figure__rim", "href": each}) for each in outlines]
    return element(
        "g",
        {"class": "bm-figure__drawing", "aria-hidden": "true"},
        element(
            "g",
            {"class": "bm-figure__shading", "clip-path": f"url(#{view}-inside)"},
            layer("relief", drawing.relief),
            *rims,
        ),
        layer("details", drawing.details),
        *(element("use", {"class": "bm-figure__outline", "href": each}) for each in outlines),
        *(overlay(view, each, drawing, words) for each in drawing.overlays),
    )


def overlay(view: View, name: str, drawing: Drawing, words: Wording) -> str:
    """An area or a line over an edge that sets it off, and its words. The style sheet shows it."""
    ids = {f"{view}-{name}-{at}": path for at, path in enumerate(drawing.overlays[name])}
    kind = "line" if name.endswith("-line") else "area"
    return element(
        "g",
        {"class": f"bm-overlay bm-overlay--{kind} bm-overlay--{name}"},
        element(
            "g",
            {"class": "bm-overlay__edge"},
            *(element("path", {"id": each, "d": path}) for each, path in ids.items()),
        ),
        *(element("use", {"class": "bm-overlay__shape", "href": f"#{each}"}) for each in ids),
        *(label(each, words) for each in drawing.labels if each.overlay == name),
    )


def layer(name: str, paths: Iterable[str]) -> str:
    """Paths that look alike."""
    return element(
        "g", {"class": f"bm-figure__{name}"}, *(element("path", {"d": each}) for each in paths)
    )


def outline_id(view: View, number: int) -> str:
    """Unique in a document that holds both views."""
    return f"{view}-outline-{number}"


def chosen_outline(view: View, shape: Shape) -> str:
    """Drawn again above everything, so that no neighbour covers half of its edge."""
    return element("use", {"class": "bm-figure__chosen", "href": f"#{view}-{shape.id}"})


def label(each: Label, words: Wording) -> str:
    """A word on the drawing: whose side it is, what is shown, or what an overlay is."""
    kind = "figure__side" if each.side else "figure__caption"
    place = {"x": number(each.x), "y": number(each.y)}
    shown_as = "overlay__word" if each.overlay else kind
    return element("text", {"class": f"bm-{shown_as}", **place}, escape(words(each.phrase_id)))
