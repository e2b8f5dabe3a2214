"""What an unknown address shows: a plain word and a way on."""

from collections.abc import Iterable
from http import HTTPStatus

from dash import html

from bodymap.components.stage import region_list
from bodymap.domain.body import Region
from bodymap.domain.wording import Wording
from bodymap.pages.page import Page


def not_found_page(regions: Iterable[Region], words: Wording, status: int = 404) -> Page:
    """Every region as a way on. Another status says that the request itself was at fault."""
    reason = "not-found" if status == HTTPStatus.NOT_FOUND else "refused"
    content = html.Main(
        [
            html.H1(words(f"{reason}.heading")),
            html.P(words(f"{reason}.text")),
            html.P(html.A(words("not-found.home"), href="/")),
            region_list(regions, "", words),
        ],
        id="main",
        className="bm-article",
    )
    return Page(
        path="/",
        title=words(f"{reason}.title"),
        description=words(f"{reason}.text"),
        content=content,
        status=status,
        is_indexed=False,
    )
