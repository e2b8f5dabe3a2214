"""Characters that have no place in a cell, whatever its column."""

import re
from collections.abc import Iterator

from bodymap.domain.columns import LONGEST_CELL
from bodymap.loading.spelling import shown

UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffc\ud800-\udfff\ue000-\uf8ff]"
)
"""Control, format, private and lone surrogate characters: nobody sees them in an editor."""

LOST = re.compile("\ufffd|[\xc2\xc3][\x80-\xbf]|\xe2\u20ac")
"""The marks that a wrong encoding leaves: the replacement character, 'Ã©', 'â€™'."""

MARKUP = re.compile(r"<[/!?]?[a-z]", re.IGNORECASE)
ENTITY = re.compile(r"&(#\d+|#x[0-9a-f]+|[a-z]{2,8});", re.IGNORECASE)
SCRIPT_ADDRESS = re.compile(
    r"\b(javascript|vbscript)\s*:|\bdata\s*:\s*(text|image|application)/", re.IGNORECASE
)
FORMULA = re.compile(r"[=@]")

Fault = tuple[str, str]
"""What is wrong, and what to do."""


def character_faults(text: str) -> Iterator[Fault]:
    """What is wrong with the characters of a cell, the most basic fault first."""
    if len(text) > LONGEST_CELL:
        yield (
            f"the cell holds {len(text)} characters; at most {LONGEST_CELL} are allowed",
            "Shorten it, or look for a quotation mark that is not closed.",
        )
    if unseen := UNSEEN.search(text):
        yield _unseen(unseen.group())
    if text != text.strip():
        yield "there are blanks before or after the text", "Take them out."
    if lost := LOST.search(text):
        yield (
            f"{shown(lost.group())} looks like a letter saved in the wrong encoding",
            "Type the letter again, and save the file as UTF-8.",
        )
    yield from _active_content(text)


def _unseen(character: str) -> Fault:
    if character == "\0":
        return "there is a NUL byte in the cell", "Type the cell again."
    name = f"U+{ord(character):04X}"
    return f"there is a character in the cell that cannot be seen: {name}", "Type the cell again."


def _active_content(text: str) -> Iterator[Fault]:
    """Text that a browser or a spreadsheet would run instead of showing it."""
    if markup := MARKUP.search(text):
        near = text[markup.start() : markup.start() + 20]
        yield (
            f"there is an HTML tag in the text: {shown(near)}",
            "Write plain text; a 'less than' sign needs a blank or a digit behind it.",
        )
    if entity := ENTITY.search(text):
        yield f"there is an HTML code in the text: {shown(entity.group())}", "Type the character."
    if SCRIPT_ADDRESS.search(text):
        yield (
            "there is an address in the cell that runs a script",
            "Only addresses that start with https:// or http:// are allowed.",
        )
    if FORMULA.match(text):
        yield "a spreadsheet would run this cell as a formula", "Begin it with a letter or digit."
