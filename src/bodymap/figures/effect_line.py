"""A difference on the whole length of its scale, as a small SVG; words around it say the same.

The middle is "no difference". To the left needling does better, to the right the other group, each
as far as the scale reaches: a difference that is small beside the scale looks small.
"""

from bodymap.figures.svg_text import UNSPOKEN
from bodymap.queries.effect import EffectView, Scale

WIDTH, HEIGHT, MARGIN = 320, 28, 8
MIDDLE, ZERO = HEIGHT / 2, WIDTH / 2
HALF_MARK = 3
REACH = ZERO - MARGIN


def effect_line(effect: EffectView, scale: Scale) -> str:
    """The difference and its interval against the mark of no difference."""
    left, right = (along(each.amount, scale) for each in (effect.best, effect.worst))
    pieces = (
        f'<path class="bm-effect__scale" d="{ruler()}"/>',
        f'<path class="bm-effect__none" d="M{ZERO:g} 1V{HEIGHT - 1}"/>',
        f'<path class="bm-effect__interval" d="M{left:g} {MIDDLE:g}H{right:g}"/>',
        f'<path class="bm-effect__mark" d="{mark(along(effect.gain.amount, scale))}"/>',
    )
    box = f'viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f'<svg class="bm-effect__line" {box} {UNSPOKEN}>{"".join(pieces)}</svg>'


def along(amount: float, scale: Scale) -> float:
    """Where so many points of gain stand, in units of the picture; never beyond the line's ends."""
    part = max(-1.0, min(1.0, amount / scale.span))
    return round(ZERO - part * REACH, 1)


def ruler() -> str:
    """The line with its ends, and a stroke half-way to each."""
    ends = (MARGIN, ZERO - REACH / 2, ZERO + REACH / 2, WIDTH - MARGIN)
    strokes = "".join(f"M{x:g} {MIDDLE - 4:g}v8" for x in ends)
    return f"M{MARGIN} {MIDDLE:g}H{WIDTH - MARGIN}{strokes}"


def mark(x: float) -> str:
    """The difference itself: a narrow diamond, taller than the bar of its interval."""
    wide, tall = HALF_MARK, MIDDLE - 4
    return f"M{x - wide:g} {MIDDLE:g}l{wide}-{tall:g} {wide} {tall:g}-{wide} {tall:g}z"
