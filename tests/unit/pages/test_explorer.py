"""The explorer in the state that its address asks for."""

from typing import Any

import pytest

from bodymap.domain.vocabulary import Audience, Side, View
from bodymap.pages.explorer import description, everywhere_parts, explorer_page, title
from bodymap.pages.page import Page
from bodymap.queries.address import Layer, State
from tests import builders
from tests.builders import ECHO, figure, region, region_condition, shape, statement, verdict
from tests.markup import Element, only, parsed, texts, values

HEEL = (
    region(id="heel", name="Heel", plain_name="heel", is_paired=True),
    region_condition(id="heel-neck-pain", region_id="heel"),
    verdict(id="heel-neck-pain", region_id="heel"),
    statement(id="heel-answer", region_id="heel", text="Needles may ease the heel."),
    builders.caution(id="heel-vein", region_ids=("heel",)),
)
SHAPES = [shape("neck"), shape("heel", Side.LEFT), shape("heel", Side.RIGHT)]
CATALOGUE = builders.catalogue(*HEEL, drawn=figure(front=SHAPES, back=SHAPES))


def page(**asked: Any) -> Page:
    everywhere = everywhere_parts(CATALOGUE, ECHO)
    return explorer_page(CATALOGUE, State(**asked), ECHO, {"panels": "/panels.json"}, everywhere)


def shown(**asked: Any) -> Element:
    return only(parsed(page(**asked).content), "main")


def test_nothing_chosen_invites() -> None:
    root = shown()
    assert root.attrs["data-region"] in {"", None}
    assert root.query("[data-panel=start]")
    assert (page().path, page().title) == ("/", "title.start")


def test_a_chosen_region_shows_its_panel_and_marks_its_shapes() -> None:
    root = shown(region_id="neck")
    assert root.attrs["data-region"] == "neck"
    assert only(root, "[data-panel=region]").attrs["data-region"] == "neck"
    marked = values(root, "svg a[aria-current=true]", "data-region")
    assert marked == ["neck", "neck"]


def test_a_chosen_side_marks_that_side_and_is_said() -> None:
    root = shown(region_id="heel", side=Side.LEFT)
    assert root.attrs["data-side"] == "left"
    assert set(values(root, "svg a[aria-current=true]", "data-side")) == {"left"}
    assert texts(root, "[data-side-label]") == ["side.left"]


@pytest.mark.parametrize("view", View)
def test_the_view_is_the_one_asked_for(view: View) -> None:
    assert shown(view=view).attrs["data-view"] == view.value


@pytest.mark.parametrize("layer", [Layer.REGIONS, Layer.EVIDENCE, Layer.CAUTION])
def test_the_layer_is_the_one_asked_for(layer: Layer) -> None:
    assert shown(layer=layer).attrs["data-layer"] == layer.value


def test_page_and_panel_are_worded_for_the_same_audience() -> None:
    asked = page(region_id="neck", audience=Audience.CLINICIAN)
    assert asked.audience is Audience.CLINICIAN
    assert texts(parsed(asked.content), "[data-condition] h3") == ["Mechanical neck pain"]


def test_title_and_description_are_those_of_the_region() -> None:
    asked = page(region_id="heel", side=Side.LEFT)
    assert asked.title == "title.region name=Heel"
    assert asked.description == "Needles may ease the heel."
    assert asked.path == "/region/heel"
    assert title(CATALOGUE, "", ECHO) == "title.start"
    assert description(CATALOGUE, "", Audience.PATIENT, ECHO) == "description.start"


def test_only_what_made_no_sense_is_remarked_on() -> None:
    assert page(ignored=("side",)).notice == "notice.ignored"
    assert page().notice == ""


def test_scripts_are_handed_what_they_need() -> None:
    assert page().script_data["panels"] == "/panels.json"
    assert page().is_live


def test_everything_stands_in_the_page_without_a_script() -> None:
    root = shown(region_id="neck")
    assert texts(root, "nav[aria-label='regions.label'] a") == ["Neck", "Heel"]
    assert len(root.query("svg.bm-figure")) == 2
    assert root.query("#everywhere")
    assert root.query("script") == []
