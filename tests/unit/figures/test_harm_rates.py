"""Rates on a logarithmic axis: each mark lies where its rate says."""

from itertools import pairwise
from xml.etree import ElementTree

import pytest

from bodymap.figures.harm_rates import MARGIN, STEPS, WIDTH, across, scale, strip
from tests.builders import adverse_event


def test_each_step_of_ten_is_as_wide_as_the_next() -> None:
    places = [across(step) for step in STEPS]
    assert places[0] == MARGIN
    assert places[-1] == WIDTH - MARGIN
    widths = {round(b - a, 3) for a, b in pairwise(places)}
    assert len(widths) == 1


@pytest.mark.parametrize(("rare", "frequent"), [(1, 4), (9.8, 88), (755, 770), (1918, 3670)])
def test_the_more_frequent_lies_further_right(rare: float, frequent: float) -> None:
    assert across(rare) < across(frequent)


def test_rarer_than_the_axis_holds_lies_at_its_end() -> None:
    assert across(0.0087) == MARGIN


def test_every_count_has_a_mark_that_says_which_row_it_is() -> None:
    counts = [adverse_event(), adverse_event(id="other", reference_id="jones-2021")]
    root = ElementTree.fromstring(strip(counts, ["smith-2020", "jones-2021"]))
    marks = [each for each in root.iter("path") if each.get("data-drawn")]
    assert [each.get("data-drawn") for each in marks] == ["smith-bruises", "other"]
    assert len({str(each.get("d")).split("m")[1] for each in marks}) == 2


def test_none_seen_is_an_arrow_from_the_upper_limit() -> None:
    none = adverse_event(numerator=0, rate_per_10000=None, ci_high=4.0)
    (mark,) = (
        each
        for each in ElementTree.fromstring(strip([none], ["smith-2020"])).iter("path")
        if each.get("data-drawn")
    )
    assert mark.get("class") == "bm-rates__limit"
    assert str(mark.get("d")).startswith(f"M{across(4.0):g} ")


def test_the_picture_leaves_its_words_to_the_sentences_beside_it() -> None:
    names = {step: f"{step:,}" for step in STEPS}
    for written in (scale(names), strip([adverse_event()], ["smith-2020"])):
        assert ElementTree.fromstring(written).get("aria-hidden") == "true"
