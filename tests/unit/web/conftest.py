"""A visitor without a browser."""

import pytest
from flask.testing import FlaskClient

from bodymap.web.site import Site
from tests.markup import parsed_page, values


@pytest.fixture
def client(site: Site) -> FlaskClient:
    """Asks the app on the shipped data."""
    return site.server.test_client()


@pytest.fixture
def styles(client: FlaskClient) -> str:
    """The address of the style sheet."""
    (address,) = values(parsed_page(client.get("/about").text), "link[rel=stylesheet]", "href")
    return str(address)
