"""The real server, under load and ill-treated: nobody loses an answer, and nobody waits for others.

Every loop is bounded, and everything stays on this machine.
"""

import re
import shutil
import signal
import socket
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from threading import Event, Thread

import pytest

from bodymap.server import listening
from bodymap.server.worker import ARRIVING, PATIENCE
from bodymap.settings import Settings
from tests.running import LONGEST_ABSENCE, LONGEST_START, Running, serving, waited_for

VISITORS = 6
MOST_REQUESTS = 4000
"""A visitor stops then, whatever happens."""


class Visitor(Thread):
    """Asks for one page after another, over kept connections or a new one each time."""

    def __init__(self, port: int, *, keeps: bool) -> None:
        super().__init__()
        self.port, self.keeps, self.enough = port, keeps, Event()
        self.connection: socket.socket | None = None
        self.outcomes: Counter[str] = Counter()

    def run(self) -> None:
        for _ in range(MOST_REQUESTS):
            if self.enough.is_set() or self.outcomes["refused"]:
                break
            self.outcomes[self.visit()] += 1
        self.leave()

    def visit(self) -> str:
        """200; "refused" where nobody listens; "lost" where an answer was owed and did not come."""
        try:
            self.connection = self.connection or socket.create_connection(
                ("127.0.0.1", self.port), LONGEST_START
            )
        except ConnectionRefusedError:
            return "refused"
        try:
            status, stays = asked(self.connection, "/region/heel", keeps=self.keeps)
        except OSError:
            status, stays = "lost", False
        if not stays:
            self.leave()
        return status

    def leave(self) -> None:
        if self.connection:
            self.connection.close()
            self.connection = None


def asked(connection: socket.socket, path: str, *, keeps: bool = False) -> tuple[str, bool]:
    """The status of a whole answer, and whether the connection stays open.

    Raises:
        ConnectionError: it ended before the answer did.
    """
    state = "keep-alive" if keeps else "close"
    connection.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: {state}\r\n\r\n".encode())
    received = b""
    while b"\r\n\r\n" not in received:
        received += some(connection)
    head, _, body = received.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: (\d+)", head)
    assert length
    while len(body) < int(length[1]):
        body += some(connection)
    return head.split()[1].decode(), b"Connection: keep-alive" in head


def some(connection: socket.socket) -> bytes:
    data = connection.recv(65536)
    if not data:
        raise ConnectionError
    return data


@contextmanager
def visitors(server: Running) -> Iterator[list[Visitor]]:
    """People who read on while the block runs."""
    crowd = [Visitor(server.port, keeps=bool(number % 2)) for number in range(VISITORS)]
    for each in crowd:
        each.start()
    assert waited_for(lambda: all(each.outcomes["200"] for each in crowd), LONGEST_START)
    try:
        yield crowd
    finally:
        for each in crowd:
            each.enough.set()
        for each in crowd:
            each.join(LONGEST_START)


def outcomes(crowd: list[Visitor]) -> set[str]:
    return {outcome for each in crowd for outcome, count in each.outcomes.items() if count}


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


def test_a_worker_that_is_killed_is_back_within_ten_seconds(server: Running) -> None:
    assert waited_for(lambda: len(server.workers()) == 2, LONGEST_START)
    gone = server.kill_a_worker()
    assert server.health()["status"] == "ok", "the other worker answers meanwhile"
    assert waited_for(lambda: len(server.workers() - {gone}) == 2, LONGEST_ABSENCE)


def test_a_worker_that_is_told_to_stop_loses_no_request(server: Running) -> None:
    with visitors(server) as crowd:
        gone = server.kill_a_worker(signal.SIGTERM)
        assert waited_for(lambda: len(server.workers() - {gone}) == 2, LONGEST_ABSENCE)
    assert outcomes(crowd) == {"200"}


def test_new_data_is_taken_as_a_whole_and_loses_no_request(server: Running) -> None:
    before = server.health()["data_version"]
    old_page = server.read("/region/heel")
    change(server, "phrases.csv", "site.name,bodymap", "site.name,Map of the body")
    with visitors(server) as crowd:
        server.tell(signal.SIGHUP)
        assert waited_for(lambda: server.health()["data_version"] != before, LONGEST_START)
        assert waited_for(lambda: len(server.workers()) == 2, LONGEST_START)
    assert outcomes(crowd) == {"200"}
    assert "Map of the body</a>" in server.read("/region/heel")
    for file in re.findall(r'"(/bundle/[^"]+)"', old_page):
        assert server.read(file), "a page that was opened before still finds its files"


def test_unsound_data_is_refused_and_the_old_stays(server: Running) -> None:
    before = server.health()["data_version"]
    change(server, "findings.csv", "reference_id", "reference")
    with visitors(server) as crowd:
        server.tell(signal.SIGHUP)
        assert waited_for(lambda: "data_refused" in server.health(), LONGEST_START)
    assert outcomes(crowd) == {"200"}
    health = server.health()
    assert (health["status"], health["data_version"]) == ("ok", before)
    assert health["data_refused"]["problems"] > 0
    refused = [each for each in server.log() if each["event"] == "data refused"]
    assert "findings.csv:1" in refused[-1]["problems"][0]
    change(server, "findings.csv", "reference", "reference_id")
    server.tell(signal.SIGHUP)
    assert waited_for(lambda: "data_refused" not in server.health(), LONGEST_START)


def change(server: Running, file: str, old: str, new: str) -> None:
    path = server.log_file.parent / "data" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8", newline="")


def test_slow_visitors_hold_nobody_up(server: Running) -> None:
    beginnings = (b"", b"G", b"GET /learn HTTP/1.1\r\nHost: x\r\n", posted(100) + b"{")
    slow = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(80)]
    for number, each in enumerate(slow):
        each.sendall(beginnings[number % len(beginnings)])
    deaf = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(20)]
    for each in deaf:
        each.sendall(b"GET /region/heel HTTP/1.1\r\nHost: x\r\n\r\n" * 20)
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", server.port), LONGEST_START) as other:
            assert asked(other, "/region/heel")[0] == "200"
    for each in [*slow, *deaf]:
        each.close()


def test_who_never_ends_a_request_is_sent_away(server: Running) -> None:
    """A byte now and then buys no time: the whole head has to come within one wait."""
    with socket.create_connection(("127.0.0.1", server.port), LONGEST_START) as slow:
        slow.settimeout(0.5)
        end = time.monotonic() + PATIENCE[ARRIVING] + LONGEST_ABSENCE
        for byte in b"GET /region/heel HTTP/1.1\r\nX-Slow: " + b"x" * 200:
            try:
                slow.sendall(bytes([byte]))
                if slow.recv(1) == b"":
                    break
            except TimeoutError:
                assert time.monotonic() < end, "still there"
            except ConnectionError:
                break
        assert time.monotonic() < end


def posted(length: int) -> bytes:
    """The head of a request that promises a body."""
    return (
        "POST /_dash-update-component HTTP/1.1\r\nHost: x\r\n"
        f"Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
    ).encode()


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (b"GET /?" + b"a" * 20_000, b"414"),
        (b"GET / HTTP/1.1\r\n" + b"A: %s\r\n" % (b"b" * 4000) * 20, b"431"),
        (posted(10**12), b"413"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", b"411"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n", b"411"),
        (b"\x16\x03\x01\x02\x00\x01\r\n\r\n", b"400"),
        (b"GET / HTTP/9.9\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nHost : x\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx", b"400"),
    ],
)
def test_what_is_too_long_or_no_http_is_refused_at_once(
    server: Running, request_bytes: bytes, status: bytes
) -> None:
    with socket.create_connection(("127.0.0.1", server.port), LONGEST_START) as connection:
        connection.sendall(request_bytes)
        answer = b""
        while data := connection.recv(65536):
            answer += data
    assert answer.split()[1] == status
    assert b"Traceback" not in answer


def test_spoilt_requests_leave_the_server_as_it_was(server: Running) -> None:
    """300 requests with bytes changed, taken out or put in; then as many endless ones."""
    sound = (b"GET /region/neck?side=left HTTP/1.1\r\nHost: x\r\n\r\n", posted(2) + b"{}")
    chance = Random(7)
    for number in range(300):
        with socket.create_connection(("127.0.0.1", server.port), LONGEST_START) as connection:
            connection.sendall(spoilt(sound[number % 2], chance))
            connection.shutdown(socket.SHUT_WR)
            with suppress(OSError):
                status = connection.recv(65536)[9:12]
                assert status == b"" or status < b"500", status
    assert waited_for(lambda: len(server.workers()) == 2, LONGEST_START)
    before = memory(server)
    endless = b"GET / HTTP/1.1\r\nA: " + b"a" * 5_000_000
    for _ in range(50):
        place = ("127.0.0.1", server.port)
        with suppress(OSError), socket.create_connection(place, LONGEST_START) as connection:
            connection.sendall(endless)
    assert server.health()["status"] == "ok"
    assert memory(server) < before + 64
    assert not any("trace" in line for line in server.log())


def spoilt(request: bytes, chance: Random) -> bytes:
    """The request with a few faults in it."""
    found = bytearray(request)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(found))
        found[place : place + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3))
    return bytes(found)


def memory(server: Running) -> float:
    """MiB that the workers hold in memory; 0 where the system does not tell."""
    paths = (Path(f"/proc/{pid}/statm") for pid in server.workers())
    return sum(int(path.read_text("utf-8").split()[1]) for path in paths if path.exists()) / 256


def test_requests_sent_in_one_go_are_answered_in_their_order(server: Running) -> None:
    with socket.create_connection(("127.0.0.1", server.port), LONGEST_START) as connection:
        ask = b"GET %s HTTP/1.1\r\nHost: x\r\n%s\r\n"
        last = ask % (b"/health", b"Connection: close\r\n")
        connection.sendall(ask % (b"/robots.txt", b"") + ask % (b"/nowhere", b"") + last)
        answer = b""
        while data := connection.recv(65536):
            answer += data
    assert re.findall(rb"HTTP/1.1 (\d+)", answer) == [b"200", b"404", b"200"]


def test_nothing_about_a_person_is_written_down(server: Running) -> None:
    place = ("127.0.0.1", server.port)
    with socket.create_connection(place, source_address=("127.0.0.77", 0)) as visitor:
        assert asked(visitor, "/region/neck?pain=private-zone&audience=patient")[0] == "200"
    with pytest.raises(OSError, match="404"):
        server.read("/private-name@example.org")
    written = waited_for(lambda: len(requests(server, "/region/neck")) > 0, LONGEST_START)
    assert written
    text = server.log_file.read_text("utf-8")
    assert "private" not in text
    assert "127.0.0.77" not in text
    line = requests(server, "/region/neck")[-1]
    assert set(line) == {
        *("time", "level", "process", "event", "method", "kind", "path"),
        *("status", "milliseconds", "bytes"),
    }


def requests(server: Running, path: str) -> list[dict[str, object]]:
    return [each for each in server.log() if each.get("path") == path]


def test_what_is_counted_is_the_work_of_all_workers(server: Running) -> None:
    asked_before = counted(server)
    gone = server.kill_a_worker()
    assert waited_for(lambda: len(server.workers() - {gone}) == 2, LONGEST_ABSENCE)
    for _ in range(30):
        server.read("/data/regions.csv")
    assert counted(server) == asked_before + 30


def counted(server: Running) -> int:
    found = re.search(
        r'bodymap_requests_total{kind="data",status="2xx"} (\d+)', server.read("/metrics")
    )
    assert found
    return int(found[1])


def test_telling_the_server_to_stop_loses_no_request(tmp_path: Path) -> None:
    with serving(tmp_path, "--workers", "2") as running, visitors(running) as crowd:
        with pytest.raises(OSError, match="404"):
            running.read("/metrics")  # nobody asked for it
        running.process.terminate()
        assert running.process.wait(LONGEST_START) == 0
    assert outcomes(crowd) == {"200", "refused"}
    assert running.log() == []


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
