"""Explains a word where a panel first uses it, with the browser's own disclosure."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from dash import html

from bodymap.components.disclosure import disclosure
from bodymap.components.statement import Citations
from bodymap.domain.glossary import GlossaryEntry

HOLDERS = (html.Section, html.Article)
"""What holds blocks; an explanation follows the block that first uses the word."""

WHOLE = "bm-caution-box"
"""A harm is told without a break; explanations follow its box."""

SKIPPED = (html.H1, html.Nav)
SOURCES = "bm-source-list"
"""The titles of papers explain nothing and are not explained."""


def explained(
    blocks: Iterable[Any], entries: Iterable[GlossaryEntry], cite: Citations
) -> list[Any]:
    """The blocks of a panel, each followed by the words that it is the first to use."""
    return list(_told(blocks, list(entries), cite))


def _told(blocks: Iterable[Any], left: list[GlossaryEntry], cite: Citations) -> Iterator[Any]:
    """Takes out of `left` what it explains."""
    for block in blocks:
        classes = str(getattr(block, "className", "")).split()
        if isinstance(block, HOLDERS) and not {WHOLE, SOURCES} & set(classes):
            block.children = list(_told(block.children, left, cite))
            yield block
            continue
        yield block
        text = "" if isinstance(block, SKIPPED) or SOURCES in classes else text_of(block)
        found = [each for each in left if pattern(each).search(text)]
        for each in found:
            left.remove(each)
        if found:
            yield html.Div([meaning(each, cite) for each in found], className="bm-glossary")


@cache
def pattern(entry: GlossaryEntry) -> re.Pattern[str]:
    """Finds the term, or another word for it, as whole words and in any case."""
    words = (re.escape(each.replace("-", " ")) for each in (entry.term, *entry.also))
    forms = (each.replace(r"\ ", "[ -]") for each in words)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


def meaning(entry: GlossaryEntry, cite: Citations) -> html.Details:
    """The reader's question, which opens to the answer and its sources."""
    told: list[Any] = [html.Span(entry.meaning)]
    if entry.reference_ids:
        told += [" ", cite(entry.reference_ids)]
    return disclosure(entry.question, html.P(told), block="bm-glossary__entry")


def text_of(part: Any) -> str:
    """The text of a component and of all that it holds."""
    if isinstance(part, str):
        return part
    if isinstance(part, (list, tuple)):
        return " ".join(map(text_of, part))
    return text_of(getattr(part, "children", None) or "")
