"""The texts of the interface, looked up by id."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from bodymap.domain.body import Phrase


@dataclass(frozen=True, slots=True)
class Wording:
    """Looks up a phrase and fills its gaps: `words("region.announce", name="Neck")`."""

    phrases: Mapping[str, Phrase]

    def __call__(self, phrase_id: str, **gaps: object) -> str:
        """The text of a phrase.

        Raises:
            KeyError: there is no such phrase, or a gap was left unfilled.
        """
        return self.phrases[phrase_id].text.format(**gaps)

    def date(self, day: datetime.date) -> str:
        """A day as people write it: "21 November 2026"."""
        return self("date", day=day.day, month=self(f"month.{day.month}"), year=day.year)

    def under(self, prefix: str) -> dict[str, str]:
        """Every phrase whose id starts with the prefix, by its whole id."""
        return {key: each.text for key, each in self.phrases.items() if key.startswith(prefix)}
