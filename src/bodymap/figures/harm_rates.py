"""Rates on one axis, as strips of SVG that lie below each other: a scale, then one for each harm.

The axis is logarithmic, from 1 to 10,000 events in 10,000 treatments. Each mark says which row it
is, so that it can be checked; what it shows stands beside it in words.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from math import log10

from bodymap.domain.safety import AdverseEvent
from bodymap.figures.svg_text import element, number

LEAST, MOST = 1, 10_000
WIDTH, MARGIN, STRIP, SCALE = 320, 20, 24, 22
"""Units: of the whole, left and right of the axis, and the heights of a strip and of the scale."""

STEPS = (1, 10, 100, 1000, 10_000)


def across(rate: float) -> float:
    """Where a rate per 10,000 lies; rarer ones than the axis holds lie at its left end."""
    share = log10(max(rate, LEAST) / LEAST) / log10(MOST / LEAST)
    return round(MARGIN + share * (WIDTH - 2 * MARGIN), 1)


def scale(names: Mapping[int, str]) -> str:
    """The names of the steps, above the strips."""
    return drawing(
        SCALE,
        *(
            element(
                "text",
                {"class": "bm-rates__step", "x": number(across(step)), "y": "15"},
                escape(names[step]),
            )
            for step in STEPS
        ),
    )


def strip(counts: Iterable[AdverseEvent], marks: Sequence[str]) -> str:
    """The counts of one harm; `marks` names the sources in the order of their shapes."""
    lines = (
        element("path", {"class": "bm-rates__line", "d": f"M{number(across(step))} 0v{STRIP}"})
        for step in STEPS
    )
    return drawing(STRIP, *lines, *(mark(each, marks.index(each.reference_id)) for each in counts))


def mark(count: AdverseEvent, shape: int) -> str:
    """A filled shape at the rate; where none was seen, an arrow from the upper limit down."""
    known = {"data-drawn": count.id}
    if not count.rate_per_10000:
        end = number(across(count.ci_high or LEAST))
        d = f"M{end} 7v10M{end} 12H{MARGIN}m5 -4l-5 4 5 4"
        return element("path", {"class": "bm-rates__limit", "d": d, **known})
    x, y = across(count.rate_per_10000), STRIP / 2
    return element("path", {"class": "bm-rates__mark", "d": outline(shape, x, y), **known})


def outline(shape: int, x: float, y: float) -> str:
    """Circle, square, triangle, diamond around a point; then from the first again."""
    r = 5.5
    start = f"M{number(x)} {number(y)}"
    shapes = (
        f"{start}m-{r} 0a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 -{2 * r} 0z",
        f"{start}m-5 -5h10v10h-10z",
        f"{start}m0 -6l6.4 11h-12.8z",
        f"{start}m0 -7l7 7 -7 7 -7 -7z",
    )
    return shapes[shape % len(shapes)]


def sample(shape: int) -> str:
    """A source's shape, for the legend."""
    return element(
        "svg",
        {"class": "bm-rates__sample", "viewBox": "0 0 16 16", "aria-hidden": "true"},
        element("path", {"class": "bm-rates__mark", "d": outline(shape, 8, 8)}),
    )


def drawing(height: float, *content: str) -> str:
    """A strip as wide as its place."""
    return element(
        "svg",
        {
            "class": "bm-rates__drawing",
            "viewBox": f"0 0 {WIDTH} {number(height)}",
            "aria-hidden": "true",
        },
        *content,
    )
