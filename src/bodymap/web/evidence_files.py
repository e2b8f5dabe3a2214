"""The files of the evidence page: its script, its grid's rows, and downloads of what is listed."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from flask import Flask, Response, request

from bodymap.components.evidence_cells import evidence_cells
from bodymap.domain.evidence import Finding
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.exports.csv_table import csv_rows
from bodymap.exports.reference_formats import REFERENCE_FORMATS
from bodymap.pages.evidence import PATH
from bodymap.queries.evidence_query import evidence_query
from bodymap.queries.evidence_table import EvidenceRow, EvidenceTable, Tables
from bodymap.web.audience_links import with_links_for
from bodymap.web.bundles import Bundle, joined, json_bundle
from bodymap.web.html_text import html_text
from bodymap.web.open_data import attachment

PLOTLY = "plotly-basic-4.1.1.min.js"
"""In assets/vendor; a test compares its version with the one that the plotly package writes for."""

Write = Callable[[Iterable[EvidenceRow]], str]


def evidence_bundles(tables: Tables, assets: Path, words: Wording) -> dict[str, Bundle]:
    """The page's own script, its rows for each audience, and Plotly."""
    made = [
        Bundle("plotly", "js", "text/javascript", joined(assets / "vendor", PLOTLY)),
        Bundle("evidence", "js", "text/javascript", joined(assets / "js" / "evidence", "*.js")),
        *(
            json_bundle(f"evidence-{audience}", grid_rows(table, audience, words))
            for audience, table in tables.items()
        ),
    ]
    return {each.name: each for each in made}


def grid_rows(table: EvidenceTable, audience: Audience, words: Wording) -> list[dict[str, Any]]:
    """The rows as the grid holds them: what filters and orders them, and their cells as HTML."""
    return [
        {
            "id": row.finding.id,
            "reference": row.reference.id,
            "facets": row.facets,
            **{f"rank-{name}": place for name, place in table.ranks[row.finding.id].items()},
            "searched": row.searched,
            "cells": {
                name: with_links_for(audience, html_text(content))
                for name, content in evidence_cells(row, audience, words).items()
            },
        }
        for row in table.rows
    ]


def add_evidence_files(server: Flask, table: EvidenceTable) -> None:
    """Register the downloads of what an address filters: findings, or the papers behind them."""
    formats: dict[str, tuple[str, Write]] = {"csv": ("text/csv", findings_file)}
    for each in REFERENCE_FORMATS:
        formats[each.ending] = (each.mimetype, partial(papers_file, each.write))
    for ending, (mimetype, write) in formats.items():
        rule = f"{PATH}.{ending}"
        answer = partial(filtered_file, table, write, mimetype, f"evidence.{ending}")
        server.add_url_rule(rule, endpoint=f"data {rule}", view_func=answer)


def filtered_file(table: EvidenceTable, write: Write, mimetype: str, name: str) -> Response:
    """What the query of the request filters, in one format."""
    query = evidence_query(table.options, request.args)
    return attachment(write(table.select(query)), mimetype, name)


def findings_file(rows: Iterable[EvidenceRow]) -> str:
    """The findings with the columns of findings.csv."""
    return csv_rows(Finding, [row.finding for row in rows])


def papers_file(write: Callable[[Iterable[Any]], str], rows: Iterable[EvidenceRow]) -> str:
    """The papers, each once."""
    return write({row.reference.id: row.reference for row in rows}.values())
