"""What the consult view shows of one region: a glance first, then the same in six steps."""

from dataclasses import dataclass
from enum import StrEnum

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Statement
from bodymap.domain.safety import Caution
from bodymap.domain.vocabulary import Audience
from bodymap.queries.region_view import Card, RegionView, region_view


class Step(StrEnum):
    """What is shown to a patient, in this order."""

    WHERE = "where"
    HARM = "harm"
    HELP = "help"
    SURE = "sure"
    OPTIONS = "options"
    QUESTIONS = "questions"


LUNG_AT_A_GLANCE = 2
"""How many of the facts on the lung the glance has room for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultView:
    """A region as it is shown to a patient who sits beside the screen."""

    region: RegionView

    @property
    def gravest(self) -> Caution:
        """The caution of the glance."""
        return self.region.cautions_here[0]

    @property
    def first(self) -> Card:
        """The condition of the glance: the curators' first."""
        return self.region.cards[0]

    @property
    def lung(self) -> tuple[Statement, ...]:
        """The facts of the glance where a needle can reach the lung; else none."""
        return self.region.lung[:LUNG_AT_A_GLANCE] if self.region.lung_caution else ()


def consult_view(catalogue: Catalogue, region_id: str, audience: Audience) -> ConsultView:
    """Gather it.

    Raises:
        KeyError: there is no such region.
    """
    return ConsultView(region=region_view(catalogue, region_id, audience))
