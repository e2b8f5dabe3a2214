"""Every route of the server, Dash's own too, with whatever a stranger may put into it."""

import re

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.web.site import Site
from tests.spec.test_hostile_requests import QUICK, is_no_fault, queries, texts

METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "\xff")
HEADERS = (
    *("Accept-Encoding", "If-None-Match", "If-Modified-Since", "Range", "Content-Type"),
    *("Cookie", "X-Forwarded-Host", "X-Forwarded-Proto", "Accept"),
)
OUTSIDE = (
    *("../pyproject.toml", "..%2fpyproject.toml", "%2e%2e/pyproject.toml", "....//pyproject.toml"),
    *("..\\pyproject.toml", "/etc/passwd", "%2fetc%2fpasswd", "css/../../pyproject.toml"),
    *("../../../../../../etc/passwd", "~/.bashrc", "file:///etc/passwd", "C:\\windows\\win.ini"),
    *("regions.csv/../../pyproject.toml", "pyproject.toml\x00.csv", "\u2025/pyproject.toml"),
)
FOLDERS = (
    *("/assets/", "/assets/css/", "/data/", "/bundle/", "/reference/", "/region/"),
    *("/_dash-component-suites/dash/", "/_dash-component-suites/../"),
)
INSIDE_OF_FILES = ("[build-system]", "root:", "[extensions]")

words = texts.map(lambda text: re.sub(r"[\r\n]", "", text)[:2000])
headers = st.dictionaries(st.sampled_from(HEADERS), words, max_size=3)


@settings(QUICK, max_examples=60)
@given(data=st.data())
def test_any_route_with_anything_in_it_is_answered(
    client: FlaskClient, site: Site, data: st.DataObject
) -> None:
    rules = sorted(each.rule for each in site.server.url_map.iter_rules())
    path = re.sub(r"<[^>]+>", lambda _: data.draw(words), data.draw(st.sampled_from(rules)))
    answer = client.open(
        "/",
        environ_overrides={"PATH_INFO": as_sent(path)},
        method=data.draw(st.sampled_from(METHODS)),
        query_string=data.draw(queries),
        headers=[(name, as_sent(value)) for name, value in data.draw(headers).items()],
    )
    is_no_fault(answer)


def as_sent(text: str) -> str:
    """As a server hands bytes on to an app."""
    return text.encode("utf-8", "surrogatepass").decode("latin-1")


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_path_leads_out_of_its_folder(client: FlaskClient, folder: str) -> None:
    for name in OUTSIDE:
        answer = client.get("/", environ_overrides={"PATH_INFO": as_sent(folder + name)})
        is_no_fault(answer)
        assert answer.status_code in (301, 308, 400, 404), name
        assert not any(inside in answer.text for inside in INSIDE_OF_FILES), name


@QUICK
@given(host=words, forwarded=words)
def test_a_forged_host_stays_text(client: FlaskClient, host: str, forwarded: str) -> None:
    answer = client.get(
        "/learn",
        environ_overrides={"HTTP_HOST": as_sent(host), "HTTP_X_FORWARDED_HOST": as_sent(forwarded)},
    )
    is_no_fault(answer)


@pytest.mark.parametrize("size", [64 * 1024 + 1, 10_000_000])
@pytest.mark.parametrize("path", ["/_dash-update-component", "/", "/handout", "/evidence.csv"])
def test_an_enormous_body_is_refused(client: FlaskClient, path: str, size: int) -> None:
    answer = client.post(path, data=b"0" * size, content_type="application/json")
    is_no_fault(answer)
    assert answer.status_code in (405, 413)
