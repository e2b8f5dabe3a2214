"""What a wrong request gets: a page that says so, with the right status, never a stack trace."""

import logging

from dash.exceptions import DependencyException
from flask import Flask, Response, request
from werkzeug.exceptions import BadRequest, HTTPException, NotFound
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
        asked = site.asked()
        page = asked.pages.missing(error.code or 400)
        response = page_response(page, site.document(), asked.words)
        told = dict(error.get_headers())  # such as Allow, which a 405 owes by RFC 9110
        response.headers.update({name: told[name] for name in told if name != "Content-Type"})
        return response

    @server.errorhandler(DependencyException)
    def no_such_part(_error: DependencyException) -> AnyResponse:
        """Dash was asked for a script that it does not have."""
        return refused(NotFound())

    @server.errorhandler(UnicodeDecodeError)
    def no_text(_error: UnicodeDecodeError) -> AnyResponse:
        """A query of raw bytes that are not UTF-8; gunicorn refuses it before it comes here."""
        return refused(BadRequest())

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
