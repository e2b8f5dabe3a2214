"""The visit list: regions gathered for one hand-out. Plain links; a script saves the new page."""

from dash import html

from bodymap.components.aria import aria, data
from bodymap.domain.wording import Wording
from bodymap.queries.visit_list import Entry, VisitList

MOVES = {"up": "↑", "down": "↓", "remove": "✕"}


def visit_list(view: VisitList, words: Wording) -> html.Section:
    """The list with its order, the way to add to it, and the hand-out of all it holds."""
    return html.Section(
        [
            html.H2(words("visit.heading"), id="visit-heading"),
            html.P(words("visit.lead")),
            add_link(view, words),
            html.P(words("visit.full"), hidden=not view.is_full, **data(visit_full="")),
            html.Ol(
                [row(each.region.name, each.region.id, each, words) for each in view.entries],
                className="bm-visit__items",
            ),
            html.Template(html.Ol(row("{name}", "", None, words))),
            html.P(
                html.A(words("visit.handout"), href=view.handout or "/handout"),
                hidden=not view.handout,
                **data(visit_handout=""),
            ),
        ],
        id="visit",
        className="bm-visit",
        hidden=not (view.entries or view.present),
        **aria(labelledby="visit-heading"),
    )


def add_link(view: VisitList, words: Wording) -> html.P:
    """The present region, to be put on the list."""
    name = view.present.name if view.present else ""
    return html.P(
        html.A(
            words("visit.add", name=name),
            href=view.add or "#visit",
            className="bm-button",
            **data(visit_add=words("visit.add", name="{name}")),
        ),
        hidden=not view.add,
    )


def row(name: str, region_id: str, entry: Entry | None, words: Wording) -> html.Li:
    """A region, and the links that move it or take it off; without an entry, a row to fill in."""
    leads = {"up": entry.up, "down": entry.down, "remove": entry.remove} if entry else {}
    moves = [
        html.A(
            html.Span(sign, **aria(hidden="true")),
            href=leads.get(move) or "#visit",
            hidden=bool(entry) and not leads[move],
            className="bm-visit__move",
            **data(move=move),
            **aria(label=words(f"visit.{move}", name=name)),
        )
        for move, sign in MOVES.items()
    ]
    link = html.A(name, href=entry.address if entry else "/", **data(region=region_id))
    return html.Li([link, *moves], className="bm-visit__item")
