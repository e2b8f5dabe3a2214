"""The switch between layers, their legends, and the same as a list."""

from dataclasses import replace

from bodymap.components.map_layers import layer_keys, layer_lists, layer_switch
from bodymap.domain.safety import Severity
from bodymap.domain.vocabulary import Audience, NeedlingKind
from bodymap.queries.address import Layer, State
from bodymap.queries.stage_view import StageView, stage_view
from tests import builders
from tests.builders import ECHO, caution
from tests.markup import only, parsed, text_of, texts, values

CATALOGUE = builders.catalogue(
    caution(
        id="brain",
        severity=Severity.EMERGENCY,
        hazard="Bleeding in the brain",
        needling_kind=NeedlingKind.ACUPUNCTURE,
    )
)


def view(layer: Layer = Layer.CAUTION, **changes: object) -> StageView:
    return stage_view(CATALOGUE, replace(State(layer=layer), **changes))


def test_the_switch_leads_to_each_layer_and_marks_the_present_one() -> None:
    group = only(parsed(layer_switch(view(), ECHO)), "[role=group]")
    assert group.attrs["aria-label"] == "layer.label"
    assert texts(group, "a") == [f"layer.{each}" for each in Layer]
    others = [f"/?layer={each}" for each in Layer if each is not Layer.REGIONS]
    assert values(group, "a", "href") == ["/", *others]
    assert texts(group, "[aria-current=true]") == ["layer.caution"]


def test_the_legend_names_every_severity_and_the_lung() -> None:
    key = only(parsed(layer_keys(view(), ECHO)), "[data-of-layer=caution]")
    assert texts(key, "li") == [
        *(f"severity.{each}" for each in Severity),
        "layer.caution.lung",
    ]


def test_the_legend_names_the_verdicts_that_are_on_the_map() -> None:
    key = only(parsed(layer_keys(view(), ECHO)), "[data-of-layer=evidence]")
    (item,) = texts(key, "li")
    assert "verdict=verdict.may-help" in item
    assert "certainty=layer.certainty.low" in item


def test_every_pattern_of_the_legend_is_there() -> None:
    root = parsed(layer_keys(view(), ECHO))
    ids = set(values(root, "pattern", "id"))
    looks = {f"bm-evidence-{each}" for each in values(root, "[data-evidence]", "data-evidence")}
    assert looks <= ids


def test_the_list_tells_the_worst_of_each_region_and_names_acupuncture() -> None:
    listed = only(parsed(layer_lists(view(), ECHO)), "[data-of-layer=caution]")
    link = only(listed, "a[data-region=neck]")
    assert text_of(link.parent) == "Neck: Bleeding in the brain, reported.acupuncture"
    assert link.attrs["data-spoken"] == (
        "severity.emergency: bleeding in the brain, reported.acupuncture"
    )


def test_a_link_of_the_list_keeps_layer_and_audience() -> None:
    root = parsed(layer_lists(view(audience=Audience.CLINICIAN), ECHO))
    expected = "/region/neck?layer=caution&audience=clinician"
    assert set(values(root, "a[data-region=neck]", "href")) == {expected}


def test_what_lies_underneath_is_asked_for_by_a_checkbox_that_is_not_ticked() -> None:
    box = only(parsed(layer_keys(view(), ECHO)), "input[type=checkbox]")
    assert "checked" not in box.attrs
    assert text_of(box.parent) == "underneath.switch"
