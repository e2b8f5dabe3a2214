"""Filters that round the edges of where pain is felt, and the dots of the wider pattern.

Maps of pain show no borders, so the borders of the places must not show either. Colours by class.
"""

from bodymap.figures.svg_text import element, number

SOFTNESS = 6.5
"""How far corners are rounded, in units of the drawing."""

DEPTH = 9.0
"""How far the colour deepens from the edge inwards."""

RIM = 0.9
"""Width of the edge line."""

DOT = 1.75
PITCH = 6.2
"""Radius of a dot and the way to the next one."""


def soft_edges() -> str:
    """Filters and pattern, for the figures of a page to refer to."""
    return "".join(
        (
            edge_filter("soft", merged("core")),
            edge_filter("rim", *rim(), merged("line")),
            edge_filter("main", *depth(), *rim(), merged("deep", "line")),
            dots(),
        )
    )


def edge_filter(name: str, *steps: str) -> str:
    """First blurs, then draws the edge where a third of it is left: a rounded `core`."""
    room = {"x": "-15%", "y": "-15%", "width": "130%", "height": "130%"}
    return element(
        "filter",
        {"id": f"bm-{name}", **room, "color-interpolation-filters": "sRGB"},
        step("GaussianBlur", "SourceGraphic", "blur", stdDeviation=number(SOFTNESS)),
        element(
            "feComponentTransfer",
            {"in": "blur", "result": "core"},
            element("feFuncA", {"type": "linear", "slope": "16", "intercept": "-6"}),
        ),
        *steps,
    )


def rim() -> tuple[str, ...]:
    """A line inside the edge: `line`."""
    return (
        step("Morphology", "core", "thinner", operator="erode", radius=number(RIM)),
        step("Composite", "core", "edge", in2="thinner", operator="out"),
        flood("line", "ink"),
        step("Composite", "ink", "line", in2="edge", operator="in"),
    )


def depth() -> tuple[str, ...]:
    """Colour that deepens from the edge inwards: `deep`."""
    return (
        step("GaussianBlur", "core", "glow", stdDeviation=number(DEPTH)),
        flood("main", "paint"),
        step("Composite", "paint", "flat", in2="core", operator="in"),
        step("Composite", "flat", "deep", in2="glow", operator="in"),
    )


def step(kind: str, source: str, result: str, **settings: str) -> str:
    """One step, from one named picture to the next."""
    return element(f"fe{kind}", {"in": source, **settings, "result": result})


def flood(looks: str, result: str) -> str:
    """A colour of the style sheet."""
    return element("feFlood", {"class": f"bm-flood bm-flood--{looks}", "result": result})


def merged(*layers: str) -> str:
    """These pictures, one over the other."""
    return element("feMerge", {}, *(element("feMergeNode", {"in": each}) for each in layers))


def dots() -> str:
    """The dots of the wider pattern, in rows that are set off against each other."""
    half = PITCH / 2
    places = [(0.0, 0.0), (PITCH, 0.0), (0.0, PITCH), (PITCH, PITCH), (half, half)]
    tile = {"width": number(PITCH), "height": number(PITCH)}
    return element(
        "pattern",
        {"id": "bm-wide-dots", "patternUnits": "userSpaceOnUse", **tile},
        element("rect", {"class": "bm-wide-dots__ground", **tile}),
        *(dot(x, y) for x, y in places),
    )


def dot(x: float, y: float) -> str:
    """One dot of the pattern."""
    place = {"cx": number(x), "cy": number(y), "r": number(DOT)}
    return element("circle", {"class": "bm-wide-dots__ink", **place})
