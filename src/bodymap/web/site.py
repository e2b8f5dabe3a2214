"""The Dash app, taught to answer every address with a whole page and the right status."""

import hashlib
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from dash import Dash
from dash.development.base_component import Component
from flask import Response, redirect, request
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse
from werkzeug.wrappers import Response as AnyResponse

from bodymap.domain.language import Language
from bodymap.domain.wording import Wording
from bodymap.pages.page import Page
from bodymap.pages.routes import Pages
from bodymap.web.bundles import AnyBundle
from bodymap.web.compression import ENCODINGS
from bodymap.web.health import Health
from bodymap.web.page_template import Document, page_text


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteContent:
    """What the site serves in one language: pages, bundles and words, and under which address."""

    pages: Pages
    bundles: Mapping[str, AnyBundle]
    words: Wording
    base_url: str
    data_version: str
    urgent_help: Component
    dash_parts: str


class Site(Dash):
    """Dash asks `index` for every address that no other route answers.

    `content` is in the language of the tables, `content_in` in the language with an id. `files` are
    the bundles of all languages by address; `earlier` those of the data before, for pages that were
    opened then. `offline_version` is blank where no offline copy is kept.
    """

    content: SiteContent
    content_in: Callable[[str], SiteContent]
    files: Mapping[str, AnyBundle]
    earlier: Mapping[str, AnyBundle]
    health: Health
    offline_version: str

    def index(self, *_args: Any, **_kwargs: Any) -> AnyResponse:
        """Answer the address of the request. Dash's own version returns one page for all."""
        if request.path != "/" and request.path.endswith("/"):
            query = request.query_string.decode("ascii", "ignore")
            return redirect((request.path.rstrip("/") or "/") + (query and f"?{query}"), 308)
        asked = self.asked()
        page = asked.pages.find(request.path, self.query())
        return page_response(page, self.document(), asked.words)

    def languages(self) -> Mapping[str, Language]:
        """Those that there are."""
        return self.content.pages.catalogue.languages

    def asked(self) -> SiteContent:
        """The site in the language that the request asks for; else in that of the tables."""
        language_id = given().get("lang", "")
        is_known = language_id in self.languages()
        return self.content_in(language_id) if is_known else self.content

    def query(self) -> MultiDict[str, str]:
        """What the request asks beside a language that there is."""
        query = given()
        if query.get("lang") in self.languages():
            query.poplist("lang")
        return query

    def compress_bundles(self) -> None:
        """Make the files that never change ready to send, before anyone asks for them."""
        asked = [
            (each.address, encoding)
            for each in self.content.bundles.values()
            for encoding in ENCODINGS
        ]
        with ThreadPoolExecutor() as pool:  # compressing leaves the interpreter to others
            list(pool.map(lambda each: self.fetched(*each), asked))

    def fetched(self, address: str, encoding: str = "") -> TestResponse:
        """What a browser gets at an address of this site."""
        client = self.server.test_client(use_cookies=False)
        answer: TestResponse = client.get(address, headers={"Accept-Encoding": encoding})
        return answer

    def document(self) -> Document:
        """What the page template needs to know of this site."""
        found = self.asked()
        return Document(
            base_url=found.base_url or request.host_url.rstrip("/"),
            stylesheet=found.bundles["styles"].address,
            script=found.bundles["scripts"].address,
            data_version=found.data_version,
            dash_parts=found.dash_parts,
            urgent_help=found.urgent_help,
            languages=tuple(self.languages().values()),
            offline_version=self.offline_version,
        )


def given() -> MultiDict[str, str]:
    """The query of the request; nothing where it is no text."""
    try:
        return MultiDict(request.args)
    except UnicodeDecodeError:
        return MultiDict()


def page_response(page: Page, document: Document, words: Wording) -> Response:
    """The page as an answer that a browser may keep but asks after."""
    text = page_text(page, document, words)
    response = Response(text, status=page.status, mimetype="text/html")
    response.headers["Cache-Control"] = "no-cache"
    response.set_etag(hashlib.sha256(text.encode()).hexdigest()[:16])
    return response
