"""Other options beside needling, in equal detail and the same order; a gap is shown as a gap."""

from collections.abc import Sequence
from typing import Any

from dash import html

from bodymap.components.aria import data
from bodymap.components.disclosure import disclosure
from bodymap.components.statement import Citations
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.queries.options import Choice


def options(
    choices: Sequence[Choice], audience: Audience, cite: Citations, words: Wording
) -> html.Details | html.P:
    """A table behind a disclosure; one line where nothing is told of any option."""
    if not choices:
        return nothing_told(words)
    told = told_options(choices, audience, cite, words)
    return disclosure(words("options.summary"), told, block="bm-options-box")


def nothing_told(words: Wording) -> html.P:
    """That the sources say nothing of any option."""
    return html.P(words("options.none-at-all"), className="bm-options__none")


def told_options(
    choices: Sequence[Choice], audience: Audience, cite: Citations, words: Wording
) -> list[Any]:
    """The table with its lead, or that line."""
    if not choices:
        return [nothing_told(words)]
    heads = [html.Th(words(f"options.{each}"), scope="col") for each in ("option", "says")]
    table = html.Table(
        [
            html.Thead(html.Tr(heads)),
            html.Tbody([option_row(each, audience, cite, words) for each in choices]),
        ],
        className="bm-options",
    )
    lead = html.P(words("options.lead"), className="bm-options__lead")
    return [lead, table]


def option_row(choice: Choice, audience: Audience, cite: Citations, words: Wording) -> html.Tr:
    """One option: its name, and what is told of it."""
    return html.Tr(
        [
            html.Th(words(f"option.{choice.option}"), scope="row"),
            html.Td(told(choice, audience, cite, words)),
        ],
        **data(option=choice.option.value),
    )


def told(choice: Choice, audience: Audience, cite: Citations, words: Wording) -> Any:
    """What the sources say, with links to them; else that they say nothing."""
    row = choice.told
    if not row:
        return html.Span(words("options.none"), className="bm-options__gap")
    parts: list[Any] = [html.Span(row.worded_for(audience)), " ", cite(row.reference_ids)]
    return html.Span(parts, className="bm-statement", **data(statement=""))
