"""The filters of the evidence page: a form that any browser can send, one choice for each."""

from collections.abc import Iterable, Mapping
from typing import Any

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.native import Input
from bodymap.domain.catalogue import EVERYWHERE, Catalogue
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording, capitalised
from bodymap.queries.evidence_query import ALL, FILTERS, LONGEST_TEXT, SORTS, EvidenceQuery
from bodymap.queries.evidence_table import EvidenceTable

VOCABULARY = {
    "comparison": "comparator",
    "outcome": "outcome",
    "time": "follow-up",
    "certainty": "certainty",
    "design": "design",
    "direction": "favours",
    "kind": "needling",
}
"""Filter -> how the ids of the phrases for its values begin."""

USUAL = ("region", "condition", "outcome", "direction")
"""The filters that stand beside the search box; the others follow."""

Option = tuple[str, str]


def evidence_filters(
    catalogue: Catalogue, table: EvidenceTable, query: EvidenceQuery, words: Wording
) -> html.Form:
    """Words, filters and order; without scripts a button sends them."""
    fields = {
        name: choice(name, options(catalogue, table, name, query.audience, words), query, words)
        for name in FILTERS
    }
    usual = [search(query, words), *(fields[name] for name in USUAL)]
    others = [*(fields[name] for name in FILTERS if name not in USUAL), order(query, words)]
    return html.Form(
        [
            html.Div(usual, className="bm-evidence-filters__fields"),
            more(others, query, words),
            html.Div(buttons(query, words), className="bm-evidence-filters__buttons"),
        ],
        id="evidence-filters",
        className="bm-evidence-filters",
        action="/evidence",
        method="get",
        autoComplete="off",
        role="search",
        **aria(label=words("evidence.filters")),
    )


def more(others: list[html.Div], query: EvidenceQuery, words: Wording) -> html.Details:
    """The other filters: on small screens one tap away, unless one of them is in use."""
    usual = EvidenceQuery()
    is_used = query.sort or any(
        value and value != usual.chosen.get(name)
        for name, value in query.chosen.items()
        if name not in USUAL
    )
    return html.Details(
        [
            html.Summary(words("evidence.more"), className="bm-disclosure__summary"),
            html.Div(others, className="bm-evidence-filters__fields"),
        ],
        className="bm-evidence-filters__more",
        open=bool(is_used),
    )


def search(query: EvidenceQuery, words: Wording) -> html.Div:
    """Free text: each word must occur."""
    box = Input(
        id="evidence-q",
        type="search",
        name="q",
        value=query.text or None,
        autoComplete="off",
        maxLength=LONGEST_TEXT,
        className="bm-evidence-filters__control",
    )
    name = html.Label(words("evidence.q"), htmlFor="evidence-q")
    block = "bm-evidence-filters__field"
    return html.Div([name, box], className=f"{block} {block}--wide")


def choice(name: str, offered: Iterable[Option], query: EvidenceQuery, words: Wording) -> html.Div:
    """One filter: a native list, of which one value is chosen."""
    chosen = query.chosen.get(name, "")
    first = [] if name == "kind" else [("", words("evidence.any"))]
    return field(name, [*first, *offered], chosen, words)


def order(query: EvidenceQuery, words: Wording) -> html.Div:
    """In which order the rows stand; each one also turned round."""
    offered = [("", words("evidence.sort.none"))]
    for name in SORTS:
        column = words(f"evidence.column.{name}")
        offered.append((name, words("evidence.sort.up", column=column)))
        offered.append((f"-{name}", words("evidence.sort.down", column=column)))
    sign = "-" if query.is_descending else ""
    return field("sort", offered, f"{sign}{query.sort}", words)


def field(name: str, offered: Iterable[Option], chosen: str, words: Wording) -> html.Div:
    """A labelled list."""
    control_id = f"evidence-{name}"
    listed = [
        html.Option(text, value=value, selected=True if value == chosen else None)
        for value, text in offered
    ]
    control = html.Select(
        listed, id=control_id, name=name, className="bm-evidence-filters__control"
    )
    title = html.Label(words(f"evidence.column.{name}"), htmlFor=control_id)
    return html.Div([title, control], className="bm-evidence-filters__field")


def options(
    catalogue: Catalogue, table: EvidenceTable, name: str, audience: Audience, words: Wording
) -> list[Option]:
    """The values of a filter with what a person reads for them."""
    extra = [(ALL, words("evidence.kind.all"))] if name == "kind" else []
    offered = table.options[name]
    return [(each, label(catalogue, name, each, audience, words)) for each in offered] + extra


def label(catalogue: Catalogue, name: str, value: str, audience: Audience, words: Wording) -> str:
    """What a person reads for one value of a filter."""
    if value == EVERYWHERE:
        return words("evidence.region.any")
    if name == "region":
        return catalogue.regions[value].name
    if name == "condition":
        return catalogue.conditions[value].named_for(audience)
    return capitalised(words(f"{VOCABULARY[name]}.{value}"))


def buttons(query: EvidenceQuery, words: Wording) -> list[Any]:
    """Send, and the way back to everything; the state that no field holds goes along."""
    kept: Mapping[str, str] = {
        "plot": "1" if query.shows_plot else "",
        "audience": "" if query.audience is Audience.PATIENT else str(query.audience),
    }
    everything = EvidenceQuery(audience=query.audience).address()
    return [
        *(Input(type="hidden", name=name, value=value) for name, value in kept.items() if value),
        html.Button(words("evidence.send"), type="submit", className="bm-button"),
        html.A(words("evidence.clear"), href=everything, **data(clear="")),
    ]
