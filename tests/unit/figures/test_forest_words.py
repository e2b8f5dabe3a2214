"""The words on a plot name the right side, whatever sign is good."""

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import BetterWhen, Comparator, EffectMeasure, NeedlingKind, Outcome
from bodymap.domain.wording import Wording
from bodymap.figures.forest_words import directions, group_name, people_text, unit_name
from bodymap.queries.forest import ForestGroup, forest_groups
from bodymap.queries.people import People
from tests import builders
from tests.builders import ECHO, finding


def group(**fields: object) -> ForestGroup:
    row = finding(**fields)
    return forest_groups(builders.catalogue(row), [row])[0]


@pytest.mark.parametrize(
    ("better_when", "left", "right"),
    [
        (BetterWhen.LOWER, "dry needling", "sham needling"),
        (BetterWhen.HIGHER, "sham needling", "dry needling"),
    ],
)
def test_the_side_that_is_good_for_the_needled_group_is_theirs(
    catalogue: Catalogue, better_when: BetterWhen, left: str, right: str
) -> None:
    words = Wording(catalogue.phrases)
    found = directions(group(better_when=better_when).axis, words)
    assert found == (f"‹ favours {left}", f"favours {right} ›")


def test_numbers_that_are_printed_confirm_the_side(catalogue: Catalogue) -> None:
    """Cotchett 2014: 14.4 mm less first-step pain, and 10 points more on a score of health."""
    words = Wording(catalogue.phrases)
    for finding_id, place in (("heel-cotchett-firststep-6w", 0), ("heel-cotchett-fhsq-6w", 1)):
        (found,) = forest_groups(catalogue, [catalogue.findings[finding_id]])
        assert "favours dry needling" in directions(found.axis, words)[place]
        estimate = found.rows[0].numbers[0]
        assert (estimate > 0) == bool(place)


def test_another_kind_of_needling_is_called_by_its_name() -> None:
    axis = group(needling_kind=NeedlingKind.ACUPUNCTURE).axis
    assert "needling.acupuncture" in directions(axis, ECHO)[0]
    assert "comparator.exercise" in directions(group(comparator=Comparator.EXERCISE).axis, ECHO)[1]


def test_a_mixed_comparison_says_so() -> None:
    axis = group(comparison="dry needling vs sham, placebo or a waiting list").axis
    assert "comparator.mixed other=comparator.sham" in directions(axis, ECHO)[1]


def test_an_outcome_without_a_name_of_its_own_is_called_by_its_remark() -> None:
    named = group_name(group(outcome=Outcome.OTHER, outcome_detail="grip strength; small"), ECHO)
    assert "outcome=Grip strength" in named
    assert "outcome=outcome.pain-intensity" in group_name(group(), ECHO)


def test_the_unit_is_the_measure_and_the_scale() -> None:
    scale = unit_name(group().axis, ECHO)
    assert "measure=measure.mean-difference scale=points on a 0-10 pain scale" in scale
    smd = group(effect_measure=EffectMeasure.STANDARDISED_MEAN_DIFFERENCE, scale="").axis
    assert unit_name(smd, ECHO) == "measure.standardised-mean-difference"


def test_people_are_told_or_said_to_be_unknown() -> None:
    assert people_text(None, ECHO) == "forest.people-unknown"
    whole = People(count=84, is_whole_study=True)
    assert people_text(whole, ECHO) == "forest.people-whole count=84"
