"""The service worker and the copy that it takes: whole, of one version, and never of another."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from flask.testing import FlaskClient

from bodymap.app import create_app
from bodymap.domain.catalogue import Catalogue
from bodymap.pages.page import SITE_PATHS
from bodymap.settings import Settings
from bodymap.web import offline_files
from bodymap.web.bundles import Bundle
from bodymap.web.offline_files import site_mark
from tests.unit.web.test_pieces import read_back

Part = dict[str, Any]


def introduction(client: FlaskClient) -> dict[str, Any]:
    """What the worker's script is told by the server."""
    found = re.match(r"const COPY = (.+);\n", client.get("/service-worker.js").text)
    assert found
    told: dict[str, Any] = json.loads(found[1])
    return told


@pytest.fixture(scope="module")
def parts(site: Any) -> list[Part]:
    """Every part of the copy."""
    client = site.server.test_client()
    return [client.get(each).json for each in introduction(client)["parts"]]


def copied(parts: list[Part], path: str, query: str = "") -> tuple[dict[str, str], str]:
    """Headers and text of a page of the copy."""
    language = "es" if "lang=es" in query else "en-GB"
    query = query.removesuffix("lang=es").removesuffix("&")
    (part,) = [each for each in parts if path in each["paths"] and each["language"] == language]
    headers, told = part["paths"][path]["pages"][query]
    return part["headers"][headers], read_back(told, part["pieces"])


@pytest.mark.parametrize(
    "asked",
    [
        "/",
        "/?audience=clinician",
        "/check",
        "/?lang=es",
        "/learn?audience=clinician&lang=es",
        "/learn?audience=clinician",
        "/reference/brady-2014",
        "/handout?regions=neck&side=left",
    ],
)
def test_a_page_of_the_copy_is_the_page_of_the_server(
    client: FlaskClient, parts: list[Part], asked: str
) -> None:
    answer = client.get(asked)
    headers, text = copied(parts, *asked.split("?"))
    assert text == answer.text
    assert headers.items() <= dict(answer.headers).items()
    assert "Content-Security-Policy" in headers


def test_the_evidence_page_keeps_the_policy_that_its_grid_needs(parts: list[Part]) -> None:
    headers, _ = copied(parts, "/evidence")
    assert "style-src 'self' 'unsafe-inline'" in headers["Content-Security-Policy"]


def test_every_page_and_every_region_is_in_the_copy(
    parts: list[Part], catalogue: Catalogue
) -> None:
    paths = {path for part in parts for path in part["paths"]}
    papers = {f"/reference/{each}" for each in catalogue.references}
    assert {*SITE_PATHS, *papers, "/handout", "/offline"} <= paths
    assert set(parts[0]["regions"]) == set(catalogue.regions)


def test_the_copy_holds_the_very_files_that_its_pages_load(
    client: FlaskClient, parts: list[Part]
) -> None:
    for part in parts:
        for address, integrity in part["files"].items():
            content = client.get(address, buffered=True).data
            digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
            assert integrity == f"sha256-{digest}", address
    names = " ".join(parts[0]["files"])
    for each in (
        "styles",
        "scripts",
        "search",
        "panels-patient",
        "panels-clinician",
        "atlas-patient",
    ):
        assert f"/bundle/{each}." in names
    assert "async-community" in " ".join(parts[1]["files"])


def test_a_copy_of_another_version_is_not_to_be_had(client: FlaskClient) -> None:
    address = introduction(client)["parts"][0]
    other = re.sub(r"\.[0-9a-f]{12}\.", ".000000000000.", address)
    assert client.get(address).headers["Cache-Control"].endswith("immutable")
    assert client.get(other).status_code == 404


def test_new_content_a_new_setting_or_a_new_file_is_a_new_version(catalogue: Catalogue) -> None:
    file, other = (
        Bundle("styles", "css", "text/css", b"1"),
        Bundle("styles", "css", "text/css", b"2"),
    )
    marks = [
        site_mark(catalogue, [file], Settings()),
        site_mark(replace(catalogue, version="0"), [file], Settings()),
        site_mark(catalogue, [other], Settings()),
        site_mark(catalogue, [file], Settings(clinic="Elm Street")),
    ]
    assert len(set(marks)) == len(marks)
    elsewhere = Settings(port=9000, host="::", log="requests")
    assert site_mark(catalogue, [file], elsewhere) == marks[0]


def test_new_code_is_a_new_version(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    before = site_mark(catalogue, [], Settings())
    monkeypatch.setattr(offline_files, "code_mark", lambda: "of tomorrow")
    assert site_mark(catalogue, [], Settings()) != before


def test_each_public_address_has_a_copy_of_its_own(client: FlaskClient) -> None:
    elsewhere = client.get("/service-worker.js", base_url="http://other.example").text
    assert introduction(client)["parts"][0] not in elsewhere


def test_the_worker_is_asked_for_anew_with_every_page(client: FlaskClient) -> None:
    answer = client.get("/service-worker.js")
    assert answer.mimetype == "text/javascript"
    assert answer.headers["Cache-Control"] == "no-cache"


def test_switched_off_the_worker_takes_everything_back(small: Catalogue) -> None:
    client = create_app(small, Settings(is_offline_copy_kept=False)).server.test_client()
    worker = client.get("/service-worker.js")
    assert "unregister" in worker.text
    assert "fetch" not in worker.text
    assert worker.headers["Cache-Control"] == "no-cache"
    assert "data-offline" not in client.get("/").text
