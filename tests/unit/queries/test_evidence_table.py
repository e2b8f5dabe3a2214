"""Which findings a query gets, and in which order."""

from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import (
    Audience,
    Certainty,
    Comparator,
    NeedlingKind,
    Outcome,
)
from bodymap.loading import load_catalogue
from bodymap.queries.evidence_query import FILTERS, SORTS, EvidenceQuery, evidence_query
from bodymap.queries.evidence_table import EvidenceTable, evidence_table, plain
from bodymap.settings import Settings
from tests import builders
from tests.builders import condition, finding, reference


@cache
def shipped() -> EvidenceTable:
    return evidence_table(load_catalogue(Settings().data), Audience.PATIENT)


def ids(table: EvidenceTable, **parts: str) -> list[str]:
    query = evidence_query(table.options, parts)
    return [row.finding.id for row in table.select(query)]


def table_of(*rows: Any, audience: Audience = Audience.PATIENT) -> EvidenceTable:
    return evidence_table(builders.catalogue(*rows), audience)


@st.composite
def queries(draw: st.DrawFn) -> dict[str, str]:
    """Queries of the shipped table, nearly all of them sensible."""
    options = shipped().options
    parts = {
        name: draw(st.sampled_from(options[name]))
        for name in draw(st.sets(st.sampled_from(FILTERS), max_size=3))
    }
    parts["kind"] = draw(st.sampled_from(["", "all", *options["kind"]]))
    parts["q"] = draw(st.sampled_from(["", "pain", "NECK", "fernández", "sham needling", "zzz"]))
    parts["sort"] = draw(st.sampled_from(["", *SORTS, *(f"-{each}" for each in SORTS)]))
    return parts


@given(queries())
def test_every_row_found_has_what_was_asked_for_and_no_other_has(parts: dict[str, str]) -> None:
    table = shipped()
    query = evidence_query(table.options, parts)
    found = table.select(query)
    words = plain(query.text).split()
    for row in table.rows:
        has_values = all(
            value == "all" or value in row.facets[name] for name, value in query.chosen.items()
        )
        fits = has_values and all(word in row.searched for word in words)
        assert fits == (row in found)


@given(queries())
def test_rows_stand_in_the_order_asked_for_equal_ones_as_in_the_file(parts: dict[str, str]) -> None:
    table = shipped()
    query = evidence_query(table.options, parts)
    found = [row.finding.id for row in table.select(query)]
    in_file = [row.finding.id for row in table.rows]
    sign = -1 if query.is_descending else 1
    keys = [
        (sign * table.ranks[each][query.sort] if query.sort else 0, in_file.index(each))
        for each in found
    ]
    assert keys == sorted(keys)


@given(queries(), st.sampled_from(FILTERS))
def test_another_filter_never_adds_a_row(parts: dict[str, str], name: str) -> None:
    table = shipped()
    wider = {key: value for key, value in parts.items() if key != name}
    if name == "kind":
        wider["kind"] = "all"
    assert set(ids(table, **parts)) <= set(ids(table, **wider))


def test_dry_needling_alone_is_shown_unless_more_is_asked_for(catalogue: Catalogue) -> None:
    kinds = {catalogue.findings[each].needling_kind for each in ids(shipped())}
    assert kinds == {NeedlingKind.DRY_NEEDLING}
    assert len(ids(shipped(), kind="all")) == len(catalogue.findings)


def test_words_are_found_in_any_order_case_and_without_accents() -> None:
    table = table_of(
        reference(authors="Fernández-de-las-Peñas C"),
        finding(id="one", comparison="dry needling vs exercise"),
        finding(id="two", plain_text="Nothing changed."),
    )
    assert ids(table, q="FERNANDEZ exercise") == ["one"]
    assert ids(table, q="exercise fernández") == ["one"]
    assert ids(table, q="penas nothing") == ["two"]
    assert ids(table, q="moon") == []


def test_a_pooled_finding_is_found_under_every_region_it_names() -> None:
    table = table_of(
        builders.region(id="hip"),
        finding(id="both", region_ids=("neck", "hip")),
        finding(id="any", region_ids=("any",)),
    )
    assert "both" in ids(table, region="hip")
    assert "both" in ids(table, region="neck")
    assert ids(table, region="any") == ["any"]


def test_certainty_is_ordered_by_certainty() -> None:
    table = table_of(
        finding(certainty=Certainty.LOW),
        finding(id="unknown", certainty=Certainty.NOT_STATED),
        finding(id="sure", certainty=Certainty.HIGH),
    )
    assert ids(table, sort="certainty") == ["sure", "smith-pain", "unknown"]
    assert ids(table, sort="-certainty") == ["unknown", "smith-pain", "sure"]


def test_conditions_are_ordered_by_the_name_that_the_reader_sees() -> None:
    rows = (
        condition(id="heel", name="Plantar heel pain", plain_name="Aching heel"),
        finding(id="heel", condition_id="heel"),
    )
    assert ids(table_of(*rows), sort="condition") == ["heel", "smith-pain"]
    for_clinicians = table_of(*rows, audience=Audience.CLINICIAN)
    assert ids(for_clinicians, sort="condition") == ["smith-pain", "heel"]


def test_only_values_that_occur_are_offered() -> None:
    table = table_of(finding(id="x", comparator=Comparator.EXERCISE, outcome=Outcome.DISABILITY))
    assert table.options["comparison"] == ("sham", "exercise")
    assert table.options["outcome"] == ("pain-intensity", "disability")
    assert table.options["region"] == ("neck",)


@pytest.mark.parametrize("name", FILTERS)
def test_every_value_that_is_offered_finds_something(name: str) -> None:
    for value in shipped().options[name]:
        assert ids(shipped(), **{"kind": "all", name: value})


def test_the_table_is_the_same_for_the_same_query() -> None:
    assert shipped().select(EvidenceQuery()) == shipped().select(EvidenceQuery())
