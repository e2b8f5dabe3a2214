"""A worker process: one loop that waits for clients, and threads that never do."""

import errno
import resource
import selectors
import socket
import time
from collections.abc import Callable
from concurrent.futures import Future
from http import HTTPStatus
from typing import Any

from gunicorn.workers.gthread import ThreadWorker

from bodymap.server.arrival import Refused, is_whole, status_of
from bodymap.server.visit import Visit, refusal

READ_AT_ONCE = 64 * 1024

ARRIVING, KEPT, SENDING, LEAVING = "arriving", "kept", "sending", "leaving"
PATIENCE = {ARRIVING: 10.0, KEPT: 5.0, SENDING: 30.0, LEAVING: 2.0}
"""Seconds: for a request to arrive, for the next one to begin, for the client to take some of an
answer, and for it to close its side when all is said."""

MOST_CONNECTIONS = 4000
SPARE_FILES = 64
"""Of those that the system lets a process open, for all else than connections."""

PASSING = (errno.EAGAIN, errno.ECONNABORTED, errno.EMFILE, errno.ENFILE)
"""Why there may be no connection to take, although one was announced."""


class Worker(ThreadWorker):
    """gunicorn's worker, whose threads are fed with whole requests (docs/adr/0018)."""

    app: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        files = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
        self.worker_connections = min(MOST_CONNECTIONS, files - SPARE_FILES)
        self.waiting: dict[str, dict[Visit, float]] = {each: {} for each in PATIENCE}
        self.steps: dict[str, Callable[[Visit], None]] = {
            ARRIVING: self.read,
            KEPT: self.read,
            SENDING: self.send,
            LEAVING: self.pass_over,
        }

    # Ignored below: gunicorn's own tells nothing; ours tells whether there was a connection.
    def accept(self, listener: socket.socket) -> bool:  # type: ignore[override]
        """Take a connection, if there is one; a full house sends the slowest away."""
        try:
            client, address = listener.accept()
        except OSError as error:
            if error.errno not in PASSING:
                raise
            return False
        slowest = next(iter(self.waiting[ARRIVING]), None)
        if slowest and self.nr_conns >= self.worker_connections - 1:
            self.drop(slowest)
        self.nr_conns += 1
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.wait_for(ARRIVING, Visit(self.cfg, client, address, listener.getsockname()))
        return True

    def set_accept_enabled(self, enabled: bool | None) -> None:
        """On stopping, take what waits at the door, then shut it; other workers have doors too."""
        if not (enabled or self.alive):
            for listener in self.sockets:
                while self.accept(listener):
                    pass
        super().set_accept_enabled(enabled)
        if not self.alive:
            for listener in self.sockets:
                listener.close()

    def read(self, visit: Visit) -> None:
        """Read what has come; hand the request on when it is whole."""
        data = visit.outbox.real.recv(READ_AT_ONCE)
        if not data:
            self.drop(visit)
            return
        visit.received += data
        self.consider(visit)

    def consider(self, visit: Visit) -> None:
        """Hand the request to a thread, wait for the rest of it, or refuse it."""
        try:
            if is_whole(bytes(visit.received)):
                self.leave_off(visit)
                visit.hand_over()
                self.enqueue_req(visit)
            elif visit not in self.waiting[ARRIVING]:
                self.wait_for(ARRIVING, visit)
        except Refused as refused:
            visit.refuse(refused.status, self.app.headers)
            self.app.note_refusal(refused.status)
            self.send(visit)

    # Ignored here and in finish_request: gunicorn declares its own connection, ours is a Visit.
    def handle(self, conn: Visit) -> bool:  # type: ignore[override]
        """Answer one request, in a thread; what came behind it is the next one."""
        stays_open = bool(super().handle(conn))
        conn.take_back()
        return stays_open

    def handle_error(self, _req: Any, client: Any, _addr: Any, exc: BaseException) -> None:
        """Say what is wrong by its name alone: nothing of the request is repeated or logged."""
        status = status_of(exc)
        if status is HTTPStatus.INTERNAL_SERVER_ERROR:
            self.log.exception("fault while answering")
        client.sendall(refusal(status, self.app.headers))
        self.app.note_refusal(status)

    def finish_request(self, conn: Visit, fs: Future[bool]) -> None:  # type: ignore[override]
        """The thread is done: send what it left."""
        conn.stays_open = not fs.cancelled() and fs.exception() is None and fs.result()
        self.attempt(self.send, conn)

    def send(self, visit: Visit) -> None:
        """Send what the client takes; then wait for its next request, or for its leave.

        Raises:
            OSError: the client has gone.
        """
        if not visit.outbox.send_some():
            self.wait_for(SENDING, visit)
        elif not visit.stays_open:
            visit.outbox.real.shutdown(socket.SHUT_WR)
            self.wait_for(LEAVING, visit)
        elif visit.received:
            self.consider(visit)
        else:
            self.wait_for(KEPT, visit)

    def pass_over(self, visit: Visit) -> None:
        """Read what nobody wants, so that closing cannot cut the answer short."""
        if not visit.outbox.real.recv(READ_AT_ONCE):
            self.drop(visit)

    def wait_for(self, what: str, visit: Visit) -> None:
        """Go on when the client has done its part."""
        self.leave_off(visit)
        self.waiting[what][visit] = time.monotonic() + PATIENCE[what]
        event = selectors.EVENT_WRITE if what == SENDING else selectors.EVENT_READ
        step = self.steps[what]
        self.poller.register(visit.outbox.real, event, lambda _socket: self.attempt(step, visit))

    def leave_off(self, visit: Visit) -> None:
        """Wait for it no longer."""
        for visits in self.waiting.values():
            if visits.pop(visit, None):
                self.poller.unregister(visit.outbox.real)

    def attempt(self, step: Callable[[Visit], None], visit: Visit) -> None:
        """One step; a client that has gone is let go."""
        try:
            step(visit)
        except BlockingIOError:
            return
        except OSError:
            self.drop(visit)

    def drop(self, visit: Visit) -> None:
        """Close a connection."""
        self.leave_off(visit)
        self.nr_conns -= 1
        visit.outbox.real.close()

    def murder_keepalived(self, force: bool = False) -> None:
        """Close what has kept us waiting too long (gunicorn asks at least once a second)."""
        now = time.monotonic()
        for visits in self.waiting.values():
            late = [visit for visit, until in visits.items() if force or until < now]
            for visit in late:
                self.drop(visit)

    def murder_pending(self) -> None:
        """Nothing: all that wait are in `waiting`."""

    def _cap_keepalive(self, deadline: float) -> None:
        """The worker stops: idle connections do not hold it up."""
        kept = self.waiting[KEPT]
        kept.update({visit: min(until, deadline) for visit, until in kept.items()})
