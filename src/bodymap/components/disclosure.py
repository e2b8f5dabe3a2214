"""Something that opens on request: the browser's own disclosure."""

from typing import Any

from dash import html


def disclosure(summary: Any, content: Any, *, block: str = "") -> html.Details:
    """Show the summary; the content opens below it. Works without scripts."""
    return html.Details(
        [html.Summary(summary, className="bm-disclosure__summary"), html.Div(content)],
        className=f"bm-disclosure {block}".strip(),
    )
