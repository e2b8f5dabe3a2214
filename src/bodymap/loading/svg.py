"""From an SVG file to elements that know their line; and what such a file must not hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers.expat import ErrorString, ExpatError, ParserCreate, XMLParserType

from bodymap.domain.problem import Problem

SVG = "http://www.w3.org/2000/svg"
ACTIVE = {
    "a", "animate", "animateMotion", "animateTransform", "audio", "discard", "embed",
    "foreignObject", "handler", "iframe", "image", "listener", "object", "script", "set", "video",
}  # fmt: skip
"""Elements that run, load or move something; a drawing needs none of them."""

FOREIGN = re.compile(r"@import|url\(\s*['\"]?(?!['\"]?#)", re.IGNORECASE)
EDITOR_NOTES = "keep only plain SVG: paths, groups, text and a style sheet."


@dataclass(slots=True)
class Element:
    """An element and what is in it; `line` counts from 1.

    Names of other namespaces than SVG's have it before them, parted by a space.
    """

    name: str
    attributes: dict[str, str]
    line: int
    children: list["Element"] = field(default_factory=list)
    text: str = ""

    def get(self, attribute: str) -> str:
        """The attribute's text, "" where there is none."""
        return self.attributes.get(attribute, "")

    def walk(self) -> Iterator["Element"]:
        """This element and all under it, in the order of the file."""
        yield self
        for child in self.children:
            yield from child.walk()


def read_svg(path: Path) -> tuple[Element | None, list[Problem]]:
    """The root element, or None and what is wrong with the file."""
    try:
        content = path.read_bytes()
    except OSError as error:
        hint = "Every drawing of the folder is needed; put it back."
        return None, [Problem(str(path), 1, "", f"cannot be read: {error.strerror}", hint)]
    builder = _Builder()
    try:
        builder.parser.Parse(content, True)
    except ExpatError as error:
        fault = f"is not well-formed XML: {ErrorString(error.code)}"
        hint = f"Look at character {error.offset + 1} of this line."
        return None, [Problem(str(path), error.lineno, "", fault, hint)]
    if builder.root is None or builder.root.name != "svg":
        return None, [Problem(str(path), 1, "", "is not an SVG drawing", f"{EDITOR_NOTES}")]
    return builder.root, [
        Problem(str(path), line, "", message, f"Take it out; {EDITOR_NOTES}")
        for line, message in [*builder.declarations, *unsafe_content(builder.root)]
    ]


def unsafe_content(root: Element) -> Iterator[tuple[int, str]]:
    """Line and description of everything that could run, load or move something."""
    for element in root.walk():
        if element.name in ACTIVE:
            yield element.line, f"<{element.name}> is not allowed in the drawing"
        if FOREIGN.search(element.text):
            yield element.line, f"<{element.name}> refers to something outside the file"
        for name, value in element.attributes.items():
            local = name.rpartition(" ")[2]
            if local.lower().startswith("on"):
                yield element.line, f"the event attribute '{local}' is not allowed"
            elif _leads_outside(local, value):
                yield element.line, f"'{local}' refers to something outside the file"


def _leads_outside(attribute: str, value: str) -> bool:
    is_link = attribute in {"href", "src"} and not value.startswith("#")
    return is_link or bool(FOREIGN.search(value))


class _Builder:
    """Collects what the parser reports."""

    def __init__(self) -> None:
        self.parser: XMLParserType = ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction
        self.root: Element | None = None
        self.declarations: list[tuple[int, str]] = []
        self._open: list[Element] = []

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.removeprefix(f"{SVG} ")
        element = Element(name, attributes, self.parser.CurrentLineNumber)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        self._open[-1].text += text

    def _doctype(self, *_: object) -> None:
        self.declarations.append((self.parser.CurrentLineNumber, "a DOCTYPE is not allowed"))

    def _instruction(self, target: str, _text: str) -> None:
        line = self.parser.CurrentLineNumber
        self.declarations.append((line, f"the processing instruction '{target}' is not allowed"))
