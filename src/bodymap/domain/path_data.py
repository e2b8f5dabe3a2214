"""SVG path data as geometry: corners along a path, what lies inside it, its mirror image.

Paths may hold lines and cubic curves; that is what the atlas is drawn in. Numbers are in units of
the drawing.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

Point = tuple[float, float]
Ring = list[Point]

PATH_DATA = re.compile(r"[Mm][MmZzLlHhVvCcSsQqTtAaEe0-9\s,.+-]+")
COMMAND = re.compile(r"([A-DF-Za-df-z])([^A-DF-Za-df-z]*)")
NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
STEPS = 6
"""Corners that stand for a curve."""

LENGTHS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Z": 0}
"""How many numbers each command takes, in capitals."""

REPEATED = {"M": "L", "m": "l"}
"""What follows a move in the same breath is a line."""


def is_path_data(text: str) -> bool:
    """Whether the text can be nothing but SVG path data."""
    return bool(PATH_DATA.fullmatch(text.strip()))


def commands(path: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers; one that is repeated without its letter stands alone.

    Raises:
        ValueError: a command is none of M, L, H, V, C and Z, or lacks a number.
    """
    for letter, text in COMMAND.findall(path):
        length = LENGTHS.get(letter.upper())
        numbers = [float(each) for each in NUMBER.findall(text)]
        if length is None or len(numbers) % max(length, 1) or (length and not numbers):
            raise ValueError(f"only lines and cubic curves can be read here, not '{letter}{text}'")
        if not length:
            yield letter, []
        for start in range(0, len(numbers), length or 1):
            following = REPEATED.get(letter, letter) if start else letter
            yield following, numbers[start : start + length]


@lru_cache(maxsize=1024)
def rings(path: str, steps: int = STEPS) -> list[Ring]:
    """The corners of each closed part; `steps` of them stand for a curve. Not to be changed.

    Raises:
        ValueError: it holds something other than lines and cubic curves.
    """
    found: list[Ring] = []
    here = (0.0, 0.0)
    for letter, numbers in commands(path):
        if letter in "Zz":
            here = found[-1][0]
            continue
        points = _absolute(letter, numbers, here)
        if letter in "Mm":
            found.append(points)
        elif letter in "Cc":
            found[-1] += _curve(here, *points, steps=steps)
        else:
            found[-1] += points
        here = points[-1]
    return found


def is_inside(x: float, y: float, path: str) -> bool:
    """Whether a point lies inside a path, by the even-odd rule.

    Raises:
        ValueError: the path holds something other than lines and cubic curves.
    """
    crossings = 0
    for ring in rings(path):
        for (x0, y0), (x1, y1) in pairwise([*ring, ring[0]]):
            if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
                crossings += 1
    return crossings % 2 == 1


def mirrored(path: str, width: float) -> str:
    """The path as a mirror shows it, on a sheet of this width.

    Raises:
        ValueError: the path holds something other than lines and cubic curves.
    """
    written = ""
    for at, (letter, numbers) in enumerate(commands(path)):
        is_absolute = letter.isupper() or at == 0
        step = 1 if letter in "HhVv" else 2
        for x in range(0 if letter not in "Vv" else 1, len(numbers), step):
            numbers[x] = (width if is_absolute else 0) - numbers[x]
        written += letter + _joined(numbers)
    return written


def _absolute(letter: str, numbers: list[float], here: Point) -> Ring:
    """The points of a command, from the sheet's corner."""
    x0, y0 = (0.0, 0.0) if letter.isupper() else here
    if letter in "Hh":
        return [(x0 + numbers[0], here[1])]
    if letter in "Vv":
        return [(here[0], y0 + numbers[0])]
    return [(x0 + x, y0 + y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _curve(start: Point, first: Point, second: Point, end: Point, *, steps: int) -> Ring:
    """Corners along a cubic curve, its start left out."""
    corners = []
    for step in range(1, steps + 1):
        t = step / steps
        weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
        points = (start, first, second, end)
        corners.append(
            (
                sum(w * x for w, (x, _) in zip(weights, points, strict=True)),
                sum(w * y for w, (_, y) in zip(weights, points, strict=True)),
            )
        )
    return corners


def _joined(numbers: list[float]) -> str:
    """As short as path data allows: `-1.5 .4-2`."""
    text = ""
    for value in numbers:
        word = re.sub(r"^(-?)0\.", r"\1.", f"{round(value, 2):g}")
        text += word if not text or word.startswith("-") else f" {word}"
    return text
