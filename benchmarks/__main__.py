"""Prints how fast the app is beside two plain Dash apps, all measured in this run.

With `--record`, what was measured goes into data/measurements.csv and docs/quality.md.
"""

import gzip
import sys
from contextlib import ExitStack
from statistics import median

import brotli
from playwright.sync_api import Browser, sync_playwright

from benchmarks.growth import growth
from benchmarks.record import keep
from benchmarks.servers import COMMANDS, running
from benchmarks.visits import (
    SLOW_4G,
    Network,
    atlas_times,
    first_visit_weight,
    interactions,
    painted_after,
    tap_times,
)
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.figures.body_map import body_map
from bodymap.loading import load_catalogue
from bodymap.settings import Settings
from bodymap.web.atlas_data import AtlasData
from bodymap.web.bundles import json_bundle
from tests.browser.chromium import chromium
from tests.browser.conftest import QUIET

ROUNDS = 5
Figures = dict[str, float]
"""Id of a row of data/measurements.csv -> what was measured now."""

PAINTED = {
    "bodymap": ".bm-region__shape",
    "bare Dash": ".painted",
    "Plotly map": ".scatterlayer path.js-fill",
}
ATLAS = {
    "a place": ("/region/wrist-hand?layer=pain", ".bm-places a"),
    "a muscle": ("/region/shoulder?layer=trigger-points", ".bm-muscle-list a"),
}
"""Where to begin, and which links to tap there."""

SLOW_PHONE = Network(SLOW_4G, slow_down=4)
FAR_AWAY = Network({**SLOW_4G, "latency": 300})


def main() -> None:
    """Measure everything in turn, so that a noisy machine is noisy for all."""
    with ExitStack() as stack:
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        addresses = {name: stack.enter_context(running(name)) for name in COMMANDS}
        figures = paint(browser, addresses)
        figures |= taps(browser, addresses["bodymap"])
        figures |= atlas(browser, addresses["bodymap"])
        figures |= weight(browser, addresses)
        growth(browser)
        browser.close()
    figures |= figure_weight()
    if "--record" in sys.argv:
        keep(figures)


def paint(browser: Browser, addresses: dict[str, str]) -> Figures:
    """Body painted on a slow phone."""
    times: dict[str, list[float]] = {name: [] for name in addresses}
    for _ in range(ROUNDS):
        for name, address in addresses.items():
            times[name].append(painted_after(browser, address, PAINTED[name], SLOW_PHONE))
    print(f"Painted, slow 4G and a processor slowed 4 times, median of {ROUNDS}")
    bare = median(times["bare Dash"])
    for name, taken in times.items():
        print(f"  {name:12} {median(taken):8.0f} ms   {median(taken) / bare:5.2f} of bare Dash")
    own = median(times["bodymap"])
    return {"paint-slow-phone": own, "paint-ratio": own / bare}


def taps(browser: Browser, address: str) -> Figures:
    """Tap to painted panel."""
    print("Tap to painted panel, median and worst of all regions")
    places = {"here": Network(), "far away": FAR_AWAY, "slow phone": SLOW_PHONE}
    figures = {}
    for name, network in places.items():
        taken = tap_times(browser, address, network)
        print(f"  {name:12} {median(taken):8.0f} ms   {max(taken):5.0f} ms")
        figures[f"tap-{name.replace(' ', '-')}"] = median(taken)
    visits = [interactions(browser, address, SLOW_PHONE) for _ in range(ROUNDS)]
    usual, worst = median(map(median, visits)), median(map(max, visits))
    print(f"  next paint   {usual:8.0f} ms   {worst:5.0f} ms, median of {ROUNDS} visits")
    return figures | {"inp-median": usual, "inp-worst": worst}


def atlas(browser: Browser, address: str) -> Figures:
    """Tap to painted answer on the layers of the atlas, and what they weigh."""
    print("Atlas: tap to painted answer, median and worst")
    figures = {}
    for name, (path, links) in ATLAS.items():
        taken = atlas_times(browser, address + path, links)
        print(f"  {name:12} {median(taken):8.0f} ms   {max(taken):5.0f} ms")
        figures[f"atlas-{name.removeprefix('a ')}"] = median(taken)
    catalogue = load_catalogue(Settings().data)
    for audience in Audience:
        content = AtlasData(catalogue, audience, Wording(catalogue.phrases)).content()
        packed = brotli.compress(json_bundle("atlas", content).content, quality=9)
        print(f"  {audience:12} {len(packed) / 1024:8.1f} KiB, loaded when first used")
        figures[f"atlas-weight-{audience}"] = len(packed) / 1024
    return figures


def weight(browser: Browser, addresses: dict[str, str]) -> Figures:
    """Bytes of a first visit, until nothing more is loaded."""
    print("First visit, compressed")
    weights = {name: first_visit_weight(browser, each) for name, each in addresses.items()}
    for name, found in weights.items():
        print(f"  {name:12} {found:8.0f} KiB")
    return {"first-visit-weight": weights["bodymap"]}


def figure_weight() -> Figures:
    """Bytes of the figure alone."""
    catalogue = load_catalogue(Settings().data)
    text = body_map(catalogue.figure, catalogue.regions, Wording(catalogue.phrases)).encode()
    print("The figure alone")
    packed = {"gzip": gzip.compress(text), "brotli": brotli.compress(text)}
    for name, found in packed.items():
        print(f"  {name:12} {len(found) / 1024:8.0f} KiB")
    return {"figure-weight": len(packed["gzip"]) / 1024}


if __name__ == "__main__":
    main()
