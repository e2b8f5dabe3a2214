"""The address of a hand-out is read kindly: what makes no sense is named and left out."""

import pytest
from werkzeug.datastructures import MultiDict

from bodymap.domain.vocabulary import Audience, Side
from bodymap.queries.handout_request import HandoutRequest, Paper, handout_request
from tests.builders import catalogue, region

BODY = catalogue(
    region(),
    *(region(id=each, name=each.title(), is_paired=True) for each in ("heel", "knee", "hip")),
    *(region(id=each, name=each.title()) for each in ("head", "jaw")),
)


def asked(**query: str) -> HandoutRequest:
    return handout_request(BODY, query)


def test_regions_keep_the_order_in_which_they_were_asked_for() -> None:
    assert asked(regions="heel, neck").region_ids == ("heel", "neck")


def test_a_form_may_repeat_the_name() -> None:
    given = MultiDict([("regions", "neck"), ("regions", "heel"), ("side", "")])
    assert handout_request(BODY, given) == HandoutRequest(region_ids=("neck", "heel"))


@pytest.mark.parametrize("regions", ["neck,nowhere", "neck,neck", "<b>,neck"])
def test_unknown_and_repeated_regions_are_left_out(regions: str) -> None:
    found = asked(regions=regions)
    assert (found.region_ids, found.ignored) == (("neck",), ("regions",))


def test_five_regions_are_the_most() -> None:
    found = asked(regions="neck,heel,knee,hip,head,jaw")
    assert (len(found.region_ids), found.ignored) == (5, ("regions",))


def test_a_side_needs_a_region_that_has_sides() -> None:
    assert asked(regions="neck,heel", side="left").side is Side.LEFT
    found = asked(regions="neck", side="left")
    assert (found.side, found.ignored) == (None, ("side",))


@pytest.mark.parametrize("name", ["side", "audience", "paper"])
def test_a_word_that_nobody_knows_is_left_out(name: str) -> None:
    found = asked(regions="heel", **{name: "sideways"})
    assert found == HandoutRequest(region_ids=("heel",), ignored=(name,))


@pytest.mark.parametrize("clinic", ["x" * 81, "a\x00b", "a\u202eb", "\ue000"])
def test_a_name_that_cannot_be_printed_is_left_out(clinic: str) -> None:
    found = asked(regions="heel", clinic=clinic)
    assert (found.clinic, found.ignored) == ("", ("clinic",))


def test_a_name_stands_on_one_line() -> None:
    assert asked(clinic="  Heel \n & Sole ").clinic == "Heel & Sole"


def test_the_name_of_the_settings_stands_where_none_is_given() -> None:
    assert handout_request(BODY, {}, "Ours").clinic == "Ours"
    assert handout_request(BODY, {"clinic": "Theirs"}, "Ours").clinic == "Theirs"


def test_the_address_asks_for_the_same() -> None:
    found = asked(regions="heel,neck", side="left", audience="clinician", clinic="A & B")
    assert found.audience is Audience.CLINICIAN
    address = found.address("/handout.pdf", paper=Paper.LETTER)
    assert address == (
        "/handout.pdf?regions=heel,neck&side=left&audience=clinician&paper=letter&clinic=A+%26+B"
    )
    assert HandoutRequest().address() == "/handout"
