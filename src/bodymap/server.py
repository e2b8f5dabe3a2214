"""The production server: gunicorn with the app loaded once, before its workers start."""

from typing import Any

from gunicorn.app.base import BaseApplication

from bodymap.app import create_app
from bodymap.domain.catalogue import Catalogue
from bodymap.settings import Settings

THREADS = 4
"""Per worker: a slow client holds a thread, not the process."""


class Server(BaseApplication):
    """Serves one app; a worker that dies is replaced by gunicorn's master."""

    def __init__(self, catalogue: Catalogue, settings: Settings, workers: int) -> None:
        self.app = create_app(catalogue, settings)
        self.options = {
            "bind": f"{settings.host}:{settings.port}",
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


def run_server(catalogue: Catalogue, settings: Settings, workers: int) -> None:
    """Serve until told to stop."""
    server = Server(catalogue, settings, workers)
    print(f"bodymap is at http://{settings.host}:{settings.port}/ (stop with Ctrl+C)", flush=True)
    server.run()
