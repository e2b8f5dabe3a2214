"""Addresses that answer with files: bundles, and what robots and browsers ask for."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from xml.sax.saxutils import escape

from flask import Flask, Response, abort, jsonify, request

from bodymap.domain.catalogue import Catalogue
from bodymap.pages.page import SITE_PATHS
from bodymap.queries.address import address_in
from bodymap.settings import Settings
from bodymap.web.site import Site

PNG = "image/png"
ICONS = [
    {"src": "/assets/icons/bodymap.svg", "sizes": "any", "type": "image/svg+xml"},
    {"src": "/assets/icons/bodymap-192.png", "sizes": "192x192", "type": PNG},
    {"src": "/assets/icons/bodymap-512.png", "sizes": "512x512", "type": PNG},
    {
        "src": "/assets/icons/bodymap-maskable-512.png",
        "sizes": "512x512",
        "type": PNG,
        "purpose": "maskable",
    },
]
"""The PNG files are drawn from the SVG; the maskable one fills its square."""


def add_downloads(server: Flask, site: Site, catalogue: Catalogue, settings: Settings) -> None:
    """Register every address that is no page. They win over Dash's catch-all address."""
    base_url, contact = settings.base_url, settings.contact

    def add(rule: str, answer: Callable[..., Any]) -> None:
        server.add_url_rule(rule, endpoint=f"file {rule}", view_func=answer)

    add("/bundle/<name>", lambda name: bundle(site, f"/bundle/{name}"))
    add("/robots.txt", lambda: text_file(robots(base_url or host())))
    add("/sitemap.xml", lambda: sitemap(catalogue, base_url or host()))
    add("/manifest.webmanifest", manifest)
    add("/.well-known/security.txt", lambda: text_file(security(base_url or host(), contact)))


def host() -> str:
    """The address under which the visitor reached us."""
    return request.host_url.rstrip("/")


def bundle(site: Site, address: str) -> Response:
    """A file whose address holds its content's hash."""
    found = site.files.get(address) or site.earlier.get(address)
    if not found:
        abort(404)
    return Response(found.content, mimetype=found.mimetype)


def text_file(text: str) -> Response:
    """Plain text."""
    return Response(text, mimetype="text/plain")


def robots(base: str) -> str:
    """Everything may be found."""
    return f"User-agent: *\nAllow: /\nSitemap: {base}/sitemap.xml\n"


def sitemap(catalogue: Catalogue, base: str) -> Response:
    """Every page that stands by itself, in every language."""
    paths = [*SITE_PATHS, *(f"/region/{each}" for each in catalogue.regions)]
    spoken = (address_in(each, path) for each in catalogue.languages for path in paths)
    entries = "".join(f"<url><loc>{escape(base + each)}</loc></url>" for each in spoken)
    schema = "http://www.sitemaps.org/schemas/sitemap/0.9"
    text = f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="{schema}">{entries}</urlset>'
    return Response(text, mimetype="application/xml")


def manifest() -> Response:
    """What a browser needs to put the app on a home screen."""
    content = {
        "name": "bodymap",
        "short_name": "bodymap",
        "id": "/",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#fbf9f6",
        "theme_color": "#11757a",
        "icons": ICONS,
    }
    response = jsonify(content)
    response.mimetype = "application/manifest+json"
    return response


def security(base: str, contact: str) -> str:
    """Where to report a weakness, after RFC 9116; it asks for a date of expiry within a year."""
    expires = datetime.now(UTC) + timedelta(days=180)
    return (
        f"Contact: {f'mailto:{contact}' if contact else f'{base}/about'}\n"
        f"Expires: {expires:%Y-%m-%dT00:00:00Z}\n"
        f"Canonical: {base}/.well-known/security.txt\n"
    )
