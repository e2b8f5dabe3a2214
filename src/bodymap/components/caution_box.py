"""A harm that can happen in a place: what, how bad, the signs, and what to do."""

from typing import Any

from dash import html

from bodymap.components.aria import data
from bodymap.components.disclosure import disclosure
from bodymap.components.statement import Citations, statement, statement_block, statement_item
from bodymap.domain.evidence import Statement
from bodymap.domain.safety import Caution
from bodymap.domain.vocabulary import Audience, NeedlingKind
from bodymap.domain.wording import Wording
from bodymap.queries.region_view import LUNG_IN_SIGHT


def caution_heading(caution: Caution, words: Wording) -> list[Any]:
    """Severity in words as well as in colour, the hazard, and the needling it was seen with."""
    severity = html.Span(
        words(f"severity.{caution.severity}"), className="bm-caution-box__severity"
    )
    heading = [severity, " ", html.Span(caution.hazard, className="bm-caution-box__hazard")]
    if caution.needling_kind is not NeedlingKind.NONE:
        reported = words(f"reported.{caution.needling_kind}")
        heading += [" ", html.Span(reported, className="bm-caution-box__reported")]
    return heading


Paragraph = list[Any]


def caution_body(caution: Caution, audience: Audience, cite: Citations, words: Wording) -> html.Div:
    """The sentences of a caution for one audience, and the sources they all rest on."""
    told = [*in_this_place(caution, audience, words), *what_to_do(caution, words)]
    return statement_block(told, caution.reference_ids, cite)


def in_this_place(caution: Caution, audience: Audience, words: Wording) -> list[Paragraph]:
    """What is said of the structure itself."""
    told = [html.Span(caution.worded_for(audience))]
    if audience is Audience.PATIENT:
        return [told]
    return [
        told,
        *labelled(words("caution.structure"), caution.structure),
        *labelled(words("caution.risk-reduction"), caution.risk_reduction),
    ]


def what_to_do(caution: Caution, words: Wording) -> list[Paragraph]:
    """The signs, and what to do then."""
    return [
        *labelled(words("caution.signs"), caution.warning_signs),
        *labelled(words("caution.action"), caution.action),
    ]


def labelled(label: str, text: str) -> list[Paragraph]:
    """A short label and its text; nothing where the text is blank."""
    return [[html.Strong(label), " ", html.Span(text)]] if text else []


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
    """An open box, for the emergency that opens a panel."""
    return html.Article(
        [
            html.H2(caution_heading(caution, words)),
            caution_body(caution, audience, cite, words),
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
    caution: Caution,
    told: tuple[Statement, ...],
    audience: Audience,
    cite: Citations,
    words: Wording,
) -> html.Article:
    """The lung's own box: the first facts in sight; this place and the disputes one tap away."""
    first, rest = told[:LUNG_IN_SIGHT], told[LUNG_IN_SIGHT:]
    more = html.Ul([statement_item(each.text, each.reference_ids, cite) for each in rest])
    here = in_this_place(caution, audience, words)
    to_do = what_to_do(caution, words)
    return html.Article(
        [
            html.H2(caution_heading(caution, words)),
            *(statement(each.text, each.reference_ids, cite) for each in first),
            statement_block(to_do, caution.reference_ids, cite) if to_do else None,
            disclosure(
                words("lung.more"), [statement_block(here, caution.reference_ids, cite), more]
            ),
        ],
        **caution_attributes(caution),
    )
