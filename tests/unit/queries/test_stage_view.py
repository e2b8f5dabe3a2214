"""What the stage needs: a link to each view and layer that keeps the rest of the address."""

from dataclasses import replace

from bodymap.domain.vocabulary import Audience, Side, View
from bodymap.queries.address import Layer, State
from bodymap.queries.stage_view import stage_view
from tests import builders

CATALOGUE = builders.catalogue()
HERE = State(
    region_id="neck", side=Side.LEFT, view=View.BACK, layer=Layer.CAUTION,
    audience=Audience.CLINICIAN,
)  # fmt: skip


def test_another_layer_keeps_region_side_view_and_audience() -> None:
    links = stage_view(CATALOGUE, HERE).layer_links
    assert links == {
        Layer.REGIONS: "/region/neck?side=left&view=back&audience=clinician",
        **{
            each: f"/region/neck?side=left&view=back&layer={each}&audience=clinician"
            for each in Layer
            if each is not Layer.REGIONS
        },
    }


def test_another_view_keeps_the_layer() -> None:
    links = stage_view(CATALOGUE, HERE).view_links
    assert links[View.FRONT] == "/region/neck?side=left&layer=caution&audience=clinician"


def test_regions_go_without_saying_but_for_a_muscle_or_places_of_pain() -> None:
    asked_for = replace(HERE, muscle_id="splenius-capitis", layer=Layer.TRIGGER_POINTS)
    links = stage_view(CATALOGUE, asked_for).layer_links
    assert "layer=regions" in links[Layer.REGIONS]
    assert "layer=" not in links[Layer.TRIGGER_POINTS]
