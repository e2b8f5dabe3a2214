"""What a layer says of a region: the gravest harm, and the best verdict with its certainty."""

import pytest

from bodymap.domain.safety import Caution, Severity
from bodymap.domain.vocabulary import Certainty, NeedlingKind, VerdictWord
from bodymap.queries.address import Layer
from bodymap.queries.map_layers import RegionMark, hazard, region_marks, spoken
from tests import builders
from tests.builders import ECHO, caution, condition, verdict

BLEED = caution(id="bleed", severity=Severity.SERIOUS, hazard="Bleeding")


def mark(*rows: object) -> RegionMark:
    return region_marks(builders.catalogue(*rows))["neck"]


def test_a_region_is_marked_by_its_gravest_caution() -> None:
    assert mark(BLEED).caution.id == "bleed"
    assert mark(BLEED).hazard_look == "serious"
    lung = caution(id="lung", severity=Severity.SERIOUS, reaches_lung=True)
    assert mark(BLEED, lung).caution.id == "lung"


def test_a_region_is_marked_by_its_best_and_surest_verdict() -> None:
    other = condition(id="whiplash", plain_name="Whiplash")
    surer = verdict(id="neck-whiplash", condition_id="whiplash", certainty=Certainty.MODERATE)
    assert mark(other, surer).condition.id == "whiplash"
    worse = verdict(id="neck-whiplash", condition_id="whiplash", verdict=VerdictWord.UNCERTAIN)
    assert mark(other, worse).evidence_look == "may-help-low"


def test_what_was_not_studied_has_no_certainty() -> None:
    unstudied = verdict(verdict=VerdictWord.NOT_STUDIED, certainty=Certainty.NONE, finding_ids=())
    assert mark(unstudied).evidence_look == "not-studied"
    assert spoken(mark(unstudied), Layer.EVIDENCE, ECHO) == "verdict.not-studied: Neck pain"


@pytest.mark.parametrize(
    ("layer", "said"),
    [
        (Layer.CAUTION, "severity.serious: bleeding"),
        (Layer.EVIDENCE, "verdict.may-help, certainty.low: Neck pain"),
        (Layer.REGIONS, ""),
        (Layer.PAIN, ""),
    ],
)
def test_each_layer_says_its_own(layer: Layer, said: str) -> None:
    assert spoken(mark(BLEED), layer, ECHO) == said


@pytest.mark.parametrize(
    "kind", [each for each in NeedlingKind if each not in ("dry-needling", "none")]
)
def test_needling_other_than_dry_needling_is_named(kind: NeedlingKind) -> None:
    assert hazard(caution(needling_kind=kind), ECHO) == f"A bruise, reported.{kind}"


@pytest.mark.parametrize("kind", [NeedlingKind.DRY_NEEDLING, NeedlingKind.NONE])
def test_dry_needling_goes_without_saying_on_the_map(kind: NeedlingKind) -> None:
    seen: Caution = caution(needling_kind=kind)
    assert hazard(seen, ECHO) == "A bruise"
