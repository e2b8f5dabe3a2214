"""The visit list: gathered in the address, moved by links, and printed as one hand-out."""

from bodymap.domain.vocabulary import Audience, Side
from bodymap.queries.address import State, state
from bodymap.queries.visit_list import visit_list
from tests.builders import catalogue, region

NAMES = ("heel", "hip", "knee", "foot", "ankle")
CATALOGUE = catalogue(*(region(id=each, is_paired=True) for each in NAMES))


def test_a_region_is_added_at_the_end_once() -> None:
    made = visit_list(CATALOGUE, State(region_id="neck", gathered=("heel",), side=Side.LEFT))
    assert made.add == "/region/neck?side=left&gathered=heel,neck"
    assert visit_list(CATALOGUE, State(region_id="heel", gathered=("heel",))).add == ""
    assert visit_list(CATALOGUE, State()).add == ""


def test_five_places_are_the_most() -> None:
    made = visit_list(CATALOGUE, State(region_id="neck", gathered=NAMES))
    assert made.is_full
    assert made.add == ""


def test_places_move_and_leave_and_the_page_stays() -> None:
    made = visit_list(CATALOGUE, State(region_id="neck", gathered=("heel", "hip", "knee")))
    first, middle, last = made.entries
    assert (first.up, last.down) == ("", "")
    assert first.down == middle.up == "/region/neck?gathered=hip,heel,knee"
    assert middle.down == last.up == "/region/neck?gathered=heel,knee,hip"
    assert middle.remove == "/region/neck?gathered=heel,knee"
    assert middle.address == "/region/hip?gathered=heel,hip,knee"


def test_the_last_place_leaves_an_address_without_a_list() -> None:
    (only,) = visit_list(CATALOGUE, State(gathered=("heel",))).entries
    assert only.remove == "/"


def test_the_list_leads_to_one_hand_out() -> None:
    asked = State(gathered=("heel", "hip"), side=Side.LEFT, audience=Audience.CLINICIAN)
    made = visit_list(CATALOGUE, asked)
    assert made.handout == "/handout?regions=heel,hip&side=left&audience=clinician"
    assert visit_list(CATALOGUE, State(region_id="neck")).handout == ""


def test_unknown_places_are_left_out_and_named() -> None:
    asked = state(CATALOGUE, "neck", {"gathered": "heel,nowhere,heel,hip"})
    assert (asked.gathered, asked.ignored) == (("heel", "hip"), ("gathered",))
