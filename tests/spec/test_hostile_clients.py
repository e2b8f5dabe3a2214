"""The real server, ill-treated by slow, endless and broken requests: it stays, and nobody waits.

Every loop is bounded, and everything stays on this machine.
"""

import re
import socket
import time
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from bodymap.server.worker import ARRIVING, PATIENCE
from bodymap.web.headers import security_headers
from tests.running import LONGEST_ABSENCE, LONGEST_START, Running, waited_for
from tests.visitors import asked


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
    lines = answer.decode().splitlines()
    assert all(f"{name}: {value}" in lines for name, value in security_headers("'none'").items())


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
