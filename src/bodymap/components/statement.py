"""A sentence that a person reads as a fact, with links to the sources it rests on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dash import html

from bodymap.components.aria import aria, data
from bodymap.domain.evidence import Reference
from bodymap.domain.wording import Wording


@dataclass(frozen=True, slots=True)
class Citations:
    """The numbers under which a page lists its sources."""

    numbers: Mapping[str, int]
    words: Wording
    anchor: str = "source"

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
