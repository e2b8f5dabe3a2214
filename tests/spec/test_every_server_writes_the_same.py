"""Servers that run the same write the same, whenever each was started.

A browser that got its page from one of several servers asks another one for the files of the page.
"""

import json
import os
import subprocess
import sys
from typing import Any

TOLD = """
import json
from bodymap.app import create_app
from bodymap.loading import load_catalogue
from bodymap.settings import Settings

site = create_app(load_catalogue(Settings().data), Settings())
page = site.server.test_client().get("/region/shoulder")
print(json.dumps([sorted(site.files), site.offline_version, page.headers["ETag"]]))
"""


def started(seed: str) -> Any:
    """The files of a process of its own, its offline version, and the tag of a page."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    answer = subprocess.run(
        [sys.executable, "-c", TOLD], env=environment, capture_output=True, text=True, check=True
    )
    return json.loads(answer.stdout)


def test_two_servers_name_the_same_files_and_write_the_same_page() -> None:
    assert started("1") == started("2")
