"""Answers, compressed for browsers that can read it: brotli first, else gzip."""

import gzip
from collections.abc import Mapping

import brotli  # type: ignore[import-untyped]  # it ships no types
from werkzeug.datastructures import Headers
from werkzeug.http import parse_accept_header, quote_etag, unquote_etag

KEPT_FOR_EVER = ("/bundle/", "/assets/vendor/", "/_dash-component-suites/")
"""Where addresses carry a version or a hash of what they hold."""

ENCODINGS = ("br", "gzip")

EFFORT: Mapping[str, tuple[int, int]] = {"br": (5, 9), "gzip": (6, 9)}
"""Levels: for what may change, and for what is compressed once. On a page of 490 KB brotli takes
7 ms for 83 KB at level 5, 30 ms for 81 KB at level 9."""

SHORTEST = 500
"""Bytes; less is sent as it is."""

COMPRESSED = frozenset(
    {
        "text/html",
        "text/css",
        "text/csv",
        "text/javascript",
        "text/plain",
        "application/fhir+json",
        "application/javascript",
        "application/json",
        "application/jsonl",
        "application/manifest+json",
        "application/vnd.citationstyles.csl+json",
        "application/x-bibtex",
        "application/x-research-info-systems",
        "application/xml",
        "image/svg+xml",
    }
)
"""Media types of texts; pictures and fonts are compressed already."""


def encoding(accepted: str) -> str:
    """The best of our encodings that a browser accepts; blank for none."""
    wanted = parse_accept_header(accepted)
    return next((each for each in ENCODINGS if wanted[each] > 0), "")


def compressed(body: bytes, headers: Headers, chosen: str, *, is_for_ever: bool) -> bytes:
    """The body as it is sent, and in the headers what was done to it."""
    headers["Vary"] = ", ".join(filter(None, [headers.get("Vary"), "Accept-Encoding"]))
    media_type = headers.get("Content-Type", "").partition(";")[0]
    if not chosen or media_type not in COMPRESSED or len(body) < SHORTEST:
        return body
    level = EFFORT[chosen][is_for_ever]
    packed: bytes = (
        brotli.compress(body, quality=level)
        if chosen == "br"
        else gzip.compress(body, level, mtime=0)
    )
    headers["Content-Encoding"] = chosen
    headers["Content-Length"] = str(len(packed))
    tag, is_weak = unquote_etag(headers.get("ETag"))
    if tag:
        headers["ETag"] = quote_etag(f"{tag}:{chosen}", bool(is_weak))
    return packed
