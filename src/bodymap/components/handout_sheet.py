"""One sheet of a hand-out as a page of a document that can be printed."""

from collections.abc import Iterable
from typing import Any

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.condition_card import certainty_meter
from bodymap.components.drawing import Drawing
from bodymap.components.native import Input
from bodymap.domain.language import joined
from bodymap.domain.vocabulary import Certainty
from bodymap.domain.wording import Wording
from bodymap.queries.handout_sheet import (
    CautionGroup,
    Handout,
    Item,
    PrintedCard,
    PrintedCaution,
    Sheet,
    UrgentGroup,
)


def handout_sheet(
    handout: Handout, sheet: Sheet, picture: Drawing, code: Drawing, words: Wording
) -> html.Article:
    """Harm before benefit, then what to do, what to say and what to ask."""
    heading_id = f"sheet-{sheet.region_id}"
    columns = [
        html.Div([cautions(sheet, words), urgent_help(sheet, words)]),
        html.Div(
            [
                cards(sheet, words),
                section(words("handout.screening"), ticked(sheet.screening)),
                section(words("handout.questions"), ticked(sheet.questions)),
                section(words("handout.sources"), html.P(sheet.sources)),
            ]
        ),
    ]
    looks = f"bm-sheet--share-{sheet.share} bm-sheet--set-{sheet.quarter_points}"
    return html.Article(
        [
            sheet_head(handout, sheet, heading_id, words),
            html.Div(pictures(sheet, picture, code, words), className="bm-sheet__pictures"),
            html.Div(columns, className="bm-sheet__columns"),
            sheet_foot(handout, sheet, words),
        ],
        className=f"bm-sheet {looks}",
        **data(sheet=sheet.region_id, side=sheet.side or ""),
        **aria(labelledby=heading_id),
    )


def sheet_head(handout: Handout, sheet: Sheet, heading_id: str, words: Wording) -> html.Div:
    """The place, the one-line answer, and how fresh that is."""
    return html.Div(
        [
            *paragraphs([words("handout.kind"), handout.clinic], "bm-sheet__quiet"),
            html.H2(sheet.heading, id=heading_id),
            *paragraphs([sheet.side_label]),
            *paragraphs(sheet.answer, "bm-sheet__answer"),
            *paragraphs([f"{sheet.review} {sheet.as_of}", handout.contents], "bm-sheet__small"),
        ],
        className="bm-sheet__head",
    )


def sheet_foot(handout: Handout, sheet: Sheet, words: Wording) -> html.Div:
    """Where there is more, which facts these are, and what the sheet is not."""
    parts: list[Any] = [
        html.Strong(f"{sheet.more}."),
        " ",
        handout.version,
        " ",
        words("handout.not"),
    ]
    return html.Div(html.P(parts), className="bm-sheet__foot")


def pictures(sheet: Sheet, picture: Drawing, code: Drawing, words: Wording) -> list[html.Figure]:
    """The body with the place marked, and the way back to the screen."""
    code_name = words("handout.code", address=sheet.address)
    return [
        html.Figure(
            [
                html.Div(picture, role="img", **aria(label=sheet.marked)),
                html.Figcaption(words("handout.figure-sides")),
            ],
            className="bm-sheet__figure",
        ),
        html.Figure(
            [
                html.Div(code, role="img", **aria(label=code_name)),
                html.Figcaption([words("handout.scan"), html.Br(), sheet.address]),
            ],
            className="bm-sheet__code",
        ),
    ]


def paragraphs(texts: Iterable[str], class_name: str = "") -> list[html.P]:
    """Those that say something."""
    return [html.P(each, className=class_name or None) for each in texts if each]


def section(title: str, content: Any) -> html.Section:
    """A heading and what stands below it."""
    return html.Section([html.H3(title), content], className="bm-sheet__section")


def cautions(sheet: Sheet, words: Wording) -> html.Section:
    """What could go wrong, the gravest first."""
    content = [
        *(caution_group(each) for each in sheet.cautions),
        *paragraphs([sheet.anywhere]),
    ]
    return section(words("handout.cautions"), html.Div(content))


def caution_group(group: CautionGroup) -> html.Div:
    """Harms with the same signs."""
    gravest = group.cautions[0].severity
    return html.Div(
        [*map(caution, group.cautions), *paragraphs([group.signs, group.action])],
        className=f"bm-sheet__box bm-sheet__box--{gravest}",
    )


def caution(told: PrintedCaution) -> html.P:
    """A harm; on later sheets its name, and where it is told."""
    name = html.Strong([html.Span(told.severity_word), f": {told.hazard}."])
    rest = [f"{told.reported}." if told.reported else "", *told.sentences, *told.details]
    text = joined(" ", (each for each in (*rest, told.told_on, told.also_in) if each))
    marks = {} if told.told_on else data(caution=told.id, severity=told.severity)
    return html.P([name, " ", text], **marks)


def urgent_help(sheet: Sheet, words: Wording) -> html.Section:
    """Every urgent sign, always."""
    return html.Section(
        [
            html.H3(words("handout.urgent")),
            *(part for each in sheet.urgent for part in urgent(each)),
        ],
        className="bm-sheet__section bm-sheet__box bm-sheet__box--urgent",
        **data(urgent_help=""),
    )


def urgent(group: UrgentGroup) -> list[Any]:
    """Signs under what to do about them."""
    return [html.H4(group.heading), html.Ul([html.Li(noted(each, ". ")) for each in group.signs])]


def noted(item: Item, between: str = " ") -> list[Any]:
    """A line, and more quietly what is said of it."""
    note = [between, html.Span(item.note, className="bm-sheet__quiet")] if item.note else []
    return [item.text, *note]


def ticked(items: Iterable[Item]) -> html.Ul:
    """Lines with boxes: to tick before printing, or by pen. Nothing ticked is stored or sent."""
    return html.Ul(
        [
            html.Li(
                html.Label(
                    [
                        Input(type="checkbox", checked=each.is_ticked),
                        html.Strong(each.text) if each.is_ticked else html.Span(noted(each)),
                    ]
                )
            )
            for each in items
        ],
        className="bm-sheet__ticks",
    )


def cards(sheet: Sheet, words: Wording) -> html.Section:
    """Does it help? Each condition with its verdict, its certainty and its numbers."""
    return section(words("handout.cards"), html.Div([card(each, words) for each in sheet.cards]))


def card(told: PrintedCard, words: Wording) -> html.Div:
    """One condition."""
    return html.Div(
        [
            html.H4(told.name),
            html.Div(
                [
                    html.Strong(f"{told.verdict_word} "),
                    certainty_meter(Certainty(told.certainty), words),
                ],
                className="bm-sheet__verdict",
            ),
            *paragraphs([f" {told.compared}. " if told.compared else ""], "bm-sheet__quiet"),
            *paragraphs([joined(" ", ["", *told.sentences, ""])], "bm-sheet__told"),
            *paragraphs([told.reason], "bm-sheet__quiet"),
        ],
        className="bm-sheet__card",
        **data(condition=told.id, verdict=told.verdict, certainty=told.certainty),
    )
