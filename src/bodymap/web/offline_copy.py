"""Everything that opens without a network: what belongs to the copy, and the copy itself.

The service worker takes it in parts: first the body and the pages around it, then sheets for print,
papers and the evidence with its grid, then what there is in other languages. A part is made by
asking the app itself, so that a copied page is the page the server would send.
"""

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from http import HTTPStatus
from itertools import product
from typing import Any
from urllib.parse import urlencode

from flask import Flask

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.language import ORIGINAL
from bodymap.domain.vocabulary import Audience, Side
from bodymap.pages.page import SITE_PATHS
from bodymap.queries import address
from bodymap.queries.address import address_in
from bodymap.queries.evidence_query import FILTERS
from bodymap.web.pieces import Pieces

SHOWN_BY_SCRIPTS = {"/": address.KNOWN, "/evidence": (*FILTERS, "q", "sort", "page", "plot")}
"""Path -> what its scripts read from the address by themselves, as far as it is no variant."""

VARIANTS = {"audience": tuple(Audience)}
CONSULT = {"consult": ("", "1")}
"""Name in the address -> its values, of which the first goes without saying."""

KEPT_HEADERS = (
    "Content-Security-Policy",
    "Content-Type",
    "Cross-Origin-Opener-Policy",
    "Permissions-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
)

LOADED = re.compile(r'"(/(?:bundle|assets|_dash-component-suites)/[^"?& ]+)"')
"""A file in an attribute or in the data for scripts."""

NEEDS_THE_SERVER = ("/bundle/plotly.", "/_dash-component-suites/dash/dcc/")
"""Plots are drawn from figures that the server makes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedPath:
    """The pages of a path: one for each choice of its variants."""

    path: str
    variants: Mapping[str, Sequence[str]] = field(default_factory=lambda: VARIANTS)

    def queries(self) -> Iterator[str]:
        """What stands behind the question mark, for each page; blank for the usual one."""
        usual = [values[0] for values in self.variants.values()]
        for chosen in product(*self.variants.values()):
            asked = zip(self.variants, chosen, usual, strict=True)
            yield urlencode({name: value for name, value, first in asked if value != first})


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedPart:
    """What the worker takes at a time: paths in one language, and files that no page names."""

    name: str
    paths: Sequence[CopiedPath]
    language_id: str = ORIGINAL
    files: Sequence[str] = ()


def copied_parts(catalogue: Catalogue) -> list[CopiedPart]:
    """Every part: what each visitor needs, what the evidence rests on, then other languages."""
    papers = [CopiedPath(path=f"/reference/{each}") for each in catalogue.references]
    site, print_and_evidence = site_paths(), print_and_evidence_paths(catalogue)
    return [
        CopiedPart(name="site", paths=site, files=["/manifest.webmanifest"]),
        CopiedPart(name="papers", paths=[*print_and_evidence, *papers], files=GRID),
        *(
            CopiedPart(name=f"site-{each}", paths=[*site, *print_and_evidence], language_id=each)
            for each in catalogue.languages
            if each != ORIGINAL
        ),
    ]


def site_paths() -> list[CopiedPath]:
    """The body and the pages around it. A region is the page of `/`, on which scripts choose it."""
    others = [each for each in SITE_PATHS if each not in {"/", "/evidence"}]
    body = CopiedPath(path="/", variants={**VARIANTS, **CONSULT})
    return [body, *(CopiedPath(path=each) for each in [*others, "/offline"])]


def print_and_evidence_paths(catalogue: Catalogue) -> list[CopiedPath]:
    """A sheet for each region and side, and all findings."""
    sheets = {"regions": ("", *catalogue.regions), "side": ("", *Side), **VARIANTS}
    return [CopiedPath(path="/handout", variants=sheets), CopiedPath(path="/evidence")]


GRID = (
    "/_dash-layout",
    "/_dash-dependencies",
    "/_dash-component-suites/dash_ag_grid/async-community.js",
)
"""What Dash and its grid load by themselves."""


class PartWriter:
    """Gathers the pages of a part: their texts in pieces, their headers, the files they load."""

    def __init__(self) -> None:
        self.pieces = Pieces()
        self.headers: list[dict[str, str]] = []
        self.files: set[str] = set()

    def page(self, headers: dict[str, str], body: bytes) -> tuple[int, str]:
        """One page, as the number of its headers and the numbers of its pieces."""
        if headers not in self.headers:
            self.headers.append(headers)
        text = body.decode()
        self.files |= files_of(text)
        return self.headers.index(headers), self.pieces.told(text)


class CopyMaker:
    """Makes the parts of the copy by asking the app for each page and each file."""

    def __init__(self, server: Flask, catalogue: Catalogue, base_url: str) -> None:
        self.server = server
        self.catalogue = catalogue
        self.base_url = base_url

    def part(self, part: CopiedPart) -> dict[str, Any]:
        """One part, as the service worker reads it: pages in pieces, and the files they load.

        Raises:
            LookupError: the app has not all of it.
        """
        written = PartWriter()
        paths = {each.path: self.path(each, part.language_id, written) for each in part.paths}
        files = sorted({*written.files, *part.files})
        return {
            "language": part.language_id,
            "pieces": written.pieces.texts,
            "headers": written.headers,
            "paths": paths,
            "regions": list(self.catalogue.regions) if "/" in paths else [],
            "files": {each: integrity(self.answer(each)[1]) for each in files},
        }

    def path(self, copied: CopiedPath, language_id: str, written: PartWriter) -> dict[str, Any]:
        """The pages of a path by their query, and which words of an address choose between them.

        Raises:
            LookupError: the app does not have one of them.
        """
        scripted = set(SHOWN_BY_SCRIPTS.get(copied.path, ())) - set(copied.variants)
        asked = {
            each: address_in(language_id, f"{copied.path}?{each}".rstrip("?"))
            for each in copied.queries()
        }
        return {
            "variants": copied.variants,
            "scripted": sorted(scripted),
            "pages": {query: written.page(*self.answer(each)) for query, each in asked.items()},
        }

    def answer(self, asked: str) -> tuple[dict[str, str], bytes]:
        """Headers and body of the app's own answer, past whatever counts visits.

        Raises:
            LookupError: the app has no such address.
        """
        context = self.server.test_request_context(asked, base_url=self.base_url)
        with context, closing(self.server.full_dispatch_request()) as response:
            if response.status_code != HTTPStatus.OK:
                raise LookupError(f"{asked}: {response.status}")
            response.direct_passthrough = False
            headers = {each: response.headers[each] for each in KEPT_HEADERS}
            return headers, response.get_data()


def files_of(text: str) -> set[str]:
    """The files that a page may load without asking the server for more than a file."""
    return {each for each in LOADED.findall(text) if not each.startswith(NEEDS_THE_SERVER)}


def integrity(content: bytes) -> str:
    """The content's hash as browsers check it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode()
