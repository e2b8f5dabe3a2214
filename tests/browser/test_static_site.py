"""The exported site works from a host that knows nothing but files, with scripts and without."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from bodymap.app import create_app
from bodymap.domain.catalogue import Catalogue, catalogue_of
from bodymap.domain.language import ORIGINAL
from bodymap.domain.tables import TABLES
from bodymap.settings import Settings
from bodymap.web.static_site import write_site
from tests.browser.conftest import faultless

NOTE = "no server behind it"


class Host(ThreadingHTTPServer):
    """Many may knock at once."""

    request_queue_size = 128


class Quiet(SimpleHTTPRequestHandler):
    """Files, and no line on the screen for each."""

    def log_message(self, *_words: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def folder(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as files, in one language: that is half the work."""
    place = tmp_path_factory.mktemp("static")
    tables = {name: catalogue.table(name) for name in TABLES}
    tables["languages"] = {ORIGINAL: catalogue.languages[ORIGINAL]}
    catalogue = catalogue_of(tables, catalogue.figure, catalogue.version, catalogue.places)
    site = create_app(
        catalogue,
        replace(Settings(), base_url="https://needles.example.org", is_offline_copy_kept=False),
    )
    assert write_site(site, place, NOTE) > 500
    return place


@pytest.fixture(scope="module")
def host(folder: Path) -> Iterator[str]:
    """Where the files are served."""
    with Host(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def visit(browser: Browser, host: str, path: str, **options: object) -> Page:
    page = browser.new_context(base_url=host, **options).new_page()
    page.goto(path)
    return page


def test_every_page_names_its_character_set_where_browsers_look(folder: Path) -> None:
    starts = {each: each.read_bytes()[:1024] for each in folder.rglob("*.html")}
    assert len(starts) > 500
    assert [each for each, start in starts.items() if b'<meta charset="utf-8">' not in start] == []


def works_with_scripts(browser: Browser, host: str) -> None:
    context = browser.new_context(base_url=host)
    with faultless(context, host, ""):
        page = context.new_page()
        page.goto("/region/shoulder?side=left")
        expect(page).to_have_url(f"{host}/region/shoulder?side=left")
        expect(page.locator("svg a[aria-current=true][data-side=left]").first).to_be_attached()
        expect(page.locator("svg a[aria-current=true][data-side=right]")).to_have_count(0)
        page.wait_for_function("() => window.bodymap?.panels?.has('heel')")
        page.locator(".bm-region-list a[data-region=heel]").first.click()
        expect(page).to_have_url(f"{host}/region/heel")
        expect(page.locator("#panel-heading")).to_have_text("Heel")
        page.reload()
        expect(page.locator("#panel-heading")).to_have_text("Heel")
        page.goto("/region/neck?audience=clinician&view=back")
        expect(page).to_have_url(f"{host}/region/neck?audience=clinician&view=back")
        expect(page.locator("html")).to_have_attribute("data-audience", "clinician")
        expect(page.locator("main")).to_have_attribute("data-view", "back")
        page.goto("/region/neck?layer=pain&pain=front-outer-shoulder-left,nowhere")
        expect(page.locator("#atlas")).to_contain_text("Left outer side of the shoulder")
        page.get_by_role("link", name="Consult view").click()
        expect(page.locator("main")).to_have_class(re.compile("bm-explorer--consult"))
        page.goto("/evidence?comparison=sham&plot=1")
        expect(page.locator(".ag-row").first).to_be_visible(timeout=60_000)
        expect(page.locator("select[name=comparison]")).to_have_value("sham")
        expect(page).to_have_url(f"{host}/evidence?comparison=sham")
        expect(page.locator(".bm-notice")).to_contain_text(NOTE)


def reads_without_scripts(browser: Browser, host: str) -> None:
    page = visit(browser, host, "/region/neck", java_script_enabled=False)
    page.locator("a[data-audience-link=clinician]").click()
    expect(page.locator("html")).to_have_attribute("data-audience", "clinician")
    expect(page.locator("a[href='/learn/audience-clinician.html#dispute']").first).to_be_attached()
    page.goto("/region/neck")
    page.get_by_role("link", name="Consult view").click()
    expect(page.locator("main")).to_have_class(re.compile("bm-explorer--consult"))
    page.get_by_role("link", name="Leave consult view").click()
    expect(page.locator("main")).not_to_have_class(re.compile("bm-explorer--consult"))
    page.goto("/evidence")
    expect(page.locator("main form").first).to_be_hidden()
    page.goto("/region/heel")
    page.locator("a[href^='/handout']").first.click()
    expect(page.locator("h1")).to_be_visible()
    pdf = page.locator("a[href$='.pdf']").first.get_attribute("href")
    assert page.request.get(f"{host}{pdf}").body().startswith(b"%PDF")


def leads_to_files_alone(folder: Path) -> None:
    missing = set()
    for path in folder.rglob("*.html"):
        for link in re.findall(r'\s(?:href|src)="(/[^"#]*)', path.read_text("utf-8")):
            target = unescape(link).partition("?")[0].strip("/")
            there = folder / target
            if not (there.is_file() or (there / "index.html").is_file()):
                missing.add(link)
    assert missing == set()


def test_the_exported_site_works_from_plain_files(
    browser: Browser, host: str, folder: Path
) -> None:
    """One test, since the export is long in the making."""
    works_with_scripts(browser, host)
    reads_without_scripts(browser, host)
    leads_to_files_alone(folder)
    lost = (folder / "404.html").read_text("utf-8")
    assert "This page does not exist" in lost
    assert '<link rel="canonical" href="https://needles.example.org/' in lost
