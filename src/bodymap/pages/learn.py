"""`/learn`: what dry needling is, what a session is like, and what is disputed."""

import datetime
from collections.abc import Iterable
from typing import Any

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.harm_figures import harm_lists, harm_rates
from bodymap.components.session_steps import session_steps
from bodymap.components.source_list import source_list
from bodymap.components.statement import Citations, citations, statement_item
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.claims import LegalStatus
from bodymap.domain.evidence import Statement
from bodymap.domain.vocabulary import Audience, Section
from bodymap.domain.wording import Wording
from bodymap.pages.page import Page
from bodymap.queries.harm_figures import HarmFigures, harm_figures
from bodymap.queries.region_view import general, sources_of

CHAPTERS = (
    Section.WHAT_IT_IS,
    Section.TRIGGER_POINTS,
    Section.MAPS,
    Section.DISPUTE,
    Section.ACUPUNCTURE,
    Section.TECHNIQUES,
    Section.NEEDLE_TIME,
    Section.HARMS,
    Section.LUNG,
    Section.MECHANISM,
    Section.HISTORY,
    Section.TRAINING,
    Section.QUESTIONS,
)
"""In reading order."""

AFTER = {"figures": "learn.figures", "session": "expect.all", "law": "law.heading"}
"""What follows the chapters, by the id it is reached under, and its heading."""


def learn_page(catalogue: Catalogue, audience: Audience, words: Wording) -> Page:
    """Every chapter, then the session, then the law by place."""
    told = {each: general(catalogue, each, audience) for each in CHAPTERS}
    chapters = {each: said for each, said in told.items() if said}
    steps = tuple(catalogue.what_to_expect.values())
    laws = tuple(catalogue.legal_status.values())
    figures = harm_figures(catalogue, audience)
    sources = sources_of(catalogue, [*chapters.values(), figures.events, steps, laws])
    cite = citations(sources, words)
    parts = [
        *(chapter(*each, cite, words) for each in chapters.items()),
        counts(figures, cite, words),
        session_steps(steps, audience, cite, words),
        law(laws, catalogue.read_on, cite, words),
        source_list(sources, words),
    ]
    columns = [contents(chapters, words), html.Div(parts, className="bm-learn__chapters")]
    content = html.Main(
        [
            html.H1(words("learn.heading")),
            html.P(words("learn.lead")),
            html.Div(columns, className="bm-learn"),
        ],
        id="main",
        className="bm-article",
    )
    return Page(
        path="/learn",
        title=words("learn.title"),
        description=words("learn.lead"),
        content=content,
        audience=audience,
        cited=sources,
    )


def contents(chapters: Iterable[Section], words: Wording) -> html.Nav:
    """The way to each chapter, and to what follows them."""
    aims = {**{each.value: f"learn.{each}" for each in chapters}, **AFTER}
    links = [html.Li(html.A(words(text), href=f"#{aim}")) for aim, text in aims.items()]
    return html.Nav(
        html.Ul(links), className="bm-panel-index", **aria(label=words("learn.contents"))
    )


def chapter(
    section: Section, said: tuple[Statement, ...], cite: Citations, words: Wording
) -> html.Section:
    """One chapter, a list of short facts."""
    facts = [statement_item(each.text, each.reference_ids, cite) for each in said]
    return html.Section(
        [
            html.H2(words(f"learn.{section}"), id=section.value),
            html.Ul(facts, className="bm-chapter__facts"),
            *further(section, words),
        ],
        className="bm-chapter",
        **aria(labelledby=section.value),
    )


def further(section: Section, words: Wording) -> list[html.P]:
    """Below what is taught of trigger points: the way to what is disputed of it."""
    if section is not Section.TRIGGER_POINTS:
        return []
    return [html.P(html.A(words("dispute.link"), href=f"#{Section.DISPUTE}"))]


def counts(figures: HarmFigures, cite: Citations, words: Wording) -> html.Section:
    """How often each harm was counted."""
    return html.Section(
        [
            html.H2(words("learn.figures"), id="figures"),
            harm_rates(figures, cite, words),
            *harm_lists(figures.listed, figures.audience, cite, words),
        ],
        className="bm-chapter",
        **aria(labelledby="figures"),
    )


def dated(law: LegalStatus, today: datetime.date, words: Wording) -> list[Any]:
    """The date of a source, and whether it may be out of date."""
    date = law.as_of or words("law.no-date")
    if not law.is_stale(today):
        return [date]
    return [date, " ", html.Strong(words("law.stale"), className="bm-law__stale")]


def law(
    laws: tuple[LegalStatus, ...], today: datetime.date, cite: Citations, words: Wording
) -> html.Section:
    """Who may needle where, each with the date of its source."""
    heads = [html.Th(words(f"law.{each}"), scope="col") for each in ("place", "status", "as-of")]
    rows = [
        html.Tr(
            [
                html.Th(each.jurisdiction, scope="row"),
                html.Td(
                    [html.Span(each.plain_text), " ", cite(each.reference_ids)],
                    **data(statement=""),
                ),
                html.Td(dated(each, today, words)),
            ]
        )
        for each in laws
    ]
    return html.Section(
        [
            html.H2(words("law.heading"), id="law"),
            html.P(words("law.lead")),
            html.Table([html.Thead(html.Tr(heads)), html.Tbody(rows)], className="bm-table"),
        ],
        className="bm-chapter",
        **aria(labelledby="law"),
    )
