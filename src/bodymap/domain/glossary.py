"""Words that a patient may not know, explained where a panel first uses them."""

from dataclasses import dataclass

from bodymap.domain.columns import KEBAB, column


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry:
    """A term and what it means here."""

    id: str = column("Kebab-case.", pattern=KEBAB)
    term: str = column("The term, as it stands in sentences.", is_text=True)
    also: tuple[str, ...] = column(
        "Other words for it; a hyphen also stands for a blank.", pattern=KEBAB, optional=True
    )
    question: str = column("What a reader asks.", is_text=True)
    meaning: str = column("The answer, in plain words.", is_text=True)
    reference_ids: tuple[str, ...] = column(
        "The sources, where it tells more than what a word means.",
        refers_to="references",
        optional=True,
    )
