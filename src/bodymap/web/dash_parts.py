"""The parts of a page that bring Dash's renderer to life, after the page is painted."""

import re
from collections.abc import Iterable

from dash import Dash

AT_ONCE = (
    "deps/polyfill",
    "deps/react",
    "deps/prop-types",
    "dash_ag_grid",
    "html/",
    "dash-renderer",
)
"""What the grid needs of Dash. dash.dash_table is never used."""

WITH_PLOTS = ("dcc/",)
"""What a plot needs on top: dcc.Graph, which loads Plotly by itself."""


def dash_parts(app: Dash, script: str) -> str:
    """Settings and scripts, all deferred: nothing here delays the first paint.

    `script` is our own and comes last: it starts the renderer, so that no inline script has to.
    """
    addresses = [*dash_scripts(app, AT_ONCE), script]
    written = [f'<script defer src="{address}"></script>' for address in addresses]
    return "\n".join([app._generate_config_html(), *written])


def plot_scripts(app: Dash) -> list[str]:
    """The addresses of the scripts that are loaded with the first plot, in their order."""
    return dash_scripts(app, WITH_PLOTS)


def dash_scripts(app: Dash, parts: Iterable[str]) -> list[str]:
    """Those of Dash's scripts whose address holds one of these words, in Dash's order."""
    parts = tuple(parts)
    addresses = re.findall(
        r'<script[^>]* src="([^"]+)"[^>]*></script>', app._generate_scripts_html()
    )
    return [each for each in addresses if any(part in each for part in parts)]
