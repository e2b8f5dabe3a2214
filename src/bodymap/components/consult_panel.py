"""The panel of the consult view: harm and size at a glance, then six steps to show a patient.

Each step is a target of the address, so that the style sheet alone can show one at a time; where
none is asked for, all of them follow the glance. Nothing moves by itself.
"""

from collections.abc import Callable
from typing import Any

from dash import html
from dash.development.base_component import Component

from bodymap.components.aria import aria, data
from bodymap.components.caution_box import (
    caution_attributes,
    caution_box,
    caution_heading,
    caution_line,
    in_this_place,
    lung_box,
    what_to_do,
)
from bodymap.components.condition_card import (
    card_attributes,
    certainty_meter,
    condition_card,
    verdict_line,
)
from bodymap.components.consult_steps import step_section, steps_start
from bodymap.components.effect import change, scale_sentence, size_sentence
from bodymap.components.native import Input
from bodymap.components.options import told_options
from bodymap.components.region_panel import announcement, answer, handout_link, side_label
from bodymap.components.screening_list import screening_list
from bodymap.components.source_list import source_list
from bodymap.components.statement import Citations, citations, statement, statement_block
from bodymap.components.urgent_help import urgent_help
from bodymap.domain.evidence import Statement
from bodymap.domain.vocabulary import Audience, Side
from bodymap.domain.wording import Wording
from bodymap.queries.consult_view import ConsultView, Step
from bodymap.queries.effect import EffectView
from bodymap.queries.region_view import Card


def consult_panel(view: ConsultView, side: Side | None, words: Wording) -> html.Section:
    """Show one region to a patient."""
    cite = citations(view.region.sources, words)
    region = view.region
    return html.Section(
        [
            html.A(words("panel.back"), href="/", className="bm-region-panel__back"),
            consult_head(region.region.name, side, words),
            glance(view, cite, words),
            steps_start(words),
            *(step_section(each, show(view, side, cite, words), words) for each, show in STEPS),
            source_list(view.region.sources, words),
        ],
        className="bm-region-panel bm-consult",
        **data(panel="region", region=region.region.id, announce=announcement(region, words)),
        **aria(labelledby="panel-heading"),
    )


def consult_head(name: str, side: Side | None, words: Wording) -> html.Div:
    """The place and its side."""
    heading = html.H1(name, id="panel-heading", tabIndex="-1")
    return html.Div([heading, side_label(side, words)], className="bm-consult__head")


def glance(view: ConsultView, cite: Citations, words: Wording) -> html.Div:
    """The gravest harm and the first condition with its size: what has to be seen at once."""
    return html.Div(
        [glance_caution(view, cite, words), glance_card(view, cite, words)],
        className="bm-consult__glance",
    )


def glance_caution(view: ConsultView, cite: Citations, words: Wording) -> html.Article:
    """The gravest harm of the place, its signs and what to do."""
    caution, to_do = view.gravest, what_to_do(view.gravest, words)
    told: list[Component] = [statement(each.text, each.reference_ids, cite) for each in view.lung]
    if not told:
        to_do = [*in_this_place(caution, view.region.audience, words)[:1], *to_do]
    if to_do:
        told.append(statement_block(to_do, caution.reference_ids, cite))
    return html.Article(
        [html.H2(caution_heading(caution, words)), *told],
        **caution_attributes(caution),
    )


def glance_card(view: ConsultView, cite: Citations, words: Wording) -> html.Article:
    """The first condition: verdict, certainty, and how much."""
    card = view.first
    return html.Article(
        [
            html.H2(card.condition.named_for(view.region.audience)),
            verdict_line(card.verdict, words),
            *key_numbers(card, cite, words),
        ],
        **card_attributes(card),
    )


def key_numbers(card: Card, cite: Citations, words: Wording) -> list[Component]:
    """The size and its range; where the data hold none, the first sentence told of it."""
    size = card.size.headline
    if not size:
        return [statement(each.text, each.reference_ids, cite) for each in card.statements[:1]]
    told = key_sentences(size, words)
    sources = (size.finding.reference_id, *size.effect.reference_ids)
    return [statement_block(told, tuple(dict.fromkeys(sources)), cite)]


def key_sentences(size: EffectView, words: Wording) -> list[list[Any]]:
    """How much, with its range, and beside it the smallest change that people notice."""
    ends = words("effect.range", worst=change(size.worst, words), best=change(size.best, words))
    scale = [" ", scale_sentence(size.scale, words)] if size.scale else []
    noticeable = [" ", size.effect.noticeable_change] if size.effect.noticeable_change else []
    return [[html.Strong(size_sentence(size, words))], [ends, *scale, *noticeable]]


def where(view: ConsultView, _side: Side | None, cite: Citations, words: Wording) -> list[Any]:
    """The place, which the body beside the panel marks, and its one-line answer."""
    told = (answer(each.text, each.reference_ids, cite) for each in view.region.answer)
    return [html.P(words("consult.where")), *told]


def harm(view: ConsultView, _side: Side | None, cite: Citations, words: Wording) -> list[Any]:
    """Every harm of the place, the gravest open, and when to get help."""
    region = view.region
    first, *others = region.cautions_here
    opening = (
        lung_box(first, region.lung, region.audience, cite, words)
        if first is region.lung_caution
        else caution_box(first, region.audience, cite, words)
    )
    return [
        opening,
        *(caution_line(each, region.audience, cite, words) for each in others),
        urgent_help(region.red_flags_here, region.red_flags_general, cite, words),
    ]


def helping(view: ConsultView, _side: Side | None, cite: Citations, words: Wording) -> list[Any]:
    """Every condition of the place."""
    return [condition_card(each, view.region.audience, cite, words) for each in view.region.cards]


def sure(view: ConsultView, _side: Side | None, cite: Citations, words: Wording) -> list[Any]:
    """How sure each verdict is, and why."""
    return [certainty_told(each, view.region.audience, cite, words) for each in view.region.cards]


def certainty_told(card: Card, audience: Audience, cite: Citations, words: Wording) -> html.Div:
    """One condition: the certainty in words, with its reason."""
    verdict = card.verdict
    told = verdict.certainty_reason
    papers = dict.fromkeys(each.reference_id for each in card.findings)
    return html.Div(
        [
            html.H3(card.condition.named_for(audience)),
            certainty_meter(verdict.certainty, words),
            statement(told, papers, cite) if papers else html.P(told),
        ],
        className="bm-consult__sure",
    )


def others(view: ConsultView, _side: Side | None, cite: Citations, words: Wording) -> list[Any]:
    """What else can be chosen, condition by condition."""
    region = view.region
    return [
        html.Div(
            [
                html.H3(each.condition.named_for(region.audience)),
                *told_options(each.choices, region.audience, cite, words),
            ],
            className="bm-consult__options",
        )
        for each in region.cards
    ]


def questions(view: ConsultView, side: Side | None, cite: Citations, words: Wording) -> list[Any]:
    """What to ask and what to tell, and the sheet to take along."""
    region = view.region
    return [
        html.P(words("consult.questions.lead")),
        html.Ul(
            [question(each, cite) for each in view.region.questions], className="bm-consult__ask"
        ),
        screening_list(region.screening_here, region.audience, cite, words),
        handout_link(region, side, words),
    ]


def question(asked: Statement, cite: Citations) -> html.Li:
    """A question with a box to tick, which nothing stores."""
    box = Input(type="checkbox", value=asked.id)
    return html.Li(
        [html.Label([box, html.Span(asked.text)]), " ", cite(asked.reference_ids)],
        className="bm-statement",
        **data(statement=""),
    )


Show = Callable[[ConsultView, Side | None, Citations, Wording], list[Any]]

STEPS: tuple[tuple[Step, Show], ...] = (
    (Step.WHERE, where),
    (Step.HARM, harm),
    (Step.HELP, helping),
    (Step.SURE, sure),
    (Step.OPTIONS, others),
    (Step.QUESTIONS, questions),
)
"""What each step shows."""
