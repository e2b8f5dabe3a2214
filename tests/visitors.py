"""People who read on while something happens to the server, and what became of their requests."""

import re
import socket
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from tests.running import LONGEST_START, Running, waited_for

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
    try:
        assert waited_for(lambda: all(each.outcomes["200"] for each in crowd), LONGEST_START)
        yield crowd
    finally:
        for each in crowd:
            each.enough.set()
        for each in crowd:
            each.join(LONGEST_START)


def outcomes(crowd: list[Visitor]) -> set[str]:
    return {outcome for each in crowd for outcome, count in each.outcomes.items() if count}
