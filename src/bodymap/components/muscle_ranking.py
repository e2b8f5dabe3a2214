"""The muscles that are described to send pain to the chosen places, each with its reason."""

from collections import Counter
from collections.abc import Mapping

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.disclosure import disclosure
from bodymap.domain.vocabulary import CheckLevel
from bodymap.domain.wording import Wording
from bodymap.queries.muscle_ranking import RankedMuscle
from bodymap.queries.pain_view import MuscleLink, PainView
from bodymap.queries.zone_name import zone_name

IN_SIGHT = 8
"""Ranks that are listed at once; the others open on request."""

RULES = ("main", "wider", "points", "share", "checked")
"""What the order is made of, in the order in which it counts."""


def muscle_ranking(view: PainView, words: Wording) -> html.Section:
    """Show them in order, ties as ties; the order is no measure of likelihood, and says so."""
    alike = Counter(each.ranked.rank for each in view.muscles)
    names = {each.zone.id: zone_name(each.zone, view.audience) for each in view.chosen}
    items = [
        (each.ranked.rank, ranked_muscle(each, alike[each.ranked.rank] > 1, names, words))
        for each in view.muscles
    ]
    first = [item for rank, item in items if rank <= IN_SIGHT]
    rest = [item for rank, item in items if rank > IN_SIGHT]
    return html.Section(
        [
            html.H2(words("ranking.heading"), id="ranking-heading"),
            html.P(words("ranking.lead")),
            html.Ul(first, className="bm-ranking"),
            *further(rest, words),
            disclosure(
                words("ranking.rules"),
                html.Ol([html.Li(words(f"ranking.rule.{each}")) for each in RULES]),
            ),
        ],
        className="bm-pain__muscles",
        **aria(labelledby="ranking-heading"),
    )


def further(items: list[html.Li], words: Wording) -> list[html.Details]:
    """The ranks that are not listed at once, if there are any."""
    title = words("ranking.more", count=len(items))
    return [disclosure(title, html.Ul(items, className="bm-ranking"))] if items else []


def ranked_muscle(
    each: MuscleLink, is_tied: bool, names: Mapping[str, str], words: Wording
) -> html.Li:
    """One muscle: its rank, its names, and why it stands there."""
    ranked = each.ranked
    rank = words("ranking.tied" if is_tied else "ranking.alone", rank=ranked.rank)
    return html.Li(
        [
            html.Span(rank, className="bm-ranking__rank"),
            " ",
            html.A(ranked.muscle.name, href=each.href, **data(muscle_link=ranked.muscle.id)),
            " ",
            html.Span(ranked.muscle.plain_name, className="bm-ranking__plain"),
            " ",
            html.Span(" ".join(reasons(ranked, names, words)), className="bm-ranking__reason"),
        ],
        className="bm-ranking__muscle",
        **data(muscle=ranked.muscle.id, rank=str(ranked.rank), side=ranked.sides[0].value),
    )


def reasons(ranked: RankedMuscle, names: Mapping[str, str], words: Wording) -> list[str]:
    """Which places it covers and how, how many of its points do so, what rests on memory."""
    found = {"main": ranked.main_zones, "wider": ranked.wider_zones}
    said = [covered(how, zones, names, words) for how, zones in found.items() if zones]
    sending = len(ranked.point_ids)
    said.append(
        words("ranking.points.one")
        if ranked.points == 1
        else words("ranking.points", sending=sending, points=ranked.points)
    )
    if ranked.check_level is CheckLevel.RECALL:
        said.append(words("ranking.recall"))
    return said


def covered(how: str, zones: tuple[str, ...], names: Mapping[str, str], words: Wording) -> str:
    """The places, by name where several were chosen."""
    if len(names) == 1:
        return words(f"ranking.{how}.here")
    return words(f"ranking.{how}.places", places="; ".join(names[each] for each in zones))
