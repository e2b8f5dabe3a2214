"""`/evidence`: every finding in one table, filtered by the address.

The server writes the form and the first rows; where scripts run, a grid takes their place
(`evidence_live.py`), asks the same of the same rows and keeps the address in step.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dash import html

from bodymap.components.aria import data
from bodymap.components.disclosure import disclosure
from bodymap.components.evidence_filters import evidence_filters
from bodymap.components.evidence_plots import evidence_pictures
from bodymap.components.evidence_table import evidence_table, pager, pages_of
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.exports.reference_formats import REFERENCE_FORMATS
from bodymap.pages.page import Page
from bodymap.queries.evidence_query import ALL, ROWS_A_PAGE, USUAL_KIND, EvidenceQuery
from bodymap.queries.evidence_table import EvidenceRow, EvidenceTable

PATH = "/evidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an address asks for, and what it gets."""

    query: EvidenceQuery
    table: EvidenceTable
    rows: tuple[EvidenceRow, ...]

    @property
    def left_out(self) -> int:
        """How many rows on other kinds of needling would fit as well."""
        return len(self.table.select(self.query.of_any_kind())) - len(self.rows)

    @property
    def shown(self) -> tuple[EvidenceRow, ...]:
        """The rows of the page that is asked for, or of the last one."""
        page = min(self.query.page, pages_of(len(self.rows)))
        return self.rows[(page - 1) * ROWS_A_PAGE : page * ROWS_A_PAGE]


def evidence_page(
    catalogue: Catalogue,
    table: EvidenceTable,
    query: EvidenceQuery,
    words: Wording,
    script_data: Mapping[str, str],
) -> Page:
    """The table as the address asks for it. `script_data` goes to the page's script."""
    asked = Asked(query=query, table=table, rows=table.select(query))
    return Page(
        path=PATH,
        title=words("evidence.title"),
        description=words("evidence.lead"),
        content=content(catalogue, asked, words, script_data),
        audience=query.audience,
        loads_dash=words.language.is_original,  # what Dash adds is in no other language yet
        worded={each: query.address(audience=each) for each in Audience},
        notice=words("notice.ignored") if query.ignored else "",
    )


def content(
    catalogue: Catalogue, asked: Asked, words: Wording, script_data: Mapping[str, str]
) -> html.Main:
    """Form, count, pictures where they are asked for, rows; and the place that Dash fills."""
    query = asked.query
    return html.Main(
        [
            html.H1(words("evidence.heading")),
            html.P(words("evidence.lead")),
            evidence_filters(catalogue, asked.table, query, words),
            summary(asked, words),
            still_pictures(catalogue, asked, words) if query.shows_plot else None,
            html.P(words("evidence.none"), id="evidence-none", hidden=bool(asked.rows)),
            html.Div(rows(asked, words), id="evidence-rows", className="bm-evidence__rows"),
            html.Div(id="react-entry-point", hidden=True),
        ],
        id="main",
        className="bm-article bm-evidence",
        **data(audience=query.audience.value, usual_kind=USUAL_KIND, **script_data),
    )


def still_pictures(catalogue: Catalogue, asked: Asked, words: Wording) -> html.Section:
    """The pictures of what is listed, on every page of it."""
    findings = [row.finding for row in asked.rows]
    return evidence_pictures(catalogue, findings, asked.query.audience, words)


def summary(asked: Asked, words: Wording) -> html.Div:
    """How many rows there are, what was left out, and what can be done with them."""
    return html.Div(
        [
            html.P(
                words("evidence.count", shown=len(asked.rows), all=len(asked.table.rows)),
                id="evidence-count",
                className="bm-evidence__count",
                **data(text=words("evidence.count", shown="{shown}", all="{all}")),
            ),
            kinds(asked, words),
            html.P(plot_link(asked.query, words)),
            downloads(asked.query, words),
        ],
        className="bm-evidence__summary",
    )


def kinds(asked: Asked, words: Wording) -> html.P:
    """That other kinds of needling are kept apart, and the way to see them."""
    everything = asked.query.address(chosen={**asked.query.chosen, "kind": ALL}, page=1)
    return html.P(
        [
            html.Span(words("evidence.left-out", count=asked.left_out)),
            " ",
            html.A(words("evidence.left-out-show"), href=everything),
        ],
        id="evidence-left-out",
        hidden=asked.left_out == 0,
        **data(text=words("evidence.left-out", count="{count}")),
    )


def plot_link(query: EvidenceQuery, words: Wording) -> html.A:
    """Shows or hides the pictures."""
    state = "hide" if query.shows_plot else "show"
    return html.A(
        words(f"evidence.plot.{state}"),
        href=query.address(shows_plot=not query.shows_plot, page=1),
        id="evidence-plot-link",
        **data(show=words("evidence.plot.show"), hide=words("evidence.plot.hide")),
    )


def downloads(query: EvidenceQuery, words: Wording) -> html.Details:
    """What is filtered as files, and the whole table."""
    endings = ["csv", *(each.ending for each in REFERENCE_FORMATS)]
    links = [
        html.Li(
            html.A(
                words(f"evidence.download.{each}"),
                href=query.address(f"{PATH}.{each}"),
                **data(file=each),
            )
        )
        for each in endings
    ]
    links.append(html.Li(html.A(words("evidence.download.all"), href="/data/findings.csv")))
    return disclosure(words("evidence.download"), html.Ul(links))


def rows(asked: Asked, words: Wording) -> list[Any]:
    """One page of the table, and the way to the others."""
    return [
        evidence_table(asked.shown, asked.query, words),
        pager(asked.query, len(asked.rows), words),
    ]
