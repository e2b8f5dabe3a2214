"""What all workers have done together, counted in memory that they share.

Each worker writes to a row of its own, so that none waits for another and none is left holding a
lock when it is killed. The row of one that has ended goes to the next, which counts on.
"""

import mmap
from collections.abc import Iterator
from threading import Lock

KINDS = ("page", "file", "data", "handout", "callback", "service")
CLASSES = ("2xx", "3xx", "4xx", "5xx")
LIMITS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)
"""Seconds; the upper ends of the classes of duration."""

BEGINNINGS = {
    "/bundle/": "file",
    "/assets/": "file",
    "/_dash-component-suites/": "file",
    "/data/": "data",
    "/handout.pdf": "handout",
    "/_dash": "callback",
    "/health": "service",
    "/metrics": "service",
}
"""How a path begins -> its kind; all others are pages."""

WIDTH = len(KINDS) * (len(CLASSES) + len(LIMITS) + 1)
BYTES = 8


def kind_of(path: str) -> str:
    """The kind of an address; there are few, whatever is asked for."""
    return next((kind for start, kind in BEGINNINGS.items() if path.startswith(start)), "page")


class Counters:
    """Counts of requests by kind and class of status, and of their durations."""

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self.cells = memoryview(mmap.mmap(-1, (rows * WIDTH + 1) * BYTES)).cast("Q")
        self.taken: set[int] = set()
        self.mine = 0
        self.lock = Lock()

    def give_row(self) -> int:
        """A row for a new worker; in the master, before the fork."""
        free = (row for row in range(self.rows) if row not in self.taken)
        row = next(free, self.rows - 1)
        self.taken.add(row)
        self.cells[-1] = len(self.taken)
        return row

    def take_back_row(self, row: int) -> None:
        """A worker has ended; in the master."""
        self.taken.discard(row)
        self.cells[-1] = len(self.taken)

    @property
    def workers(self) -> int:
        """How many there are, those that are about to end included."""
        return self.cells[-1]

    def count(self, kind: str, status: int, seconds: float) -> None:
        """Count one answer; in a worker."""
        within = sum(seconds > limit for limit in LIMITS)
        width = len(CLASSES) + len(LIMITS) + 1
        first = self.mine * WIDTH + KINDS.index(kind) * width
        with self.lock:
            self.cells[first + min(max(status // 100, 2), 5) - 2] += 1
            if within < len(LIMITS):
                self.cells[first + len(CLASSES) + within] += 1
            self.cells[first + width - 1] += round(seconds * 1e6)

    def totals(self) -> Iterator[tuple[str, list[int], list[int], int]]:
        """Of all workers, by kind: answers by class, by duration, and microseconds altogether."""
        sums = [sum(self.cells[place : self.rows * WIDTH : WIDTH]) for place in range(WIDTH)]
        width = WIDTH // len(KINDS)
        for number, kind in enumerate(KINDS):
            part = sums[number * width : (number + 1) * width]
            yield kind, part[: len(CLASSES)], part[len(CLASSES) : -1], part[-1]
