"""How the app grows with its data: `python -m benchmarks.growth`, and a part of `make bench`.

The tables of findings and references are written 1, 10 and 100 times over, each row under an id of
its own. Start, memory and the evidence page may grow with them; a tap may not.
"""

import csv
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright

from benchmarks.visits import Network, tap_times
from bodymap.settings import Settings
from tests.browser.chromium import chromium
from tests.browser.conftest import QUIET
from tests.running import Running, serving

TIMES = (1, 10, 100)
COPIED = ("references", "findings")
UNIQUE = ("doi", "pmid")
"""Of a paper, what no other may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """Processor seconds to start, MiB of all processes together, milliseconds for the rest.

    Processor seconds hang less than others on how busy the machine is.
    """

    start: float
    memory: float
    page: float
    evidence: float
    tap: float


def main() -> None:
    """Measure with a browser of our own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        growth(browser)
        browser.close()


def growth(browser: Browser) -> None:
    """Print each size as a ratio of the first."""
    first: Grown | None = None
    print("Growth with findings and references, one worker; in brackets: ratio to today's data")
    print(f"  {'':5} {'start s':>14} {'memory MiB':>14} {'page ms':>14}", end="")
    print(f" {'evidence ms':>14} {'tap ms':>14}")
    for times in TIMES:
        found = measured(browser, times)
        first = first or found
        cells = (
            f"{getattr(found, name):7.1f} ({getattr(found, name) / getattr(first, name):4.1f})"
            for name in Grown.__slots__
        )
        print(f"  {times:3} x " + " ".join(cells), flush=True)


def measured(browser: Browser, times: int) -> Grown:
    """One size."""
    with (
        TemporaryDirectory() as place,
        grown_data(Path(place), times) as data,
        serving(Path(place), "--workers", "1", "--data", str(data)) as app,
    ):
        app.health()
        start = worked(app.process.pid)
        page, evidence = first_answer(app, "/region/neck"), first_answer(app, "/evidence")
        tap = median(tap_times(browser, app.address, Network()))
        return Grown(start=start, memory=memory(app), page=page, evidence=evidence, tap=tap)


@contextmanager
def grown_data(folder: Path, times: int) -> Iterator[Path]:
    """A copy of the data with more of some tables."""
    data = folder / "data"
    shutil.copytree(Settings().data, data)
    for name in COPIED:
        path = data / f"{name}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(copy(row, turn) for turn in range(times) for row in rows)
    yield data


def copy(row: dict[str, str], turn: int) -> dict[str, str]:
    """The row under another id; in the first turn the row itself."""
    if not turn:
        return row
    new = {**row, "id": f"{row['id']}-copy-{turn}"}
    new.update({name: "" for name in UNIQUE if row.get(name)})
    if row.get("doi"):
        new["doi"] = f"{row['doi']}.{turn}"
    return new


def first_answer(app: Running, path: str) -> float:
    """Milliseconds for an answer that nobody has asked for before."""
    begun = time.perf_counter()
    with urlopen(f"{app.address}{path}") as answer:
        answer.read()
    return (time.perf_counter() - begun) * 1000


def worked(pid: int) -> float:
    """Seconds that a process has had of a processor."""
    user, system = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(") ")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def memory(app: Running) -> float:
    """MiB of master and worker; what they share is counted once."""
    total = 0
    for pid in {app.process.pid, *app.workers()}:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8").splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024


if __name__ == "__main__":
    main()
