"""Two plain Dash apps to compare with: a page that says hello, and a map drawn by Plotly.

Run as `python -m benchmarks.rivals {hello,plotly} PORT`.
"""

import logging
import sys

import brotli
from dash import Dash, dcc, html
from flask import Response
from plotly.graph_objects import Figure, Scatter
from plotly.subplots import make_subplots
from svg.path import parse_path

from bodymap.domain.figure import FigureView
from bodymap.loading import load_catalogue
from bodymap.settings import Settings


def plain(name: str) -> Dash:
    """An app without assets, whose answers are compressed as well as ours."""
    app = Dash(name, assets_ignore=".*")
    app.server.after_request(compressed)
    return app


def compressed(response: Response) -> Response:
    """The answer in brotli, which every browser of a benchmark takes."""
    response.direct_passthrough = False
    response.set_data(brotli.compress(response.get_data(), quality=9))
    response.headers["Content-Encoding"] = "br"
    return response


def hello() -> Dash:
    """The least that Dash can serve."""
    app = plain("hello")
    app.layout = html.H1("Hello", className="painted")
    return app


def plotly_map() -> Dash:
    """The same shapes as polygons of a Plotly figure, the two views side by side."""
    catalogue = load_catalogue(Settings().data)
    figure = make_subplots(rows=1, cols=2)
    for column, seen in enumerate(catalogue.figure.views, 1):
        add_view(figure, seen, column)
    figure.update_layout(width=700, height=700)
    app = plain("plotly_map")
    app.layout = dcc.Graph(id="map", figure=figure)
    return app


def add_view(figure: Figure, seen: FigureView, column: int) -> None:
    """Each shape of a view as a filled polygon through its path's corners, in one subplot."""
    figure.update_xaxes(range=[0, 524], visible=False, row=1, col=column)
    figure.update_yaxes(range=[1048, 0], visible=False, row=1, col=column)
    for shape in seen.shapes:
        corners = [piece.end for piece in parse_path(shape.path)]
        polygon = Scatter(
            x=[each.real for each in corners],
            y=[each.imag for each in corners],
            fill="toself",
            mode="lines",
            name=shape.id,
            fillcolor="#e7e0d9",
            showlegend=False,
        )
        figure.add_trace(polygon, row=1, col=column)


def main() -> None:
    """Serve one of them."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    app = {"hello": hello, "plotly": plotly_map}[sys.argv[1]]()
    app.run(port=sys.argv[2])


if __name__ == "__main__":
    main()
