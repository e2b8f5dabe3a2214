"""What the layers of the map say of each region: its most serious hazard, its best verdict."""

from collections.abc import Mapping
from dataclasses import dataclass

from bodymap.domain.body import Region
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Condition, Verdict
from bodymap.domain.safety import Caution
from bodymap.domain.vocabulary import Certainty
from bodymap.domain.wording import Wording, lowered
from bodymap.queries.address import Layer
from bodymap.queries.region_view import by_severity, here_or_strictest


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionMark:
    """A region with its gravest caution, and with the most favourable verdict and its condition."""

    region: Region
    caution: Caution
    verdict: Verdict
    condition: Condition

    @property
    def hazard_look(self) -> str:
        """The severity, which decides the shading on the caution layer."""
        return self.caution.severity.value

    @property
    def evidence_look(self) -> str:
        """Verdict and certainty, which decide it on the evidence layer: `may-help-low`."""
        if self.verdict.certainty is Certainty.NONE:
            return self.verdict.verdict.value
        return f"{self.verdict.verdict}-{self.verdict.certainty}"


Marks = Mapping[str, RegionMark]
"""By id of the region, head to foot."""


def region_marks(catalogue: Catalogue) -> Marks:
    """The mark of every region."""
    return {each.id: region_mark(catalogue, each) for each in catalogue.regions.values()}


def region_mark(catalogue: Catalogue, region: Region) -> RegionMark:
    """One region. The data rules see to it that each has a caution and a verdict."""
    verdict = min(
        catalogue.in_region("verdicts", region.id),
        key=lambda each: (each.verdict.rank, each.certainty.rank),
    )
    return RegionMark(
        region=region,
        caution=by_severity(here_or_strictest(catalogue, "cautions", region.id))[0],
        verdict=verdict,
        condition=catalogue.conditions[verdict.condition_id],
    )


def spoken(mark: RegionMark, layer: Layer, words: Wording) -> str:
    """What a layer says of a region, after its name: "emergency: collapsed lung from needles …"."""
    if layer is Layer.CAUTION:
        severity = words(f"severity.{mark.caution.severity}")
        return f"{lowered(severity)}: {lowered(hazard(mark.caution, words))}"
    if layer is Layer.EVIDENCE:
        return f"{lowered(rating(mark.verdict, words))}: {mark.condition.plain_name}"
    return ""


def hazard(caution: Caution, words: Wording) -> str:
    """What can happen; needling other than dry needling is always named."""
    if not caution.is_of_other_needling:
        return caution.hazard
    return f"{caution.hazard}, {lowered(words(f'reported.{caution.needling_kind}'))}"


def rating(verdict: Verdict, words: Wording) -> str:
    """Verdict and certainty in words: "May help, low certainty"."""
    word = words(f"verdict.{verdict.verdict}")
    if verdict.certainty is Certainty.NONE:
        return word
    return f"{word}, {lowered(words(f'certainty.{verdict.certainty}'))}"
