"""Addresses that answer with files: bundles, health, and what robots and browsers ask for."""

import json
import re
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from bodymap.app import create_app
from bodymap.domain.catalogue import Catalogue
from bodymap.settings import Settings

PUBLIC = "https://needles.example.org"


@pytest.fixture(scope="module")
def public(catalogue: Catalogue) -> FlaskClient:
    """The app as an operator runs it under a public address."""
    return create_app(catalogue, Settings(base_url=PUBLIC)).server.test_client()


def test_health_tells_which_app_and_which_facts(client: FlaskClient, catalogue: Catalogue) -> None:
    answer = client.get("/health")
    assert answer.status_code == 200
    assert answer.json == {
        "status": "ok",
        "version": version("bodymap"),
        "data_version": catalogue.version,
    }


def test_a_bundle_is_served_under_its_hash_alone(client: FlaskClient, styles: str) -> None:
    assert client.get(styles).mimetype == "text/css"
    assert client.get(re.sub(r"\.[0-9a-f]{12}\.", ".000000000000.", styles)).status_code == 404


def test_robots_may_come_and_are_shown_the_map_of_the_site(public: FlaskClient) -> None:
    answer = public.get("/robots.txt")
    assert answer.mimetype == "text/plain"
    assert answer.text.splitlines() == [
        "User-agent: *",
        "Allow: /",
        f"Sitemap: {PUBLIC}/sitemap.xml",
    ]


def test_the_map_of_the_site_names_every_page_that_answers(
    public: FlaskClient, catalogue: Catalogue
) -> None:
    answer = public.get("/sitemap.xml")
    places = [each.text or "" for each in ElementTree.fromstring(answer.text).iter() if each.text]
    assert {f"{PUBLIC}/region/{each}" for each in catalogue.regions} < set(places)
    for place in places:
        assert public.get(place.removeprefix(PUBLIC)).status_code == 200, place


def test_without_a_public_address_the_visitors_own_is_used(client: FlaskClient) -> None:
    assert "http://localhost/sitemap.xml" in client.get("/robots.txt").text


def test_the_manifest_leads_to_pictures_that_are_there(client: FlaskClient) -> None:
    answer = client.get("/manifest.webmanifest")
    assert answer.mimetype == "application/manifest+json"
    told = json.loads(answer.text)
    assert (told["name"], told["start_url"], told["display"]) == ("bodymap", "/", "standalone")
    sizes = {icon["sizes"] for icon in told["icons"] if "purpose" not in icon}
    assert {"192x192", "512x512"} <= sizes
    assert "maskable" in {icon.get("purpose") for icon in told["icons"]}
    for icon in told["icons"]:
        with client.get(icon["src"]) as answer:
            assert (answer.status_code, answer.mimetype) == (200, icon["type"])


def test_a_weakness_can_be_reported_for_less_than_a_year(public: FlaskClient) -> None:
    lines = public.get("/.well-known/security.txt").text.splitlines()
    told = dict(line.split(": ", 1) for line in lines)
    assert told["Contact"].startswith("https://")
    expires = datetime.fromisoformat(told["Expires"])
    assert timedelta(days=30) < expires - datetime.now(UTC) < timedelta(days=366)
