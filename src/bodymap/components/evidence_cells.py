"""One finding as the cells of a row; the table, the grid and paper all show these."""

from collections.abc import Mapping
from typing import Any

from dash import html

from bodymap.domain.evidence import Finding
from bodymap.domain.language import joined
from bodymap.domain.vocabulary import Audience, Comparator, EstimateKind, NeedlingKind
from bodymap.domain.wording import Wording
from bodymap.queries.evidence_table import EvidenceRow
from bodymap.queries.short_name import short_name

COLUMNS: Mapping[str, str] = {
    "found": "",
    "direction": "direction",
    "condition": "condition",
    "comparison": "comparison",
    "outcome": "outcome",
    "numbers": "",
    "certainty": "certainty",
    "paper": "paper",
}
"""Column -> the order that its heading asks for; blank where it has none."""


def evidence_cells(row: EvidenceRow, audience: Audience, words: Wording) -> Mapping[str, list[Any]]:
    """Column -> what stands in it."""
    finding = row.finding
    return {
        "found": found(finding, audience, words),
        "direction": [favours(finding, words)],
        "condition": [html.Div(row.condition_name), quiet(places(row, words))],
        "comparison": comparison(finding, words),
        "outcome": outcome(finding, words),
        "numbers": [*numbers(finding, words), *counted(row, words)],
        "certainty": [html.Div(words(f"certainty.{finding.certainty}"))],
        "paper": paper(row, words),
    }


def quiet(text: str) -> html.Div:
    """Said in passing."""
    return html.Div(text, className="bm-evidence-cell__quiet")


def found(finding: Finding, audience: Audience, words: Wording) -> list[Any]:
    """The finding in a sentence, what to keep in mind, and which needling where it was another."""
    parts: list[Any] = [html.Div(finding.worded_for(audience))]
    if finding.needling_kind is not NeedlingKind.DRY_NEEDLING:
        kind = words(f"needling.{finding.needling_kind}")
        mark = words("evidence.other-kind", kind=kind)
        parts.append(html.Strong(mark, className="bm-evidence-cell__kind"))
    if finding.note:
        parts.append(quiet(finding.note))
    return parts


def favours(finding: Finding, words: Wording) -> html.Div:
    """Whom it favours, in words."""
    name = f"bm-evidence-cell__favours bm-evidence-cell__favours--{finding.result}"
    return html.Div(words(f"favours.{finding.result}"), className=name)


def places(row: EvidenceRow, words: Wording) -> str:
    """The regions it speaks of."""
    return ", ".join(row.region_names) or words("evidence.region.any")


def comparison(finding: Finding, words: Wording) -> list[Any]:
    """Both groups in words, and the class of the other one, where it has one."""
    parts = [html.Div(finding.comparison)]
    if finding.comparator is not Comparator.OTHER_ACTIVE:
        other = words(f"comparator.{finding.comparator}")
        parts.append(quiet(words("evidence.class", other=other)))
    return parts


def outcome(finding: Finding, words: Wording) -> list[Any]:
    """What was measured and when."""
    parts = [html.Div(words(f"outcome.{finding.outcome}"))]
    if finding.outcome_detail:
        parts.append(quiet(finding.outcome_detail))
    band = words(f"follow-up.{finding.follow_up}")
    when = words("evidence.when", band=band, when=finding.follow_up_detail)
    return [*parts, html.Div(when)]


def numbers(finding: Finding, words: Wording) -> list[Any]:
    """The figures as printed, in the order estimate, low, high; their unit; the p value."""
    parts: list[Any] = []
    if finding.estimate:
        parts.append(html.Div(estimate(finding, words), className="bm-evidence-cell__estimate"))
        parts.append(quiet(unit(finding, words)))
    if finding.p_value:
        parts.append(quiet(words("evidence.p", value=finding.p_value)))
    return parts or [quiet(words("evidence.no-number"))]


def estimate(finding: Finding, words: Wording) -> str:
    """The estimate, with its interval where one was printed."""
    if not (finding.ci_low and finding.ci_high):
        return finding.estimate
    return words(
        "evidence.interval",
        estimate=finding.estimate,
        low=finding.ci_low,
        high=finding.ci_high,
    )


def unit(finding: Finding, words: Wording) -> str:
    """The kind of number and its scale; what is no difference between groups says so."""
    parts = [words(f"measure.{finding.effect_measure}"), finding.scale]
    if finding.estimate_kind is not EstimateKind.DIFFERENCE:
        parts.append(words(f"evidence.estimate.{finding.estimate_kind}"))
    return joined(", ", dict.fromkeys(part for part in parts if part))


def counted(row: EvidenceRow, words: Wording) -> list[Any]:
    """How many people, where it is known."""
    if not row.people:
        return []
    name = "evidence.people-whole" if row.people.is_whole_study else "evidence.people"
    return [quiet(words(name, count=row.people.count))]


def paper(row: EvidenceRow, words: Wording) -> list[Any]:
    """The paper as a link to its page, and its design."""
    link = html.A(short_name(row.reference), href=f"/reference/{row.reference.id}")
    return [link, quiet(words(f"design.{row.reference.design}"))]
