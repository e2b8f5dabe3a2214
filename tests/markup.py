"""Components and pages as the elements that a browser makes of them; CSS selectors find them."""

from typing import Any

from justhtml import JustHTML

from bodymap.web.html_text import html_text

Element = Any
"""An element of justhtml: `name`, `attrs`, `children`, `parent`, `query(selector)`."""


def parsed(component: Any) -> Element:
    """A component, or several, as a tree of elements; markup that is an error is refused."""
    return JustHTML(html_text(component), fragment=True, sanitize=False, strict=True).root


def parsed_page(text: str) -> Element:
    """A whole document, in the same way."""
    return JustHTML(text, sanitize=False, strict=True).root


def text_of(element: Element) -> str:
    """What a person reads, with single blanks."""
    return " ".join(element.to_text(" ", strip=False, separator_blocks_only=True).split())


def texts(root: Element, selector: str) -> list[str]:
    """The texts of all elements that match, in the order of the page."""
    return [text_of(each) for each in root.query(selector)]


def values(root: Element, selector: str, attribute: str) -> list[str | None]:
    """One attribute of all elements that match; None where it stands alone or is missing."""
    return [each.attrs.get(attribute) for each in root.query(selector)]


def every(root: Element, selector: str) -> list[Element]:
    """All elements that match: at least one, so that a loop over them proves something."""
    found: list[Element] = root.query(selector)
    assert found, f"nothing here is {selector}"
    return found


def only(root: Element, selector: str) -> Element:
    """The one element that matches."""
    (found,) = root.query(selector)
    return found
