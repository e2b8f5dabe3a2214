"""The headers that keep a visit private: nothing leaves the host, nothing runs that is not ours."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus

from flask import Flask, Response, request

from bodymap.web.compression import KEPT_FOR_EVER


def security_headers(script_hashes: Iterable[str], frame_ancestors: str) -> Mapping[str, str]:
    """Headers for every answer. `script_hashes` are CSP words for Dash's own inline scripts."""
    policy = {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", *script_hashes]),
        "style-src": "'self'",
        "img-src": "'self' data:",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": frame_ancestors,
    }
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }


def add_headers(server: Flask, headers: Mapping[str, str]) -> None:
    """Put the headers on every answer, and let browsers keep what has a version in its address."""

    @server.after_request
    def with_headers(response: Response) -> Response:
        response.headers.update(headers)
        if request.path.startswith(KEPT_FOR_EVER) and response.status_code == HTTPStatus.OK:
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response
