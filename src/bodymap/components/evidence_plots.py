"""The forest plots of the evidence page: small still ones by the server, live ones by Plotly."""

from collections.abc import Iterable, Sequence
from typing import Any

from dash import dcc, html

from bodymap.components.aria import aria, data
from bodymap.components.disclosure import disclosure
from bodymap.components.forest_table import forest_table, heading
from bodymap.components.results_picture import pictures
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Finding
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.figures.forest_words import group_name
from bodymap.queries.forest import ForestGroup, forest_groups

MOST_PLOTS = 10
"""Axes that are drawn at once; the filters lead to the others."""

PLAIN: dcc.Graph.Config = {
    "displayModeBar": False,
    "doubleClick": False,
    "scrollZoom": False,
    "showTips": False,
}
"""Plotly's own buttons cannot be reached by keyboard; zooming would catch the page's scrolling."""


def fullest(catalogue: Catalogue, findings: Iterable[Finding]) -> tuple[ForestGroup, ...]:
    """The groups with most results first, else in reading order."""
    groups = forest_groups(catalogue, findings)
    return tuple(sorted(groups, key=lambda each: -len(each.rows)))


def evidence_pictures(
    catalogue: Catalogue, findings: Iterable[Finding], audience: Audience, words: Wording
) -> html.Section:
    """The still pictures: painted first, kept where scripts do not run, and printed."""
    groups = fullest(catalogue, findings)
    shown = pictures(groups[:MOST_PLOTS], audience, words) if groups else []
    return html.Section(
        [html.H2(words("evidence.plots")), *said_first(groups, words), *shown],
        id="evidence-pictures",
        className="bm-evidence__plots",
    )


def evidence_plots(
    catalogue: Catalogue, findings: Iterable[Finding], audience: Audience, words: Wording
) -> list[Any]:
    """The live plots, each with the table of the same numbers."""
    groups = fullest(catalogue, findings)
    return [
        html.H2(words("evidence.plots")),
        *said_first(groups, words),
        html.P(words("forest.lead"), className="bm-forest-lead"),
        *(evidence_plot(each, audience, words) for each in groups[:MOST_PLOTS]),
    ]


def said_first(groups: Sequence[ForestGroup], words: Wording) -> list[html.P]:
    """How many results are drawn, on how many axes, and that some are not shown."""
    if not groups:
        return [html.P(words("evidence.plots-none"))]
    shown = groups[:MOST_PLOTS]
    drawn = sum(len(each.rows) for each in shown)
    lines = [words("evidence.plots-count", results=drawn, axes=len(shown))]
    if len(groups) > len(shown):
        lines.append(words("evidence.plots-more", count=len(groups) - len(shown)))
    return [html.P(line) for line in lines]


def evidence_plot(group: ForestGroup, audience: Audience, words: Wording) -> html.Div:
    """One axis: heading, figure, and its table one tap away."""
    from bodymap.figures.forest_plot import forest_plot, plot_height  # slow; only this needs Plotly

    height = f"{plot_height(group)}px"
    name = words("evidence.plot-name", name=group_name(group, words), count=len(group.rows))
    graph = dcc.Graph(
        figure=forest_plot(group, words),
        config=PLAIN,
        responsive=True,
        style={"height": height},
    )
    room = {"minHeight": height}
    table = disclosure(words("evidence.plot-table"), forest_table(group, audience, words))
    picture = html.Div(
        graph, className="bm-forest-plot", style=room, role="img", **aria(label=name)
    )
    return html.Div(
        [html.H3(heading(group, words)), picture, table],
        className="bm-evidence__plot",
        **data(plot=group.id),
    )
