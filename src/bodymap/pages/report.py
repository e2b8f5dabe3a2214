"""`/report`: a ready text that says which sentence is wrong. Nothing is sent by itself."""

from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from dash import html
from dash.development.base_component import Component

from bodymap.components.aria import aria
from bodymap.components.report_text import report_text
from bodymap.domain.wording import Wording
from bodymap.pages.page import Page
from bodymap.queries.report import PATH, Report, Sentence


def report_page(report: Report, data_version: str, contact: str, words: Wording) -> Page:
    """The text about the page or about one of its sentences, and all of these to choose from."""
    told = words("report.version", version=version("bodymap"), data_version=data_version)
    choice = [html.Li(link(report, each)) for each in report.sentences]
    content = html.Main(
        [
            html.H1(words("report.heading")),
            html.P(words("report.lead")),
            report_text(report, told, contact, words),
            html.P(html.A(words("report.back"), href=report.page)),
            *([html.H2(words("report.which")), html.Ol(choice)] if choice else []),
        ],
        id="main",
        className="bm-article",
    )
    return Page(
        path=PATH,
        title=words("report.title"),
        description=words("report.lead"),
        content=content,
        audience=report.audience,
        is_indexed=False,
        notice="" if report.is_understood else words("notice.ignored"),
    )


def link(report: Report, sentence: Sentence) -> html.A:
    """The way to the text about a sentence."""
    is_chosen = sentence == report.chosen
    current = aria(current="true") if is_chosen else {}
    return html.A(sentence.text, href=report.address(sentence), **current)


def told_on(node: Any) -> Iterator[str]:
    """The texts of a page's statements, without the numbers of their sources."""
    if isinstance(node, list | tuple):
        for each in node:
            yield from told_on(each)
    elif isinstance(node, Component):
        is_told = getattr(node, "data-statement", None) is not None
        yield from (texts(node) if is_told else told_on(getattr(node, "children", None)))


def texts(node: Any) -> Iterator[str]:
    """Every text in a component."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list | tuple):
        for each in node:
            yield from texts(each)
    elif isinstance(node, Component):
        yield from texts(getattr(node, "children", None))
