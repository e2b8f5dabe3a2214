"""Measures filter and sort of the evidence table with a hundred times its rows, here and there.

`python -m benchmarks.evidence` prints; `numbers()` gives the same to other benchmarks.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from itertools import islice
from statistics import median
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from bodymap.app import create_app
from bodymap.domain.catalogue import Catalogue, catalogue_of
from bodymap.domain.tables import TABLES
from bodymap.domain.vocabulary import Audience
from bodymap.loading import load_catalogue
from bodymap.queries.evidence_query import evidence_query
from bodymap.queries.evidence_table import EvidenceTable, evidence_table
from bodymap.settings import Settings
from tests.browser.chromium import chromium
from tests.browser.conftest import QUIET

ROWS = 34_000
ROUNDS = 9
LIMIT = 100
"""Milliseconds that one filter or sort may take."""

CHANGES: Mapping[str, dict[str, str]] = {
    "filter by comparison": {"comparison": "sham"},
    "filter by region and outcome": {"region": "neck", "outcome": "pain-intensity"},
    "filter by words": {"q": "heel sham"},
    "all kinds of needling": {"kind": "all"},
    "sort by certainty": {"sort": "certainty"},
    "sort by condition, last first": {"sort": "-condition"},
}
"""What is done to the usual state, each time anew."""

IN_BROWSER = """async ([changes, rounds]) => {
  const { change, read } = bodymap.evidence;
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const taken = { work: [], painted: [] };
  for (let round = 0; round < rounds; round += 1) {
    change(read(""), "");
    await painted();
    await new Promise((done) => setTimeout(done, 300));
    const start = performance.now();
    change({ ...read(""), ...changes }, "");
    taken.work.push(performance.now() - start);
    await painted();
    taken.painted.push(performance.now() - start);
  }
  return taken;
}"""


class Quiet(WSGIRequestHandler):
    """Answers without a line on the screen for each request."""

    def log(self, *_args: object, **_kwargs: object) -> None:
        """Nothing."""


def many(catalogue: Catalogue, count: int) -> Catalogue:
    """The catalogue with its findings repeated, under ids of their own, until there are enough."""
    findings = list(catalogue.findings.values())
    repeats = -(-count // len(findings))
    copies = (
        replace(each, id=f"{each.id}-{turn}" if turn else each.id)
        for turn in range(repeats)
        for each in findings
    )
    tables: dict[str, Mapping[str, Any]] = {name: catalogue.table(name) for name in TABLES}
    tables["findings"] = {each.id: each for each in islice(copies, count)}
    return catalogue_of(tables, catalogue.figure, catalogue.version, catalogue.places)


def milliseconds(work: Callable[[], object]) -> float:
    """The median of several runs."""
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return median(taken)


def on_the_server(table: EvidenceTable) -> dict[str, float]:
    """Milliseconds for the rows of each change, as a page without scripts asks for them."""
    queries = {name: evidence_query(table.options, given) for name, given in CHANGES.items()}
    return {name: milliseconds(partial(table.select, query)) for name, query in queries.items()}


def in_the_browser(browser: Browser, address: str) -> dict[str, dict[str, float]]:
    """Milliseconds of work, and until the change is painted."""
    context = browser.new_context(
        viewport={"width": 1440, "height": 900},
        extra_http_headers={"Accept-Encoding": "identity"},  # 60 MB take long to compress
    )
    page = context.new_page()
    page.goto(f"{address}/evidence", wait_until="commit")
    page.wait_for_selector("#react-entry-point:not([hidden])", timeout=120_000)
    page.wait_for_timeout(2000)
    found = {}
    for name, changes in CHANGES.items():
        taken = page.evaluate(IN_BROWSER, [changes, ROUNDS])
        found[name] = {kind: median(each) for kind, each in taken.items()}
    context.close()
    return found


def numbers() -> dict[str, dict[str, float]]:
    """Change -> milliseconds on the server, of work in the browser, and until it is painted."""
    catalogue = many(load_catalogue(Settings().data), ROWS)
    server_side = on_the_server(evidence_table(catalogue, Audience.PATIENT))
    app = create_app(catalogue, Settings())
    with (
        make_server("127.0.0.1", 0, app.server, threaded=True, request_handler=Quiet) as server,
        sync_playwright() as playwright,
    ):
        thread = Thread(target=server.serve_forever)
        thread.start()
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        browser_side = in_the_browser(browser, f"http://127.0.0.1:{server.server_port}")
        browser.close()
        server.shutdown()
        thread.join()
    return {name: {"server": server_side[name], **browser_side[name]} for name in CHANGES}


def main() -> None:
    """Print a line for each change."""
    print(f"Evidence table, {ROWS} rows, median of {ROUNDS}; milliseconds, at most {LIMIT} wanted")
    print(f"  {'':32} {'server':>8} {'browser':>8} {'painted':>8}")
    for name, taken in numbers().items():
        print(f"  {name:32} {taken['server']:8.0f} {taken['work']:8.0f} {taken['painted']:8.0f}")


if __name__ == "__main__":
    main()
