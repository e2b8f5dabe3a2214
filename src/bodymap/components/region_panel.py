"""The panel of a region: harm before benefit, then everything one tap from its source."""

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.caution_box import caution_box, caution_line, lung_box
from bodymap.components.condition_card import condition_card
from bodymap.components.screening_list import screening_list
from bodymap.components.source_list import source_list
from bodymap.components.statement import Citations, citations, statement
from bodymap.components.urgent_help import urgent_help
from bodymap.domain.safety import Caution
from bodymap.domain.vocabulary import Severity, Side
from bodymap.domain.wording import Wording
from bodymap.queries.region_view import RegionView

INDEX = ("cautions", "does-it-help", "urgent-help", "tell-first", "what-to-expect", "sources")
"""The parts of the panel that its index leads to, in reading order."""


def region_panel(view: RegionView, side: Side | None, words: Wording) -> html.Section:
    """Show one region."""
    cite = citations(view.sources, words)
    return html.Section(
        [
            html.A(words("panel.back"), href="/", className="bm-region-panel__back"),
            html.H1(view.region.name, id="panel-heading", tabIndex="-1"),
            side_label(side, words),
            *(answer(each.text, each.reference_ids, cite) for each in view.answer),
            panel_index(words),
            cautions(view, cite, words),
            cards(view, cite, words),
            urgent_help(view.red_flags_here, view.red_flags_general, cite, words),
            screening_list(view.screening_here, view.audience, cite, words),
            source_list(view.sources, words),
        ],
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


def panel_index(words: Wording) -> html.Nav:
    """A short way down a long panel."""
    return html.Nav(
        html.Ul([html.Li(html.A(words(f"index.{each}"), href=f"#{each}")) for each in INDEX]),
        className="bm-panel-index",
        **aria(label=words("index.label")),
    )


def cautions(view: RegionView, cite: Citations, words: Wording) -> html.Section:
    """The gravest harm open, every other one a line that opens, worst first."""
    first, *others = view.cautions_here
    return html.Section(
        [
            html.H2(words("cautions.heading"), id="cautions-heading"),
            gravest(first, view, cite, words),
            *(caution_line(each, view.audience, cite, words) for each in others),
            html.P(html.A(words("cautions.more"), href="#everywhere")),
        ],
        id="cautions",
        className="bm-cautions",
        **aria(labelledby="cautions-heading"),
    )


def gravest(
    caution: Caution, view: RegionView, cite: Citations, words: Wording
) -> html.Article:
    """The harm that opens the panel: the lung's own box where a needle can reach the lung."""
    if caution is view.lung_caution:
        return lung_box(caution, view.lung, cite, words)
    if caution.severity is Severity.EMERGENCY:
        return caution_box(caution, view.audience, cite, words)
    return caution_line(caution, view.audience, cite, words)


def cards(view: RegionView, cite: Citations, words: Wording) -> html.Section:
    """Does it help? One card for each condition."""
    return html.Section(
        [
            html.H2(words("cards.heading"), id="does-it-help-heading"),
            *(condition_card(each, view.audience, cite, words) for each in view.cards),
        ],
        id="does-it-help",
        className="bm-cards",
        **aria(labelledby="does-it-help-heading"),
    )
