"""The results of a condition as a picture: one small forest plot for each axis they need."""

from collections.abc import Iterable
from typing import Any

from dash import html

from bodymap.components.disclosure import disclosure
from bodymap.components.forest_table import forest_table
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.queries.evidence_query import USUAL_KIND, EvidenceQuery
from bodymap.queries.forest import ForestGroup
from bodymap.queries.region_view import Card


def results_picture(card: Card, audience: Audience, words: Wording) -> list[html.Details]:
    """A disclosure that holds the plots; nothing where no result has an interval to draw."""
    if not card.forest:
        return []
    about_id = card.condition.id
    chosen = {"condition": about_id, "kind": USUAL_KIND}
    larger = EvidenceQuery(chosen=chosen, shows_plot=True, audience=audience)
    shown = [
        *pictures(card.forest, audience, words, about_id),
        html.P(html.A(words("forest.more"), href=larger.address())),
    ]
    return [disclosure(words("forest.summary"), shown, block="bm-results-picture")]


def pictures(
    groups: Iterable[ForestGroup], audience: Audience, words: Wording, about_id: str = ""
) -> list[Any]:
    """How to read them, then each group."""
    return [
        html.P(words("forest.lead"), className="bm-forest-lead"),
        *(forest_table(each, audience, words, about_id) for each in groups),
    ]
