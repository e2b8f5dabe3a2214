"""`/offline`: what an address shows that is not in the offline copy, while there is no network."""

from dash import html

from bodymap.components.stage import region_list
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.pages.page import Page


def offline_page(catalogue: Catalogue, audience: Audience, words: Wording) -> Page:
    """A plain word, and every region as a way on."""
    content = html.Main(
        [
            html.H1(words("offline.heading")),
            html.P(words("offline.text")),
            html.P(html.A(words("not-found.home"), href="/")),
            region_list(catalogue.regions.values(), "", words),
        ],
        id="main",
        className="bm-article",
    )
    return Page(
        path="/offline",
        title=words("offline.title"),
        description=words("offline.text"),
        content=content,
        audience=audience,
        is_indexed=False,
    )
