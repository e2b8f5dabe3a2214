"""A page of findings as a plain table: painted first, readable without scripts and on paper."""

from collections.abc import Sequence
from typing import Any

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.evidence_cells import COLUMNS, evidence_cells
from bodymap.domain.wording import Wording
from bodymap.queries.evidence_query import ROWS_A_PAGE, EvidenceQuery
from bodymap.queries.evidence_table import EvidenceRow


def evidence_table(rows: Sequence[EvidenceRow], query: EvidenceQuery, words: Wording) -> html.Table:
    """Show these rows."""
    heads = [
        html.Th(words(f"evidence.column.{each}"), scope="col", **data(column=each))
        for each in COLUMNS
    ]
    return html.Table(
        [
            html.Caption(words("evidence.caption"), className="bm-visually-hidden"),
            html.Thead(html.Tr(heads)),
            html.Tbody([table_row(each, query, words) for each in rows]),
        ],
        className="bm-evidence-table",
        hidden=not rows,
    )


def table_row(row: EvidenceRow, query: EvidenceQuery, words: Wording) -> html.Tr:
    """One finding."""
    cells = evidence_cells(row, query.audience, words)
    return html.Tr(
        [
            html.Td(content, className=f"bm-evidence-cell bm-evidence-cell--{name}")
            for name, content in cells.items()
        ],
        **data(finding=row.finding.id),
    )


def pages_of(count: int) -> int:
    """How many pages so many rows fill; at least one."""
    return max(1, -(-count // ROWS_A_PAGE))


def pager(query: EvidenceQuery, count: int, words: Wording) -> html.Nav | None:
    """The way to the rows before and after; nothing where one page holds all."""
    last = pages_of(count)
    if last == 1:
        return None
    here = min(query.page, last)
    parts: list[Any] = [html.Span(words("evidence.page", page=here, pages=last))]
    if here > 1:
        parts += [" ", html.A(words("evidence.previous"), href=query.address(page=here - 1))]
    if here < last:
        parts += [" ", html.A(words("evidence.next"), href=query.address(page=here + 1))]
    return html.Nav(parts, className="bm-pager", **aria(label=words("evidence.pages")))
