"""The production server: gunicorn with the app loaded once, before its workers start."""

import socket

from bodymap.domain.catalogue import Catalogue
from bodymap.server.application import Application
from bodymap.settings import Settings

WAITING = 2048
"""Connections that may wait to be answered; gunicorn's own number."""


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens there; port 0 takes any free one.

    Made by us, since gunicorn tries a port in use for five seconds and speaks of it in ten lines.

    Raises:
        OSError: the port is in use, or the host has no such address.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=WAITING)


def run_server(
    catalogue: Catalogue, settings: Settings, workers: int, listener: socket.socket
) -> None:
    """Serve on the socket until told to stop."""
    port = listener.getsockname()[1]
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    application = Application(catalogue, settings, workers, listener)
    print(f"bodymap is at http://{host}:{port}/ (stop with Ctrl+C)", flush=True)
    application.run()
