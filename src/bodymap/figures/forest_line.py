"""One row of a forest plot as a small SVG; a table of the same numbers stands around it.

Shape and length carry the meaning (square: one trial, diamond: pooled, hollow: number of people
not given), so the picture holds without colour. Looks are left to the style sheet, by class.
"""

from collections.abc import Iterator
from math import sqrt

from bodymap.figures.forest_axis import Ruler, mark_text
from bodymap.figures.svg_text import UNSPOKEN
from bodymap.queries.forest import ForestRow

WIDTH, HEIGHT, MARGIN = 300, 22, 16
MIDDLE = HEIGHT / 2
SMALLEST, LARGEST = 3.0, 7.0
"""Half the side of a mark, in units of the drawing."""


def forest_line(row: ForestRow, ruler: Ruler, most_people: float) -> str:
    """Interval and estimate of one finding against the no-effect line."""
    estimate, low, high = (along(ruler, each) for each in row.numbers)
    middle = f"{MIDDLE:g}"
    shape = "" if row.weight else " bm-forest__mark--hollow"
    return drawing(
        HEIGHT,
        upright(along(ruler, ruler.no_effect), 0, HEIGHT),
        f'<path class="bm-forest__interval" d="M{low:g} {middle}H{high:g}"/>',
        f'<path class="bm-forest__mark{shape}" d="{mark(row, estimate, most_people)}"/>',
    )


def forest_ruler(ruler: Ruler) -> str:
    """The marks of the axis, as the last row."""
    return drawing(HEIGHT, *ruler_pieces(ruler))


def ruler_pieces(ruler: Ruler) -> Iterator[str]:
    """A line, a stroke at each mark, and what it stands for."""
    yield f'<path class="bm-forest__ruler" d="M{MARGIN} 1H{WIDTH - MARGIN}{strokes(ruler)}"/>'
    for value in ruler.marks:
        x = along(ruler, value)
        yield f'<text class="bm-forest__number" x="{x:g}" y="18">{mark_text(value)}</text>'


def strokes(ruler: Ruler) -> str:
    """The path of the small strokes."""
    return "".join(f"M{along(ruler, value):g} 1v4" for value in ruler.marks)


def along(ruler: Ruler, value: float) -> float:
    """Where a value stands, in units of the drawing."""
    return round(MARGIN + ruler.place(value) * (WIDTH - 2 * MARGIN), 1)


def upright(x: float, top: float, bottom: float) -> str:
    """The no-effect line."""
    return f'<path class="bm-forest__no-effect" d="M{x:g} {top:g}V{bottom:g}"/>'


def mark(row: ForestRow, x: float, most_people: float) -> str:
    """The path of a square or a diamond, whose area grows with the number of people."""
    half = half_side(row.weight, most_people)
    if row.is_pooled:
        reach = round(half * sqrt(2), 1)
        start = f"M{x - reach:g} {MIDDLE:g}"
        return f"{start}l{reach:g}-{reach:g} {reach:g} {reach:g}-{reach:g} {reach:g}z"
    side = round(2 * half, 1)
    return f"M{x - half:g} {MIDDLE - half:g}h{side:g}v{side:g}h-{side:g}z"


def half_side(people: int | None, most_people: float) -> float:
    """Half the side of a mark, in units of the drawing; small where the number is not known."""
    share = sqrt(people / most_people) if people else 0
    return round(SMALLEST + (LARGEST - SMALLEST) * share, 1)


def drawing(height: float, *pieces: str) -> str:
    """An SVG that screen readers skip: the table says it all."""
    box = f'viewBox="0 0 {WIDTH} {height:g}"'
    return f'<svg class="bm-forest__line" {box} {UNSPOKEN}>{"".join(pieces)}</svg>'
