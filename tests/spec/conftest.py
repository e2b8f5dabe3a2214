"""The app as HTTP clients see it, without a browser: in this process, or on a real server."""

import shutil
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from bodymap.settings import Settings
from bodymap.web.site import Site
from tests.running import Running, serving


@pytest.fixture(scope="session")
def client(site: Site) -> FlaskClient:
    """Asks the app, on the shipped data. It keeps no cookies, so that tests cannot meet in one."""
    return site.server.test_client(use_cookies=False)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Two workers, which count and write down what they do, on a copy of the data."""
    folder = tmp_path_factory.mktemp("server")
    shutil.copytree(Settings().data, folder / "data")
    with serving(
        folder,
        *("--workers", "2", "--data", str(folder / "data")),
        environment={"BODYMAP_LOG": "requests", "BODYMAP_METRICS": "1"},
    ) as running:
        yield running
