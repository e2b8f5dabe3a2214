"""Areas of paths, measured along lines across the sheet, and how far a place is from a path."""

from collections.abc import Iterable
from itertools import pairwise
from math import ceil, floor, hypot

from bodymap.domain.path_data import Point, Ring, is_inside, rings

STEP = 0.5
"""Areas are measured along lines so far apart."""

HEIGHT = 1048
SMOOTH = 12
"""Corners that stand for a curve."""

Spans = list[tuple[float, float]]


def lines(paths: Iterable[str]) -> list[Spans]:
    """For each line across the sheet: from where to where each of the paths covers it."""
    found: list[Spans] = [[] for _ in range(round(HEIGHT / STEP))]
    for path in paths:
        for at, crossings in crossings_of(path).items():
            crossings.sort()
            found[at] += zip(crossings[::2], crossings[1::2], strict=True)
    return found


def crossings_of(path: str) -> dict[int, list[float]]:
    """Where the edge of a path crosses the lines, which lie between two steps."""
    found: dict[int, list[float]] = {}
    for (x0, y0), (x1, y1) in (edge for ring in rings(path, SMOOTH) for edge in edges(ring)):
        top, bottom = min(y0, y1), max(y0, y1)
        for at in range(ceil(top / STEP - 0.3), floor(bottom / STEP - 0.3) + 1):
            y = (at + 0.3) * STEP
            if top <= y < bottom:
                found.setdefault(at, []).append(x0 + (y - y0) / (y1 - y0) * (x1 - x0))
    return found


def covered(spans: Spans) -> float:
    """How much of a line the spans cover together."""
    total, reached = 0.0, float("-inf")
    for start, end in sorted(spans):
        total += max(0.0, end - max(start, reached))
        reached = max(reached, end)
    return total


def distance(place: Point, path: str) -> float:
    """From a place to a path: nothing where it lies inside."""
    if is_inside(*place, path):
        return 0.0
    return min(to_edge(place, *edge) for ring in rings(path) for edge in edges(ring))


def edges(ring: Ring) -> Iterable[tuple[Point, Point]]:
    """From corner to corner, all around."""
    return pairwise([*ring, ring[0]])


def to_edge(place: Point, start: Point, end: Point) -> float:
    """From a place to the nearest place of a straight line."""
    (x, y), (x0, y0), (x1, y1) = place, start, end
    length = (x1 - x0) ** 2 + (y1 - y0) ** 2
    along = ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0))
