"""SVG as text: elements and numbers. Text that comes from data is escaped on its way in."""

from collections.abc import Iterator, Mapping
from html import escape

UNSPOKEN = 'aria-hidden="true" focusable="false"'
"""Attributes of a drawing that screen readers skip, since words beside it say the same."""


def number(value: float) -> str:
    """Without a needless fraction: 524, 62.5."""
    return f"{value:g}"


def element(name: str, attributes: Mapping[str, str], *content: str) -> str:
    """An SVG element; `content` is markup already, attribute values are escaped here."""
    return f"<{name}{''.join(_written(attributes))}>{''.join(content)}</{name}>"


def _written(attributes: Mapping[str, str]) -> Iterator[str]:
    for name, value in attributes.items():
        yield f' {name}="{escape(value)}"'
