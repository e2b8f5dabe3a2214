"""What follows from the answers: written out hidden, so that a script only has to show it."""

from typing import Any

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.caution_box import caution_line
from bodymap.components.drawing import Drawing
from bodymap.components.statement import Citations
from bodymap.domain.safety import ScreeningAction, ScreeningItem, Severity
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.figures.map_patterns import sample
from bodymap.queries.check_view import CheckView

ASK = ScreeningAction.ASK_PRESCRIBER_FIRST
"""What "not sure" leads to, whatever the question."""


def screening_results(
    view: CheckView, picture: Drawing, cite: Citations, words: Wording
) -> html.Section:
    """Consequences, strictest first; the places concerned; the cautions that weigh more."""
    return html.Section(
        [
            html.H2(words("check.results"), id="what-follows-heading", tabIndex="-1"),
            html.P(words("check.none"), **data(check_none="")),
            html.P(words("check.all-no"), hidden=True, **data(check_all_no="")),
            html.Div(
                [follows(each, view, words) for each in ScreeningAction], **aria(live="polite")
            ),
            where(view, picture, words),
            weightier(view, cite, words),
            html.Button(
                words("check.print"), type="button", className="bm-button", **data(print="")
            ),
            html.P(html.A(words("check.handout"), href="/handout")),
        ],
        id="what-follows",
        className="bm-check__results",
        hidden=True,
        **aria(labelledby="what-follows-heading"),
    )


def follows(action: ScreeningAction, view: CheckView, words: Wording) -> html.Div:
    """One consequence, and every answer that can lead to it."""
    lines = [result(each, "yes", view, words) for each in view.items if each.action is action]
    if action is ASK:
        lines += [result(each, "unsure", view, words) for each in view.items]
    urgent = html.P(html.A(words("check.urgent"), href="#urgent-help"))
    return html.Div(
        [
            html.H3(words(f"check.{action}")),
            *([urgent] if action is ScreeningAction.DO_NOT_NEEDLE else []),
            html.Ul(lines),
        ],
        className=f"bm-check__follows bm-check__follows--{action}",
        hidden=True,
        **data(follows=action.value),
    )


def result(item: ScreeningItem, answer: str, view: CheckView, words: Wording) -> html.Li:
    """The question, what was answered, and where it matters."""
    question = html.A(in_short(item, view.audience), href=f"#question-{item.id}")
    return html.Li(
        [question, " ", words(f"check.said.{answer}"), " ", places(item.region_ids, view, words)],
        hidden=True,
        **data(of=item.id, answer=answer),
    )


def in_short(item: ScreeningItem, audience: Audience) -> str:
    """The question without the help that may follow it."""
    first, mark, _ = item.worded_for(audience).partition("? ")
    return f"{first}{mark.strip()}"


def places(region_ids: tuple[str, ...], view: CheckView, words: Wording) -> html.Span:
    """Links to the regions, or a word for all of them."""
    named = [view.regions[each] for each in region_ids if each in view.regions]
    if not named:
        return html.Span(words("check.anywhere"), className="bm-check__places")
    links: list[Any] = [words("check.where"), " "]
    for each in named:
        links += [html.A(each.name, href=f"/region/{each.id}"), ", "]
    return html.Span(links[:-1], className="bm-check__places")


def where(view: CheckView, picture: Drawing, words: Wording) -> html.Div:
    """The regions concerned, as links and marked on the body."""
    regions = [
        html.Li(html.A(each.name, href=f"/region/{each.id}"), hidden=True, **data(region=each.id))
        for each in view.regions.values()
    ]
    return html.Div(
        [
            html.H3(words("check.places")),
            place_key(Severity.MODERATE, "check.anywhere", words, check_anywhere=""),
            place_key(Severity.SERIOUS, "check.here", words, check_here=""),
            html.Ul(regions, className="bm-check__regions"),
            html.Div(picture, className="bm-picture"),
        ],
        className="bm-check__where",
        hidden=True,
        **data(check_where=""),
    )


def place_key(look: Severity, phrase_id: str, words: Wording, **known_as: str) -> html.P:
    """What a marking on the body means; the patterns are those of the caution layer."""
    swatch = Drawing(sample("data-hazard", look))
    return html.P([swatch, " ", words(phrase_id)], hidden=True, **data(**known_as))


def weightier(view: CheckView, cite: Citations, words: Wording) -> html.Div:
    """The cautions that weigh more after a yes, worst first."""
    lines = [
        html.Li(
            [caution_line(each, view.audience, cite, words), places(each.region_ids, view, words)],
            hidden=True,
            **data(weighs=each.id),
        )
        for each in view.cautions
    ]
    return html.Div(
        [
            html.H3(words("check.cautions")),
            html.P(words("check.cautions.lead")),
            html.Ul(lines, className="bm-check__cautions"),
        ],
        hidden=True,
        **data(check_cautions=""),
    )
