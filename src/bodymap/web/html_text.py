"""Dash components as HTML text, so that a page reads whole before any script runs.

What stands in the language of the tables on a page in another one says so, for screen readers.
"""

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from dash.development.base_component import Component

from bodymap.components.drawing import Drawing
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
LEFT_TO_DASH = frozenset({"children", "n_clicks"})


def html_text(node: Any) -> str:
    """HTML of a component tree, of plain text (escaped), of a list, or of nothing."""
    return "".join(pieces(node))


def pieces(node: Any) -> Iterator[str]:
    """The same in pieces, depth first."""
    if node is None:
        return
    if isinstance(node, Drawing):
        yield node.svg
    elif isinstance(node, Component):
        yield from element(node)
    elif isinstance(node, list | tuple):
        for child in node:
            yield from pieces(child)
    elif isinstance(node, Original):
        yield f"<span{SPOKEN_ORIGINAL}>{escape(node, quote=False)}</span>" if node else ""
    elif isinstance(node, Mixed):
        yield from pieces(parted(node))
    else:
        yield escape(str(node), quote=False)


def parted(text: Mixed) -> list[str]:
    """The text in parts, of which some are original; so that each is spoken in its language."""
    pattern = "|".join(re.escape(each) for each in sorted(text.originals, key=len, reverse=True))
    parts = re.split(f"({pattern})", text)
    return [Original(part) if at % 2 else part for at, part in enumerate(parts)]


def element(component: Component) -> Iterator[str]:
    """One element with what it holds; a component's type is its element's name."""
    kind: str = component._type
    name = kind.lower()
    children = getattr(component, "children", None)
    if isinstance(children, Original):
        yield f"<{name}{attributes(component)}{SPOKEN_ORIGINAL}>{escape(children, quote=False)}"
    else:
        yield f"<{name}{attributes(component)}>"
        yield from () if kind in VOID else pieces(children)
    if kind not in VOID:
        yield f"</{name}>"


def attributes(component: Component) -> str:
    """The attributes that were set, in the order of the component's own list."""
    given = component.to_plotly_json()["props"]
    return "".join(
        attribute(RENAMED.get(name, name), value)
        for name, value in given.items()
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
