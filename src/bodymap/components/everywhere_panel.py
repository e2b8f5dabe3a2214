"""What holds for any part of the body: harms, questions, the session. Stands below every panel."""

from dash import html

from bodymap.components.aria import aria
from bodymap.components.caution_box import caution_line
from bodymap.components.disclosure import disclosure
from bodymap.components.harm_figures import harm_lists, harm_rates
from bodymap.components.screening_list import screening_items
from bodymap.components.session_steps import session_steps
from bodymap.components.source_list import source_list
from bodymap.components.statement import citations, statement_item
from bodymap.domain.wording import Wording
from bodymap.queries.everywhere_view import EverywhereView

ANCHOR = "general-source"
"""Opens the ids of this block's sources, so that they do not clash with the panel's."""


def everywhere_panel(view: EverywhereView, words: Wording) -> html.Section:
    """Everything behind disclosures: it is long, and the same wherever one taps."""
    cite = citations(view.sources, words, ANCHOR)
    harms = [statement_item(each.text, each.reference_ids, cite) for each in view.harms]
    counted = [
        harm_rates(view.figures, cite, words),
        *harm_lists(view.figures.listed, view.audience, cite, words),
    ]
    cautions = [caution_line(each, view.audience, cite, words) for each in view.cautions]
    questions = screening_items(view.screening, view.audience, cite, words)
    return html.Section(
        [
            html.H2(words("everywhere.heading"), id="everywhere-heading"),
            disclosure(words("everywhere.harms"), [html.Ul(harms), *counted]),
            disclosure(words("everywhere.cautions", count=len(cautions)), cautions),
            disclosure(words("everywhere.screening", count=len(view.screening)), questions),
            session_steps(view.steps, view.audience, cite, words),
            disclosure(
                words("everywhere.sources", count=len(view.sources)),
                source_list(view.sources, words, ANCHOR, heading="everywhere.sources-heading"),
            ),
        ],
        id="everywhere",
        className="bm-everywhere",
        **aria(labelledby="everywhere-heading"),
    )
