"""The production server: gunicorn with the app loaded once, before its workers start."""

import socket
from typing import Any

from gunicorn.app.base import BaseApplication

from bodymap.app import create_app
from bodymap.domain.catalogue import Catalogue
from bodymap.settings import Settings

THREADS = 4
"""Per worker: a slow client holds a thread, not the process."""

WAITING = 2048
"""Connections that may wait to be answered; gunicorn's own number."""


class Server(BaseApplication):
    """Serves one app; a worker that dies is replaced by gunicorn's master."""

    def __init__(
        self, catalogue: Catalogue, settings: Settings, workers: int, listener: socket.socket
    ) -> None:
        self.app = create_app(catalogue, settings)
        self.options = {
            "bind": f"fd://{listener.detach()}",
            "workers": workers,
            "threads": THREADS,
            "preload_app": True,
            "accesslog": None,
            "loglevel": "warning",
            "limit_request_line": 8190,
            "proc_name": "bodymap",
        }
        super().__init__()

    def load_config(self) -> None:
        """Hand our options to gunicorn; nothing is read from files or the environment."""
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """The WSGI app."""
        return self.app.server


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
    server = Server(catalogue, settings, workers, listener)
    print(f"bodymap is at http://{host}:{port}/ (stop with Ctrl+C)", flush=True)
    server.run()
