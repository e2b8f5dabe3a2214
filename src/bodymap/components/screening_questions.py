"""The screening items as questions: yes, no, or not sure. Nothing is ticked, kept or sent."""

from itertools import groupby

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.native import Input
from bodymap.components.statement import Citations, statement
from bodymap.domain.safety import ScreeningAction, ScreeningItem
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.queries.check_view import CheckView

ANSWERS = ("yes", "no", "unsure")


def screening_questions(view: CheckView, cite: Citations, words: Wording) -> html.Div:
    """Every question under what follows from a yes."""
    return html.Div(
        [
            questions_of(action, tuple(items), view.audience, cite, words)
            for action, items in groupby(view.items, key=lambda each: each.action)
        ],
        className="bm-check__questions",
    )


def questions_of(
    action: ScreeningAction,
    items: tuple[ScreeningItem, ...],
    audience: Audience,
    cite: Citations,
    words: Wording,
) -> html.Section:
    """The questions that share a consequence."""
    heading_id = f"questions-{action}"
    return html.Section(
        [
            html.H2(words(f"check.{action}"), id=heading_id),
            html.P(words(f"check.{action}.lead")),
            *(question(each, audience, cite, words) for each in items),
        ],
        className=f"bm-check__group bm-check__group--{action}",
        **aria(labelledby=heading_id),
    )


def question(
    item: ScreeningItem, audience: Audience, cite: Citations, words: Wording
) -> html.Fieldset:
    """A native group of radio buttons; why it is asked, and what follows, stand with it."""
    why_id = f"why-{item.id}"
    why = statement(item.why, item.reference_ids, cite, block="bm-question__why")
    follows = html.P(words(f"screening.{item.action}"), className="bm-question__follows")
    return html.Fieldset(
        [
            html.Legend(item.worded_for(audience), className="bm-question__asked"),
            html.Div([follows, why], id=why_id),
            html.Div(
                [answer(item, each, words) for each in ANSWERS], className="bm-question__answers"
            ),
        ],
        id=f"question-{item.id}",
        className="bm-question",
        **aria(describedby=why_id),
        **data(screening=item.id, level=item.level.value, action=item.action.value),
        **data(regions=" ".join(item.region_ids), cautions=" ".join(item.caution_ids)),
    )


def answer(item: ScreeningItem, value: str, words: Wording) -> html.Label:
    """One radio button; outside a form it goes into no address."""
    box = Input(type="radio", name=item.id, value=value)
    return html.Label([box, words(f"check.answer.{value}")], className="bm-question__answer")
