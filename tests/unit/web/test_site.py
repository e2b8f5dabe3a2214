"""Each address answers with a whole page, and with what a browser may keep of it."""

import pytest
from flask.testing import FlaskClient

from tests.markup import parsed_page, values

PAGES = ["/", "/region/neck", "/reference/brady-2014", "/learn", "/claims", "/about", "/check"]


@pytest.mark.parametrize("path", [*PAGES, "/evidence", "/nowhere"])
def test_a_page_is_html_without_a_fault(client: FlaskClient, path: str) -> None:
    """The parser is strict: it refuses what the standard calls an error."""
    answer = client.get(path)
    assert answer.mimetype == "text/html"
    ids = values(parsed_page(answer.text), "[id]", "id")
    assert sorted(each for each in ids if ids.count(each) > 1) == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_that_did_not_change_is_not_sent_again(client: FlaskClient, path: str) -> None:
    headers = {"Accept-Encoding": "br"}
    tag = client.get(path, headers=headers).headers["ETag"]
    answer = client.get(path, headers={**headers, "If-None-Match": tag})
    assert answer.status_code == 304
    assert answer.data == b""
