"""The last minute of a listening socket: whoever has knocked is let in, nobody knocks any more."""

import ctypes
import socket
import struct
import sys
import time
from contextlib import suppress

from gunicorn.arbiter import Arbiter

HANDSHAKE = 0.1
"""Seconds for those who knocked before to come through the door."""

SO_ATTACH_FILTER = 26
"""Linux; Python's socket module does not name it."""

LOAD_BYTE, AND, JUMP_IF_EQUAL, RETURN = 0x30, 0x54, 0x15, 0x06
FLAGS, SYN, SYN_AND_ACK = 13, 0x02, 0x12
NOTHING, ALL = 0, 0xFFFFFFFF
NO_NEWCOMERS = (
    (LOAD_BYTE, 0, 0, FLAGS),
    (AND, 0, 0, SYN_AND_ACK),
    (JUMP_IF_EQUAL, 0, 1, SYN),
    (RETURN, 0, 0, NOTHING),
    (RETURN, 0, 0, ALL),
)
"""A classic packet filter: of a TCP segment with the SYN flag and no other, nothing is taken."""


def turn_newcomers_away(listener: socket.socket) -> None:
    """Leave new connections unanswered, in every process that shares the socket, where Linux can.

    Closing a listening socket cuts off all that have connected and were not accepted yet, and one
    more can come after each last look. A client that is not answered asks again after a second.
    """
    if sys.platform != "linux":
        return
    code = b"".join(struct.pack("HBBI", *step) for step in NO_NEWCOMERS)
    held = ctypes.create_string_buffer(code, len(code))
    program = struct.pack("@HP", len(NO_NEWCOMERS), ctypes.addressof(held))
    with suppress(OSError):  # some containers know no filters
        listener.setsockopt(socket.SOL_SOCKET, SO_ATTACH_FILTER, program)


class Master(Arbiter):
    """gunicorn's master, which lets in whoever has knocked before it tells its workers to stop."""

    def stop(self, graceful: bool = True) -> None:
        """Stop the workers; the last of them to close the socket finds nobody waiting there."""
        if graceful:
            for listener in self.LISTENERS:
                turn_newcomers_away(listener.sock)
            time.sleep(HANDSHAKE)
        super().stop(graceful)
