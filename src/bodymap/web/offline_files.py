"""The service worker, and the parts of the offline copy that it takes."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from threading import Lock

from flask import Flask, Response, abort

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.language import ORIGINAL
from bodymap.settings import Settings
from bodymap.web.bundles import AnyBundle, code_mark, joined
from bodymap.web.downloads import host
from bodymap.web.headers import FOR_EVER
from bodymap.web.offline_copy import CopiedPart, CopyMaker, copied_parts

WORKER = "/service-worker.js"
COPY = "/offline-copy/"

MOST_KEPT = 4
"""Parts in memory, up to 4 MB each, for every address under which the app is reached."""

SECONDS_TO_WAIT = "3"


def add_offline(server: Flask, catalogue: Catalogue, settings: Settings, version: str) -> None:
    """Register the worker; where no copy is kept (no version), one that takes everything back."""
    if not version:
        farewell = joined(settings.assets / "js" / "offline", "farewell.js").decode()
        server.add_url_rule(WORKER, endpoint="offline worker", view_func=lambda: worker(farewell))
        return
    shelf = Shelf(server, catalogue, settings, version)
    script = joined(settings.assets / "js" / "offline", "service-worker.js").decode()
    server.add_url_rule(
        WORKER, endpoint="offline worker", view_func=lambda: worker(shelf.introduction() + script)
    )
    server.add_url_rule(f"{COPY}<name>", endpoint="offline copy", view_func=shelf.part)


def site_mark(catalogue: Catalogue, bundles: Iterable[AnyBundle], settings: Settings) -> str:
    """The version of all that is shown: content, code, files and what an operator has set.

    The same on every server that runs the same, whenever it was started.
    """
    shown = replace(settings, data=Path(), assets=Path(), host="", port=0, log="", metrics=False)
    parts = (
        catalogue.version,
        code_mark(),
        shown,
        sorted(each.address for each in bundles),
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]


def worker(script: str) -> Response:
    """A script that browsers ask for anew, so that a change reaches them with the next page."""
    response = Response(script, mimetype="text/javascript")
    response.headers["Cache-Control"] = "no-cache"
    return response


class Shelf:
    """Makes the parts of the copy when they are first asked for, one at a time, and keeps them."""

    def __init__(
        self, server: Flask, catalogue: Catalogue, settings: Settings, version: str
    ) -> None:
        self.server = server
        self.catalogue = catalogue
        self.settings = settings
        self.version = version
        self.parts = copied_parts(catalogue)
        self.being_made = Lock()
        self.kept = lru_cache(MOST_KEPT)(self.made)

    def base_url(self) -> str:
        """The address that the pages of the copy name as their own."""
        return self.settings.base_url or host()

    def addresses(self) -> dict[str, CopiedPart]:
        """Address -> part; the version and the public address stand in it."""
        mark = hashlib.sha256(f"{self.version} {self.base_url()}".encode()).hexdigest()[:12]
        return {f"{COPY}{part.name}.{mark}.json": part for part in self.parts}

    def introduction(self) -> str:
        """What the worker's script has to know before it starts."""
        told = {"version": self.version, "language": ORIGINAL, "parts": list(self.addresses())}
        return f"const COPY = {json.dumps(told)};\n"

    def part(self, name: str) -> Response:
        """One part; whoever asks while one is made is asked to come again."""
        part = self.addresses().get(f"{COPY}{name}")
        if not part:
            abort(404)
        if not self.being_made.acquire(blocking=False):
            busy = Response(status=503, mimetype="text/plain")
            busy.headers["Retry-After"] = SECONDS_TO_WAIT
            return busy
        try:
            content = self.kept(self.parts.index(part), self.base_url())
        finally:
            self.being_made.release()
        response = Response(content, mimetype="application/json")
        response.headers["Cache-Control"] = FOR_EVER
        return response

    def made(self, number: int, base_url: str) -> bytes:
        """One part as JSON."""
        part = self.parts[number]
        found = {
            "version": self.version,
            **CopyMaker(self.server, self.catalogue, base_url).part(part),
        }
        return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()
