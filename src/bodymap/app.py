"""Puts the app together from a catalogue and settings."""

from collections.abc import Mapping
from typing import Any

from dash import html
from flask import Flask

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.pages.routes import Pages
from bodymap.settings import Settings
from bodymap.web.bundles import Bundle, bundles
from bodymap.web.compression import compress_answers
from bodymap.web.downloads import add_downloads
from bodymap.web.errors import add_error_pages
from bodymap.web.headers import add_headers, security_headers
from bodymap.web.site import Site, SiteContent


def create_app(catalogue: Catalogue, settings: Settings) -> Site:
    """The app, ready to serve; it reads nothing more from disk but assets."""
    words = Wording(catalogue.phrases)
    made = bundles(catalogue, settings.assets, words)
    server = Flask("bodymap", static_folder=None)
    compress_answers(server)
    app = Site(
        "bodymap",
        server=server,  # type: ignore[arg-type]  # Dash means any server it has a backend for
        assets_folder=str(settings.assets),
        assets_ignore=".*",
        title=words("site.name"),
        update_title="",
    )
    app.layout = html.Div()
    app.content = SiteContent(
        pages=Pages(catalogue=catalogue, words=words, script_data=script_data(made, words)),
        bundles=made,
        words=words,
        base_url=settings.base_url,
        data_version=catalogue.version,
    )
    add_downloads(server, catalogue, made, settings.base_url)
    add_error_pages(server, app)
    add_headers(server, security_headers(app.csp_hashes(), settings.frame_ancestors))
    return app


def script_data(made: Mapping[str, Bundle], words: Wording) -> dict[Audience, dict[str, Any]]:
    """What the explorer's scripts need, for each audience."""
    return {
        audience: {
            "panels": made[f"panels-{audience}"].address,
            "search": made["search"].address,
            "minisearch": "/assets/vendor/minisearch-7.2.0.min.js",
            "phrases": {**words.under("side."), **words.under("search.")},
        }
        for audience in Audience
    }
