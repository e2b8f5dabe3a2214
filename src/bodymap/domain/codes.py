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
    """How much of the body a code takes in, beside the region it stands for."""

    SAME = "same"
    WIDER = "wider"
    NARROWER = "narrower"


@dataclass(frozen=True, slots=True, kw_only=True)
class BodySiteCode:
    """A code for a region, or for a side of the body, as a freely published value set gives it.

    A region without one is a gap: its code is not known here, and none is made up.

    Raises:
        ValueError: it is for a region and a side at once, or for neither.
    """

    id: str = column("Kebab-case.", pattern=KEBAB)
    region_id: str = column("The region; blank for a side.", refers_to="regions", optional=True)
    side: Side | None = column("The side; blank for a region.")
    system: CodeSystem = column("Whose code it is.")
    code: str = column("The code.", pattern=BODY_SITE_CODE)
    display: str = column("Its name where it is published.")
    extent: Extent = column("What the code takes in: the same place, more of the body, or less.")
    source_url: str = column("Where it is published.", pattern=WEB_ADDRESS)

    def __post_init__(self) -> None:
        if bool(self.region_id) == bool(self.side):
            raise ValueError("a code is for a region or for a side: fill in one of the two")
