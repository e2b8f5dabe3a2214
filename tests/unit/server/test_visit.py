"""What a thread wrote arrives whole and in order, however little the client takes at a time."""

import socket
from http import HTTPStatus

from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.server.visit import Outbox, refusal


class Sipping:
    """A socket that takes a few bytes, and now and then none."""

    def __init__(self, sips: list[int]) -> None:
        self.sips, self.taken = sips, b""

    def sendmsg(self, pieces: list[memoryview]) -> int:
        sip = self.sips.pop() if self.sips else 1000
        if not sip:
            raise BlockingIOError
        drunk = b"".join(pieces)[:sip]
        self.taken += drunk
        return len(drunk)


@settings(max_examples=50)
@given(st.lists(st.binary(max_size=40), max_size=90), st.lists(st.integers(0, 30), max_size=60))
def test_everything_is_sent_once(pieces: list[bytes], sips: list[int]) -> None:
    client = Sipping(sips)
    outbox = Outbox(client)
    for piece in pieces:
        outbox.sendall(piece)
    while not outbox.send_some():
        pass
    assert client.taken == b"".join(pieces)
    assert not outbox.unsent


def test_nothing_in_a_thread_waits() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.setblocking(False)
        outbox = Outbox(ours)
        outbox.setblocking(True)
        assert not ours.getblocking()
        outbox.sendall(b"x" * 10_000_000)
        assert not outbox.send_some()


def test_a_refusal_carries_the_headers_of_every_answer() -> None:
    answer = refusal(HTTPStatus.LENGTH_REQUIRED, {"Referrer-Policy": "no-referrer"})
    head, _, body = answer.decode().partition("\r\n\r\n")
    assert (head.splitlines()[0], body) == ("HTTP/1.1 411 Length Required", "Length Required\n")
    assert "Referrer-Policy: no-referrer" in head.splitlines()
    assert f"Content-Length: {len(body)}" in head.splitlines()
