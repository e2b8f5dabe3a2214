"""Dash components as HTML text, so that a page reads whole before any script runs.

What stands in the language of the tables on a page in another one says so, for screen readers.
"""

import re
from html import escape
from typing import Any

from dash import html
from dash.development.base_component import Component

from bodymap.components.drawing import Drawing
from bodymap.components.kept import Kept
from bodymap.domain.language import ORIGINAL, Mixed, Original

VOID = frozenset({"Area", "Base", "Br", "Col", "Hr", "Img", "Input", "Link", "Meta", "Source"})
RENAMED = {
    "className": "class",
    "htmlFor": "for",
    "dateTime": "datetime",
    "httpEquiv": "http-equiv",
    "hrefLang": "hreflang",
}
SPOKEN_ORIGINAL = f' lang="{ORIGINAL}"'
LEFT_TO_DASH = frozenset({"children", "n_clicks", *vars(html.Div())})
"""What is no attribute: a bare element has Dash's own notes about its kind."""


def html_text(node: Any) -> str:
    """HTML of a component tree, of plain text (escaped), of a list, or of nothing."""
    pieces: list[str] = []
    write(node, pieces)
    return "".join(pieces)


def write(node: Any, pieces: list[str]) -> None:
    """Add the pieces of a node, depth first."""
    if node is None:
        return
    if type(node) is str:  # most are, and to ask for a component's kind takes long
        pieces.append(escape(node, quote=False))
    elif isinstance(node, Drawing):
        pieces.append(node.svg)
    elif isinstance(node, Kept):
        node.text = node.text or html_text(node.children)
        pieces.append(node.text)
    elif isinstance(node, Component):
        write_element(node, pieces)
    elif isinstance(node, list | tuple):
        for child in node:
            write(child, pieces)
    elif isinstance(node, Original):
        pieces.append(f"<span{SPOKEN_ORIGINAL}>{escape(node, quote=False)}</span>" if node else "")
    elif isinstance(node, Mixed):
        write(parted(node), pieces)
    else:
        pieces.append(escape(str(node), quote=False))


def parted(text: Mixed) -> list[str]:
    """The text in parts, of which some are original; so that each is spoken in its language."""
    pattern = "|".join(re.escape(each) for each in sorted(text.originals, key=len, reverse=True))
    parts = re.split(f"({pattern})", text)
    return [Original(part) if at % 2 else part for at, part in enumerate(parts)]


def write_element(component: Component, pieces: list[str]) -> None:
    """Add one element with what it holds; a component's type is its element's name."""
    kind: str = component._type
    name = kind.lower()
    children = getattr(component, "children", None)
    if isinstance(children, Original):
        pieces.append(f"<{name}{attributes(component)}{SPOKEN_ORIGINAL}>")
        pieces.append(escape(children, quote=False))
    else:
        pieces.append(f"<{name}{attributes(component)}>")
        write(None if kind in VOID else children, pieces)
    if kind not in VOID:
        pieces.append(f"</{name}>")


def attributes(component: Component) -> str:
    """The attributes that were set, by name: Dash keeps them in an order that each start changes.

    So every server writes the same bytes, and names the same bundles. Asking the component
    (`to_plotly_json`) would try each of its thirty names, on every element.
    """
    return "".join(
        attribute(RENAMED.get(name, name), value)
        for name, value in sorted(vars(component).items())
        if name not in LEFT_TO_DASH
    )


def attribute(name: str, value: Any) -> str:
    """One attribute; a yes-or-no one stands alone, false and missing ones do not stand.

    `aria-` and `data-` attributes spell yes and no out, as their standards ask.
    """
    name = name if "-" in name else name.lower()
    if isinstance(value, bool) and name.startswith(("aria-", "data-")):
        return f' {name}="{str(value).lower()}"'
    if value is None or value is False:
        return ""
    if value is True or (name == "hidden" and value in ("", "hidden")):
        return f" {name}"
    return f' {name}="{escape(str(value))}"'
