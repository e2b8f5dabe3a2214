"""Puts the app together from a catalogue and settings."""

from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import Any

from dash.development.base_component import Component
from flask import Flask

from bodymap.components.urgent_help import urgent_help_of_any_place
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.language import ORIGINAL
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.pages.evidence_live import add_evidence_callbacks, evidence_layout
from bodymap.pages.explorer import PANELS, everywhere_parts, panels_name
from bodymap.pages.routes import Pages
from bodymap.queries.region_view import by_urgency, sources_of
from bodymap.settings import Settings
from bodymap.web.bundles import AnyBundle, Bundle, bundles
from bodymap.web.dash_parts import dash_parts, plot_scripts
from bodymap.web.downloads import add_downloads
from bodymap.web.editions import Editions
from bodymap.web.errors import add_error_pages
from bodymap.web.evidence_files import add_evidence_files, evidence_bundles
from bodymap.web.handout_files import add_handouts
from bodymap.web.headers import add_headers, header_mark, security_headers
from bodymap.web.health import Health, add_health
from bodymap.web.kept_answers import KeptAnswers
from bodymap.web.offline_files import add_offline, site_mark
from bodymap.web.open_data import add_open_data
from bodymap.web.site import Site, SiteContent


def create_app(catalogue: Catalogue, settings: Settings) -> Site:
    """The app, ready to serve; it reads nothing more from disk but assets."""
    editions = Editions(catalogue)
    words, evidence = editions.words(ORIGINAL), editions.evidence(ORIGINAL)
    made = {
        **bundles(catalogue, settings.assets, words),
        **evidence_bundles(evidence, settings.assets, words),
    }
    app = bare_site(settings, words)
    app.layout = evidence_layout(words)
    add_evidence_callbacks(app, catalogue, evidence, words)
    app.content_in = cache(partial(site_content, app, editions, made, settings))
    app.content = app.content_in(ORIGINAL)
    app.files = {each.address: each for each in every_bundle(catalogue, editions, made)}
    app.earlier = {}
    keeps_copy = settings.is_offline_copy_kept
    app.offline_version = site_mark(catalogue, made.values(), settings) if keeps_copy else ""
    app.health = Health(catalogue.version)
    add_addresses(app, catalogue, settings)
    return app


def bare_site(settings: Settings, words: Wording) -> Site:
    """Dash on a server of our own, before anything is served."""
    return Site(
        "bodymap",
        server=Flask("bodymap", static_folder=None),  # type: ignore[arg-type]  # Dash knows Flask
        assets_folder=str(settings.assets),
        assets_ignore=".*",
        title=words("site.name"),
        update_title="",
    )


def every_bundle(
    catalogue: Catalogue, editions: Editions, made: Mapping[str, Bundle]
) -> Iterator[AnyBundle]:
    """Those of the language of the tables, which are made, then those that wait to be asked for."""
    yield from made.values()
    for language_id in catalogue.languages:
        yield from editions.bundles(language_id, made).values()


def add_addresses(app: Site, catalogue: Catalogue, settings: Settings) -> None:
    """Register all that is no page, what wrong requests get, and what goes with every answer."""
    server, pages = app.server, app.content.pages
    add_health(server, app.health)
    add_downloads(server, app, catalogue, settings)
    add_open_data(server, catalogue, app.content.words, settings.base_url)
    add_evidence_files(server, pages.evidence[Audience.PATIENT])
    add_handouts(server, app, catalogue, settings)
    add_offline(server, catalogue, settings, app.offline_version)
    add_error_pages(server, app)
    headers = security_headers(settings.frame_ancestors)
    add_headers(server, headers)
    has_address, mark = bool(settings.base_url), header_mark(headers)
    answers = KeptAnswers(server.wsgi_app, names_host=not has_address, mark=mark)
    server.wsgi_app = answers


def site_content(
    app: Site, editions: Editions, made: Mapping[str, Bundle], settings: Settings, language_id: str
) -> SiteContent:
    """What the site serves in one language. Another one costs nothing until somebody reads it."""
    catalogue, words = editions.catalogue(language_id), editions.words(language_id)
    files: dict[str, AnyBundle] = {**made, **editions.bundles(language_id, made)}
    return SiteContent(
        pages=Pages(
            catalogue=catalogue,
            words=words,
            script_data=script_data(files, words),
            everywhere=everywhere_parts(catalogue, words),
            evidence=editions.evidence(language_id),
            evidence_data=evidence_data(app, made),
            contact=settings.contact,
        ),
        bundles=files,
        words=words,
        base_url=settings.base_url,
        data_version=catalogue.version,
        urgent_help=urgent_signs(catalogue, words),
        dash_parts=dash_parts(app, made["evidence"].address),
    )


def evidence_data(app: Site, made: Mapping[str, Bundle]) -> dict[Audience, dict[str, str]]:
    """What the script of the evidence page needs, for each audience."""
    return {
        audience: {
            "rows": made[f"evidence-{audience}"].address,
            "plotly": made["plotly"].address,
            "plot_scripts": " ".join(plot_scripts(app)),
        }
        for audience in Audience
    }


def urgent_signs(catalogue: Catalogue, words: Wording) -> Component:
    """Get help now: what holds anywhere, for the pages that are about no region."""
    flags = by_urgency(catalogue.everywhere("red_flags"))
    return urgent_help_of_any_place(flags, sources_of(catalogue, [flags]), words)


def script_data(made: Mapping[str, AnyBundle], words: Wording) -> dict[str, dict[str, Any]]:
    """What the explorer's scripts need, by the name of the bundle whose panels they show."""
    return {
        panels_name(state): {
            "panels": made[panels_name(state)].address,
            "atlas": made[f"atlas-{state.audience}"].address,
            "search": made["search"].address,
            "minisearch": "/assets/vendor/minisearch-7.2.0.min.js",
            "phrases": {**words.under("side."), **words.under("search.")},
        }
        for state in PANELS
    }
