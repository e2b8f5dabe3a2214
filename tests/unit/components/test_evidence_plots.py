"""The plots of the evidence page: fullest first, not too many, each with its table."""

from dash import dcc

from bodymap.components.evidence_plots import MOST_PLOTS, evidence_pictures, evidence_plots
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.wording import Wording
from tests import builders
from tests.builders import ECHO, finding
from tests.example_rows import PATIENT
from tests.markup import parsed, text_of, texts, values


def test_each_live_plot_has_a_name_and_the_table_of_its_numbers() -> None:
    plots = evidence_plots(builders.catalogue(), [finding()], PATIENT, ECHO)
    (section,) = [each for each in plots if getattr(each, "data-plot", "")]
    _, picture, table = section.children
    assert picture.role == "img"
    assert "evidence.plot-name" in getattr(picture, "aria-label")
    assert isinstance(picture.children, dcc.Graph)
    assert len(parsed(table).query("table[data-forest] tbody tr")) == 1


def test_the_fullest_axes_come_first_and_the_rest_are_counted(catalogue: Catalogue) -> None:
    root = parsed(
        evidence_pictures(
            catalogue, catalogue.findings.values(), PATIENT, Wording(catalogue.phrases)
        )
    )
    sizes = [len(each.query("tbody tr")) for each in root.query("[data-forest]")]
    assert len(sizes) == MOST_PLOTS
    assert sizes == sorted(sizes, reverse=True)
    assert "Axes not shown:" in text_of(root)


def test_where_nothing_can_be_drawn_that_is_said() -> None:
    root = parsed(evidence_pictures(builders.catalogue(), [finding(estimate="")], PATIENT, ECHO))
    assert "evidence.plots-none" in texts(root, "p")
    assert values(root, "[data-forest]", "data-forest") == []
