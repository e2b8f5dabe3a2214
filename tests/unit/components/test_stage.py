"""The stage: all that a region can be chosen with, and the list that does as much as the map."""

from bodymap.components.stage import prompt, region_list, search_box, view_switch
from bodymap.domain.vocabulary import View
from tests.builders import ECHO, region
from tests.markup import only, parsed, text_of, texts, values

REGIONS = [region(), region(id="heel", name="Heel", is_paired=True)]


def test_the_list_names_every_region_and_leads_to_it() -> None:
    nav = only(parsed(region_list(REGIONS, "", ECHO)), "nav")
    assert nav.attrs["aria-label"] == "regions.label"
    assert texts(nav, "a") == ["Neck", "Heel"]
    assert values(nav, "a", "href") == ["/region/neck", "/region/heel"]
    assert values(nav, "a", "data-region") == ["neck", "heel"]
    assert nav.query("[aria-current]") == []


def test_the_list_marks_the_chosen_region() -> None:
    root = parsed(region_list(REGIONS, "heel", ECHO))
    assert values(root, "[aria-current=true]", "data-region") == ["heel"]


def test_what_is_asked_beside_the_region_goes_along() -> None:
    root = parsed(region_list(REGIONS, "", ECHO, {"layer": "caution", "audience": ""}))
    assert values(root, "a", "href")[0] == "/region/neck?layer=caution"


def test_the_search_is_a_combobox_that_waits_for_its_script() -> None:
    root = parsed(search_box(ECHO))
    box = only(root, "input[role=combobox]")
    assert box.attrs["aria-label"] == "search.label"
    assert box.attrs["aria-expanded"] == "false"
    options = only(root, f"#{box.attrs['aria-controls']}")
    assert (options.attrs["role"], "hidden" in options.attrs) == ("listbox", True)
    assert "hidden" in only(root, ".bm-search").attrs
    assert values(root, "label", "for") == [box.attrs["id"]]


def test_the_view_switch_leads_to_each_view_and_marks_the_present_one() -> None:
    links = {View.FRONT: "/", View.BACK: "/?view=back"}
    group = only(parsed(view_switch(links, View.BACK, ECHO)), "[role=group]")
    assert group.attrs["aria-label"] == "view.label"
    assert values(group, "a", "href") == ["/", "/?view=back"]
    assert texts(group, "[aria-current=true]") == ["view.back"]


def test_the_name_under_the_pointer_is_for_the_eye_alone() -> None:
    label = only(parsed(prompt(ECHO)), "p")
    assert label.attrs["aria-hidden"] == "true"
    assert text_of(label) == ""
