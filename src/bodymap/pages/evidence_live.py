"""The live part of `/evidence`: a grid of all findings, and Plotly's forest plots.

Filtering and sorting happen in the browser (assets/js/evidence). The server is asked for one
thing: the plots of what an address filters.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from dash import ClientsideFunction, Dash, Input, Output, html
from dash_ag_grid import AgGrid  # type: ignore[import-untyped]  # it ships no types

from bodymap.components.aria import data
from bodymap.components.evidence_cells import COLUMNS
from bodymap.components.evidence_plots import evidence_plots
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.queries.evidence_query import SORTS, evidence_query
from bodymap.queries.evidence_table import Tables

GRID_HEIGHT = "max(24rem, min(85svh, 60rem))"
USUAL_ROW_HEIGHT = 130
"""Pixels; a guess close to the truth spares the browser rows that it would draw for nothing."""

WIDTHS: Mapping[str, int] = {
    "found": 240,
    "direction": 100,
    "condition": 115,
    "comparison": 150,
    "outcome": 150,
    "numbers": 130,
    "certainty": 95,
    "paper": 120,
}
"""Pixels at the least; what is left over goes to all in this proportion."""

EACH_COLUMN: Mapping[str, Any] = {
    "cellRenderer": "EvidenceCell",
    "wrapText": True,
    "resizable": True,
    "sortable": False,
    "suppressMovable": True,
    "suppressHeaderMenuButton": True,
}
WHOLE_GRID: Mapping[str, Any] = {
    "theme": {"function": "evidenceTheme(themeQuartz)"},
    "animateRows": False,
    "suppressColumnMoveAnimation": True,
    "suppressColumnVirtualisation": True,
    "ensureDomOrder": True,
    "suppressCellFocus": False,
    "enableCellTextSelection": True,
    "rowHeight": USUAL_ROW_HEIGHT,
    "rowBuffer": 2,
    "suppressNoRowsOverlay": True,
}
"""How AG Grid is set: https://www.ag-grid.com/javascript-data-grid/grid-options/."""


def evidence_layout(words: Wording) -> html.Div:
    """What Dash's renderer builds: the plots, when they are asked for, above the grid."""
    return html.Div(
        [
            html.Div(id="evidence-asked", hidden=True, **data(query="")),
            html.Div(id="evidence-plots", className="bm-evidence__plots"),
            grid(words),
        ]
    )


def grid(words: Wording) -> AgGrid:
    """The grid; it is empty until its rows are fetched."""
    return AgGrid(
        id="evidence-grid",
        className="bm-evidence-grid",
        style={"height": GRID_HEIGHT},
        rowData=[],
        getRowId="params.data.id",
        columnDefs=columns(words),
        defaultColDef=dict(EACH_COLUMN),
        dashGridOptions=dict(WHOLE_GRID),
    )


def columns(words: Wording) -> list[dict[str, Any]]:
    """One column a cell; those that a row can be sorted by but has no cell for stay hidden.

    A narrow screen shows the one column `card` instead, which holds all cells.
    """
    shown = [
        {
            "colId": name,
            "headerName": words(f"evidence.column.{name}"),
            "minWidth": width,
            "flex": width,
            **sorting(COLUMNS[name]),
        }
        for name, width in WIDTHS.items()
    ]
    hidden = [each for each in SORTS if each not in COLUMNS.values()]
    return [
        *shown,
        *({"colId": each, "hide": True, **sorting(each)} for each in hidden),
        {
            "colId": "card",
            "hide": True,
            "flex": 1,
            "headerName": words("evidence.caption"),
        },
    ]


def sorting(order: str) -> dict[str, Any]:
    """Whether rows can be put in order by a column; the browser has each row's rank for it."""
    return {"sortable": bool(order)}


def add_evidence_callbacks(app: Dash, catalogue: Catalogue, tables: Tables, words: Wording) -> None:
    """Register what makes the page live."""
    app.clientside_callback(
        ClientsideFunction("evidence", "rows"),
        Output("evidence-grid", "rowData"),
        Input("evidence-grid", "id"),
    )
    app.clientside_callback(
        ClientsideFunction("evidence", "drawn"),
        Input("evidence-plots", "children"),
    )

    @app.callback(
        Output("evidence-plots", "children"),
        Input("evidence-asked", "data-query"),
        prevent_initial_call=True,
    )
    def plots(address: str) -> list[Any]:
        """The plots of what an address filters; none for a blank one."""
        return plots_of(catalogue, tables, address, words) if address else []


def plots_of(catalogue: Catalogue, tables: Tables, address: str, words: Wording) -> list[Any]:
    """The plots of the findings that a query string asks for."""
    given = dict(parse_qsl(address.removeprefix("?")))
    options = tables[Audience.PATIENT].options
    query = evidence_query(options, given)
    found = tables[query.audience].select(query)
    return evidence_plots(catalogue, [row.finding for row in found], query.audience, words)
