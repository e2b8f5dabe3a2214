"""A few links in one line."""

from collections.abc import Iterable

from dash import html

BETWEEN = " · "


def link_row(links: Iterable[html.A]) -> list[html.A | str]:
    """The links with a dot between them."""
    return [part for link in links for part in (link, BETWEEN)][:-1]
