"""Where does it hurt? Places to mark, urgent signs first, then muscles, then other causes."""

from dash import html
from dash.development.base_component import Component

from bodymap.components.aria import aria, data
from bodymap.components.disclosure import disclosure
from bodymap.components.muscle_ranking import muscle_ranking
from bodymap.components.statement import named_citations
from bodymap.components.urgent_help import groups
from bodymap.domain.wording import Wording
from bodymap.queries.pain_view import PainView, PlaceLink
from bodymap.queries.zone_name import zone_name

CAUSES = ("joint", "nerve", "organ", "skin")
"""What can hurt beside muscle; none of it is on these maps."""


def pain_panel(view: PainView, words: Wording) -> html.Div:
    """Show what to choose from, what is chosen, and what follows."""
    return html.Div(
        [
            html.H2(words("pain.heading"), id="pain-heading", tabIndex="-1"),
            html.P(lead(view, words), className="bm-pain__lead"),
            *chosen(view, words),
            *jump(view, words),
            *answer(view, words),
            *places(view, words),
        ],
        className="bm-pain",
    )


def lead(view: PainView, words: Wording) -> str:
    """What to do next."""
    if view.is_full:
        return words("pain.full")
    if view.region:
        return words("pain.choose-place", region=view.region.plain_name)
    return words("pain.add-region" if view.chosen else "pain.choose-region")


def chosen(view: PainView, words: Wording) -> list[Component]:
    """The marked places, each a way to take its mark away."""
    if not view.chosen:
        return []
    items = [html.Li(chosen_place(each, view, words)) for each in view.chosen]
    clear = html.A(words("pain.clear"), href=view.cleared, **data(pain_clear=""))
    return [
        html.Ul(
            [*items, html.Li(clear)],
            className="bm-places bm-places--chosen",
            **aria(label=words("pain.chosen")),
        )
    ]


def jump(view: PainView, words: Wording) -> list[Component]:
    """A way past the urgent signs, which stand first however many they are."""
    if not view.chosen:
        return []
    text = words("pain.jump", count=len(view.muscles))
    return [html.P(html.A(text, href="#ranking-heading"), className="bm-pain__jump")]


def chosen_place(place: PlaceLink, view: PainView, words: Wording) -> html.A:
    """One marked place."""
    name = zone_name(place.zone, view.audience)
    return html.A(
        [html.Span(name), html.Span(words("pain.remove.mark"), **aria(hidden="true"))],
        href=place.href,
        **data(zone_link=place.zone.id),
        **aria(label=words("pain.remove", place=name)),
    )


def answer(view: PainView, words: Wording) -> list[Component]:
    """What follows from the marked places: help first, then muscles, then other causes."""
    if not view.chosen:
        return []
    return [*frame(view, words), other_causes(words)]


def frame(view: PainView, words: Wording) -> list[Component]:
    """The part of the answer that depends on the marked places."""
    return [urgent(view, words), muscle_ranking(view, words)]


def urgent(view: PainView, words: Wording) -> html.Section:
    """The urgent signs of these places in sight, those of any place one tap away."""
    cite = named_citations(view.sources, words)
    general = groups(view.red_flags_general, cite, words)
    return html.Section(
        [
            html.H2(words("urgent.heading")),
            *groups(view.red_flags, cite, words),
            disclosure(words("urgent.general"), general),
        ],
        className="bm-urgent-help bm-pain__urgent",
        **aria(label=words("pain.urgent")),
        **data(urgent_help=""),
    )


def other_causes(words: Wording) -> html.Section:
    """What is not on the map."""
    return html.Section(
        [
            html.H2(words("causes.heading"), id="causes-heading"),
            html.P(words("causes.lead")),
            html.Ul([html.Li(words(f"causes.{each}")) for each in CAUSES]),
            html.P(words("causes.then")),
        ],
        className="bm-pain__causes",
        **aria(labelledby="causes-heading"),
    )


def places(view: PainView, words: Wording) -> list[Component]:
    """The places of the region as a list, and the way back to the whole body."""
    if not view.region:
        return []
    links = [html.Li(place_link(each, view)) for each in view.places]
    return [
        html.H2(words("pain.places", region=view.region.name)),
        html.Ul(links, className="bm-places"),
        html.P(html.A(words("pain.whole"), href=view.whole, **data(atlas_link="whole"))),
    ]


def place_link(place: PlaceLink, view: PainView) -> html.A:
    """A place to mark; where no more can be marked it leads nowhere."""
    name = zone_name(place.zone, view.audience)
    return html.A(
        name,
        **({"href": place.href} if place.href else aria(disabled="true")),
        **data(zone_link=place.zone.id),
        **(aria(current="true") if place.is_chosen else {}),
    )
