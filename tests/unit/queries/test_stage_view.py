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
        Layer.EVIDENCE: "/region/neck?side=left&view=back&layer=evidence&audience=clinician",
        Layer.CAUTION: "/region/neck?side=left&view=back&layer=caution&audience=clinician",
    }


def test_another_view_keeps_the_layer() -> None:
    links = stage_view(CATALOGUE, HERE).view_links
    assert links[View.FRONT] == "/region/neck?side=left&layer=caution&audience=clinician"


def test_layers_to_come_are_shown_as_regions() -> None:
    for layer in Layer:
        shown = stage_view(CATALOGUE, replace(HERE, layer=layer)).layer
        assert shown is (layer if layer in (Layer.EVIDENCE, Layer.CAUTION) else Layer.REGIONS)
