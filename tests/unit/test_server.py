"""A real start: the server says where it is, answers, and outlives the death of a worker."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

import pytest

from bodymap.server import listening

BODYMAP = Path(sys.executable).with_name("bodymap")
LONGEST_START = 60
"""Seconds; a machine under test is busy with other tests."""

LONGEST_ABSENCE = 10
"""Seconds in which a worker that died is back, by the contract."""

opener = build_opener(ProxyHandler({}))


@contextmanager
def serving(*options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The running process, and its address as it says it itself."""
    command = [str(BODYMAP), "serve", "--port", "0", *options]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        try:
            assert process.stdout
            line = process.stdout.readline()
            assert line.startswith("bodymap is at http://127.0.0.1:"), line
            yield process, line.split()[3]
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def health(address: str) -> str:
    with opener.open(f"{address}health", timeout=LONGEST_ABSENCE) as answer:
        return answer.read().decode()


def workers_of(process: subprocess.Popen[str]) -> set[int]:
    """The ids of its living children."""
    return {pid for pid, state, parent in processes() if parent == process.pid and state != "Z"}


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


def test_it_answers_and_a_worker_that_dies_is_back_within_ten_seconds() -> None:
    with serving("--workers", "2") as (process, address):
        assert '"status":"ok"' in health(address)
        assert waited_for(lambda: len(workers_of(process)) == 2, LONGEST_START)
        (first, second) = workers_of(process)
        os.kill(first, signal.SIGKILL)
        assert '"status":"ok"' in health(address), "the other worker answers meanwhile"
        assert waited_for(lambda: len(workers_of(process) - {first}) == 2, LONGEST_ABSENCE)
        os.kill(second, signal.SIGKILL)
        assert waited_for(lambda: len(workers_of(process) - {first, second}) == 2, LONGEST_ABSENCE)
        assert '"status":"ok"' in health(address), "those that came back answer"
        process.terminate()
        assert process.wait(20) == 0


def test_a_port_can_be_taken_once() -> None:
    with listening("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        assert port > 0
        with pytest.raises(OSError, match="in use"):
            listening("127.0.0.1", port)


def test_it_listens_where_it_is_told_and_nowhere_else() -> None:
    with listening("127.0.0.1", 0) as listener:
        assert listener.family is socket.AF_INET
        assert listener.getsockname()[0] == "127.0.0.1"
