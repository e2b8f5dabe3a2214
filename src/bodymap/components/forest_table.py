"""Results that may share an axis as a table with a picture in each row."""

from typing import Any

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.drawing import Drawing
from bodymap.domain.evidence import Finding
from bodymap.domain.language import joined
from bodymap.domain.vocabulary import Audience, Outcome
from bodymap.domain.wording import Wording
from bodymap.figures.forest_axis import Ruler, ruler
from bodymap.figures.forest_line import forest_line, forest_ruler
from bodymap.figures.forest_words import directions, group_name, people_text, unit_name
from bodymap.queries.forest import Axis, ForestGroup, ForestRow
from bodymap.queries.short_name import short_name

COLUMNS = ("compared", "when", "people", "picture", "estimate", "low", "high", "favours")
"""What follows the name of the paper."""


def forest_table(
    group: ForestGroup, audience: Audience, words: Wording, about_id: str = ""
) -> html.Table:
    """Show one group: every number in words beside its picture, the axis below.

    `about_id` is the condition that everything around is about: it is not named again.
    """
    axis_ruler = ruler(group)
    most = float(max((row.weight or 0 for row in group.rows), default=0) or 1)
    rows = [
        html.Tr(
            [
                html.Th(paper(row, audience, about_id), scope="row"),
                *cells(row, axis_ruler, most, words),
            ],
            **data(finding=row.finding.id),
        )
        for row in group.rows
    ]
    return html.Table(
        [
            html.Caption(heading(group, words), className="bm-forest__caption"),
            html.Thead(html.Tr(heads(group.axis, words))),
            html.Tbody(rows),
            html.Tfoot(foot(group.axis, axis_ruler, words), **aria(hidden="true")),
        ],
        className="bm-forest",
        **data(forest=group.id),
    )


def heading(group: ForestGroup, words: Wording) -> list[Any]:
    """What is compared; then the unit."""
    unit = html.Span(unit_name(group.axis, words), className="bm-forest__unit")
    return [html.Span(group_name(group, words)), " ", unit]


def heads(axis: Axis, words: Wording) -> list[html.Th]:
    """The names of the columns; that of the picture says what left and right mean."""
    names = [
        sides(axis, words) if column == "picture" else words(f"forest.{column}")
        for column in ("paper", *COLUMNS)
    ]
    return [html.Th(name, scope="col") for name in names]


def sides(axis: Axis, words: Wording) -> html.Span:
    """Which way favours whom, in words on both sides."""
    left, right = directions(axis, words)
    return html.Span([html.Span(left), " ", html.Span(right)], className="bm-forest__sides")


def cells(row: ForestRow, axis_ruler: Ruler, most: float, words: Wording) -> list[html.Td]:
    """Both groups, time, people, picture, numbers, whom the result favours."""
    finding = row.finding
    contents: dict[str, Any] = {
        "compared": compared(finding),
        "when": finding.follow_up_detail,
        "people": people_text(row.people, words),
        "picture": Drawing(forest_line(row, axis_ruler, most)),
        "estimate": words.language.numbers(finding.estimate),
        "low": words.language.numbers(finding.ci_low),
        "high": words.language.numbers(finding.ci_high),
        "favours": words(f"favours.{finding.favours}"),
    }
    return [cell(column, content, words) for column, content in contents.items()]


def compared(finding: Finding) -> str:
    """Both groups; and what was measured, where the table's name cannot say it."""
    remark = finding.outcome_detail if finding.outcome is Outcome.OTHER else ""
    return joined(": ", [finding.comparison, remark]) if remark else finding.comparison


def paper(row: ForestRow, audience: Audience, about_id: str) -> list[Any]:
    """The paper as a link to its page, and the condition that its result is about."""
    link = html.A(short_name(row.reference), href=f"/reference/{row.reference.id}")
    if row.condition.id == about_id:
        return [link]
    return [link, " ", html.Span(row.condition.named_for(audience))]


def cell(column: str, content: Any, words: Wording) -> html.Td:
    """A cell that carries the name of its column, for screens where it stands alone."""
    label = {} if column == "picture" else data(label=words(f"forest.{column}"))
    return html.Td(content, className=f"bm-forest__{column}", **label)


def foot(axis: Axis, axis_ruler: Ruler, words: Wording) -> html.Tr:
    """The axis under the pictures, and again which way favours whom."""
    picture = html.Td(
        [Drawing(forest_ruler(axis_ruler)), sides(axis, words)], className="bm-forest__picture"
    )
    return html.Tr([html.Td(colSpan=4), picture, html.Td(colSpan=4)])
