"""What gunicorn serves: one site, its workers, and what they are told on the way."""

import logging
import socket
import time
from http import HTTPStatus
from typing import Any

from gunicorn.app.base import BaseApplication

from bodymap.app import create_app
from bodymap.domain.catalogue import Catalogue
from bodymap.server.arrival import LONGEST_LINE
from bodymap.server.counters import Counters, kind_of
from bodymap.server.door import Master
from bodymap.server.journal import Journal, note
from bodymap.server.metrics import with_metrics
from bodymap.server.renewal import renewed
from bodymap.server.worker import Worker
from bodymap.settings import Settings
from bodymap.web.headers import security_headers

THREADS = 4
"""Per worker. They only ever work: waiting for clients is the loop's part."""

LAST_ANSWERS = 8
"""Seconds that a worker which is told to stop has for the requests in hand. While the old workers
end, none is replaced; a worker that dies has to be back within ten."""

FOUND = (HTTPStatus.OK, HTTPStatus.NOT_MODIFIED)


class Application(BaseApplication):
    """Serves one site; a worker that dies is replaced by gunicorn's master.

    SIGHUP reads the data anew (`renewal.py`); workers with the new site start before the old end.
    """

    def __init__(
        self, catalogue: Catalogue, settings: Settings, workers: int, listener: socket.socket
    ) -> None:
        self.settings = settings
        self.headers = security_headers(settings.frame_ancestors)
        self.site = create_app(catalogue, settings)
        self.site.compress_bundles()
        self.counters = Counters(rows=4 * workers + 4)
        self.options = {
            "bind": f"fd://{listener.detach()}",
            "workers": workers,
            "worker_class": Worker,
            "threads": THREADS,
            "preload_app": True,
            "graceful_timeout": LAST_ANSWERS,
            "accesslog": None,
            "logger_class": Journal,
            "loglevel": "info" if settings.log == "requests" else "warning",
            "limit_request_line": LONGEST_LINE,
            "sendfile": False,
            "control_socket_disable": True,
            "proc_name": "bodymap",
            "pre_fork": lambda _arbiter, worker: self.before_fork(worker),
            "post_fork": lambda _arbiter, worker: self.after_fork(worker),
            "child_exit": lambda _arbiter, worker: self.counters.take_back_row(worker.row),
            "pre_request": lambda _worker, request: self.begun(request),
            "post_request": lambda _worker, request, environ, response: self.answered(
                request, environ, response
            ),
        }
        super().__init__()

    def load_config(self) -> None:
        """Hand our options to gunicorn; nothing is read from files or the environment."""
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """The WSGI app."""
        if self.settings.metrics:
            health = self.site.health
            return with_metrics(self.site.server, self.counters, health, self.headers)
        return self.site.server

    def run(self) -> None:
        """Serve until told to stop."""
        Master(self).run()

    def reload(self) -> None:
        """In the master, on SIGHUP: take the data as it is now, if it is sound."""
        super().reload()
        self.site = renewed(self.site, self.settings)
        self.callable = None

    def before_fork(self, worker: Any) -> None:
        """In the master."""
        worker.row = self.counters.give_row()

    def after_fork(self, worker: Any) -> None:
        """In the new worker."""
        self.counters.mine = worker.row

    def begun(self, request: Any) -> None:
        """A thread takes a request up."""
        request.begun = time.monotonic()

    def answered(self, request: Any, environ: dict[str, Any], response: Any) -> None:
        """A thread has made the answer."""
        if response is None or not response.status_code:
            return
        status, path = response.status_code, environ["PATH_INFO"]
        seconds = time.monotonic() - request.begun
        self.counters.count(kind_of(path), status, seconds)
        if self.settings.log == "requests":
            note(
                "request",
                method=request.method,
                kind=kind_of(path),
                path=path if status in FOUND else "",
                status=status,
                milliseconds=round(seconds * 1000, 1),
                bytes=response.sent,
            )

    def note_refusal(self, status: HTTPStatus) -> None:
        """A request was refused before it came to the app."""
        self.counters.count("page", status, 0)
        if self.settings.log == "requests":
            note("refused", logging.INFO, status=status.value)
