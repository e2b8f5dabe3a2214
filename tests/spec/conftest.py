"""The app as HTTP clients see it, without a browser."""

import pytest
from flask.testing import FlaskClient

from bodymap.web.site import Site


@pytest.fixture(scope="session")
def client(site: Site) -> FlaskClient:
    """Asks the app, on the shipped data. It keeps no cookies, so that tests cannot meet in one."""
    return site.server.test_client(use_cookies=False)
