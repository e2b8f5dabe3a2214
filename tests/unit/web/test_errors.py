"""A wrong request gets a page that says so, under its own status and with what HTTP asks for."""

import pytest
from flask.testing import FlaskClient

from bodymap.web.errors import LARGEST_BODY
from tests.markup import parsed_page


@pytest.mark.parametrize("path", ["/", "/region/neck", "/health", "/data/regions.csv"])
def test_a_method_that_is_refused_is_told_which_are_not(client: FlaskClient, path: str) -> None:
    answer = client.delete(path)
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
    assert answer.mimetype == "text/html"
    assert len(parsed_page(answer.text).query("h1")) == 1


def test_a_body_that_is_too_long_is_refused_unread(client: FlaskClient) -> None:
    body = b"[" * (LARGEST_BODY + 1)
    answer = client.post("/_dash-update-component", data=body, content_type="application/json")
    assert answer.status_code == 413
