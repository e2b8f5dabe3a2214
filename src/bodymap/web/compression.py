"""Compressed answers; what a browser may keep for ever is compressed once."""

from collections import OrderedDict

from flask import Flask, Request
from flask_compress import Compress

KEPT_FOR_EVER = ("/bundle/", "/assets/vendor/", "/_dash-component-suites/")
"""Where addresses carry a version or a hash of what they hold."""

MOST_KEPT = 64

COMPRESSED = [
    "text/html",
    "text/css",
    "text/csv",
    "text/javascript",
    "text/plain",
    "application/fhir+json",
    "application/javascript",
    "application/json",
    "application/manifest+json",
    "application/vnd.citationstyles.csl+json",
    "application/x-bibtex",
    "application/x-research-info-systems",
    "application/xml",
    "image/svg+xml",
]
"""Media types of texts; pictures and fonts are compressed already."""


class CompressedAnswers:
    """Keeps compressed content by key; a blank key (an answer that may change) is not kept."""

    def __init__(self) -> None:
        self.kept: OrderedDict[str, bytes] = OrderedDict()

    def get(self, key: str) -> bytes | None:
        """What was kept, or nothing."""
        return self.kept.get(key)

    def set(self, key: str, value: bytes) -> None:
        """Keep it; the oldest goes when there are too many."""
        if key.endswith(";"):
            return
        self.kept[key] = value
        if len(self.kept) > MOST_KEPT:
            self.kept.popitem(last=False)


def cache_key(request: Request) -> str:
    """The path of what never changes, else blank."""
    return request.path if request.path.startswith(KEPT_FOR_EVER) else ""


def compress_answers(server: Flask) -> None:
    """Set up compression; brotli first, at a level where it beats gzip in size and time."""
    server.config.update(
        COMPRESS_MIMETYPES=COMPRESSED,
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_ALGORITHM_STREAMING=[],
        COMPRESS_BR_LEVEL=9,
        COMPRESS_LEVEL=9,
        COMPRESS_CACHE_KEY=cache_key,
        COMPRESS_CACHE_BACKEND=CompressedAnswers,
    )
    Compress(server)
