"""The address of the evidence page: what it asks for, and what of it is quietly left out."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.domain.vocabulary import Audience
from bodymap.queries.evidence_query import (
    FILTERS,
    LONGEST_TEXT,
    SORTS,
    EvidenceQuery,
    evidence_query,
)

OPTIONS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(FILTERS, ("sham", "neck")),
    "kind": ("dry-needling", "acupuncture"),
}

VALUES = st.one_of(st.sampled_from(["sham", "neck", "all", "1", "-paper", "patient"]), st.text())
QUERIES = st.dictionaries(
    st.one_of(
        st.sampled_from([*FILTERS, "q", "sort", "page", "plot", "audience"]), st.text(max_size=8)
    ),
    VALUES,
    max_size=8,
)


def asked(**parts: str) -> EvidenceQuery:
    return evidence_query(OPTIONS, parts)


@given(QUERIES)
def test_no_query_is_refused_and_its_own_address_asks_for_the_same(given_: dict[str, str]) -> None:
    query = evidence_query(OPTIONS, given_)
    again = evidence_query(OPTIONS, dict(parse_qsl(urlsplit(query.address()).query)))
    assert again.ignored == ()
    assert again.address() == query.address()
    assert again.parts() == query.parts()


@given(QUERIES)
def test_what_is_not_offered_is_never_chosen(given_: dict[str, str]) -> None:
    query = evidence_query(OPTIONS, given_)
    for name, value in query.chosen.items():
        assert value in (*OPTIONS[name], *(["all"] if name == "kind" else []))
    assert query.sort in ("", *SORTS)
    assert query.page >= 1
    assert len(query.text) <= LONGEST_TEXT


def test_dry_needling_goes_without_saying() -> None:
    assert asked().chosen == {"kind": "dry-needling"}
    assert asked(kind="dry-needling").address() == "/evidence"
    assert asked(kind="all").address() == "/evidence?kind=all"


@pytest.mark.parametrize("parts", [{"region": "moon"}, {"colour": "red"}, {"page": "0"}])
def test_what_is_not_understood_is_named(parts: dict[str, str]) -> None:
    query = evidence_query(OPTIONS, parts)
    assert query.ignored == tuple(parts)
    assert query.address() == "/evidence"


def test_a_blank_field_of_a_form_is_no_mistake() -> None:
    assert asked(q="", region="", sort="", page="").ignored == ()


def test_an_order_may_be_turned_round() -> None:
    assert (asked(sort="paper").sort, asked(sort="paper").is_descending) == ("paper", False)
    assert (asked(sort="-paper").sort, asked(sort="-paper").is_descending) == ("paper", True)
    assert asked(sort="estimate").sort == ""


def test_the_address_keeps_the_wording_and_the_picture() -> None:
    query = asked(audience="clinician", plot="1", condition="neck")
    assert query.audience is Audience.CLINICIAN
    assert query.address() == "/evidence?condition=neck&plot=1&audience=clinician"
    assert query.address("/evidence.csv", page=3).startswith("/evidence.csv?condition=neck")
