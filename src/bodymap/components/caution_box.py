"""A harm that can happen in a place: what, how bad, the signs, and what to do."""

from typing import Any

from dash import html

from bodymap.components.aria import data
from bodymap.components.disclosure import disclosure
from bodymap.components.statement import Citations, statement, statement_item
from bodymap.domain.evidence import Statement
from bodymap.domain.safety import Caution
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording


def caution_heading(caution: Caution, words: Wording) -> list[Any]:
    """Severity in words as well as in colour, then the hazard."""
    severity = html.Span(
        words(f"severity.{caution.severity}"), className="bm-caution-box__severity"
    )
    return [severity, html.Span(caution.hazard, className="bm-caution-box__hazard")]


def caution_body(
    caution: Caution, audience: Audience, cite: Citations, words: Wording
) -> list[html.P]:
    """The sentences of a caution for one audience."""
    is_clinician = audience is Audience.CLINICIAN
    told = caution.clinician_text if is_clinician else caution.plain_text
    lines = {"signs": caution.warning_signs, "action": caution.action}
    if is_clinician:
        lines = {"structure": caution.structure, "risk-reduction": caution.risk_reduction} | lines
    return [
        statement(told, caution.reference_ids, cite),
        *(labelled(words(f"caution.{name}"), text) for name, text in lines.items() if text),
    ]


def labelled(label: str, text: str) -> html.P:
    """A short label and its text."""
    return html.P([html.Strong(label), " ", text], className="bm-caution-box__line")


def caution_attributes(caution: Caution, form: str = "") -> dict[str, Any]:
    """What tools and styles know a caution by; `form` names a shape other than the open box."""
    block = f"bm-caution-box bm-caution-box--{caution.severity}"
    return {
        "className": f"{block} bm-caution-box--{form}" if form else block,
        **data(caution=caution.id, severity=caution.severity.value),
    }


def caution_box(
    caution: Caution, audience: Audience, cite: Citations, words: Wording
) -> html.Article:
    """An open box, for an emergency."""
    return html.Article(
        [
            html.H3(caution_heading(caution, words)),
            *caution_body(caution, audience, cite, words),
        ],
        **caution_attributes(caution),
    )


def caution_line(
    caution: Caution, audience: Audience, cite: Citations, words: Wording
) -> html.Article:
    """One line that opens, for every harm but the gravest."""
    body = caution_body(caution, audience, cite, words)
    return html.Article(
        disclosure(caution_heading(caution, words), body), **caution_attributes(caution, "line")
    )


def lung_box(
    caution: Caution, told: tuple[Statement, ...], cite: Citations, words: Wording
) -> html.Article:
    """The lung's own box: the first facts in sight, how often and the disputes one tap away."""
    first, rest = told[:3], told[3:]
    return html.Article(
        [
            html.H3(caution_heading(caution, words)),
            *(statement(each.text, each.reference_ids, cite) for each in first),
            labelled(words("caution.signs"), caution.warning_signs),
            labelled(words("caution.action"), caution.action),
            disclosure(
                words("lung.more"),
                html.Ul([statement_item(each.text, each.reference_ids, cite) for each in rest]),
            ),
        ],
        **caution_attributes(caution),
    )
