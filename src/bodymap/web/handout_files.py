"""`/handout` and `/handout.pdf`: a hand-out as a page and as a file."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from functools import cache, cached_property, lru_cache
from importlib.metadata import version
from typing import Any

from flask import Flask, Response, abort, request
from werkzeug.wrappers import Response as AnyResponse

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.wording import Wording
from bodymap.exports.handout_pdf import Press, handout_inputs
from bodymap.figures.marked_figure import marked_figure
from bodymap.figures.qr_code import qr_code
from bodymap.pages.handout import handout_page
from bodymap.queries.handout import Printer, handout
from bodymap.queries.handout_request import HandoutRequest, handout_request
from bodymap.settings import Settings
from bodymap.web.site import Site, page_response

MOST_KEPT = 64
"""Finished files in memory, about 70 kB each for a region."""


class PrintShop:
    """Prints hand-outs from one catalogue, and keeps the last ones that were asked for."""

    def __init__(self, catalogue: Catalogue, words: Wording) -> None:
        self.catalogue = catalogue
        self.words = words
        self.version = version("bodymap")
        self.kept: Callable[[HandoutRequest, str], bytes] = lru_cache(MOST_KEPT)(self.printed)

    @cached_property
    def press(self) -> Press:
        """Set up with the first file: threads that the compiler starts would not outlive a fork."""
        return Press()

    def printer(self, base_url: str) -> Printer:
        """For one public address."""
        return Printer(
            catalogue=self.catalogue, words=self.words, base_url=base_url, version=self.version
        )

    def printed(self, asked: HandoutRequest, base_url: str) -> bytes:
        """The finished file.

        Raises:
            ValueError: the public address is too long for a QR code.
            TimeoutError: too many files are being made.
        """
        made = handout(self.printer(base_url), asked)
        figure, words = self.catalogue.figure, self.words
        pictures = {
            each.region_id: marked_figure(figure, words, each.region_id, each.side)
            for each in made.sheets
        }
        codes = {each.region_id: qr_code(each.address) for each in made.sheets}
        inputs = handout_inputs(made, pictures, codes, words, asked.paper)
        return self.press.pdf(inputs, self.catalogue.read_on)


def add_handouts(server: Flask, site: Site, catalogue: Catalogue, settings: Settings) -> None:
    """Register the addresses. They win over those of pages, being more exact."""

    @cache
    def shop(language_id: str) -> PrintShop:
        found = site.content_in(language_id)
        return PrintShop(found.pages.catalogue, found.words)

    def asked_shop() -> PrintShop:
        return shop(site.asked().words.language.id)

    def add(rule: str, answer: Callable[..., Any]) -> None:
        server.add_url_rule(rule, endpoint=f"print {rule}", view_func=answer)

    def asked() -> HandoutRequest:
        return handout_request(catalogue, site.query(), settings.clinic)

    add("/handout", lambda: page(asked_shop(), site, asked()))
    add("/handout.pdf", lambda: file(asked_shop(), site, asked()))


def page(shop: PrintShop, site: Site, asked: HandoutRequest) -> AnyResponse:
    """The sheets to print from the browser, or the form to choose them with."""
    document = site.document()
    try:
        found = handout_page(shop.printer(document.base_url), asked)
    except ValueError:
        abort(400)
    return page_response(found, document, shop.words)


def file(shop: PrintShop, site: Site, asked: HandoutRequest) -> AnyResponse:
    """The PDF; where no region is known, the page that lets one choose."""
    if not asked.region_ids:
        return page(shop, site, asked)
    base_url = site.document().base_url
    response = Response(mimetype="application/pdf")
    response.set_etag(mark(shop, asked, base_url))
    response.headers["Cache-Control"] = "no-cache"
    response.headers["X-Robots-Tag"] = "noindex"
    name = f"bodymap-{'-'.join(asked.region_ids)}.pdf"
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    if response.make_conditional(request).status_code != 304:
        response.data = finished(shop, asked, base_url)
    return response


def mark(shop: PrintShop, asked: HandoutRequest, base_url: str) -> str:
    """Changes with anything that the file is made of; nothing has to be made to know it."""
    parts = (
        asked.address(),
        shop.words.language.id,
        base_url,
        shop.catalogue.version,
        shop.catalogue.read_on,
        shop.version,
    )
    return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:16]


def finished(shop: PrintShop, asked: HandoutRequest, base_url: str) -> bytes:
    """The file, kept or made now; who asks while too many are made is asked to come again."""
    try:
        return shop.kept(replace(asked, ignored=()), base_url)
    except ValueError:
        abort(400)
    except TimeoutError:
        busy = Response(shop.words("handout.busy"), 429, mimetype="text/plain")
        busy.headers["Retry-After"] = "5"
        abort(busy)
