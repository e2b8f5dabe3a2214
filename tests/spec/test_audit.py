"""CI audits the locked packages where it can ask for advisories, and elsewhere says it did not."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from bodymap.settings import PROJECT

KNOWS = {"vulns": [{"id": "an advisory"}]}


class Service(BaseHTTPRequestHandler):
    """Gives one answer to whatever is asked."""

    answer: Mapping[str, object]

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(self.answer).encode())

    def log_message(self, *told: object) -> None:
        """Nothing."""


@contextmanager
def advisories(answer: Mapping[str, object]) -> Iterator[str]:
    """The address of a service that answers so."""
    with HTTPServer(("127.0.0.1", 0), type("Service", (Service,), {"answer": answer})) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def audited(folder: Path, address: str, *, verdict: int = 0) -> tuple[int, str]:
    """The status of CI's audit and what it says, where `make audit` ends with this verdict."""
    make = folder / "make"
    make.write_text(f'#!/bin/sh\necho "make $*, $OSV"\nexit {verdict}\n', "utf-8")
    make.chmod(0o755)
    environment = {**os.environ, "OSV": address, "PATH": f"{folder}:{os.environ['PATH']}"}
    done = subprocess.run(
        [PROJECT / ".ci" / "audit"], env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("verdict", [0, 2])
def test_the_audit_decides_where_the_service_knows_of_weaknesses(
    tmp_path: Path, verdict: int
) -> None:
    with advisories(KNOWS) as address:
        assert audited(tmp_path, address, verdict=verdict) == (verdict, f"make audit, {address}\n")


def test_a_service_that_calls_everything_sound_is_not_believed(tmp_path: Path) -> None:
    with advisories({}) as address:
        status, said = audited(tmp_path, address)
    assert (status, "NOT AUDITED" in said, "make" in said) == (0, True, False)


def test_a_service_out_of_reach_is_told_loudly(tmp_path: Path) -> None:
    status, said = audited(tmp_path, "http://127.0.0.1:1/")
    assert (status, "NOT AUDITED" in said, "refused" in said) == (0, True, True)
