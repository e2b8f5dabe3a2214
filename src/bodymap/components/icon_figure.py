"""How many in 100, group by group, each as 100 dots with its number in words."""

from typing import Any

from dash import html

from bodymap.components.aria import data
from bodymap.components.drawing import Drawing
from bodymap.components.statement import Citations, statement
from bodymap.domain.effects import Proportion
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.figures.icon_array import icon_array
from bodymap.queries.effect import Shares


def icon_figure(shares: Shares, audience: Audience, cite: Citations, words: Wording) -> html.Figure:
    """The finding in a sentence, and every group on the same 100."""
    finding = shares.finding
    told: list[Any] = [statement(finding.worded_for(audience), [finding.reference_id], cite)]
    if audience is Audience.CLINICIAN and finding.note:
        told.append(html.P(finding.note))
    return html.Figure(
        [
            html.Figcaption(told),
            html.Div([group(each, words) for each in shares.groups], className="bm-icons__groups"),
        ],
        className="bm-icons",
        **data(finding=finding.id),
    )


def group(share: Proportion, words: Wording) -> html.Div:
    """One group: its dots, its share, its size where that was printed."""
    parts: list[Any] = [
        Drawing(icon_array(share.percent)),
        html.P([html.Strong(in_100(share, words)), " ", html.Span(name(share, words))]),
    ]
    return html.Div(parts, className="bm-icons__group", **data(proportion=share.id))


def in_100(share: Proportion, words: Wording) -> str:
    """The share, as printed, of 100 people or visits."""
    percent = share.percent
    if percent.startswith("<"):
        percent = words("effect.share.under", percent=percent.lstrip("<"))
    return words(f"effect.share.{share.unit}", percent=percent)


def name(share: Proportion, words: Wording) -> str:
    """The group, with the number of people in it."""
    if share.people is None:
        return share.group
    return words("effect.share.people", group=share.group, count=share.people)
