"""One connection, of which a thread only ever sees what is in memory."""

import socket
from collections import deque
from collections.abc import Mapping
from http import HTTPStatus
from itertools import islice
from typing import Any

from gunicorn.config import Config
from gunicorn.workers.gthread import TConn

MOST_PIECES = 64
"""Sent in one go: head and body leave together, so that no worker dies between the two."""


class Outbox:
    """Stands for the socket inside a thread: what is sent is kept, and the loop sends it.

    Reading never waits either: the request is there, or reading fails.
    """

    def __init__(self, real: socket.socket) -> None:
        self.real = real
        self.unsent: deque[memoryview] = deque()

    def sendall(self, data: bytes) -> None:
        """Keep it for the loop."""
        self.unsent.append(memoryview(data))

    def setblocking(self, _flag: bool) -> None:
        """Stay as it is: nothing here may wait."""

    def __getattr__(self, name: str) -> Any:
        """Everything else is the socket's own."""
        return getattr(self.real, name)

    def send_some(self) -> bool:
        """Send what the client takes now; whether that was all.

        Raises:
            OSError: the client has gone.
        """
        while self.unsent:
            try:
                sent = self.real.sendmsg(list(islice(self.unsent, MOST_PIECES)))
            except BlockingIOError:
                return False
            self.forget(sent)
        return True

    def forget(self, sent: int) -> None:
        """Take out so many bytes, which have been sent."""
        while self.unsent and sent >= len(self.unsent[0]):
            sent -= len(self.unsent.popleft())
        if sent:
            self.unsent[0] = self.unsent[0][sent:]


class Visit(TConn):
    """A connection, what has arrived of its next request, and whether it stays open after it."""

    def __init__(self, cfg: Config, sock: socket.socket, client: Any, server: Any) -> None:
        super().__init__(cfg, sock, client, server)
        self.outbox = Outbox(sock)
        self.sock: Any = self.outbox
        self.parser: Any = None
        self.received = bytearray()
        self.stays_open = False

    def hand_over(self) -> None:
        """Give the parser what has arrived."""
        self.init()
        self.parser.unreader.unread(bytes(self.received))
        self.received.clear()

    def take_back(self) -> None:
        """Take what the parser has not read: the beginning of the next request."""
        self.received += self.parser.unreader.take_buffered()

    def refuse(self, status: HTTPStatus, headers: Mapping[str, str]) -> None:
        """Answer without the app, and close afterwards."""
        self.outbox.sendall(refusal(status, headers))
        self.stays_open = False


def refusal(status: HTTPStatus, headers: Mapping[str, str]) -> bytes:
    """A short answer that says its status in words; `headers` are those of every answer."""
    text = f"{status.phrase}\n"
    own = {"Connection": "close", "Content-Type": "text/plain", "Content-Length": str(len(text))}
    lines = "".join(f"{name}: {value}\r\n" for name, value in {**own, **headers}.items())
    return f"HTTP/1.1 {status.value} {status.phrase}\r\n{lines}\r\n{text}".encode()
