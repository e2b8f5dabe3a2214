"""Dash's scripts are loaded where they are needed, deferred, and started by a file of our own."""

import re

import pytest
from flask.testing import FlaskClient

from bodymap.web.dash_parts import plot_scripts
from bodymap.web.site import Site
from tests.markup import every, only, parsed_page

OTHERS = ("/", "/region/heel", "/learn", "/claims", "/about", "/nowhere")


@pytest.fixture
def client(site: Site) -> FlaskClient:
    return site.server.test_client()


@pytest.mark.parametrize("path", OTHERS)
def test_no_other_page_loads_anything_of_dash(client: FlaskClient, path: str) -> None:
    page = parsed_page(client.get(path).text)
    addresses = [each.attrs["src"] for each in page.query("script[src]")]
    assert all(each.startswith("/bundle/scripts.") for each in addresses)
    assert page.query("#_dash-config, #react-entry-point") == []


def test_every_script_of_the_page_is_a_deferred_file(client: FlaskClient) -> None:
    page = parsed_page(client.get("/evidence").text)
    for script in every(page, "script:not([type])"):
        assert "defer" in script.attrs
        assert script.attrs["src"].startswith("/")


def test_the_renderer_starts_last_and_from_our_own_file(client: FlaskClient, site: Site) -> None:
    page = parsed_page(client.get("/evidence").text)
    addresses = [each.attrs["src"] for each in page.query("script[src]")]
    ours = site.content.bundles["evidence"]
    assert addresses[-1] == ours.address
    assert b"new window.DashRenderer()" in ours.content
    assert any("dash_renderer" in each for each in addresses[:-1])
    assert only(page, "#react-entry-point").attrs.get("hidden") is not False


def test_what_the_page_asks_for_is_there(client: FlaskClient, site: Site) -> None:
    text = client.get("/evidence").text
    asked = re.findall(r'src="(/[^"]+)"', text) + plot_scripts(site)
    asked += re.findall(r'data-(?:rows|plotly)="([^"]+)"', text)
    assert len(asked) > 10
    for address in asked:
        assert client.get(address).status_code == 200, address


def test_plots_and_their_library_are_not_loaded_at_once(client: FlaskClient, site: Site) -> None:
    page = parsed_page(client.get("/evidence?plot=1").text)
    addresses = [each.attrs["src"] for each in page.query("script[src]")]
    for late in (*plot_scripts(site), site.content.bundles["plotly"].address):
        assert late not in addresses
    assert not any("dash_table" in each for each in addresses)


def policy(client: FlaskClient, path: str) -> dict[str, str]:
    parts = client.get(path).headers["Content-Security-Policy"].split("; ")
    return dict(part.split(" ", 1) for part in parts)


def test_styles_may_stand_inline_on_this_page_alone_and_scripts_nowhere(
    client: FlaskClient,
) -> None:
    assert policy(client, "/evidence")["style-src"] == "'self' 'unsafe-inline'"
    for path in ("/evidence", "/evidence.csv", *OTHERS):
        assert policy(client, path)["script-src"] == "'self'"
        if path != "/evidence":
            assert policy(client, path)["style-src"] == "'self'"
