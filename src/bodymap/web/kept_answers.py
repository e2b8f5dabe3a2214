"""Finished answers, kept in memory: every answer is read-only, so the second visitor gets the same.

What never changes is kept as long as the process lives; of all else, what was asked for last.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from threading import Lock
from typing import Any, NamedTuple

from werkzeug.datastructures import Headers
from werkzeug.http import parse_etags, quote_etag, unquote_etag

from bodymap.web.compression import KEPT_FOR_EVER, compressed, encoding

MOST_KEPT = 32 * 1024 * 1024
"""Bytes of answers that may change with the data or the query."""

MOST_FOR_EVER = 16 * 1024 * 1024
"""Bytes of what never changes, three times what the site has: one file may be asked for under many
spellings."""

OVERHEAD = 2_000
"""Bytes of an answer's headers and of what holds it."""

LARGEST_KEPT = MOST_KEPT // 8

MADE_WHEN_NEEDED = "/handout.pdf"
"""Knows its tag before it is made, and is not made for one who has it."""

DESCRIBES_A_BODY = ("Content-Type", "Content-Length", "Content-Encoding")
"""Headers that an answer without one goes without; the policies among `Content-…` stay."""

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
        """Send it, or its head alone; to one who has it already, only that it has not changed."""
        if self.is_known(environ):
            headers = self.headers.copy()
            for each in DESCRIBES_A_BODY:
                headers.remove(each)
            start("304 Not Modified", list(headers))
            return []
        start(self.status, list(self.headers))
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [self.body]

    def is_known(self, environ: Environ) -> bool:
        """Whether the one who asks has it. Proxies may call a tag weak (RFC 9110, 13.1.2)."""
        tag, _ = unquote_etag(self.headers.get("ETag"))
        if not tag or not self.status.startswith("200"):
            return False
        return parse_etags(environ.get("HTTP_IF_NONE_MATCH")).contains_weak(tag)


class KeptAnswers:
    """The app, and its answers of before. `names_host` where they hold the visitor's address.

    `mark` stands for the headers of every answer: with it in its tag, an answer changes with them.
    """

    def __init__(self, app: Wsgi, *, names_host: bool, mark: str) -> None:
        self.app = app
        self.names_host = names_host
        self.ending = f"-{mark}"
        self.for_ever: dict[Key, Answer] = {}
        self.latest: OrderedDict[Key, Answer] = OrderedDict()
        self.size_for_ever = self.size = 0
        self.lock = Lock()

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        """Answer from memory, or ask the app."""
        environ["HTTP_ACCEPT_ENCODING"] = encoding(environ.get("HTTP_ACCEPT_ENCODING", ""))
        if not asks_for_a_whole(environ):
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
        pieces = self.app(self.question(environ), lambda *words: said.extend(words))
        try:
            body = b"".join(pieces)
        finally:
            if hasattr(pieces, "close"):
                pieces.close()
        headers = Headers(said[1])
        tag, is_weak = unquote_etag(headers.get("ETag"))
        if tag:
            headers["ETag"] = quote_etag(tag + self.ending, bool(is_weak))
        return packed(Answer(said[0], headers, body), environ)

    def question(self, environ: Environ) -> Environ:
        """What the app is asked: for the whole, but where making it can be spared."""
        asked = {**environ, "REQUEST_METHOD": "GET"}
        known = asked.pop("HTTP_IF_NONE_MATCH", "")
        if known:
            asked.pop("HTTP_IF_MODIFIED_SINCE", None)  # the tag decides (RFC 9110, 13.1.3)
        if asked["PATH_INFO"] == MADE_WHEN_NEEDED:
            asked["HTTP_IF_NONE_MATCH"] = known.replace(f'{self.ending}"', '"')
        return asked

    def found(self, key: Key) -> Answer | None:
        """A kept answer."""
        with self.lock:
            if key in self.latest:
                self.latest.move_to_end(key)
            return self.for_ever.get(key) or self.latest.get(key)

    def keep(self, key: Key, answer: Answer) -> None:
        """Keep it; what nobody asked for the longest makes room."""
        with self.lock:
            if key in self.for_ever or key in self.latest:
                return
            size = weight(key, answer)
            if key[0].startswith(KEPT_FOR_EVER) and self.size_for_ever + size <= MOST_FOR_EVER:
                self.for_ever[key] = answer
                self.size_for_ever += size
                return
            self.latest[key] = answer
            self.size += size
            while self.size > MOST_KEPT:
                self.size -= weight(*self.latest.popitem(last=False))


def weight(key: Key, answer: Answer) -> int:
    """Bytes that an answer takes up, about; addresses may be longer than what they lead to."""
    return len(answer.body) + sum(map(len, key)) + OVERHEAD


def asks_for_a_whole(environ: Environ) -> bool:
    """Whether an answer, or its head, is asked for; a range of a head there is not."""
    method = environ["REQUEST_METHOD"]
    return method == "HEAD" or (method == "GET" and "HTTP_RANGE" not in environ)


def packed(answer: Answer, environ: Environ) -> Answer:
    """The answer as the browser that asks takes it."""
    chosen = environ["HTTP_ACCEPT_ENCODING"]
    is_for_ever = environ["PATH_INFO"].startswith(KEPT_FOR_EVER)
    if not answer.status.startswith(("2", "4")):
        return answer
    body = compressed(answer.body, answer.headers, chosen, is_for_ever=is_for_ever)
    return answer._replace(body=body)
