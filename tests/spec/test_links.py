"""Every link inside the site leads somewhere, and every #part of an address is on its page."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from urllib.parse import parse_qs, urlsplit

from flask.testing import FlaskClient

from bodymap.domain.catalogue import Catalogue

START = "http://localhost"

LINK = re.compile(r' (?:href|src|action)="([^"]*)"')
ID = re.compile(r' id="([^"]*)"')
"""Our own writer quotes every attribute; a whole parser would take minutes for all these pages."""


@cache
def seen(client: FlaskClient, address: str) -> tuple[int, frozenset[str]]:
    """Status and, of a page, its ids."""
    with client.get(address) as answer:
        is_page = answer.mimetype == "text/html"
        return answer.status_code, frozenset(ID.findall(answer.text) if is_page else [])


def kinds(catalogue: Catalogue) -> list[str]:
    """A page of every kind, in both wordings, and every region."""
    others = [
        "/?layer=caution",
        "/check",
        "/evidence",
        "/evidence?region=neck&plot=1",
        "/learn",
        "/claims",
        "/about",
        "/reference/brady-2014",
        "/handout",
        "/handout?regions=neck,heel&side=left",
        "/report?page=/region/neck",
        "/offline",
        "/nowhere",
        "/learn?lang=es",
        "/region/neck?lang=es&audience=clinician",
    ]
    clinician = [
        "/?audience=clinician",
        "/region/neck?audience=clinician",
        "/learn?audience=clinician",
    ]
    return [*others, *clinician, *(f"/region/{each}" for each in catalogue.regions)]


def links(text: str) -> Iterator[str]:
    """What a page leads to or loads inside the site."""
    for value in dict.fromkeys(LINK.findall(text)):
        address = unescape(value).removeprefix(START)
        if not urlsplit(address).scheme:
            yield address


def shape(address: str) -> tuple[str, ...]:
    """Links that differ only in a value of their query stand for each other."""
    parts = urlsplit(address)
    return (parts.path, parts.fragment, *sorted(parse_qs(parts.query)))


def broken(client: FlaskClient, page: str, address: str) -> str:
    """Why a link of a page leads nowhere, or blank."""
    there, _, part = address.partition("#")
    status, ids = seen(client, there or page)
    if status != 200 and there:
        return f"{address}: {status}"
    return f"{address}: no such part" if part and part not in ids else ""


def test_every_link_of_every_kind_of_page_leads_somewhere(
    client: FlaskClient, catalogue: Catalogue
) -> None:
    asked = {}
    for page in kinds(catalogue):
        with client.get(page) as answer:
            found = list(links(answer.text))
        assert len(found) > 10, page
        asked |= {
            (page if each.startswith("#") else "", *shape(each)): (page, each) for each in found
        }
    faults = {
        f"{page} -> {fault}"
        for page, each in asked.values()
        if (fault := broken(client, page, each))
    }
    assert faults == set()
