"""`/check`: "Is it right for me?" Answers live in the page alone and are gone when it is left."""

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.drawing import Drawing
from bodymap.components.screening_questions import screening_questions
from bodymap.components.screening_results import screening_results
from bodymap.components.source_list import source_list
from bodymap.components.statement import citations
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.figures.body_picture import body_picture
from bodymap.figures.map_patterns import pattern_sheet
from bodymap.pages.page import Page
from bodymap.queries.check_view import check_view


def check_page(catalogue: Catalogue, audience: Audience, words: Wording) -> Page:
    """Questions on one side, what follows on the other."""
    view = check_view(catalogue, audience)
    cite = citations(view.sources, words)
    picture = Drawing(pattern_sheet(()) + body_picture(catalogue.figure, words))
    asking = [screening_questions(view, cite, words), bar(len(view.items), words)]
    content = html.Main(
        [
            head(words),
            html.Div(asking, className="bm-check__asking"),
            screening_results(view, picture, cite, words),
            source_list(view.sources, words),
        ],
        id="main",
        className="bm-article bm-check",
    )
    return Page(
        path="/check",
        title=words("check.title"),
        description=words("check.lead"),
        content=content,
        audience=audience,
        cited=view.sources,
    )


def head(words: Wording) -> html.Div:
    """What the page is for, and that nothing leaves it."""
    return html.Div(
        [
            html.H1(words("check.heading")),
            html.P(words("check.lead"), className="bm-check__lead"),
            html.P(words("check.private")),
        ],
        className="bm-check__head",
    )


def bar(count: int, words: Wording) -> html.Div:
    """How far one is, and the ways on; a script shows it, since without one it could do nothing."""
    return html.Div(
        [
            html.P(
                className="bm-check__count",
                **data(count_words=words("check.count", answered="{answered}", count=count)),
            ),
            html.A(words("check.see"), href="#what-follows", className="bm-button"),
            html.Button(
                words("check.clear"), type="button", className="bm-button", **data(clear="")
            ),
        ],
        className="bm-check__bar",
        hidden=True,
        role="group",
        **aria(label=words("check.bar")),
        **data(cleared=words("check.cleared")),
    )
