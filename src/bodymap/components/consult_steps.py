"""The way through the steps of the consult view: plain links, large and within a thumb's reach."""

from typing import Any

from dash import html

from bodymap.components.aria import aria, data
from bodymap.domain.wording import Wording
from bodymap.queries.consult_view import Step

ORDER = tuple(Step)


def steps_start(words: Wording) -> html.Nav:
    """The way in."""
    start = html.A(
        words("consult.start"),
        href=step_address(ORDER[0]),
        className="bm-button",
        **data(way="next"),
    )
    return html.Nav(
        [html.A(words("visit.link"), href="#visit", className="bm-button"), start],
        className="bm-consult__way bm-consult__way--start",
        **aria(label=words("consult.steps")),
    )


def step_section(step: Step, content: list[Any], words: Wording) -> html.Section:
    """One step under its heading, with the ways to the steps beside it."""
    heading_id = f"step-{step}-heading"
    return html.Section(
        [
            html.H2(words(f"consult.step.{step}"), id=heading_id),
            *content,
            step_way(ORDER.index(step), words),
        ],
        id=f"step-{step}",
        className="bm-consult__step",
        tabIndex="-1",
        **aria(labelledby=heading_id),
        **data(step=step.value),
    )


def step_way(at: int, words: Wording) -> html.Nav:
    """Before, where one is, and next; out of the steps at either end."""
    before = step_address(ORDER[at - 1]) if at else "#panel-heading"
    after = step_address(ORDER[at + 1]) if at + 1 < len(ORDER) else "#panel-heading"
    back = words("consult.before") if at else words("consult.overview")
    on = words("consult.next") if at + 1 < len(ORDER) else words("consult.overview")
    return html.Nav(
        [
            html.A(back, href=before, className="bm-button", **data(way="before")),
            html.Span(words("consult.count", number=at + 1, count=len(ORDER))),
            html.A(on, href=after, className="bm-button", **data(way="next")),
        ],
        className="bm-consult__way",
        **aria(label=words("consult.steps")),
    )


def step_address(step: Step) -> str:
    """The part of the page."""
    return f"#step-{step}"
