"""The Plotly figure draws the numbers of its rows, and no others."""

import json

import plotly.offline
import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import BetterWhen, Design, EffectMeasure
from bodymap.domain.wording import Wording
from bodymap.figures.forest_plot import forest_plot, plot_height
from bodymap.queries.forest import ForestGroup, forest_groups
from bodymap.web.evidence_files import PLOTLY
from tests import builders
from tests.builders import ECHO, finding, reference


def group(*rows: object, **fields: object) -> ForestGroup:
    row = finding(**fields)
    return forest_groups(builders.catalogue(*rows, row), [row])[0]


def test_plotted_numbers_equal_their_rows(catalogue: Catalogue) -> None:
    words = Wording(catalogue.phrases)
    for each in forest_groups(catalogue, catalogue.findings.values()):
        (drawn,) = forest_plot(each, words).data
        rows = [catalogue.findings[finding_id] for finding_id in drawn.customdata]
        assert [row.id for row in rows] == [row.finding.id for row in each.rows]
        for place, row in enumerate(rows):
            middle = drawn.x[place]
            assert middle == float(row.estimate)
            assert middle - drawn.error_x.arrayminus[place] == pytest.approx(float(row.ci_low))
            assert middle + drawn.error_x.array[place] == pytest.approx(float(row.ci_high))
            assert row.estimate in drawn.text[place]


def test_rows_run_downward_and_each_has_its_name() -> None:
    figure = forest_plot(group(), ECHO)
    low, high = figure.layout.yaxis.range
    assert low > high
    assert any(each.text.startswith("Smith 2020, one week") for each in figure.layout.annotations)


@pytest.mark.parametrize(("better_when", "place"), [(BetterWhen.LOWER, 0), (BetterWhen.HIGHER, 1)])
def test_both_sides_are_named_in_words(better_when: BetterWhen, place: int) -> None:
    notes = forest_plot(group(better_when=better_when), ECHO).layout.annotations[:2]
    assert [each.xanchor for each in notes] == ["left", "right"]
    assert "needling.dry-needling" in notes[place].text
    assert "comparator.sham" in notes[1 - place].text


def test_the_no_effect_line_stands_at_nought_or_at_one() -> None:
    assert forest_plot(group(), ECHO).layout.shapes[0].x0 == 0
    ratio = group(effect_measure=EffectMeasure.RISK_RATIO, estimate="2", ci_low="0.5", ci_high="8")
    figure = forest_plot(ratio, ECHO)
    assert figure.layout.shapes[0].x0 == 1
    assert figure.layout.xaxis.type == "log"


def test_shape_and_filling_tell_trials_reviews_and_unknown_numbers_apart() -> None:
    def symbol(design: Design, size: str) -> str:
        made = group(reference(design=design, size=size), outcome_detail="")
        return forest_plot(made, ECHO).data[0].marker.symbol[0]

    assert symbol(Design.RANDOMISED_TRIAL, "80") == "square"
    assert symbol(Design.RANDOMISED_TRIAL, "") == "square-open"
    assert symbol(Design.META_ANALYSIS, "800") == "diamond-open"


def test_a_figure_grows_with_its_rows_and_is_plain_json(catalogue: Catalogue) -> None:
    groups = forest_groups(catalogue, catalogue.findings.values())
    shortest = min(groups, key=lambda each: len(each.rows))
    longest = max(groups, key=lambda each: len(each.rows))
    assert plot_height(shortest) < plot_height(longest)
    figure = json.loads(forest_plot(longest, ECHO).to_json())
    assert len(figure["data"]) == 1


def test_the_small_build_of_plotly_is_that_of_the_python_package() -> None:
    assert f"-{plotly.offline.get_plotlyjs_version()}." in PLOTLY
