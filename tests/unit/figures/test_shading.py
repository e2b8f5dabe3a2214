"""The map on its layers: what each shape says of itself, and what is drawn over the body."""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from bodymap.domain.figure import Figure, Label
from bodymap.figures.body_map import Shading, body_map
from bodymap.queries.address import Layer
from bodymap.queries.map_layers import region_marks
from tests import builders
from tests.builders import ECHO, figure

CATALOGUE = builders.catalogue()
MARKS = region_marks(CATALOGUE)


def drawn(shading: Shading, shown: Figure | None = None) -> Element:
    written = body_map(shown or figure(), CATALOGUE.regions, ECHO, None, shading)
    return ElementTree.fromstring(f"<body>{written}</body>")


def links(shading: Shading) -> Iterator[Element]:
    return drawn(shading).iter("a")


@pytest.mark.parametrize(
    ("layer", "name"),
    [
        (Layer.REGIONS, "Neck"),
        (Layer.PAIN, "Neck"),
        (Layer.CAUTION, "Neck, severity.minor: a bruise"),
        (Layer.EVIDENCE, "Neck, verdict.may-help, certainty.low: Neck pain"),
    ],
)
def test_the_name_of_a_shape_says_what_the_layer_shows(layer: Layer, name: str) -> None:
    found = links(Shading(marks=MARKS, layer=layer))
    assert {(link.get("aria-label"), link.get("data-name")) for link in found} == {(name, "Neck")}


@pytest.mark.parametrize("layer", list(Layer))
def test_a_shape_says_its_looks_on_every_layer(layer: Layer) -> None:
    for link in links(Shading(marks=MARKS, layer=layer)):
        assert link.get("data-hazard") == "minor"
        assert link.get("data-evidence") == "may-help-low"


def test_links_carry_on_what_the_address_asks_for() -> None:
    shading = Shading(marks=MARKS, carried={"layer": "caution", "audience": "", "muscle": ""})
    assert {link.get("href") for link in links(shading)} == {"/region/neck?layer=caution"}


def test_an_overlay_is_drawn_with_its_words_and_kept_from_screen_readers() -> None:
    plain = figure()
    lung = Label(phrase_id="overlay.lung", side=None, x=1, y=2, overlay="lung")
    over = replace(
        plain.front.drawing, overlays={"lung": ("M0,0 1,1z",), "nerve-line": ("M0,0 2,2",)},
        labels=(lung,),
    )  # fmt: skip
    root = drawn(Shading(), replace(plain, front=replace(plain.front, drawing=over)))
    (front, _) = root.iter("svg")
    (drawing,) = (g for g in front.iter("g") if g.get("class") == "bm-figure__drawing")
    kinds = [g.get("class") for g in drawing.iter("g") if "bm-overlay " in f"{g.get('class')} "]
    assert kinds == [
        "bm-overlay bm-overlay--area bm-overlay--lung",
        "bm-overlay bm-overlay--line bm-overlay--nerve-line",
    ]
    assert [text.text for text in front.iter("text")] == ["overlay.lung"]
    assert [text.text for text in drawing.iter("text")] == ["overlay.lung"]
