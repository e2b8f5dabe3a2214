"""`/reference/<id>`: one paper, what it found, and which panels rest on it."""

from typing import Any

from dash import html

from bodymap.components.aria import data
from bodymap.components.link_row import link_row
from bodymap.components.source_list import links, spoken
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Finding, Reference
from bodymap.domain.language import joined
from bodymap.domain.vocabulary import Audience, NeedlingKind
from bodymap.domain.wording import Wording
from bodymap.exports.reference_formats import REFERENCE_FORMATS
from bodymap.pages.page import Page
from bodymap.queries.citation import citation
from bodymap.queries.reference_view import ReferenceView, reference_view


def reference_page(
    catalogue: Catalogue, reference_id: str, audience: Audience, words: Wording
) -> Page:
    """Show one source.

    Raises:
        KeyError: there is no such reference.
    """
    view = reference_view(catalogue, reference_id)
    content = html.Main(
        [
            html.H1(view.reference.title),
            facts(view.reference, words),
            *cite(view.reference, words),
            html.H2(words("reference.found")),
            *found(view, words),
            html.H2(words("reference.used")),
            used(view, words),
        ],
        id="main",
        className="bm-article",
        **data(reference=reference_id),
    )
    return Page(
        path=f"/reference/{reference_id}",
        title=words("reference.title", title=view.reference.title),
        description=words("reference.description"),
        content=content,
        audience=audience,
    )


def facts(reference: Reference, words: Wording) -> html.Dl:
    """What is known of the source; what was not seen says so."""
    volume = " ".join(each for each in (reference.volume, bracketed(reference.issue)) if each)
    place = ", ".join(each for each in (reference.journal, volume, reference.pages) if each)
    pairs: list[tuple[str, Any]] = [
        ("authors", reference.authors),
        ("year", reference.year),
        ("journal", place),
        ("design", words(f"design.{reference.design}")),
        ("n-studies", reference.n_studies),
        ("size", reference.size),
        ("read", words(f"read.{reference.read_level}")),
        ("links", links(reference, words)),
        ("note", reference.note),
    ]
    always = {"authors", "year", "journal", "read"}
    rows = [
        (html.Dt(words(f"reference.{name}")), html.Dd(value or words("reference.not-seen")))
        for name, value in pairs
        if value or name in always
    ]
    return html.Dl([cell for row in rows for cell in row], className="bm-facts")


def cite(reference: Reference, words: Wording) -> list[html.H2 | html.P]:
    """The source as one line to copy, and as files for reference managers."""
    links = (
        html.A(words(f"format.{each.ending}"), href=f"/reference/{reference.id}.{each.ending}")
        for each in REFERENCE_FORMATS
    )
    return [
        html.H2(words("reference.cite")),
        html.P(citation(reference), className="bm-citation", **spoken(reference.title)),
        html.P([words("reference.download"), " ", *link_row(links)]),
    ]


def bracketed(text: str) -> str:
    """`(3)` for `3`, nothing for nothing."""
    return f"({text})" if text else ""


def found(view: ReferenceView, words: Wording) -> list[Any]:
    """Each finding; the source's own summary where the packs hold one."""
    parts: list[Any] = [html.P(view.reference.summary)] if view.reference.summary else []
    parts += [finding(each, words) for each in view.findings]
    return parts or [html.P(words("reference.found-none"))]


def finding(row: Finding, words: Wording) -> html.Article:
    """One result with its numbers, in the order estimate, low, high."""
    lines = [
        html.P(row.plain_text),
        html.P(row.clinician_text),
        html.P(words("reference.compared", comparison=row.comparison)),
        html.P(words("reference.when", when=row.follow_up_detail)),
        html.P(numbers(row, words), className="bm-finding__numbers"),
        html.P(words("reference.certainty", certainty=words(f"certainty.{row.certainty}"))),
    ]
    if row.needling_kind is not NeedlingKind.DRY_NEEDLING:
        kind = words(f"needling.{row.needling_kind}")
        lines.append(html.P(html.Strong(words("reference.kind", kind=kind))))
    if row.note:
        lines.append(html.P(row.note))
    return html.Article(lines, className="bm-finding", **data(finding=row.id))


def numbers(row: Finding, words: Wording) -> str:
    """The figures as printed; nothing where none was printed."""
    parts = []
    measure = words(f"measure.{row.effect_measure}")
    if row.estimate and row.ci_low and row.ci_high:
        figures = {"estimate": row.estimate, "low": row.ci_low, "high": row.ci_high}
        parts.append(words("reference.numbers", measure=measure, **figures))
    elif row.estimate:
        parts.append(words("reference.number", measure=measure, estimate=row.estimate))
    if row.p_value:
        parts.append(words("reference.p", value=row.p_value))
    if row.scale and parts:
        parts.append(words("reference.scale", scale=row.scale))
    return joined(" · ", [*parts, row.outcome_detail] if row.outcome_detail else parts)


def used(view: ReferenceView, words: Wording) -> html.Ul | html.P:
    """The regions whose panels cite it."""
    if not view.regions:
        return html.P(words("reference.used-none"))
    return html.Ul([html.Li(html.A(each.name, href=f"/region/{each.id}")) for each in view.regions])
