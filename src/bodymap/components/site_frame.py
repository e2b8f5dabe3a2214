"""What every page has around its content: header and footer."""

from collections.abc import Mapping
from dataclasses import dataclass

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.language_switch import language_note
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording

PAGES = ("check", "evidence", "learn", "claims", "about")
"""The pages of the site's own navigation, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Switches:
    """Where the same page stands for each audience, and in the consult view, if it has one."""

    worded: Mapping[Audience, str]
    consult: str = ""
    is_consult: bool = False


def site_header(
    path: str,
    audience: Audience,
    words: Wording,
    switches: Switches,
    languages: html.Div | None = None,
) -> html.Header:
    """Name, pages, how the page is shown and worded, and the way to other languages."""
    pages = [
        html.Li(
            html.A(
                words(f"site.{each}"),
                href=f"/{each}",
                **(aria(current="page") if path == f"/{each}" else {}),
            )
        )
        for each in PAGES
    ]
    return html.Header(
        [
            html.A(words("site.name"), href="/", className="bm-header__home"),
            html.Nav(html.Ul(pages), className="bm-header__nav", **aria(label=words("site.nav"))),
            *consult_switch(switches, words),
            languages,
            language_note(words),
            audience_switch(switches.worded, audience, words),
        ],
        className="bm-header",
    )


def consult_switch(switches: Switches, words: Wording) -> list[html.A]:
    """Into the consult view, or out of it."""
    if not switches.consult:
        return []
    text = words("consult.leave" if switches.is_consult else "consult.enter")
    return [
        html.A(
            text,
            href=switches.consult,
            className="bm-consult-switch",
            **data(consult_link="" if switches.is_consult else "1"),
        )
    ]


def audience_switch(worded: Mapping[Audience, str], audience: Audience, words: Wording) -> html.Div:
    """Patient or clinician: the same facts and numbers in other words."""
    return html.Div(
        [
            html.A(
                words(f"audience.{each}"),
                href=address,
                **data(audience_link=each.value),
                **(aria(current="true") if each is audience else {}),
            )
            for each, address in worded.items()
        ],
        className="bm-audience-switch",
        role="group",
        **aria(label=words("audience.label")),
    )


def site_footer(version: str, words: Wording, report: str = "") -> html.Footer:
    """What this is not, who may use it, which facts it shows; `report` leads to what is wrong."""
    return html.Footer(
        [
            html.P(words("footer.not")),
            html.P(words("footer.licence")),
            html.P(words("footer.version", version=version)),
            html.P(html.A(words("report.link"), href=report)) if report else None,
        ],
        className="bm-footer",
    )
