"""Starts the servers that a benchmark compares, each as a process of its own."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

COMMANDS = {
    "bodymap": ("-m", "gunicorn", "app:server", "--threads", "4", "--log-level", "error"),
    "bare Dash": ("-m", "benchmarks.rivals", "hello"),
    "Plotly map": ("-m", "benchmarks.rivals", "plotly"),
}
PATIENCE = 60
"""Seconds until a server must answer."""


@contextmanager
def running(name: str) -> Iterator[str]:
    """The address of a server that answers, until the block ends.

    Raises:
        TimeoutError: it did not answer in time.
    """
    port = free_port()
    place = ("--bind", f"127.0.0.1:{port}") if name == "bodymap" else (str(port),)
    process = subprocess.Popen([sys.executable, *COMMANDS[name], *place])
    try:
        address = f"http://127.0.0.1:{port}"
        wait_for(address)
        yield address
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def wait_for(address: str) -> None:
    """Ask until it answers."""
    for _ in range(PATIENCE * 10):
        try:
            urllib.request.urlopen(address).close()
        except urllib.error.URLError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(address)
