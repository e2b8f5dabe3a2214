"""Codes of clinical code systems for the places of the map, each with where it is published."""

from dataclasses import dataclass
from enum import StrEnum

from bodymap.domain.columns import BODY_SITE_CODE, KEBAB, WEB_ADDRESS, column
from bodymap.domain.vocabulary import Side


class CodeSystem(StrEnum):
    """A system of codes for anatomy. SNOMED CT may need a licence; Uberon is open."""

    SNOMED_CT = "snomed-ct"
    UBERON = "uberon"

    @property
    def uri(self) -> str:
        """The name by which FHIR knows it."""
        return {
            CodeSystem.SNOMED_CT: "http://snomed.info/sct",
            CodeSystem.UBERON: "http://purl.obolibrary.org/obo/uberon.owl",
        }[self]


class Extent(StrEnum):
    """How much of the body a code takes in, beside the place it stands for, sides left aside."""

    SAME = "same"
    WIDER = "wider"
    NARROWER = "narrower"
    OVERLAPPING = "overlapping"


@dataclass(frozen=True, slots=True, kw_only=True)
class BodySiteCode:
    """A code for a region, a zone, or a side of the body, as a freely published list gives it.

    A place without one is a gap: its code is not known here, and none is made up.

    Raises:
        ValueError: it is for two of the three at once, or for none.
    """

    id: str = column("Kebab-case.", pattern=KEBAB)
    region_id: str = column("The region; else blank.", refers_to="regions", optional=True)
    zone_id: str = column(
        "The zone, of the right side or the midline; its mirror image has the same code.",
        refers_to="zones",
        optional=True,
    )
    side: Side | None = column("The side; blank for a region or zone.")
    system: CodeSystem = column("Whose code it is.")
    code: str = column("The code.", pattern=BODY_SITE_CODE)
    display: str = column("Its name where it is published.")
    extent: Extent = column(
        "What the code takes in: the same place, more, less, or a part and more beside it."
    )
    source_url: str = column("Where it is published.", pattern=WEB_ADDRESS)

    def __post_init__(self) -> None:
        if sum(map(bool, (self.region_id, self.zone_id, self.side))) != 1:
            raise ValueError("a code is for a region, a zone or a side: fill in one of the three")


@dataclass(frozen=True, slots=True, kw_only=True)
class PainMapSegment:
    """An area of the CHOIR body map, which clinics use, and a zone that lies in it.

    A zone that lies across a border has a row for each area; one that the map does not show, none.
    """

    id: str = column("Zone and number.", pattern=KEBAB)
    zone_id: str = column("The zone.", refers_to="zones")
    segment: int = column("Number of the area on the map's male figure.")
    female_segment: int = column("Its number on the female figure; six areas differ.")
    source_url: str = column("Where the map's areas are published.", pattern=WEB_ADDRESS)
