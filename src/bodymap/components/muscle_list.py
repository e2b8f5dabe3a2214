"""The muscles of a region as links to where their pain is felt."""

from collections.abc import Iterable

from dash import html

from bodymap.components.aria import data
from bodymap.queries.muscle_list import ListedMuscle


def muscle_list(muscles: Iterable[ListedMuscle]) -> html.Ul:
    """Each with its anatomical and its plain name."""
    return html.Ul(
        [
            html.Li(
                [
                    html.A(each.muscle.name, href=each.href, **data(muscle_link=each.muscle.id)),
                    " ",
                    html.Span(each.muscle.plain_name, className="bm-muscle-list__plain"),
                ]
            )
            for each in muscles
        ],
        className="bm-muscle-list",
    )
