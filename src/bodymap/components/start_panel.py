"""The panel before anything is chosen: an invitation, and what this is and is not."""

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.source_list import source_list
from bodymap.components.statement import citations, statement
from bodymap.components.urgent_help import urgent_help
from bodymap.domain.wording import Wording
from bodymap.queries.start_view import StartView


def start_panel(view: StartView, words: Wording) -> html.Section:
    """Invite to the map; the general urgent signs stand here too."""
    cite = citations(view.sources, words)
    return html.Section(
        [
            html.H1(words("start.heading"), id="panel-heading", tabIndex="-1"),
            html.P(words("start.lead"), className="bm-start__lead"),
            html.Ul([html.Li(words(f"start.point.{each}")) for each in ("harm", "help", "source")]),
            html.P(words("start.not"), className="bm-start__not"),
            *(statement(each.text, each.reference_ids, cite) for each in view.told),
            urgent_help((), view.red_flags, cite, words),
            source_list(view.sources, words),
        ],
        className="bm-start",
        **data(panel="start", announce=words("start.announce")),
        **aria(labelledby="panel-heading"),
    )
