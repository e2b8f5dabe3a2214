"""A request goes to a thread when it is whole, and not before."""

from contextlib import suppress
from http import HTTPStatus

import pytest
from gunicorn.http.errors import InvalidHeader, LimitRequestHeaders, LimitRequestLine
from hypothesis import given
from hypothesis import strategies as st

from bodymap.server.arrival import Refused, is_whole, status_of

GET = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
POST = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabcde"


@pytest.mark.parametrize("request_bytes", [GET, POST])
def test_each_beginning_is_waited_for_and_the_whole_is_not(request_bytes: bytes) -> None:
    for length in range(len(request_bytes)):
        assert not is_whole(request_bytes[:length])
    assert is_whole(request_bytes)
    assert is_whole(request_bytes + GET)


@pytest.mark.parametrize(
    ("received", "status"),
    [
        (b"GET /" + b"a" * 9000, 414),
        (b"GET /" + b"a" * 9000 + b"\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 9000, 431),
        (b"POST / HTTP/1.1\r\nContent-Length: 65537\r\n\r\n", 413),
        (b"POST / HTTP/1.1\r\ncontent-LENGTH:99999999999999999\r\n\r\n", 413),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
    ],
)
def test_what_would_be_too_much_is_refused_before_it_has_come(received: bytes, status: int) -> None:
    with pytest.raises(Refused) as refused:
        is_whole(received)
    assert refused.value.status == status


@given(st.binary(max_size=300))
def test_any_bytes_are_judged(received: bytes) -> None:
    with suppress(Refused):
        assert is_whole(received) in (True, False)


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (LimitRequestLine(9000, 8190), HTTPStatus.REQUEST_URI_TOO_LONG),
        (LimitRequestHeaders("many"), HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
        (InvalidHeader("x"), HTTPStatus.BAD_REQUEST),
        (KeyError("ours"), HTTPStatus.INTERNAL_SERVER_ERROR),
    ],
)
def test_the_fault_of_a_sender_is_told_from_ours(fault: BaseException, status: HTTPStatus) -> None:
    assert status_of(fault) is status
