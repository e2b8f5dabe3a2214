"""The texts of the interface, looked up by id, in one language."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

from bodymap.domain.body import Phrase
from bodymap.domain.language import AS_WRITTEN, Language, Mixed, Original, originals_in

A_NUMBER = re.compile(r"[<>≥≤]?[-−+]?\d[\d,]*(\.\d+)?")
"""A gap that is filled by this is a number, whoever printed it."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Looks up a phrase and fills its gaps: `words("region.announce", name="Neck")`."""

    phrases: Mapping[str, Phrase]
    language: Language = AS_WRITTEN

    def __call__(self, phrase_id: str, **gaps: object) -> str:
        """The text of a phrase; numbers in its gaps are written as the language writes them.

        Raises:
            KeyError: there is no such phrase, or a gap was left unfilled.
        """
        text = self.phrases[phrase_id].text
        filled = text.format(**{name: self.number(gap) for name, gap in gaps.items()})
        if isinstance(text, Original):
            return Original(filled)
        originals = originals_in(*gaps.values())
        return Mixed.of(filled, originals) if originals else filled

    def number(self, value: object) -> object:
        """A number as the language writes it; anything else as it is."""
        if isinstance(value, int | float) or (isinstance(value, str) and A_NUMBER.fullmatch(value)):
            return self.language.numbers(str(value))
        return value

    def date(self, day: datetime.date) -> str:
        """A day as people write it: "21 November 2026"."""
        return self("date", day=day.day, month=self(f"month.{day.month}"), year=day.year)

    def under(self, prefix: str) -> dict[str, str]:
        """Every phrase whose id starts with the prefix, by its whole id."""
        return {key: each.text for key, each in self.phrases.items() if key.startswith(prefix)}


def capitalised(text: str) -> str:
    """The text as it opens a sentence; capitals inside it stay."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """The text as it stands inside a sentence."""
    return text[:1].lower() + text[1:]
