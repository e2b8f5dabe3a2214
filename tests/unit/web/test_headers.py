"""Headers that keep a visit private, on every answer whatever its status."""

import pytest
from flask.testing import FlaskClient

from bodymap.app import create_app
from bodymap.domain.catalogue import Catalogue
from bodymap.settings import Settings
from bodymap.web.headers import security_headers

EVERY = ["/", "/region/neck", "/nowhere", "/health", "/data/regions.csv", "/robots.txt", "/check"]


def policy(text: str) -> dict[str, list[str]]:
    return {name: words for name, *words in (each.split() for each in text.split(";"))}


@pytest.mark.parametrize("path", EVERY)
def test_every_answer_forbids_what_is_not_ours(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    rules = policy(headers["Content-Security-Policy"])
    assert rules["default-src"] == ["'self'"]
    assert rules["script-src"] == ["'self'"]
    assert rules["object-src"] == ["'none'"]
    assert rules["base-uri"] == ["'none'"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    for each in ("camera=()", "geolocation=()", "microphone=()"):
        assert each in headers["Permissions-Policy"]


@pytest.mark.parametrize("path", [*EVERY, "/evidence"])
def test_no_script_may_stand_in_a_page_or_be_made_of_text(client: FlaskClient, path: str) -> None:
    scripts = policy(client.get(path).headers["Content-Security-Policy"])["script-src"]
    assert {"'unsafe-inline'", "'unsafe-eval'"}.isdisjoint(scripts)


@pytest.mark.parametrize("path", [*EVERY, "/evidence", "/?audience=clinician"])
def test_no_answer_sets_a_cookie(client: FlaskClient, path: str) -> None:
    assert "Set-Cookie" not in client.get(path).headers


def test_no_other_site_may_show_it_in_a_frame(client: FlaskClient) -> None:
    rules = policy(client.get("/").headers["Content-Security-Policy"])
    assert rules["frame-ancestors"] == ["'none'"]


def test_an_operator_may_allow_a_site_to_frame_it(catalogue: Catalogue) -> None:
    site = create_app(catalogue, Settings(frame_ancestors="'self' https://clinic.example"))
    headers = site.server.test_client().get("/health").headers
    rules = policy(headers["Content-Security-Policy"])
    assert rules["frame-ancestors"] == ["'self'", "https://clinic.example"]


def test_the_words_of_the_operator_stand_in_their_own_rule() -> None:
    written = security_headers("'self'")["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in written.split("; ")


def test_a_browser_keeps_for_ever_what_has_a_hash_and_asks_after_pages(
    client: FlaskClient, styles: str
) -> None:
    assert "immutable" in client.get(styles).headers["Cache-Control"]
    assert client.get("/").headers["Cache-Control"] == "no-cache"


def test_what_is_not_there_is_not_kept(client: FlaskClient) -> None:
    assert "immutable" not in client.get("/bundle/styles.000000000000.css").headers.get(
        "Cache-Control", ""
    )
