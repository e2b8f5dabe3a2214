"""So many in 100 as ten rows of ten dots, full and hollow; the caption beside it says the number.

A row of dots is one dashed line with round ends (the dashes stand in the style sheet), so an array
weighs no more than a sentence. Shape carries the meaning: it prints in grey.
"""

from collections.abc import Iterator

from bodymap.figures.svg_text import UNSPOKEN

PITCH, ROWS = 10, 10
FIRST, END = 5, 96
"""The middle of the first dot, and just beyond that of the last."""


def icon_array(percent: str) -> str:
    """The dots of a share as printed; "<1" fills none."""
    full = 0 if percent.startswith("<") else round(float(percent))
    pieces = [
        f'<path class="bm-icons__{name}" d="{path}"/>'
        for name, path in (
            ("rim", "".join(dots(full, 100))),
            ("hollow", "".join(dots(full, 100))),
            ("full", "".join(dots(0, full))),
        )
        if path
    ]
    return f'<svg class="bm-icons__dots" viewBox="0 0 100 100" {UNSPOKEN}>{"".join(pieces)}</svg>'


def dots(first: int, end: int) -> Iterator[str]:
    """The path of the dots from the first to before the end, counted row by row from 0."""
    for row in range(ROWS):
        left = max(first - row * PITCH, 0)
        right = min(end - row * PITCH, PITCH)
        if left < right:
            last = END if right == PITCH else FIRST + (right - 1) * PITCH + 1
            yield f"M{FIRST + left * PITCH} {FIRST + row * PITCH}H{last}"
