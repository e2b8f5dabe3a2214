"""The parts of a page that bring Dash's renderer to life, after the page is painted."""

import re

from dash import Dash

DEFERRED = ("deps/polyfill", "deps/react", "deps/prop-types", "dash-renderer", "html/")
"""What the explorer needs of Dash; components of other kinds load where they are used."""


def dash_parts(app: Dash) -> str:
    """Root, settings and scripts, all deferred: nothing here delays the first paint."""
    scripts = re.findall(r"<script[^>]*></script>", app._generate_scripts_html())
    wanted = [each for each in scripts if any(part in each for part in DEFERRED)]
    return "\n".join(
        [
            '<div id="react-entry-point" hidden></div>',
            app._generate_config_html(),
            *(each.replace("<script ", "<script defer ") for each in wanted),
        ]
    )
