"""After one visit everything opens without a network, and is never of two versions."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from playwright.sync_api import Page, expect

from bodymap.app import create_app
from bodymap.domain.catalogue import Catalogue
from bodymap.settings import Settings
from bodymap.web.site import Site
from tests.browser.conftest import PATIENCE, OpenPage
from tests.browser.evidence import wait_for_grid
from tests.browser.explorer import DESKTOP, click, expect_heading, shape_called

CUT_OFF = "ERR_INTERNET_DISCONNECTED|ERR_FAILED|503"

KEPT = """async () => {
  const found = {};
  for (const name of await caches.keys()) {
    const requests = await (await caches.open(name)).keys();
    found[name] = requests.map(({ url }) => new URL(url).pathname);
  }
  return found;
}"""

LEFT = """async () => [
  (await caches.keys()).length,
  (await navigator.serviceWorker.getRegistrations()).length,
]"""
"""Caches and workers. To ask a cache for what it holds would make it anew if it has just gone."""

COPY = "/offline-copy/"


def kept(page: Page) -> dict[str, list[str]]:
    """Cache -> the paths that it holds."""
    found: dict[str, list[str]] = page.evaluate(KEPT)
    return {name: sorted(paths) for name, paths in found.items()}


def wait_until(page: Page, holds: Callable[[], bool]) -> None:
    """Ask again and again: the whole copy takes 16 s on a quiet machine, and 90 s were seen."""
    for _ in range(12 * PATIENCE // 200):
        if holds():
            return
        page.wait_for_timeout(200)
    raise AssertionError(holds)


def is_whole(page: Page) -> bool:
    """Whether the last part has come too."""
    return any(COPY + "site-es." in each for paths in kept(page).values() for each in paths)


def visited(open_page: OpenPage, path: str = "/", **options: Any) -> Page:
    """One visit that lasted until all was copied."""
    usual = {"service_workers": "allow", "faults": CUT_OFF, **DESKTOP}
    page = open_page(path, **{**usual, **options})
    wait_until(page, lambda: is_whole(page))
    return page


def expect_copy(page: Page, heading: str, audience: str = "patient") -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    expect(page.get_by_text("Offline copy of ")).to_be_visible()
    expect(page.locator(f"html[data-audience={audience}]")).to_be_attached()


def test_everything_opens_offline_after_one_visit(
    open_page: OpenPage, catalogue: Catalogue
) -> None:
    page = visited(open_page)
    page.context.set_offline(True)
    for region in catalogue.regions.values():
        page.goto(f"/region/{region.id}?audience=clinician")
        expect_copy(page, region.name, "clinician")
        expect(page.locator(f"[data-panel=region][data-region={region.id}]")).to_be_visible()
    page.goto("/region/neck?layer=trigger-points&lang=es")
    expect(page.locator("html[lang=es]")).to_be_attached()
    expect(page.locator("[data-trigger-point]").first).to_be_visible()
    page.goto("/region/shoulder?side=left&view=back")
    page.reload()
    expect_copy(page, "Shoulder")
    expect(page.get_by_text("Your left side", exact=True)).to_be_visible()
    expect(page.locator("main[data-view=back]")).to_be_visible()
    click(page, shape_called(page, "Left knee"))
    expect_heading(page, "Knee")
    page.go_back()
    expect_heading(page, "Shoulder")
    for path, heading in pages_and_headings(catalogue).items():
        page.goto(path)
        expect_copy(page, heading, "clinician" if "clinician" in path else "patient")
    page.goto("/handout?regions=neck&paper=letter")
    expect(page.get_by_text("is left out")).to_be_visible()
    page.goto("/evidence?region=neck")
    wait_for_grid(page)
    expect(page.locator("select[name=region]")).to_have_value("neck")


def pages_and_headings(catalogue: Catalogue) -> dict[str, str]:
    """Address -> heading of what the copy shows there."""
    return {
        "/check": "Is it right for me?",
        "/learn?audience=clinician": "Learn about dry needling",
        "/reference/brady-2014": catalogue.references["brady-2014"].title,
        "/handout?regions=neck": "Hand-out to print",
        "/handout.pdf?regions=neck": "This page needs a connection",
        "/nowhere": "This page needs a connection",
    }


BREAK = """async () => {
  const [name] = await caches.keys();
  const cache = await caches.open(name);
  const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  const named = (part) => paths.find((path) => path.includes(part));
  await cache.delete(named("/bundle/styles."));
  await cache.put(named("/bundle/panels-patient"), new Response("{"));
}"""


def test_a_broken_copy_heals_and_holds_no_answers(open_page: OpenPage) -> None:
    page = visited(open_page, "/check")
    whole = kept(page)
    page.get_by_role("radio", name="Yes", exact=True).first.check()
    page.evaluate(BREAK)
    page.context.set_offline(True)
    page.goto("/region/neck")  # what is broken is found out where it is needed
    page.context.set_offline(False)
    page.goto("/check")
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    wait_until(page, lambda: kept(page) == whole)
    page.context.set_offline(True)
    page.goto("/region/neck")
    expect_copy(page, "Neck")
    expect(page.locator(".bm-header")).to_have_css("display", "flex")


def renamed(catalogue: Catalogue) -> Site:
    """The app after a change of the data: the neck goes by another name."""
    neck = replace(catalogue.regions["neck"], name="Nape")
    regions = {**catalogue.regions, "neck": neck}
    return create_app(replace(catalogue, regions=regions, version="0"), Settings())


class Replicas:
    """Servers behind one address: one answers for the worker, the other for all the rest."""

    def __init__(self, site: Site) -> None:
        self.worker = self.rest = site

    def __call__(self, environ: Any, start_response: Any) -> Any:
        asks_for_worker = environ["PATH_INFO"] == "/service-worker.js"
        site = self.worker if asks_for_worker else self.rest
        return site.server.wsgi_app(environ, start_response)


UPDATE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  const { installing } = await registration.update();
  await new Promise((resolve) => {
    const tell = () => ["redundant", "activated"].includes(installing.state) && resolve();
    installing.addEventListener("statechange", tell);
    tell();
  });
  return installing.state;
}"""


def test_a_new_version_is_taken_whole_and_announced_and_the_copy_can_be_taken_back(
    open_page: OpenPage, site: Site, catalogue: Catalogue
) -> None:
    replicas = Replicas(site)
    page = visited(open_page, app=replicas, faults=f"{CUT_OFF}|404 .*/offline-copy/")
    update = page.get_by_text("There is a new version")

    replicas.worker = renamed(catalogue)  # half of it is of no use
    assert page.evaluate(UPDATE) == "redundant"
    expect(update).to_be_hidden()

    replicas.rest = replicas.worker
    assert page.evaluate(UPDATE) == "activated"
    expect(update).to_be_visible()
    click(page, shape_called(page, "Neck"))  # the page that is open stays of one version
    expect_heading(page, "Neck")
    page.context.set_offline(True)
    page.get_by_role("button", name="Reload").click()
    expect_copy(page, "Nape")
    expect(shape_called(page, "Nape").locate(page)).to_have_attribute("aria-current", "true")
    expect(update).to_be_hidden()

    page.context.set_offline(False)
    replicas.worker = create_app(catalogue, Settings(is_offline_copy_kept=False))
    replicas.rest = replicas.worker
    page.goto("/about")
    wait_until(page, lambda: page.evaluate(LEFT) == [0, 0])
