"""When a request has arrived whole, and what is refused before it has.

Only whole requests are handed to a thread, so that none ever waits for a client
(docs/adr/0018-a-thread-never-waits-for-a-client.md).
"""

import re
from http import HTTPStatus

from gunicorn.http.errors import (  # type: ignore[attr-defined]  # the stubs are older
    InvalidResponseHeader,
    InvalidResponseHeaderName,
    LimitRequestHeaders,
    LimitRequestLine,
    ParseException,
)

from bodymap.web.errors import LARGEST_BODY

LONGEST_LINE = 8190
"""Bytes of the first line, which holds the address; gunicorn's own number."""

LONGEST_HEAD = 32 * 1024
"""Bytes of the first line and all headers."""

HEAD_ENDS = b"\r\n\r\n"
LENGTH = re.compile(rb"\r\ncontent-length[ \t]*:[ \t]*(\d{1,19})[ \t]*(?:\r\n|$)", re.IGNORECASE)
CODED = re.compile(rb"\r\ntransfer-encoding[ \t]*:", re.IGNORECASE)


class Refused(Exception):
    """A request that will not be read to its end."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status.phrase)
        self.status = status


def is_whole(received: bytes) -> bool:
    """Whether head and body are there. What is no HTTP counts as whole: the parser refuses it.

    Raises:
        Refused: it is too long, or does not say how long it is.
    """
    end = received.find(HEAD_ENDS)
    if end < 0:
        refuse_long_head(received)
        return False
    refuse_long_head(received[:end])
    head = received[:end]
    if CODED.search(head):
        raise Refused(HTTPStatus.LENGTH_REQUIRED)
    found = LENGTH.search(head)
    length = int(found[1]) if found else 0
    if length > LARGEST_BODY:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    return len(received) >= end + len(HEAD_ENDS) + length


def refuse_long_head(head: bytes) -> None:
    """Let pass what a browser may send.

    Raises:
        Refused: the address or the headers are too long.
    """
    line = head.find(b"\r\n")
    if (len(head) if line < 0 else line) > LONGEST_LINE:
        raise Refused(HTTPStatus.REQUEST_URI_TOO_LONG)
    if len(head) > LONGEST_HEAD:
        raise Refused(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)


def status_of(fault: BaseException) -> HTTPStatus:
    """What to answer when a request could not be read, or answered."""
    if isinstance(fault, LimitRequestLine):
        return HTTPStatus.REQUEST_URI_TOO_LONG
    if isinstance(fault, LimitRequestHeaders):
        return HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
    if isinstance(fault, InvalidResponseHeader | InvalidResponseHeaderName):
        return HTTPStatus.INTERNAL_SERVER_ERROR
    is_theirs = isinstance(fault, ParseException)
    return HTTPStatus.BAD_REQUEST if is_theirs else HTTPStatus.INTERNAL_SERVER_ERROR
