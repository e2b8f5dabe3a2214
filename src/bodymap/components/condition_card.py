"""A condition: what the trials say, how sure that is, and every result behind it."""

from typing import Any

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.disclosure import disclosure
from bodymap.components.effect import effect
from bodymap.components.options import options
from bodymap.components.results_picture import results_picture
from bodymap.components.statement import Citations, statement, statement_block, statement_item
from bodymap.domain.evidence import Finding, Verdict
from bodymap.domain.vocabulary import Audience, Certainty
from bodymap.domain.wording import Wording
from bodymap.queries.region_view import Card

STEPS_OF_CERTAINTY = {
    Certainty.HIGH: 4,
    Certainty.MODERATE: 3,
    Certainty.LOW: 2,
    Certainty.VERY_LOW: 1,
}


def condition_card(card: Card, audience: Audience, cite: Citations, words: Wording) -> html.Article:
    """Show one condition of a region."""
    verdict = card.verdict
    return html.Article(
        [
            html.H3(card.condition.named_for(audience)),
            verdict_line(verdict, words),
            *effect(card, audience, cite, words),
            *(statement(each.text, each.reference_ids, cite) for each in card.statements),
            why(card, audience, cite, words),
            results(card, audience, cite, words),
            *results_picture(card, audience, words),
            options(card.choices, audience, cite, words),
            dates(card, words),
        ],
        id=card.condition.id,
        **card_attributes(card),
    )


def card_attributes(card: Card) -> dict[str, Any]:
    """What tools and styles know a condition by."""
    verdict = card.verdict
    return {
        "className": f"bm-condition-card bm-condition-card--{verdict.verdict}",
        **data(
            condition=card.condition.id,
            verdict=verdict.verdict.value,
            certainty=verdict.certainty.value,
        ),
    }


def verdict_line(verdict: Verdict, words: Wording) -> html.Div:
    """Verdict, certainty and comparator, in words."""
    parts = [
        html.P(words(f"verdict.{verdict.verdict}"), className="bm-verdict"),
        certainty_meter(verdict.certainty, words),
    ]
    if verdict.compared_with:
        compared = words("card.compared-with", other=verdict.compared_with)
        parts.append(html.P(compared, className="bm-condition-card__compared"))
    return html.Div(parts, className="bm-condition-card__verdict")


def certainty_meter(certainty: Certainty, words: Wording) -> html.P:
    """How sure, in words; four dots repeat it for the eye."""
    filled = STEPS_OF_CERTAINTY.get(certainty, 0)
    dots = html.Span(
        [html.Span(className="bm-certainty__dot bm-certainty__dot--on")] * filled
        + [html.Span(className="bm-certainty__dot")] * (4 - filled),
        className="bm-certainty__dots",
        **aria(hidden="true"),
    )
    return html.P([dots, words(f"certainty.{certainty}")], className="bm-certainty")


def why(card: Card, audience: Audience, cite: Citations, words: Wording) -> html.Details:
    """The reason for the certainty, the papers it rests on, and whose rating it is."""
    verdict = card.verdict
    told = [verdict.certainty_reason]
    if audience is Audience.CLINICIAN:
        told.append(verdict.reason)
    papers = dict.fromkeys(each.reference_id for each in card.findings)
    paragraphs = [[html.Span(each)] for each in told]
    reasons: list[Any] = [*map(html.P, told)]
    if papers:
        reasons = [statement_block(paragraphs, papers, cite)]
    if verdict.certainty is not Certainty.NONE:
        reasons.append(html.P(words(f"card.rated-by.{verdict.rated_by}")))
    return disclosure(words("card.why"), reasons)


def results(
    card: Card, audience: Audience, cite: Citations, words: Wording
) -> html.Details | html.P:
    """Every finding behind the verdict, the null ones among them."""
    if not card.findings:
        return html.P(words("card.no-results"), className="bm-condition-card__none")
    rows = [finding_item(each, audience, cite, words) for each in card.findings]
    count = len(card.findings)
    title = words("card.results.one") if count == 1 else words("card.results", count=count)
    return disclosure(title, html.Ul(rows, className="bm-findings"))


def finding_item(finding: Finding, audience: Audience, cite: Citations, words: Wording) -> html.Li:
    """One result; whom it favours is said in words before it."""
    item = statement_item(finding.worded_for(audience), [finding.reference_id], cite)
    item.children[:0] = [favours(finding, words), " "]
    return item


def favours(finding: Finding, words: Wording) -> html.Span:
    """A mark in words: favours needling, no clear difference, favours the other, not compared."""
    return html.Span(
        words(f"favours.{finding.result}"),
        className=f"bm-favours bm-favours--{finding.result}",
    )


def dates(card: Card, words: Wording) -> html.P:
    """When the verdict was written, whether a clinician reviewed it, when it is due or overdue."""
    verdict = card.verdict
    written, due = words.date(verdict.written_on), words.date(verdict.review_due_on)
    parts: list[Any] = [words("card.dates", written=written, due=due), " ", review(verdict, words)]
    if card.is_overdue:
        overdue = html.Strong(words("card.overdue"), className="bm-condition-card__overdue")
        parts += [" ", overdue]
    return html.P(parts, className="bm-condition-card__dates")


def review(verdict: Verdict, words: Wording) -> str:
    """Who reviewed the verdict and when, or that nobody has."""
    if not verdict.reviewed_on:
        return words("card.not-reviewed")
    return words("card.reviewed", by=verdict.reviewed_by, on=words.date(verdict.reviewed_on))
