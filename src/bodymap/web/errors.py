"""What a wrong request gets: a page that says so, with the right status, never a stack trace."""

import logging

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as AnyResponse

from bodymap.web.site import Site, page_response

LARGEST_BODY = 64 * 1024
"""Bytes; nothing that this app is sent is longer."""

log = logging.getLogger("bodymap")


def add_error_pages(server: Flask, site: Site) -> None:
    """Answer every refused request with the page of the unknown address, under its own status."""
    server.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY

    @server.errorhandler(HTTPException)
    def refused(error: HTTPException) -> AnyResponse:
        page = site.content.pages.missing(error.code or 400)
        return page_response(page, site.document(), site.content.words)

    @server.errorhandler(Exception)
    def not_understood(error: Exception) -> Response:
        """Dash raises whatever a forged callback trips over; that is the sender's fault.

        Raises:
            Exception: the fault is ours, on an address that takes no body.
        """
        if request.method != "POST":
            raise error
        log.warning("refused %s %s: %s", request.method, request.path, type(error).__name__)
        return Response("Bad request", status=400, mimetype="text/plain")
