"""The panel of a region: harm before benefit, then everything one tap from its source."""

from typing import Any

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.caution_box import caution_box, caution_line, lung_box
from bodymap.components.condition_card import condition_card
from bodymap.components.glossary import explained
from bodymap.components.muscle_hazards import muscles_here
from bodymap.components.question_list import question_list
from bodymap.components.screening_list import screening_list
from bodymap.components.session_steps import what_to_expect
from bodymap.components.source_list import source_list
from bodymap.components.statement import Citations, citations, named_citations, statement
from bodymap.components.urgent_help import urgent_help
from bodymap.domain.vocabulary import Audience, Side
from bodymap.domain.wording import Wording
from bodymap.queries.handout_request import HandoutRequest
from bodymap.queries.region_view import RegionView
from bodymap.queries.report import report_address
from bodymap.queries.verdict_dates import verdict_dates

INDEX = (
    "cautions",
    "does-it-help",
    "urgent-help",
    "tell-first",
    "what-to-expect",
    "questions",
    "sources",
)
"""The parts of the panel that its index leads to, in reading order."""

SOURCES_FILE = "/data/references.ris"


def region_panel(view: RegionView, side: Side | None, words: Wording) -> html.Section:
    """Show one region."""
    cite = citations(view.sources, words)
    blocks = [
        html.A(words("panel.back"), href="/", className="bm-region-panel__back"),
        head(view, side, words),
        *above_all(view, cite, words),
        *(answer(each.text, each.reference_ids, cite) for each in view.answer),
        panel_index(words),
        cautions(view, cite, words),
        cards(view, cite, words),
        urgent_help(view.red_flags_here, view.red_flags_general, cite, words),
        screening_list(view.screening_here, view.audience, cite, words),
        muscles_here(view.region.id, view.muscles, view.audience, words),
        what_to_expect(view.steps, view.audience, cite, words),
        question_list(view.questions, cite, words),
        dates(view, words),
        source_list(view.sources, words, download=f"{SOURCES_FILE}?region={view.region.id}"),
        handout_link(view, side, words),
        report_link(view, words),
    ]
    names = named_citations(view.glossary_sources, words)
    return html.Section(
        explained(blocks, view.glossary, names),
        className="bm-region-panel",
        **data(panel="region", region=view.region.id, announce=announcement(view, words)),
        **aria(labelledby="panel-heading"),
    )


def announcement(view: RegionView, words: Wording) -> str:
    """What a screen reader says when the panel opens."""
    return words(
        "panel.announce",
        name=view.region.name,
        cautions=len(view.cautions_here),
        conditions=len(view.cards),
    )


def head(view: RegionView, side: Side | None, words: Wording) -> html.Div:
    """The region's name, and the side beside it."""
    name = html.H1(view.region.name, id="panel-heading", tabIndex="-1")
    return html.Div([name, side_label(side, words)], className="bm-region-panel__head")


def side_label(side: Side | None, words: Wording) -> html.P:
    """The side chosen on the map, as the person says it; hidden where there is none."""
    return html.P(
        words(f"side.{side}") if side else "",
        className="bm-region-panel__side",
        hidden=side is None,
        **data(side_label=""),
    )


def answer(text: str, reference_ids: tuple[str, ...], cite: Citations) -> html.P:
    """The region in one line."""
    return statement(text, reference_ids, cite, block="bm-region-panel__answer")


def dates(view: RegionView, words: Wording) -> html.P:
    """When the verdicts were last reviewed, and when that is due again."""
    told: list[Any] = [html.Strong(words("panel.dates")), " ", verdict_dates(view, words)]
    return html.P(told, className="bm-region-panel__dates")


def handout_link(view: RegionView, side: Side | None, words: Wording) -> html.P:
    """The way to a sheet to take along."""
    asked = HandoutRequest(region_ids=(view.region.id,), side=side, audience=view.audience)
    return html.P(html.A(words("handout.link"), href=asked.address()), className="bm-handout-link")


def report_link(view: RegionView, words: Wording) -> html.P:
    """The way to say that a sentence is wrong."""
    address = report_address(f"/region/{view.region.id}")
    return html.P(html.A(words("report.link"), href=address))


def panel_index(words: Wording) -> html.Nav:
    """A short way down a long panel."""
    return html.Nav(
        html.Ul([html.Li(html.A(words(f"index.{each}"), href=f"#{each}")) for each in INDEX]),
        className="bm-panel-index",
        **aria(label=words("index.label")),
    )


def cautions(view: RegionView, cite: Citations, words: Wording) -> html.Section:
    """A line that opens for every harm that does not stand above all, worst first."""
    others = view.cautions_here[1:] if view.emergencies else view.cautions_here
    heading = words("cautions.others" if view.emergencies else "cautions.heading")
    return html.Section(
        [
            html.H2(heading, id="cautions-heading"),
            *(caution_line(each, view.audience, cite, words) for each in others),
            html.P(html.A(words("cautions.more"), href="#everywhere")),
        ],
        id="cautions",
        className="bm-cautions",
        **aria(labelledby="cautions-heading"),
    )


def above_all(view: RegionView, cite: Citations, words: Wording) -> list[html.Article]:
    """The gravest harm if it is an emergency: it stands above everything else, the lung first."""
    if not view.emergencies:
        return []
    gravest = view.emergencies[0]
    if gravest is view.lung_caution:
        return [lung_box(gravest, view.lung, view.audience, cite, words)]
    return [caution_box(gravest, view.audience, cite, words)]


def cards(view: RegionView, cite: Citations, words: Wording) -> html.Section:
    """Does it help? One card for each condition."""
    return html.Section(
        [
            html.H2(words("cards.heading"), id="does-it-help-heading"),
            *(condition_card(each, view.audience, cite, words) for each in view.cards),
            html.P(words("cards.take-along"), className="bm-cards__take-along"),
            dispute(view.audience, words),
        ],
        id="does-it-help",
        className="bm-cards",
        **aria(labelledby="does-it-help-heading"),
    )


def dispute(audience: Audience, words: Wording) -> html.P:
    """The way to what is disputed, whatever the verdicts say."""
    asked = "?audience=clinician" if audience is Audience.CLINICIAN else ""
    link = html.A(words("dispute.link"), href=f"/learn{asked}#dispute")
    return html.P([words("dispute.lead"), " ", link], className="bm-cards__dispute")
