"""What a page says of its offline copy; the scripts fill it in and show what holds."""

from dash import html

from bodymap.components.aria import data
from bodymap.domain.wording import Wording


def offline_notice(version: str, words: Wording) -> html.Div:
    """Hidden until a script finds the page to be a copy, or that a newer version is at hand.

    `version` tells which content and code the page was written by.
    """
    reload = html.Button(words("offline.reload"), type="button", className="bm-button")
    return html.Div(
        [
            html.P(hidden=True, **data(copy_words=words("offline.copy", date="{date}"))),
            html.P(words("offline.left-out"), hidden=True, **data(left_out="")),
            html.P([words("offline.update"), " ", reload], hidden=True, **data(update="")),
        ],
        className="bm-offline",
        role="status",
        **data(offline=version),
    )
