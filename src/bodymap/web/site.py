"""The Dash app, taught to answer every address with a whole page and the right status."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dash import Dash
from dash.development.base_component import Component
from flask import Response, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from bodymap.domain.wording import Wording
from bodymap.pages.page import Page
from bodymap.pages.routes import Pages
from bodymap.web.bundles import Bundle
from bodymap.web.page_template import Document, page_text


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteContent:
    """What the site serves: pages, bundles and words, and under which address."""

    pages: Pages
    bundles: Mapping[str, Bundle]
    words: Wording
    base_url: str
    data_version: str
    urgent_help: Component
    dash_parts: str


class Site(Dash):
    """Dash asks `index` for every address that no other route answers."""

    content: SiteContent

    def index(self, *_args: Any, **_kwargs: Any) -> AnyResponse:
        """Answer the address of the request. Dash's own version returns one page for all."""
        if request.path != "/" and request.path.endswith("/"):
            query = request.query_string.decode("ascii", "ignore")
            return redirect((request.path.rstrip("/") or "/") + (query and f"?{query}"), 308)
        page = self.content.pages.find(request.path, request.args)
        return page_response(page, self.document(), self.content.words)

    def document(self) -> Document:
        """What the page template needs to know of this site."""
        found = self.content
        return Document(
            base_url=found.base_url or request.host_url.rstrip("/"),
            stylesheet=found.bundles["styles"].address,
            script=found.bundles["scripts"].address,
            data_version=found.data_version,
            dash_parts=found.dash_parts,
            urgent_help=found.urgent_help,
        )


def page_response(page: Page, document: Document, words: Wording) -> Response:
    """The page as an answer that a browser may keep but asks after."""
    text = page_text(page, document, words)
    response = Response(text, status=page.status, mimetype="text/html")
    response.headers["Cache-Control"] = "no-cache"
    response.set_etag(hashlib.sha256(text.encode()).hexdigest()[:16])
    return response
