"""The form that asks for a hand-out; any browser can send it."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from dash import html

from bodymap.components.native import Input
from bodymap.domain.body import Region
from bodymap.domain.clinic import LONGEST_CLINIC
from bodymap.domain.evidence import Statement
from bodymap.domain.vocabulary import Audience, Side
from bodymap.domain.wording import Wording
from bodymap.queries.handout_request import HandoutRequest, Paper


def handout_form(
    regions: Iterable[Region],
    questions: Iterable[Statement],
    asked: HandoutRequest,
    words: Wording,
) -> html.Form:
    """Which regions, which side, which questions, for whom, on what paper, from whom."""
    places = {each.id: each.name for each in regions}
    texts = {each.id: each.text for each in questions}
    sides = {"": words("handout.side.none"), **worded("handout.side", Side, words)}
    audiences = worded("audience", Audience, words)
    papers = worded("handout.paper", Paper, words)
    return html.Form(
        [
            boxes("regions", places, asked.region_ids, words),
            boxes("questions", texts, asked.question_ids, words),
            html.Div(
                [
                    choice("side", words("handout.side"), sides, asked.side or ""),
                    choice("audience", words("handout.audience"), audiences, asked.audience),
                    choice("paper", words("handout.paper"), papers, asked.paper),
                    clinic(asked.clinic, words),
                ],
                className="bm-handout-form__fields",
            ),
            html.Button(words("handout.send"), type="submit", className="bm-button"),
        ],
        className="bm-handout-form",
        action="/handout",
        method="get",
    )


def worded(prefix: str, vocabulary: Iterable[StrEnum], words: Wording) -> dict[str, str]:
    """Each word of a vocabulary as a person reads it."""
    return {each.value: words(f"{prefix}.{each}") for each in vocabulary}


def boxes(
    name: str, options: Mapping[str, str], chosen: tuple[str, ...], words: Wording
) -> html.Fieldset:
    """Any of several, with a box for each."""
    labels = [
        html.Label(
            [
                Input(type="checkbox", name=name, value=value, checked=value in chosen),
                html.Span(text),
            ],
            className="bm-handout-form__box",
        )
        for value, text in options.items()
    ]
    return html.Fieldset(
        [html.Legend(words(f"handout.{name}.choose")), *labels],
        className=f"bm-handout-form__boxes bm-handout-form__boxes--{name}",
    )


def choice(name: str, label: str, options: Mapping[str, str], chosen: str) -> html.Label:
    """One of a few."""
    return html.Label(
        [
            html.Span(label),
            html.Select(
                [
                    html.Option(text, value=value, selected="selected" if value == chosen else None)
                    for value, text in options.items()
                ],
                name=name,
            ),
        ],
        className="bm-handout-form__field",
    )


def clinic(name: str, words: Wording) -> html.Label:
    """A name to stand on every sheet."""
    box = Input(
        type="text", name="clinic", value=name, maxLength=str(LONGEST_CLINIC), autoComplete="off"
    )
    return html.Label(
        [html.Span(words("handout.clinic-label")), box], className="bm-handout-form__field"
    )
