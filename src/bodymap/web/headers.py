"""The headers that keep a visit private: nothing leaves the host, nothing runs that is not ours."""

import hashlib
from collections.abc import Mapping
from http import HTTPStatus

from flask import Flask, Response, request

from bodymap.web.compression import KEPT_FOR_EVER

POLICY = "Content-Security-Policy"

FOR_EVER = "public, max-age=31536000, immutable"
"""How an answer is kept whose address carries a hash or a version."""

STYLED_BY_SCRIPTS = "/evidence"
"""The grid and Plotly write style elements of their own (docs/adr/0009)."""


def security_headers(frame_ancestors: str) -> Mapping[str, str]:
    """Headers for every answer. No page has an inline script, not even Dash's own."""
    policy = {
        "default-src": "'self'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "worker-src": "'self'",
        "manifest-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": frame_ancestors,
    }
    return {
        POLICY: "; ".join(f"{name} {value}" for name, value in policy.items()),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }


def header_mark(headers: Mapping[str, str]) -> str:
    """Changes with the headers."""
    return hashlib.sha256(repr(sorted(headers.items())).encode()).hexdigest()[:8]


def add_headers(server: Flask, headers: Mapping[str, str]) -> None:
    """Put the headers on every answer, and let browsers keep what has a version in its address."""

    @server.after_request
    def with_headers(response: Response) -> Response:
        response.headers.update(headers)
        if request.path == STYLED_BY_SCRIPTS:
            response.headers[POLICY] = with_inline_styles(headers[POLICY])
        if request.path.startswith(KEPT_FOR_EVER) and response.status_code == HTTPStatus.OK:
            response.headers["Cache-Control"] = FOR_EVER
        elif request.path.startswith("/assets/"):
            response.headers["Cache-Control"] = "public, max-age=86400"
        return response


def with_inline_styles(policy: str) -> str:
    """The policy with styles, and nothing else, allowed inline."""
    return policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
