"""Keeps what was measured: data/measurements.csv, which /about shows, and docs/quality.md.

`python -m benchmarks.record tap-here=27 paint-ratio=0.31` writes figures measured today into their
rows, and the page anew; without figures it writes the page alone.
"""

import csv
import datetime
import sys
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path

from bodymap.domain.measurements import Measurement
from bodymap.loading import load_catalogue

PROJECT = Path(__file__).resolve().parents[1]
TABLE = PROJECT / "data/measurements.csv"
PAGE = PROJECT / "docs/quality.md"

HEAD = """# Quality, measured

What was measured of this release, against what was aimed at, and the command that gives each
figure again. Written from `data/measurements.csv` by `python -m benchmarks.record`; `/about` shows
the same. A figure that missed its aim stays here. `make bench` and `benchmarks.evidence` measure in
the browser of the tests, here Debian's `chromium-headless-shell`; Lighthouse ran in its `chromium`.
"""
RESULTS = {True: "reached", False: "**missed**", None: ""}


def record(figures: Mapping[str, float], today: datetime.date) -> None:
    """Write each figure, by the id of its row, with the day.

    Raises:
        KeyError: there is no such row; what a figure means is written by hand first.
    """
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = {row["id"]: row for row in csv.DictReader(lines)}
    for name, value in figures.items():
        rows[name] |= {"value": rounded(value), "measured_on": today.isoformat()}
    with TABLE.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, next(iter(rows.values())), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows.values())


def rounded(value: float) -> str:
    """Three digits that count, never with an exponent: 1230, 27.4, 0.312."""
    return f"{float(f'{value:.3g}'):.12g}"


def page(measurements: Iterable[Measurement]) -> str:
    """docs/quality.md as it should stand."""
    parts = [
        "\n".join(
            [
                f"\n## {subject.replace('-', ' ').capitalize()}",
                "| measured | figure | aim | result | command | day |",
                "|---|---|---|---|---|---|",
                *map(line, found),
            ]
        )
        for subject, found in groupby(measurements, key=lambda each: each.subject)
    ]
    return HEAD + "\n".join(parts) + "\n"


def line(each: Measurement) -> str:
    """One row of the page."""
    result = RESULTS[each.is_met]
    figure = f"{each.value} {each.unit}"
    command = f"`{each.command}`"
    day = each.measured_on.isoformat()
    return f"| {' | '.join([each.measured, figure, each.aim, result, command, day])} |"


def keep(figures: Mapping[str, float]) -> None:
    """Write figures measured today, and the page."""
    record(figures, datetime.datetime.now(datetime.UTC).date())
    measured = load_catalogue(PROJECT / "data").measurements.values()
    PAGE.write_text(page(measured), "utf-8")


def main(arguments: list[str]) -> None:
    """Keep figures named on the command line."""
    named = (each.partition("=") for each in arguments)
    keep({name: float(value) for name, _, value in named})


if __name__ == "__main__":
    main(sys.argv[1:])
