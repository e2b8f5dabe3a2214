"""What to expect before, during and after a session."""

from itertools import groupby
from typing import Any

from dash import html

from bodymap.components.aria import aria
from bodymap.components.disclosure import disclosure
from bodymap.components.statement import Citations, statement_item
from bodymap.domain.safety import SessionStep
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording


def session_steps(
    steps: tuple[SessionStep, ...], audience: Audience, cite: Citations, words: Wording
) -> html.Section:
    """One disclosure for each part of the session."""
    phases = [
        disclosure(
            words(f"expect.{phase}"), html.Ul([step(each, audience, cite, words) for each in rows])
        )
        for phase, rows in groupby(steps, key=lambda each: each.phase)
    ]
    return html.Section(
        [html.H2(words("expect.all"), id="session-heading"), *phases],
        id="session",
        className="bm-session-steps",
        **aria(labelledby="session-heading"),
    )


def what_to_expect(
    steps: tuple[SessionStep, ...], audience: Audience, cite: Citations, words: Wording
) -> html.Section:
    """The few steps that every panel tells, in sight, and the way to all of them."""
    parts: list[Any] = []
    for phase, rows in groupby(steps, key=lambda each: each.phase):
        told = [step(each, audience, cite, words) for each in rows]
        parts += [html.H3(words(f"expect.{phase}")), html.Ul(told)]
    return html.Section(
        [
            html.H2(words("expect.heading"), id="what-to-expect-heading"),
            *parts,
            html.P(html.A(words("expect.more"), href="#session")),
        ],
        id="what-to-expect",
        className="bm-session-steps",
        **aria(labelledby="what-to-expect-heading"),
    )


def step(row: SessionStep, audience: Audience, cite: Citations, words: Wording) -> html.Li:
    """One step, and where its sources differ."""
    item = statement_item(row.worded_for(audience), row.reference_ids, cite)
    if row.disagreement:
        differ = words("expect.disagreement", text=row.disagreement)
        item.children += [" ", html.Span(differ, className="bm-session-steps__differ")]
    return item
