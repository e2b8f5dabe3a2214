"""Finished answers, kept in memory: every answer is read-only, so the second visitor gets the same.

What never changes is kept as long as the process lives; of all else, what was asked for last.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from threading import Lock
from typing import Any, NamedTuple

from werkzeug.datastructures import Headers
from werkzeug.http import parse_etags

from bodymap.web.compression import KEPT_FOR_EVER, compressed, encoding

MOST_KEPT = 32 * 1024 * 1024
"""Bytes of answers that may change with the data or the query."""

LARGEST_KEPT = MOST_KEPT // 8

MADE_WHEN_NEEDED = "/handout.pdf"
"""Knows its tag before it is made, and is not made for one who has it."""

Environ = dict[str, Any]
Start = Callable[..., Any]
Wsgi = Callable[[Environ, Start], Iterable[bytes]]
Key = tuple[str, ...]


class Answer(NamedTuple):
    """What goes over the wire."""

    status: str
    headers: Headers
    body: bytes

    @property
    def may_be_kept(self) -> bool:
        """Whether the next one who asks the same may get it."""
        control = self.headers.get("Cache-Control", "")
        return (
            self.status.startswith("200")
            and ("ETag" in self.headers or "immutable" in control)
            and "no-store" not in control
            and self.headers.get("Vary", "Accept-Encoding") == "Accept-Encoding"
            and len(self.body) <= LARGEST_KEPT
        )

    def sent(self, environ: Environ, start: Start) -> Iterable[bytes]:
        """Send it; to one who has it already, only that it has not changed."""
        tag = self.headers.get("ETag")
        known = parse_etags(environ.get("HTTP_IF_NONE_MATCH"))
        if tag and self.status.startswith("200") and known.contains_raw(tag):
            lasting = [each for each in self.headers if not each[0].startswith("Content-")]
            start("304 Not Modified", lasting)
            return []
        start(self.status, list(self.headers))
        return [self.body]


class KeptAnswers:
    """The app, and its answers of before. `names_host` where they hold the visitor's address."""

    def __init__(self, app: Wsgi, *, names_host: bool) -> None:
        self.app = app
        self.names_host = names_host
        self.for_ever: dict[Key, Answer] = {}
        self.latest: OrderedDict[Key, Answer] = OrderedDict()
        self.size = 0
        self.lock = Lock()

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        """Answer from memory, or ask the app."""
        environ["HTTP_ACCEPT_ENCODING"] = encoding(environ.get("HTTP_ACCEPT_ENCODING", ""))
        if environ["REQUEST_METHOD"] != "GET" or "HTTP_RANGE" in environ:
            return self.app(environ, start)
        key = self.key(environ)
        answer = self.found(key)
        if not answer:
            answer = self.asked(environ)
            if answer.may_be_kept:
                self.keep(key, answer)
        return answer.sent(environ, start)

    def key(self, environ: Environ) -> Key:
        """All that an answer depends on."""
        path, accepted = environ["PATH_INFO"], environ["HTTP_ACCEPT_ENCODING"]
        if path.startswith(KEPT_FOR_EVER):
            return path, accepted
        host = (environ["wsgi.url_scheme"], environ.get("HTTP_HOST", "")) if self.names_host else ()
        return path, accepted, environ["QUERY_STRING"], *host

    def asked(self, environ: Environ) -> Answer:
        """The whole answer of the app."""
        said: list[Any] = []
        asked = dict(environ)
        if asked["PATH_INFO"] != MADE_WHEN_NEEDED:
            asked.pop("HTTP_IF_NONE_MATCH", None)
        pieces = self.app(asked, lambda *words: said.extend(words))
        try:
            body = b"".join(pieces)
        finally:
            if hasattr(pieces, "close"):
                pieces.close()
        return packed(Answer(said[0], Headers(said[1]), body), environ)

    def found(self, key: Key) -> Answer | None:
        """A kept answer."""
        with self.lock:
            if key in self.latest:
                self.latest.move_to_end(key)
            return self.for_ever.get(key) or self.latest.get(key)

    def keep(self, key: Key, answer: Answer) -> None:
        """Keep it; what nobody asked for the longest makes room."""
        with self.lock:
            if key[0].startswith(KEPT_FOR_EVER):
                self.for_ever[key] = answer
            elif key not in self.latest:
                self.latest[key] = answer
                self.size += len(answer.body)
            while self.size > MOST_KEPT:
                self.size -= len(self.latest.popitem(last=False)[1].body)


def packed(answer: Answer, environ: Environ) -> Answer:
    """The answer as the browser that asks takes it."""
    chosen = environ["HTTP_ACCEPT_ENCODING"]
    is_for_ever = environ["PATH_INFO"].startswith(KEPT_FOR_EVER)
    if not answer.status.startswith(("2", "4")):
        return answer
    body = compressed(answer.body, answer.headers, chosen, is_for_ever=is_for_ever)
    return answer._replace(body=body)
