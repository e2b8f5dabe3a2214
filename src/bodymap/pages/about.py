"""`/about`: method, review status, privacy, open data, how to report an error."""

from dash import html
from dash.development.base_component import Component

from bodymap.components.link_row import link_row
from bodymap.components.measurement_table import measurement_table
from bodymap.components.source_list import source_list
from bodymap.components.statement import citations, statement
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.tables import TABLES
from bodymap.domain.vocabulary import Audience, Section
from bodymap.domain.wording import Wording
from bodymap.exports.reference_formats import REFERENCE_FORMATS
from bodymap.pages.page import Page
from bodymap.queries.region_view import general, sources_of

PARTS = ("method", "review", "limits", "privacy", "funding", "report", "licence")
"""Headed paragraphs, in reading order."""


def about_page(catalogue: Catalogue, audience: Audience, words: Wording) -> Page:
    """What stands behind the app."""
    content = html.Main(
        [
            html.H1(words("about.heading")),
            *(piece for each in PARTS for piece in part(each, words)),
            *part("results", words),
            measurement_table(catalogue.measurements.values(), words),
            *peers(catalogue, audience, words),
            html.H2(words("about.data")),
            html.P(words("about.data-text")),
            *sources(words),
            *codes(catalogue, words),
            html.H3(words("about.tables")),
            html.P(words("about.tables-text")),
            tables(catalogue, words),
        ],
        id="main",
        className="bm-article",
    )
    return Page(
        path="/about",
        title=words("about.title"),
        description=words("about.method-text"),
        content=content,
        audience=audience,
    )


def part(name: str, words: Wording) -> list[html.H2 | html.P]:
    """A heading and its paragraph."""
    return [html.H2(words(f"about.{name}")), html.P(words(f"about.{name}-text"))]


def peers(catalogue: Catalogue, audience: Audience, words: Wording) -> list[Component]:
    """What was published of other maps of pain, with its sources."""
    said = general(catalogue, Section.PEERS, audience)
    found = sources_of(catalogue, [said])
    cite = citations(found, words)
    told = [statement(each.text, each.reference_ids, cite) for each in said]
    return [*part("peers", words), *told, *([source_list(found, words)] if found else [])]


def sources(words: Wording) -> list[html.H3 | html.P]:
    """The files with every source."""
    links = [
        html.A(words(f"format.{each.ending}"), href=f"/data/references.{each.ending}")
        for each in REFERENCE_FORMATS
    ]
    return [
        html.H3(words("about.sources-download")),
        html.P(words("about.sources-download-text")),
        html.P(link_row(links)),
    ]


def codes(catalogue: Catalogue, words: Wording) -> list[html.H3 | html.P]:
    """Each region's codes for clinical systems."""
    links = [
        html.A(each.name, href=f"/region/{each.id}.fhir.json")
        for each in catalogue.regions.values()
    ]
    return [
        html.H3(words("about.codes")),
        html.P(words("about.codes-text")),
        html.P(link_row(links)),
    ]


def tables(catalogue: Catalogue, words: Wording) -> html.Table:
    """Every table with its number of rows and its download."""
    heads = [html.Th(words(f"about.column.{each}"), scope="col") for each in ("table", "rows")]
    rows = [
        html.Tr(
            [
                html.Th(html.A(f"{name}.csv", href=f"/data/{name}.csv"), scope="row"),
                html.Td(str(len(getattr(catalogue, name)))),
            ]
        )
        for name in TABLES
    ]
    return html.Table([html.Thead(html.Tr(heads)), html.Tbody(rows)], className="bm-table")
