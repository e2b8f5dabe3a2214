"""The HTML document around a page, written whole on the server."""

import json
from dataclasses import dataclass
from html import escape

from dash import html
from dash.development.base_component import Component

from bodymap.components.aria import aria, data
from bodymap.components.language_switch import language_switch
from bodymap.components.offline_notice import offline_notice
from bodymap.components.site_frame import site_footer, site_header
from bodymap.domain.language import Language
from bodymap.domain.wording import Wording
from bodymap.pages.page import Page
from bodymap.queries.address import address_in
from bodymap.queries.report import report_address
from bodymap.web.audience_links import with_links_for
from bodymap.web.html_text import html_text
from bodymap.web.language_links import with_links_in
from bodymap.web.structured_data import structured_data


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What the template needs beside the page: addresses of files, and Dash's own parts.

    `urgent_help` stands below every page that has none of its own. `offline_version` is blank
    where no copy is kept.
    """

    base_url: str
    stylesheet: str
    script: str
    data_version: str
    dash_parts: str
    urgent_help: Component
    languages: tuple[Language, ...] = ()
    offline_version: str = ""


def page_text(page: Page, document: Document, words: Wording) -> str:
    """The whole document."""
    language = words.language
    return (
        f'<!doctype html>\n<html lang="{language.id}" dir="{language.direction}" '
        f'data-audience="{page.audience}">\n'
        f"<head>\n{head_text(page, document, language)}\n</head>\n"
        f'<body class="{body_class(page)}">\n{body_text(page, document, words)}\n</body>\n</html>\n'
    )


def body_class(page: Page) -> str:
    """What the whole page is: styles that asked of its content would be slow (`:has`)."""
    return "bm-page bm-page--consult" if page.is_consult else "bm-page"


def head_text(page: Page, document: Document, language: Language) -> str:
    """Title, description, canonical address, styles, and the script that enhances the page."""
    canonical = document.base_url + address_in(language.id, page.path)
    lines = [
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(page.title)}</title>",
        f'<meta name="description" content="{escape(page.description)}">',
        f'<link rel="canonical" href="{escape(canonical)}">',
        *(alternates(page, document) if page.is_indexed else [NOT_INDEXED]),
        '<meta name="color-scheme" content="light dark">',
        '<link rel="icon" href="/assets/icons/bodymap.svg" type="image/svg+xml">',
        '<link rel="apple-touch-icon" href="/assets/icons/bodymap-192.png">',
        '<link rel="manifest" href="/manifest.webmanifest">',
        f'<link rel="stylesheet" href="{document.stylesheet}">',
        f'<script defer src="{document.script}"></script>',
    ]
    return "\n".join(lines)


NOT_INDEXED = '<meta name="robots" content="noindex">'


def alternates(page: Page, document: Document) -> list[str]:
    """Where the page stands in each language, for search engines; nothing where it has but one."""
    there = {each.id: address_in(each.id, page.path) for each in document.languages}
    links = {**there, "x-default": page.path} if len(there) > 1 else {}
    return [
        f'<link rel="alternate" hreflang="{each}" href="{escape(document.base_url + address)}">'
        for each, address in links.items()
    ]


def body_text(page: Page, document: Document, words: Wording) -> str:
    """Header, content, footer, and what the scripts read."""
    here = page.switches.worded[page.audience]
    same_page = {each.id: address_in(each.id, here) for each in document.languages}
    switch = language_switch(document.languages, same_page, words)
    parts = [
        html.A(words("skip"), href="#panel" if page.is_live else "#main", className="bm-skip-link"),
        site_header(page.path, page.audience, words, page.switches, switch),
        offline_notice(document.offline_version, words) if document.offline_version else None,
        html.P(page.notice, className="bm-notice", role="status") if page.notice else None,
        page.content,
        None if page.is_live or page.has_urgent_help else document.urgent_help,
        site_footer(document.data_version, words, reporting(page)),
        html.P(className="bm-visually-hidden", **aria(live="polite"), **data(announcer="")),
    ]
    text = with_links_for(page.audience, html_text(parts))
    written = [with_links_in(words.language.id, text)]
    if page.cited and page.is_indexed:
        told = structured_data(page, document.base_url, words.language.id)
        written.append(data_block(LINKED_DATA, told))
    if page.script_data:
        written.append(json_script("explorer-data", page.script_data))
    if page.loads_dash:
        written.append(document.dash_parts)
    return "\n".join(written)


def reporting(page: Page) -> str:
    """Where a sentence of the page can be reported; a live page has that in its panel."""
    return report_address(page.path) if page.is_indexed and not page.is_live else ""


def json_script(script_id: str, content: object) -> str:
    """Data for scripts."""
    return data_block("application/json", content, f' id="{script_id}"')


LINKED_DATA = "application/ld+json"


def data_block(kind: str, content: object, attributes: str = "") -> str:
    """Data in a script element: never run, and unable to end its own element."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="{kind}"{attributes}>{text}</script>'
