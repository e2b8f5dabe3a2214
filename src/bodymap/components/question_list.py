"""Questions that a person may ask before any needle."""

from dash import html

from bodymap.components.aria import aria
from bodymap.components.statement import Citations, statement_item
from bodymap.domain.evidence import Statement
from bodymap.domain.wording import Wording


def question_list(
    questions: tuple[Statement, ...], cite: Citations, words: Wording
) -> html.Section:
    """The questions in the curators' order; each leads to why it is worth asking."""
    return html.Section(
        [
            html.H2(words("questions.heading"), id="questions-heading"),
            html.P(words("questions.lead")),
            html.Ul([statement_item(each.text, each.reference_ids, cite) for each in questions]),
        ],
        id="questions",
        className="bm-question-list",
        **aria(labelledby="questions-heading"),
    )
