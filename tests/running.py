"""Starts the real server, as an operator does, and looks at its processes."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.request import ProxyHandler, build_opener

BODYMAP = Path(sys.executable).with_name("bodymap")
LONGEST_START = 60
"""Seconds; a machine under test is busy with other tests."""

LONGEST_ABSENCE = 10
"""Seconds in which a worker that died is back, by the contract."""

opener = build_opener(ProxyHandler({}))


class Running:
    """A server that runs: its address as it says it itself, and its log when it has ended."""

    def __init__(self, process: subprocess.Popen[str], log: Path) -> None:
        self.process = process
        self.log_file = log
        assert process.stdout
        line = process.stdout.readline()
        assert line.startswith("bodymap is at http://127.0.0.1:"), line + log.read_text("utf-8")
        self.address = line.split()[3].rstrip("/")
        self.port = int(self.address.rpartition(":")[2])

    def read(self, path: str) -> str:
        with opener.open(f"{self.address}{path}", timeout=LONGEST_START) as answer:
            return answer.read().decode()

    def health(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.read("/health"))
        return found

    def tell(self, what: signal.Signals) -> None:
        self.process.send_signal(what)

    def workers(self) -> set[int]:
        """The ids of its living children."""
        return {
            pid for pid, state, parent in processes() if parent == self.process.pid and state != "Z"
        }

    def kill_a_worker(self, how: signal.Signals = signal.SIGKILL) -> int:
        first = min(self.workers())
        os.kill(first, how)
        return first

    def log(self) -> list[dict[str, Any]]:
        """Every line of its log, each of which is JSON."""
        return [json.loads(line) for line in self.log_file.read_text("utf-8").splitlines()]


@contextmanager
def serving(
    folder: Path, *options: str, environment: Mapping[str, str] | None = None
) -> Iterator[Running]:
    """The running server; `folder` is a place for its log."""
    command = [str(BODYMAP), "serve", "--port", "0", *options]
    log = folder / "server.log"
    with (
        log.open("w", encoding="utf-8") as errors,
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            env={**os.environ, **(environment or {})},
        ) as process,
    ):
        try:
            yield Running(process, log)
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def processes() -> Iterator[tuple[int, str, int]]:
    """Id, state and parent of every process, as Linux tells it; elsewhere `ps` does."""
    if not Path("/proc/self/stat").exists():
        command = ["ps", "-A", "-o", "pid=,stat=,ppid="]
        listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        for line in listed.splitlines():
            pid, state, parent = line.split()
            yield int(pid), state[0], int(parent)
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended meanwhile
            state, parent = path.read_text("utf-8").rpartition(") ")[2].split()[:2]
            yield int(path.parent.name), state, int(parent)


def waited_for(is_so: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not (found := is_so()) and time.monotonic() < end:
        time.sleep(0.05)
    return found
