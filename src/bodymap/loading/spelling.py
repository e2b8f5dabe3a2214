"""How a wrong word is shown to the person who typed it, and what they may have meant."""

import difflib
from collections.abc import Collection

LONGEST_SHOWN = 60
"""Characters of a cell that a message repeats."""

MANY = 400
"""Above this many words only those that start alike are compared, to stay fast."""


def shown(text: str) -> str:
    """The text in quotation marks, shortened; characters nobody can see are written out."""
    short = text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
    return "'" + "".join(c if c.isprintable() else ascii(c)[1:-1] for c in short) + "'"


def nearest(word: str, words: Collection[str]) -> str:
    """The word most like it, or "" where none is."""
    if len(words) > MANY:
        words = [each for each in words if each[:2] == word[:2].lower()]
    return next(iter(difflib.get_close_matches(word, words, n=1)), "")


def did_you_mean(word: str, words: Collection[str], otherwise: str) -> str:
    """A hint that offers the nearest word, or else says what to do."""
    near = nearest(word, words)
    return f"Did you mean '{near}'? {otherwise}" if near else otherwise
