"""The atlas on the body: what can be tapped, where it leads, and what is shown larger."""

from dataclasses import replace

from bodymap.components.drawing import Drawing
from bodymap.domain.vocabulary import Side, View
from bodymap.figures.atlas_map import atlas_map
from bodymap.figures.zoom import labels, zoomed
from bodymap.queries.address import Layer, State
from bodymap.queries.atlas_scene import atlas_scene, link_to_zone
from tests.atlas_examples import ATLAS, CROWN, LEFT_NAPE, MARKED, NAPE, SHOWN
from tests.builders import ECHO
from tests.markup import Element, only, parsed, texts, values

WHOLE = (0.0, 0.0, 524.0, 1048.0)


def drawn(state: State, view: View = View.BACK) -> Element:
    found = atlas_map(ATLAS, atlas_scene(ATLAS, state), ECHO)[view]
    return parsed(Drawing(f"<svg>{found.under}{found.above}</svg>"))


def test_every_place_of_the_region_can_be_marked_or_unmarked() -> None:
    figure = drawn(MARKED)
    assert values(figure, ".bm-zone", "data-zone") == [NAPE, LEFT_NAPE, CROWN]
    assert values(figure, ".bm-zone[aria-current=true]", "data-zone") == [NAPE, CROWN]
    assert values(figure, ".bm-zone", "href") == [
        link_to_zone(ATLAS, MARKED, each) for each in (NAPE, LEFT_NAPE, CROWN)
    ]
    assert values(figure, ".bm-zone", "aria-label")[0] == "Right side of the nape"


def test_a_muscle_of_the_left_sends_its_pain_to_the_left() -> None:
    figure = drawn(SHOWN)
    felt = {
        each.attrs["data-zone"]: each.attrs["data-intensity"]
        for each in figure.query("[data-intensity]")
    }
    assert felt == {LEFT_NAPE: "essential", CROWN: "spillover"}
    assert values(figure, ".bm-muscle", "data-side") == ["left"]
    assert values(figure, ".bm-point__hit", "cx") == ["224"]


def test_a_point_shows_itself_alone_and_leads_back_to_its_muscle() -> None:
    (to_point,) = values(drawn(SHOWN), "[data-trigger-point]", "href")
    assert to_point.endswith("&point=splenius-capitis-1")
    alone = drawn(replace(SHOWN, point_id="splenius-capitis-1"))
    (back,) = values(alone, "[data-trigger-point][aria-current=true]", "href")
    assert "point=" not in back


def test_on_other_layers_nothing_is_drawn_and_nothing_is_larger() -> None:
    assert atlas_scene(ATLAS, State(region_id="neck")) is None
    assert atlas_map(ATLAS, None, ECHO)[View.BACK].view_box is None
    assert drawn(State()).query("a") == []


def test_a_part_is_shown_larger_and_never_more_than_the_whole() -> None:
    left, top, width, height = zoomed((200, 100, 300, 300), WHOLE)
    assert (left < 200, left + width > 300) == (True, True)
    assert (top < 100, top + height > 300) == (True, True)
    assert zoomed((0, 0, 524, 1048), WHOLE)[2:] == (524, 1048)


def test_the_words_above_name_the_sides_that_are_in_sight() -> None:
    _, back = ATLAS.figure.views

    def said(*box: float) -> list[str]:
        found = "".join(labels(box, back, ECHO))
        return texts(parsed(Drawing(f"<svg>{found}</svg>")), "text")

    assert said(100, 0, 400, 9) == ["figure.your-left", "view.back", "figure.your-right"]
    assert said(300, 0, 400, 9) == ["figure.your-right", "view.back"]


def test_both_sides_are_drawn_where_none_is_asked_for() -> None:
    figure = drawn(replace(SHOWN, muscle_id="", side=None))
    assert sorted(values(figure, ".bm-muscle", "data-side")) == [Side.LEFT, Side.RIGHT]
    assert len(figure.query("[data-trigger-point]")) == 2


def test_every_surface_muscle_is_drawn_before_a_region_is_chosen_and_takes_no_tap() -> None:
    surface = replace(ATLAS.figure.back.muscles[0], is_deep=False)
    back = replace(ATLAS.figure.back, muscles=(surface, *ATLAS.figure.back.muscles[1:]))
    known = replace(ATLAS, figure=replace(ATLAS.figure, back=back))
    start = State(layer=Layer.TRIGGER_POINTS)
    found = atlas_map(known, atlas_scene(known, start), ECHO)[View.BACK].under
    backdrop = only(parsed(Drawing(f"<svg>{found}</svg>")), ".bm-backdrop")
    assert values(backdrop, "path", "d") == [surface.path]
    assert backdrop.query("a") == []
