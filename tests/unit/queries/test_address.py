"""The address is the state: anything asked gives one, and what makes no sense is named."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience, Side, View
from bodymap.queries.address import (
    KNOWN,
    MOST_GATHERED,
    MOST_PLACES_OF_PAIN,
    Layer,
    State,
    address_of,
    carried_on,
    state,
    usual_view,
    with_query,
)
from tests import builders
from tests.builders import figure, region, shape, zone

ZONES = [zone(id=f"zone-{number}") for number in range(8)]
HEEL = region(id="heel", is_paired=True)
DRAWN = figure(
    front=[shape("neck"), shape("heel", Side.LEFT), shape("heel", Side.RIGHT)],
    back=[shape("neck"), shape("hip")],
)
CATALOGUE = builders.catalogue(HEEL, region(id="hip"), *ZONES, drawn=DRAWN)

SENSIBLE = st.fixed_dictionaries(
    {},
    optional={
        "side": st.sampled_from(list(Side)),
        "view": st.sampled_from(list(View)),
        "layer": st.sampled_from(list(Layer)),
        "audience": st.sampled_from(list(Audience)),
        "muscle": st.sampled_from(list(CATALOGUE.muscles)),
        "pain": st.lists(
            st.sampled_from([each.id for each in ZONES]), unique=True, max_size=MOST_PLACES_OF_PAIN
        ).map(",".join),
        "gathered": st.lists(
            st.sampled_from(list(CATALOGUE.regions)), unique=True, max_size=MOST_GATHERED
        ).map(",".join),
        "consult": st.just("1"),
    },
)
"""Queries that ask for what there is."""

NAMES = st.sampled_from(KNOWN) | st.text(max_size=12)
VALUES = (
    st.sampled_from(["left", "back", "pain", "clinician", "zone-1,zone-2", "1", ""]) | st.text()
)
ANYTHING = st.dictionaries(NAMES, VALUES | st.text(alphabet="zone-1,", max_size=40))
"""Queries that ask for anything at all."""

REGIONS = st.sampled_from(["", "neck", "heel"])


def asked(region_id: str = "", **query: str) -> State:
    return state(CATALOGUE, region_id, query)


def test_without_a_query_everything_is_as_usual() -> None:
    assert asked() == State()
    assert asked("neck") == State(region_id="neck")


@given(REGIONS, ANYTHING)
def test_whatever_is_asked_gives_a_state(region_id: str, query: Mapping[str, str]) -> None:
    given_state = state(CATALOGUE, region_id, query)
    assert given_state.region_id == region_id
    assert given_state.muscle_id in {"", *CATALOGUE.muscles}
    assert set(given_state.pain) <= set(CATALOGUE.zones)
    assert len(given_state.pain) <= MOST_PLACES_OF_PAIN
    assert set(given_state.ignored) <= set(query)


@given(ANYTHING)
def test_what_is_not_known_is_named_once(query: Mapping[str, str]) -> None:
    ignored = state(CATALOGUE, "heel", query).ignored
    assert len(ignored) == len(set(ignored))
    assert set(query) - set(KNOWN) <= set(ignored)


@given(SENSIBLE)
def test_what_is_known_is_understood_beside_what_is_not(query: dict[str, str]) -> None:
    alone = state(CATALOGUE, "heel", query)
    assert alone.ignored == ()
    assert (alone.side or "") == query.get("side", "")
    usual = "pain" if query.get("pain") else "trigger-points" if "muscle" in query else "regions"
    assert alone.layer == query.get("layer", usual)
    assert alone.audience == query.get("audience", "patient")
    assert alone.muscle_id == query.get("muscle", "")
    assert ",".join(alone.pain) == query.get("pain", "")
    assert alone.is_consult == ("consult" in query)
    beside = state(CATALOGUE, "heel", {**query, "utm_source": "a clinic", "": "?"})
    assert beside.ignored == ("utm_source", "")
    assert {**alone_fields(beside), "ignored": ()} == alone_fields(alone)


def alone_fields(one: State) -> dict[str, object]:
    return {name: getattr(one, name) for name in State.__dataclass_fields__}


@given(REGIONS, ANYTHING)
def test_an_address_leads_back_to_its_state(region_id: str, query: Mapping[str, str]) -> None:
    wanted = state(CATALOGUE, region_id, query)
    path, _, rest = address_of(wanted, usual_view(DRAWN, region_id)).partition("?")
    assert path == (f"/region/{region_id}" if region_id else "/")
    again = dict(pair.split("=") for pair in rest.split("&")) if rest else {}
    found = state(CATALOGUE, region_id, again)
    assert {**alone_fields(found), "ignored": wanted.ignored} == alone_fields(wanted)


@pytest.mark.parametrize(
    ("region_id", "query", "ignored"),
    [
        ("neck", {"side": "left"}, ("side",)),
        ("", {"side": "left"}, ("side",)),
        ("heel", {"side": "LEFT"}, ("side",)),
        ("neck", {"view": "top"}, ("view",)),
        ("neck", {"muscle": "nobody"}, ("muscle",)),
        ("neck", {"muscle": "splenius-capitis", "side": "left"}, ()),
        ("neck", {"point": "splenius-capitis-1"}, ("point",)),
        ("neck", {"muscle": "splenius-capitis", "point": "splenius-capitis-1"}, ()),
        ("neck", {"consult": "yes"}, ("consult",)),
        ("neck", {"pain": "zone-1,nowhere"}, ("pain",)),
        ("neck", {"pain": "zone-1,zone-1"}, ("pain",)),
        ("neck", {"pain": ",".join(f"zone-{number}" for number in range(8))}, ("pain",)),
        ("neck", {"side": "", "view": "", "pain": ","}, ()),
    ],
)
def test_what_makes_no_sense_is_left_out_and_named(
    region_id: str, query: dict[str, str], ignored: tuple[str, ...]
) -> None:
    assert state(CATALOGUE, region_id, query).ignored == ignored


def test_of_many_places_of_pain_the_first_five_known_ones_stay() -> None:
    many = "zone-0,nowhere,zone-0,zone-1,zone-2,zone-3,zone-4,zone-5"
    assert asked(pain=many).pain == ("zone-0", "zone-1", "zone-2", "zone-3", "zone-4")


def test_a_region_that_only_the_back_shows_is_shown_from_the_back() -> None:
    assert asked("hip").view is View.BACK
    assert asked("hip", view="front").view is View.FRONT
    assert asked("neck").view is View.FRONT


def test_to_another_region_goes_all_but_the_muscle() -> None:
    kept = carried_on(asked("neck", muscle="splenius-capitis", layer="caution", side="left"))
    assert with_query("/region/heel", kept) == "/region/heel?layer=caution"


@given(st.sampled_from(["neck", "shoulder", "heel"]), ANYTHING)
def test_the_shipped_catalogue_answers_any_query(
    catalogue: Catalogue, region_id: str, query: Mapping[str, str]
) -> None:
    assert state(catalogue, region_id, query).region_id == region_id
