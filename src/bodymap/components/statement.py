"""A sentence that a person reads as a fact, with links to the sources it rests on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dash import html

from bodymap.components.aria import aria, data
from bodymap.domain.evidence import Reference
from bodymap.domain.wording import Wording


@dataclass(frozen=True, slots=True)
class Citations:
    """The numbers under which a page lists its sources, if it does."""

    numbers: Mapping[str, int]
    words: Wording
    anchor: str = "source"
    has_list: bool = True

    def __call__(self, reference_ids: Iterable[str]) -> html.Span:
        """The links that follow a sentence."""
        return html.Span(
            [self.link(each) for each in reference_ids], className="bm-statement__sources"
        )

    def link(self, reference_id: str) -> html.A:
        """A link to one entry of the source list; its name is said in words."""
        number = self.numbers[reference_id]
        return html.A(
            str(number),
            href=f"#{self.anchor}-{reference_id}",
            className="bm-statement__source",
            **aria(label=self.words("source.link", number=number)),
        )


@dataclass(frozen=True, slots=True)
class NamedCitations(Citations):
    """Sources by first author and year, for pages that do not list them."""

    names: Mapping[str, str] = field(default_factory=dict)

    def link(self, reference_id: str) -> html.A:
        """A link to the paper's own page."""
        return html.A(
            self.names[reference_id],
            href=f"/reference/{reference_id}",
            className="bm-statement__source",
        )


def named_citations(sources: Iterable[Reference], words: Wording) -> NamedCitations:
    """Cite these sources by name."""
    names = {each.id: byline(each, words) for each in sources}
    return NamedCitations({}, words, has_list=False, names=names)


def byline(reference: Reference, words: Wording) -> str:
    """The first author and the year; what was not seen is said so."""
    names = [each.strip() for each in reference.authors.split(",") if each.strip()]
    many = len(names) > 1 and "et al" not in names[0]
    year = reference.year or words("source.no-year")
    name = (names or [reference.journal])[0]
    return words("source.by-many" if many else "source.by-one", name=name, year=year)


def citations(sources: Iterable[Reference], words: Wording, anchor: str = "source") -> Citations:
    """Number the sources from 1, in their order; `anchor` opens the ids of their list."""
    numbers = {each.id: number for number, each in enumerate(sources, 1)}
    return Citations(numbers, words, anchor)


def statement(
    text: str, reference_ids: Iterable[str], cite: Citations, *, block: str = ""
) -> html.P:
    """Show a sentence and its sources as one paragraph; `block` is a class for its looks."""
    return html.P(
        [html.Span(text), " ", cite(reference_ids)],
        className=f"bm-statement {block}".strip(),
        **data(statement=""),
    )


def statement_item(text: str, reference_ids: Iterable[str], cite: Citations) -> html.Li:
    """The same as an entry of a list."""
    return html.Li(
        [html.Span(text), " ", cite(reference_ids)],
        className="bm-statement",
        **data(statement=""),
    )


def statement_block(
    paragraphs: Sequence[list[Any]], reference_ids: Iterable[str], cite: Citations
) -> html.Div:
    """Several paragraphs that rest on the same sources, whose links follow the last of them."""
    *before, last = paragraphs
    return html.Div(
        [*(html.P(each) for each in before), html.P([*last, " ", cite(reference_ids)])],
        className="bm-statement bm-statement--block",
        **data(statement=""),
    )
