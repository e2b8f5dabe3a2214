"""Each address answers with a whole page, its status, and what a browser may keep."""

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.queries.address import KNOWN
from bodymap.web.site import Site
from tests.markup import only, parsed_page, texts, values

PAGES = ["/", "/region/neck", "/reference/brady-2014", "/learn", "/claims", "/about", "/check"]
QUERIES = st.dictionaries(st.sampled_from(KNOWN) | st.text(max_size=9), st.text(max_size=30))


@pytest.mark.parametrize("path", [*PAGES, "/evidence", "/nowhere"])
def test_a_page_is_html_without_a_fault(client: FlaskClient, path: str) -> None:
    """The parser is strict: it refuses what the standard calls an error."""
    answer = client.get(path)
    assert answer.mimetype == "text/html"
    root = parsed_page(answer.text)
    ids = values(root, "[id]", "id")
    assert sorted(each for each in ids if ids.count(each) > 1) == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_that_did_not_change_is_not_sent_again(client: FlaskClient, path: str) -> None:
    headers = {"Accept-Encoding": "br"}
    tag = client.get(path, headers=headers).headers["ETag"]
    answer = client.get(path, headers={**headers, "If-None-Match": tag})
    assert answer.status_code == 304
    assert answer.data == b""


def test_each_audience_has_a_page_of_its_own(client: FlaskClient) -> None:
    for audience in ("patient", "clinician"):
        root = parsed_page(client.get(f"/region/neck?audience={audience}").text)
        assert only(root, "html").attrs["data-audience"] == audience


def test_what_was_not_understood_is_said_quietly(client: FlaskClient) -> None:
    for path in ("/region/neck?side=up", "/?nonsense=1", "/learn?audience=nobody"):
        assert texts(parsed_page(client.get(path).text), "[role=status]"), path
    assert texts(parsed_page(client.get("/region/neck?view=back").text), "[role=status]") == []


@settings(max_examples=25)  # a page is a lot to write; test_address.py asks more
@given(st.sampled_from(["/", "/region/shoulder", "/learn"]), QUERIES)
def test_whatever_is_asked_a_page_answers(site: Site, path: str, query: dict[str, str]) -> None:
    assert site.server.test_client().get(path, query_string=query).status_code == 200
