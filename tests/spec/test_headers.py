"""Every answer carries the headers that keep a visit private and foreign scripts out."""

from dataclasses import replace
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from bodymap.app import create_app
from bodymap.domain.catalogue import Catalogue
from bodymap.settings import Settings
from bodymap.web.handout_files import PrintShop
from bodymap.web.headers import security_headers
from bodymap.web.site import Site

KINDS = {
    "page": ("GET", "/", 200),
    "region": ("GET", "/region/neck?side=left", 200),
    "text page": ("GET", "/learn", 200),
    "paper": ("GET", "/reference/brady-2014", 200),
    "missing page": ("GET", "/nowhere", 404),
    "redirect": ("GET", "/region/neck/", 308),
    "refused method": ("POST", "/", 405),
    "asset": ("GET", "/assets/icons/bodymap.svg", 200),
    "missing asset": ("GET", "/assets/none.js", 404),
    "table": ("GET", "/data/regions.csv", 200),
    "health": ("GET", "/health", 200),
    "robots": ("GET", "/robots.txt", 200),
    "sitemap": ("GET", "/sitemap.xml", 200),
    "manifest": ("GET", "/manifest.webmanifest", 200),
    "security.txt": ("GET", "/.well-known/security.txt", 200),
    "Dash's layout": ("GET", "/_dash-layout", 200),
    "missing Dash part": ("GET", "/_dash-component-suites/dash/none.js", 404),
    "callback": ("POST", "/_dash-update-component", 415),
}


def policy(answer: TestResponse) -> dict[str, list[str]]:
    """The content security policy: directive -> source words."""
    directives = answer.headers["Content-Security-Policy"].split(";")
    return {words[0]: words[1:] for words in map(str.split, directives) if words}


@pytest.fixture(params=KINDS.values(), ids=KINDS)
def answer(request: pytest.FixtureRequest, client: FlaskClient) -> TestResponse:
    """One answer of each kind."""
    method, path, status = request.param
    found = client.open(path, method=method, buffered=True)
    assert found.status_code == status
    return found


def test_scripts_come_from_here_alone(answer: TestResponse) -> None:
    sources = policy(answer)["script-src"]
    assert "'self'" in sources
    assert all(each == "'self'" or each.startswith("'sha256-") for each in sources)


def test_everything_else_comes_from_here_too(answer: TestResponse) -> None:
    found = policy(answer)
    assert found["default-src"] == ["'self'"]
    assert found["object-src"] == found["base-uri"] == ["'none'"]
    assert found["form-action"] == ["'self'"]
    assert found["frame-ancestors"] == ["'none'"]
    assert found["style-src"] == ["'self'"]
    words = {word for each in found.values() for word in each}
    assert words.isdisjoint({"*", "https:", "http:", "'unsafe-inline'", "'unsafe-eval'"})


def test_the_other_headers_are_set(answer: TestResponse) -> None:
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    refused = answer.headers["Permissions-Policy"]
    assert all(f"{each}=()" in refused for each in ("camera", "geolocation", "microphone"))


def test_no_cookie_is_ever_set(answer: TestResponse) -> None:
    assert "Set-Cookie" not in answer.headers


def test_bundles_are_kept_for_ever_and_pages_are_asked_after(
    client: FlaskClient, site: Site
) -> None:
    for bundle in site.content.bundles.values():
        answer = client.get(bundle.address)
        assert "immutable" in answer.headers["Cache-Control"]
        assert policy(answer)["script-src"][0] == "'self'"
    page = client.get("/region/neck")
    assert page.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["/", "/data/regions.csv", "/handout.pdf?regions=neck"])
def test_an_answer_that_has_not_changed_carries_them_too(client: FlaskClient, path: str) -> None:
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    table = security_headers("'none'")
    assert {name: again.headers.get(name) for name in table} == table


CHANGES: dict[str, tuple[dict[str, Any], set[str]]] = {
    "who may frame it": ({"frame_ancestors": "'self'"}, {"page", "sheet", "table"}),
    "no offline copy": ({"is_offline_copy_kept": False}, {"page"}),
    "public address": ({"base_url": "https://needles.example.org"}, {"page", "sheet"}),
    "clinic": ({"clinic": "Heel & Sole"}, {"sheet"}),
}
TAGGED = {"page": "/about", "sheet": "/handout.pdf?regions=neck", "table": "/data/regions.csv"}


@pytest.mark.parametrize(("changes", "changed"), CHANGES.values(), ids=CHANGES)
def test_a_setting_that_changes_an_answer_changes_its_tag(
    small: Catalogue, changes: dict[str, Any], changed: set[str]
) -> None:
    site, other = create_app(small, Settings()), create_app(small, replace(Settings(), **changes))
    for each in changed:
        tag = site.fetched(TAGGED[each]).headers["ETag"]
        headers = {"If-None-Match": tag}
        answer = other.server.test_client().get(TAGGED[each], headers=headers)
        assert answer.status_code == 200, each
        assert answer.headers["ETag"] != tag


def test_without_an_offline_copy_a_tag_changes_with_who_may_frame_it(small: Catalogue) -> None:
    """The version of the copy, which stands in each page, is not what the tag hangs on."""
    bare = replace(Settings(), is_offline_copy_kept=False)
    sites = [create_app(small, each) for each in (bare, replace(bare, frame_ancestors="'self'"))]
    tags = {each.fetched("/about").headers["ETag"] for each in sites}
    assert len(tags) == 2


def test_the_tag_decides_where_a_browser_names_a_date_too(client: FlaskClient) -> None:
    """Browsers send both; the file has not changed since, but its headers have."""
    icon = client.get("/assets/icons/bodymap.svg")
    headers = {"If-None-Match": '"before"', "If-Modified-Since": icon.headers["Last-Modified"]}
    not_kept = "/assets/icons/bodymap.svg?asked=anew"
    assert client.get(not_kept, headers=headers).status_code == 200


def test_a_sheet_is_not_printed_for_one_who_has_it(
    small: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = TAGGED["sheet"]
    tag = create_app(small, Settings()).fetched(address).headers["ETag"]
    started_anew = create_app(small, Settings()).server.test_client()
    monkeypatch.setattr(PrintShop, "printed", lambda *_: pytest.fail("printed again"))
    for each in (tag, f"W/{tag}"):
        answer = started_anew.get(address, headers={"If-None-Match": each})
        assert (answer.status_code, answer.headers["ETag"]) == (304, tag)


@pytest.mark.parametrize("accepted", ["", "br"])
def test_the_head_of_an_answer_has_its_headers(client: FlaskClient, accepted: str) -> None:
    headers = {"Accept-Encoding": accepted}
    for _, path, _ in KINDS.values():
        head, get = (client.open(path, method=each, headers=headers) for each in ("HEAD", "GET"))
        said = [{k: v for k, v in each.headers if k != "Date"} for each in (head, get)]
        assert said[0] == said[1], path
        assert (head.data, head.status) == (b"", get.status)


def test_a_clinic_may_frame_the_app_where_the_operator_says_so(small: Catalogue) -> None:
    words = "'self' https://clinic.example"
    site = create_app(small, replace(Settings(), frame_ancestors=words))
    answer = site.server.test_client().get("/about")
    assert policy(answer)["frame-ancestors"] == words.split()
    assert "X-Frame-Options" not in answer.headers


@pytest.mark.parametrize("words", ["'self'; script-src *", "'self', *", "a\nb;"])
def test_the_operators_words_cannot_end_the_header(words: str) -> None:
    with pytest.raises(ValueError, match="BODYMAP_FRAME_ANCESTORS"):
        Settings.from_environment({"BODYMAP_FRAME_ANCESTORS": words})


@pytest.mark.parametrize("host", ['evil"><script>alert(1)</script>', "a b", "[::1", ""])
def test_a_forged_host_is_never_written_as_markup(client: FlaskClient, host: str) -> None:
    for path in ("/about", "/sitemap.xml", "/nowhere"):
        answer = client.get(path, headers={"Host": host})
        assert answer.status_code < 500
        assert "<script>alert" not in answer.text
