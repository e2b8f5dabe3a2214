"""Get help now: the signs that need medical care, the same words on every page and sheet."""

from collections.abc import Iterable
from itertools import groupby

from dash import html
from dash.development.base_component import Component

from bodymap.components.aria import aria, data
from bodymap.components.disclosure import disclosure
from bodymap.components.statement import Citations, named_citations
from bodymap.domain.evidence import Reference
from bodymap.domain.safety import RedFlag
from bodymap.domain.wording import Wording


def urgent_help(
    here: tuple[RedFlag, ...], general: tuple[RedFlag, ...], cite: Citations, words: Wording
) -> html.Section:
    """The signs of this place in sight, those of any place one tap away."""
    parts: list[Component] = [*groups(here, cite, words)]
    if here and general:
        parts.append(disclosure(words("urgent.general"), groups(general, cite, words)))
    else:
        parts += groups(general, cite, words)
    return html.Section(
        [html.H2(words("urgent.heading"), id="urgent-help-heading"), *parts],
        id="urgent-help",
        className="bm-urgent-help",
        **aria(labelledby="urgent-help-heading"),
        **data(urgent_help=""),
    )


def urgent_help_of_any_place(
    flags: tuple[RedFlag, ...], sources: Iterable[Reference], words: Wording
) -> html.Div:
    """The signs of any place, for pages about no region; sources by name, each on its own page."""
    cite = named_citations(sources, words)
    return html.Div(urgent_help((), flags, cite, words), className="bm-page-help")


def groups(flags: tuple[RedFlag, ...], cite: Citations, words: Wording) -> list[html.Div]:
    """The signs under what to do about them, most urgent first."""
    return [
        html.Div(
            [
                html.H3(words(f"urgent.{action}")),
                html.Ul([sign(each, cite, words) for each in signs]),
            ],
            className=f"bm-urgent-help__group bm-urgent-help__group--{action}",
        )
        for action, signs in groupby(flags, key=lambda each: each.action)
    ]


def sign(flag: RedFlag, cite: Citations, words: Wording) -> html.Li:
    """One sign and what it may mean."""
    meaning = html.Span(
        words("urgent.may-mean", meaning=flag.may_mean), className="bm-urgent-help__meaning"
    )
    return html.Li(
        [html.Span(flag.sign), " ", meaning, " ", cite(flag.reference_ids)],
        className="bm-statement",
        **(data(statement="") if cite.has_list else {}),
    )
