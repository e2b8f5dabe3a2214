"""A wrong request gets a page that says so, under the right status."""

import pytest
from flask.testing import FlaskClient

from bodymap.web.errors import LARGEST_BODY
from tests.markup import parsed_page

UNKNOWN = [
    "/nowhere",
    "/region/tail",
    "/region/",
    "/region/neck/more",
    "/region/Neck",
    "/region/%00",
    "/region/%FF%FE",
    "/region/..%2f..%2fdata",
    "/reference/nobody-1999",
    "/data/nowhere.csv",
    "/data/regions.xlsx",
    "/bundle/nothing.css",
    "/assets/../pyproject.toml",
    "/assets/%2e%2e/pyproject.toml",
    "/.env",
    "/_dash-component-suites/x/y.js",
    "/" + "a" * 4000,
]


@pytest.mark.parametrize("path", UNKNOWN)
def test_an_unknown_address_is_a_404_with_a_way_on(client: FlaskClient, path: str) -> None:
    answer = client.get(path, follow_redirects=True)
    assert answer.status_code == 404
    root = parsed_page(answer.text)
    assert (len(root.query("h1")), len(root.query("main"))) == (1, 1)
    assert len(root.query("main nav a[data-region]")) == 20


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE"])
@pytest.mark.parametrize("path", ["/", "/region/neck", "/health", "/data/regions.csv"])
def test_a_page_cannot_be_written_to(client: FlaskClient, method: str, path: str) -> None:
    answer = client.open(path, method=method)
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
    assert "<h1>" in answer.text


@pytest.mark.parametrize(
    "body", [b"", b"null", b"{", b'{"output": "x"}', b'{"inputs": [{}], "output": "..x.y..."}']
)
def test_a_forged_callback_is_the_senders_fault(client: FlaskClient, body: bytes) -> None:
    answer = client.post("/_dash-update-component", data=body, content_type="application/json")
    assert 400 <= answer.status_code < 500
    assert "Traceback" not in answer.text


def test_a_body_that_is_too_long_is_refused(client: FlaskClient) -> None:
    body = b"[" * (LARGEST_BODY + 1)
    answer = client.post("/_dash-update-component", data=body, content_type="application/json")
    assert answer.status_code == 413


@pytest.mark.parametrize("path", ["/learn/", "/region/neck/"])
def test_a_slash_too_many_leads_to_the_page(client: FlaskClient, path: str) -> None:
    answer = client.get(f"{path}?audience=clinician")
    assert answer.status_code == 308
    assert answer.headers["Location"] == f"{path.rstrip('/')}?audience=clinician"


@pytest.mark.parametrize("path", ["//evil.example/", "///evil.example//", "/\\evil.example/"])
def test_no_address_leads_to_another_site(client: FlaskClient, path: str) -> None:
    answer = client.get("/", environ_overrides={"PATH_INFO": path})
    location = answer.headers.get("Location", "/")
    assert location.startswith("/")
    assert not location.startswith(("//", "/\\"))
