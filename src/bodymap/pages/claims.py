"""`/claims`: what public articles say beside what the evidence says."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from dash import html

from bodymap.components.aria import data
from bodymap.components.source_list import source_list
from bodymap.components.statement import Citations, citations, statement_block
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.claims import CitationCheck, CitationVerdict, Claim, ClaimVerdict
from bodymap.domain.evidence import Reference
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.pages.page import Page
from bodymap.queries.region_view import sources_of

COLUMNS = ("claim", "verdict", "why")

FIT = (
    CitationVerdict.DOES_NOT_SUPPORT,
    CitationVerdict.PARTLY,
    CitationVerdict.SUPPORTS,
    CitationVerdict.COULD_NOT_CHECK,
)
"""The order of the papers: those that fit least to what they are cited for come first."""


def claims_page(catalogue: Catalogue, audience: Audience, words: Wording) -> Page:
    """Every claim with its verdict in words, then every citation that was checked."""
    claims = tuple(catalogue.claims.values())
    checks = sorted(catalogue.citation_checks.values(), key=lambda each: FIT.index(each.verdict))
    checked = [catalogue.references[each.reference_id] for each in checks if each.reference_id]
    sources = tuple(dict.fromkeys([*sources_of(catalogue, [claims]), *checked]))
    cite = citations(sources, words)
    content = html.Main(
        [
            html.H1(words("claims.heading")),
            html.P(words("claims.lead")),
            html.Ul([html.Li(tally(claims, each, words)) for each in ClaimVerdict]),
            html.H2(words("claims.list")),
            claim_table(catalogue, claims, cite, words),
            html.H2(words("claims.citations")),
            html.P(words("claims.citations-lead")),
            *(citation_check(each, cite, words) for each in checks),
            source_list(sources, words),
        ],
        id="main",
        className="bm-article",
    )
    return Page(
        path="/claims",
        title=words("claims.title"),
        description=words("claims.lead"),
        content=content,
        audience=audience,
        cited=sources,
    )


def tally(claims: Iterable[Claim], verdict: ClaimVerdict, words: Wording) -> str:
    """How many claims have one verdict."""
    count = sum(each.verdict is verdict for each in claims)
    return words("claims.tally", count=count, verdict=words(f"claim.{verdict}"))


def claim_table(
    catalogue: Catalogue, claims: Iterable[Claim], cite: Citations, words: Wording
) -> html.Table:
    """Claim, verdict in words, why; the claims of one article together, below its name."""
    heads = [html.Th(words(f"claims.column.{each}"), scope="col") for each in COLUMNS]
    bodies = [
        html.Tbody([article_row(catalogue.references[article]), *rows])
        for article, group in groupby(claims, key=lambda each: each.article_id)
        for rows in [[claim_row(each, cite, words) for each in group]]
    ]
    return html.Table([html.Thead(html.Tr(heads)), *bodies], className="bm-claims")


def article_row(article: Reference) -> html.Tr:
    """Whose claims follow, and the way to the article's own page."""
    by = article.authors or article.journal
    link = html.A(article.title, href=f"/reference/{article.id}")
    told: list[Any] = [by, ": ", link] if by else [link]
    head = html.Th(told, scope="rowgroup", colSpan=len(COLUMNS))
    return html.Tr(head, className="bm-claims__article")


def claim_row(claim: Claim, cite: Citations, words: Wording) -> html.Tr:
    """One claim."""
    verdict = html.Span(
        words(f"claim.{claim.verdict}"),
        className=f"bm-claim-verdict bm-claim-verdict--{claim.verdict}",
    )
    why = html.Span([html.Span(claim.why), " ", cite(claim.reference_ids)], **data(statement=""))
    return html.Tr(
        [html.Th(claim.claim, scope="row"), html.Td(verdict), html.Td(why)],
        **data(claim=claim.id, verdict=claim.verdict.value),
    )


def citation_check(check: CitationCheck, cite: Citations, words: Wording) -> html.Article:
    """What a paper is cited for, and what it studied."""
    parts = [
        html.H3(check.citation),
        html.P(words(f"citation.{check.verdict}"), className="bm-claim-verdict"),
        html.P([html.Strong(words("citation.used-for")), " ", check.used_for]),
        studied(check, cite, words),
    ]
    if check.reference_id:
        link = html.A(words("citation.paper"), href=f"/reference/{check.reference_id}")
        parts.append(html.P(link))
    return html.Article(parts, className="bm-citation-check", **data(citation_check=check.id))


def studied(check: CitationCheck, cite: Citations, words: Wording) -> html.Div:
    """What the paper studied, and remarks; they rest on the paper, where it is in the table."""
    told: list[list[Any]] = [[html.Strong(words("citation.studied")), " ", check.studied]]
    if check.note:
        told.append([check.note])
    if check.reference_id:
        return statement_block(told, [check.reference_id], cite)
    return html.Div([html.P(each) for each in told])
