"""`/handout`: a sheet for each region, to be printed and taken along."""

from typing import Any

from dash import html

from bodymap.components.drawing import Drawing
from bodymap.components.handout_form import handout_form
from bodymap.components.handout_sheet import handout_sheet
from bodymap.domain.vocabulary import Audience, Section
from bodymap.domain.wording import Wording
from bodymap.figures.marked_figure import marked_figure
from bodymap.figures.qr_code import qr_code
from bodymap.pages.page import Page
from bodymap.queries.handout import Printer, handout
from bodymap.queries.handout_request import HandoutRequest
from bodymap.queries.region_view import general


def handout_page(printer: Printer, asked: HandoutRequest) -> Page:
    """The sheets; where no region was asked for, the form that asks for some.

    Raises:
        ValueError: the public address is too long for a QR code.
    """
    words = printer.words
    questions = general(printer.catalogue, Section.QUESTIONS, asked.audience)
    form = handout_form(printer.catalogue.regions.values(), questions, asked, words)
    shown = [words("handout.heading"), *printed_names(printer, asked)]
    content = html.Main(
        [
            html.Div(
                [html.H1(words("handout.heading")), *lead(asked, form, words)],
                className="bm-handout__screen",
            ),
            *sheets(printer, asked),
        ],
        id="main",
        className=f"bm-article bm-handout bm-handout--{asked.paper}",
    )
    return Page(
        path="/handout",
        title=words("handout.page-title", name=": ".join(shown)),
        description=words("handout.description"),
        content=content,
        audience=asked.audience,
        is_indexed=not asked.region_ids,
        has_urgent_help=bool(asked.region_ids),
        worded={each: asked.address(audience=each) for each in Audience},
        notice=words("notice.ignored") if asked.ignored else "",
    )


def printed_names(printer: Printer, asked: HandoutRequest) -> list[str]:
    """The regions in one line; nothing where there are none."""
    names = [printer.catalogue.regions[each].name for each in asked.region_ids]
    return [", ".join(names)] if names else []


def lead(asked: HandoutRequest, form: html.Form, words: Wording) -> list[Any]:
    """What to do here: choose, or print what was chosen."""
    if not asked.region_ids:
        return [html.P(words("handout.lead")), form]
    pdf = html.A(words("handout.pdf"), href=asked.address("/handout.pdf"), className="bm-button")
    change = html.Details([html.Summary(words("handout.change")), form], className="bm-disclosure")
    return [html.P(words("handout.how")), html.P(pdf), change]


def sheets(printer: Printer, asked: HandoutRequest) -> list[html.Article]:
    """One for each region.

    Raises:
        ValueError: the public address is too long for a QR code.
    """
    words = printer.words
    if not asked.region_ids:
        return []
    made = handout(printer, asked)
    return [
        handout_sheet(
            made,
            each,
            Drawing(marked_figure(printer.catalogue.figure, words, each.region_id, each.side)),
            Drawing(qr_code(each.address)),
            words,
        )
        for each in made.sheets
    ]
