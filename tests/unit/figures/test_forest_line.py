"""The small picture of a row: its marks lie where its numbers are."""

import re

import pytest

from bodymap.domain.vocabulary import Design
from bodymap.figures.forest_axis import Ruler
from bodymap.figures.forest_line import MARGIN, WIDTH, forest_line, forest_ruler, half_side
from bodymap.queries.forest import ForestRow, forest_row
from tests import builders
from tests.builders import finding, reference

RULER = Ruler((-4, -2, 0, 2), 0, is_logarithmic=False)
ROOM = WIDTH - 2 * MARGIN


def row(design: Design = Design.RANDOMISED_TRIAL, size: str = "80", **fields: object) -> ForestRow:
    paper = reference(design=design, size=size)
    made = finding(**{"estimate": "-1", "ci_low": "-4", "ci_high": "2", **fields})
    return forest_row(builders.catalogue(paper, made), made)


def test_line_mark_and_no_effect_lie_where_their_numbers_are() -> None:
    picture = forest_line(row(), RULER, 80)
    low, high = re.search(r'interval" d="M(\S+) \S+H(\S+?)"', picture).groups()
    assert (float(low), float(high)) == (MARGIN, WIDTH - MARGIN)
    upright = re.search(r'no-effect" d="M(\S+) ', picture)
    assert upright
    assert float(upright[1]) == round(MARGIN + ROOM * 4 / 6, 1)
    left, side = re.search(r'mark" d="M(\S+) [\d.]+h([\d.]+)v', picture).groups()
    assert float(left) + float(side) / 2 == MARGIN + ROOM / 2


def test_a_trial_is_a_square_and_a_pooled_result_a_diamond() -> None:
    assert "h14v14h-14z" in forest_line(row(), RULER, 80)
    assert re.search(r"l\S+-\S+ \S+ \S+-", forest_line(row(Design.META_ANALYSIS), RULER, 80))


def test_an_unknown_number_of_people_leaves_the_mark_hollow() -> None:
    unknown = row(size="", outcome_detail="")
    assert "bm-forest__mark--hollow" in forest_line(unknown, RULER, 1)
    assert "bm-forest__mark--hollow" not in forest_line(row(), RULER, 80)


@pytest.mark.parametrize(("people", "larger"), [(None, 20), (20, 40), (40, 80)])
def test_a_mark_grows_with_the_number_of_people(people: int | None, larger: int) -> None:
    assert half_side(people, 80) < half_side(larger, 80)


def test_the_picture_is_for_the_eye_alone() -> None:
    for picture in (forest_line(row(), RULER, 80), forest_ruler(RULER)):
        assert 'aria-hidden="true"' in picture
        assert "style=" not in picture


def test_each_mark_of_the_ruler_has_its_number() -> None:
    assert re.findall(r">([^<]+)</text>", forest_ruler(RULER)) == ["−4", "−2", "0", "2"]
