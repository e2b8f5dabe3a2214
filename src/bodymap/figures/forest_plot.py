"""A group of findings as an interactive Plotly figure; the only module that imports Plotly.

Colours come from the style sheet, which knows the theme; those here are what paper would show.
"""

import plotly.graph_objects as go  # type: ignore[import-untyped]  # Plotly ships no types

from bodymap.domain.vocabulary import Outcome
from bodymap.domain.wording import Wording
from bodymap.figures.forest_axis import Ruler, mark_text, ruler
from bodymap.figures.forest_line import half_side
from bodymap.figures.forest_words import directions, outcome_detail, people_text, row_name
from bodymap.queries.forest import ForestGroup, ForestRow
from bodymap.queries.short_name import short_name

ROW_HEIGHT, HEAD_HEIGHT, FOOT_HEIGHT = 52, 52, 28
"""Pixels."""

INK, QUIET, PAPER, CLEAR = "#222222", "#666666", "#ffffff", "rgba(0,0,0,0)"
MARK_SCALE = 2.6
"""From half a side in the small picture to Plotly's diameter in pixels."""


def forest_plot(group: ForestGroup, words: Wording) -> go.Figure:
    """Estimates with their 95 % intervals, first row on top, and the no-effect line."""
    figure = go.Figure([results(group, words)])
    figure.add_vline(x=group.axis.no_effect, line={"color": QUIET, "width": 1.5})
    figure.update_layout(
        height=plot_height(group),
        margin={"l": 20, "r": 20, "t": HEAD_HEIGHT, "b": FOOT_HEIGHT},
        paper_bgcolor=CLEAR,
        plot_bgcolor=CLEAR,
        font={"color": INK, "size": 14},
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        annotations=[*sides(group, words), *names(group)],
        xaxis=across(ruler(group)),
        yaxis=downward(group),
    )
    return figure


def plot_height(group: ForestGroup) -> int:
    """Pixels that the rows need."""
    return HEAD_HEIGHT + FOOT_HEIGHT + ROW_HEIGHT * len(group.rows)


def results(group: ForestGroup, words: Wording) -> go.Scatter:
    """One mark a finding: square for a trial, diamond for pooled ones, open where n is unknown."""
    numbers = [row.numbers for row in group.rows]
    most = max((row.weight or 0 for row in group.rows), default=0) or 1
    return go.Scatter(
        x=[estimate for estimate, _, _ in numbers],
        y=list(range(len(numbers))),
        mode="markers",
        marker={
            "symbol": [symbol(row) for row in group.rows],
            "size": [round(MARK_SCALE * half_side(row.weight, most), 1) for row in group.rows],
            "color": INK,
            "opacity": 1,
        },
        error_x={
            "type": "data",
            "symmetric": False,
            "array": [high - estimate for estimate, _, high in numbers],
            "arrayminus": [estimate - low for estimate, low, _ in numbers],
            "color": INK,
            "thickness": 1.6,
            "width": 0,
        },
        text=[hint(row, words) for row in group.rows],
        customdata=[row.finding.id for row in group.rows],
        hovertemplate="%{text}<extra></extra>",
    )


def symbol(row: ForestRow) -> str:
    """Shape, not colour, carries what kind of result it is."""
    shape = "diamond" if row.is_pooled else "square"
    return shape if row.weight else f"{shape}-open"


def hint(row: ForestRow, words: Wording) -> str:
    """What is shown beside the pointer; everything in it stands in the table below, too."""
    finding = row.finding
    numbers = words(
        "evidence.interval", estimate=finding.estimate, low=finding.ci_low, high=finding.ci_high
    )
    people = words("forest.people")
    lines = [
        f"<b>{row_name(row)}</b>",
        finding.comparison,
        numbers,
        f"{people}: {people_text(row.people, words)}",
        words(f"favours.{finding.favours}"),
    ]
    return "<br>".join(lines)


def sides(group: ForestGroup, words: Wording) -> list[dict[str, object]]:
    """Which way favours whom, at both ends above the rows; on two lines, for narrow screens."""
    left, right = directions(group.axis, words)
    above = {"xref": "paper", "yref": "paper", "y": 1, "yanchor": "bottom", "showarrow": False}
    return [
        {**above, "text": left, "x": 0, "xanchor": "left", "yshift": 24},
        {**above, "text": right, "x": 1, "xanchor": "right", "yshift": 4},
    ]


def names(group: ForestGroup) -> list[dict[str, object]]:
    """The name of each row above its line, where a narrow screen has room for it."""
    has_many = len({row.condition.id for row in group.rows}) > 1
    at_left = {"xref": "paper", "x": 0, "xanchor": "left", "showarrow": False, "yshift": 19}
    at_left["bgcolor"] = PAPER
    return [
        {**at_left, "y": place, "text": name(row, has_many), "font": {"size": 13}}
        for place, row in enumerate(group.rows)
    ]


LONGEST_NAME = 44
"""Letters for which a screen of 320 pixels has room."""


def name(row: ForestRow, with_condition: bool) -> str:
    """Paper and time, the condition where they differ; cut where it is too long."""
    parts = [short_name(row.reference), row.finding.follow_up_detail]
    if with_condition:
        parts.append(row.condition.name)
    if row.finding.outcome is Outcome.OTHER:
        parts.append(outcome_detail(row.finding))
    text = ", ".join(parts)
    return text if len(text) <= LONGEST_NAME else f"{text[: LONGEST_NAME - 1].rstrip(' ,')}…"


def across(scale: Ruler) -> dict[str, object]:
    """The axis, with the marks of the small pictures; ratios by their logarithms."""
    first, last = scale.spaced(scale.marks[0]), scale.spaced(scale.marks[-1])
    return {
        "type": "log" if scale.is_logarithmic else "linear",
        "range": [first, last],
        "tickvals": list(scale.marks),
        "ticktext": [mark_text(each) for each in scale.marks],
        "fixedrange": True,
        "zeroline": False,
        "showgrid": False,
        "showline": True,
        "linecolor": QUIET,
        "ticks": "outside",
        "tickcolor": QUIET,
    }


def downward(group: ForestGroup) -> dict[str, object]:
    """One step a row, from the top."""
    return {
        "range": [len(group.rows) - 0.5, -0.5],
        "visible": False,
        "fixedrange": True,
    }
