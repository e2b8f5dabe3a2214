"""The body: regions a person can choose, finer zones inside them, and everyday words for them."""

from dataclasses import dataclass

from bodymap.domain.columns import DOTTED_NAME, KEBAB, UNIT, column
from bodymap.domain.vocabulary import Inset, View, ZoneSide


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A part of the body that can be chosen on the map; the file's order is head to foot."""

    id: str = column("Address and name in the figure; stable for ever.", pattern=KEBAB)
    name: str = column("Heading, such as 'Wrist and hand'.", is_text=True)
    plain_name: str = column(
        "As a patient says it after 'your', such as 'wrist and hand'.", is_text=True
    )
    is_paired: bool = column("yes where left and right are told apart, else no.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A small place where pain can be felt, inside one region."""

    id: str = column("Kebab-case, side last.", pattern=KEBAB)
    region_id: str = column("The region the zone lies in.", refers_to="regions")
    view: View = column("The view that shows it.")
    side: ZoneSide = column("The body's own side.")
    plain_name: str = column("As a patient says it.", is_text=True)
    clinician_name: str = column("In anatomical terms.", is_text=True)
    x: float = column("Place of its mark, from the left edge of the view.", unit=UNIT)
    y: float = column("The same, from the top edge.", unit=UNIT)
    parent_zone: str = column("A larger place it belongs to.", pattern=KEBAB)
    inset: Inset | None = column("Set where the view itself cannot show it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonym:
    """An everyday word or complaint that leads to a region."""

    id: str = column("Kebab-case.", pattern=KEBAB)
    phrase: str = column("What people type, such as 'shoulder blade'.")
    region_id: str = column("The region it leads to.", refers_to="regions")
    language_id: str = column("The language it belongs to.", refers_to="languages")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A text of the interface: labels, headings, and words for the vocabulary."""

    id: str = column("Dotted name, such as 'severity.emergency'.", pattern=DOTTED_NAME)
    text: str = column("What the person reads; {name} marks a gap to be filled.", is_text=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A row of the evidence packs that was not carried into the tables."""

    id: str = column("Number of the row in this list.", pattern=KEBAB)
    source: str = column("Pack and file it stood in.")
    source_id: str = column("Its id there.")
    reason: str = column("Why it is not carried, or where its content went.")
