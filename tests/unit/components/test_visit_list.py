"""The visit list says what it holds, and shows only the links that lead somewhere."""

from bodymap.components.visit_list import visit_list
from bodymap.queries.address import State
from bodymap.queries.visit_list import visit_list as gathered
from tests.builders import ECHO, catalogue, region
from tests.markup import Element, only, parsed, values

NAMES = ("heel", "hip", "knee", "foot", "ankle")
CATALOGUE = catalogue(*(region(id=each) for each in NAMES))


def shown(*region_ids: str) -> Element:
    state = State(region_id="neck", gathered=region_ids)
    return parsed(visit_list(gathered(CATALOGUE, state), ECHO))


def is_shown(root: Element, selector: str) -> bool:
    return "hidden" not in only(root, selector).attrs


def test_a_full_list_says_so_and_takes_no_more() -> None:
    full, other = shown(*NAMES), shown(*NAMES[:4])
    for root, is_full in ((full, True), (other, False)):
        assert is_shown(root, "[data-visit-full]") is is_full
        assert ("hidden" in only(root, "[data-visit-add]").parent.attrs) is is_full


def test_there_is_a_hand_out_of_something_only() -> None:
    assert is_shown(shown("heel"), "[data-visit-handout]")
    assert not is_shown(shown(), "[data-visit-handout]")


def test_a_place_at_either_end_moves_one_way_alone() -> None:
    links = ".bm-visit__items [data-move]:not([hidden])"
    assert values(shown("heel", "hip"), links, "data-move") == ["down", "remove", "up", "remove"]
