"""Answers are compressed for browsers that can read it."""

import gzip
from collections.abc import Callable

import brotli
import pytest
from werkzeug.datastructures import Headers

from bodymap.web.compression import compressed, encoding

LONG = b"needles " * 500


def html_headers() -> Headers:
    return Headers({"Content-Type": "text/html; charset=utf-8", "ETag": '"tag"'})


@pytest.mark.parametrize(
    ("accepted", "chosen"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("*", "br"),
        ("identity", ""),
        ("", ""),
        ("\x00;;q=nan,", ""),
    ],
)
def test_the_better_of_what_a_browser_accepts_is_sent(accepted: str, chosen: str) -> None:
    assert encoding(accepted) == chosen


@pytest.mark.parametrize(
    ("chosen", "opened"), [("br", brotli.decompress), ("gzip", gzip.decompress)]
)
@pytest.mark.parametrize("is_for_ever", [True, False])
def test_what_is_sent_opens_to_what_was_meant(
    chosen: str, opened: Callable[[bytes], bytes], is_for_ever: bool
) -> None:
    headers = html_headers()
    sent = compressed(LONG, headers, chosen, is_for_ever=is_for_ever)
    assert opened(sent) == LONG
    assert headers["Content-Encoding"] == chosen
    assert headers["Content-Length"] == str(len(sent))
    assert headers["ETag"] == f'"tag:{chosen}"'
    assert headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    ("body", "kind", "chosen"),
    [(LONG, "text/html", ""), (b"ok", "text/html", "br"), (LONG, "application/pdf", "br")],
)
def test_what_gains_nothing_stays_as_it_is(body: bytes, kind: str, chosen: str) -> None:
    headers = Headers({"Content-Type": kind, "ETag": '"tag"', "Vary": "Cookie"})
    assert compressed(body, headers, chosen, is_for_ever=False) == body
    assert "Content-Encoding" not in headers
    assert headers["ETag"] == '"tag"'
    assert headers["Vary"] == "Cookie, Accept-Encoding"
