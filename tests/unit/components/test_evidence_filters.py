"""The filters are a form of HTML's own controls, each labelled and each holding what was asked."""

import pytest

from bodymap.components.evidence_filters import evidence_filters
from bodymap.queries.evidence_query import FILTERS, SORTS, evidence_query
from bodymap.queries.evidence_table import evidence_table
from tests import builders
from tests.builders import ECHO
from tests.example_rows import PATIENT
from tests.markup import Element, only, parsed, values


def form(**parts: str) -> Element:
    catalogue = builders.catalogue()
    table = evidence_table(catalogue, PATIENT)
    query = evidence_query(table.options, parts)
    return only(parsed(evidence_filters(catalogue, table, query, ECHO)), "form")


def test_it_asks_for_the_page_itself_without_scripts() -> None:
    found = form()
    assert (found.attrs["action"], found.attrs["method"]) == ("/evidence", "get")
    assert only(found, "button[type=submit]")


@pytest.mark.parametrize("name", [*FILTERS, "sort", "q"])
def test_each_control_has_its_label(name: str) -> None:
    found = form()
    control = only(found, f"[name={name}]")
    assert only(found, f"label[for={control.attrs['id']}]")


def test_what_was_asked_for_is_what_is_chosen() -> None:
    found = form(condition="neck-pain", comparison="sham", q="needles", sort="-paper", kind="all")
    chosen = {
        each.parent.attrs["name"]: each.attrs["value"] for each in found.query("option[selected]")
    }
    assert chosen["condition"] == "neck-pain"
    assert chosen["comparison"] == "sham"
    assert chosen["sort"] == "-paper"
    assert chosen["kind"] == "all"
    assert chosen["region"] == ""
    assert only(found, "[name=q]").attrs["value"] == "needles"


def test_every_order_is_offered_both_ways() -> None:
    offered = values(only(form(), "select[name=sort]"), "option", "value")
    assert set(offered) == {"", *SORTS, *(f"-{each}" for each in SORTS)}


def test_the_kind_of_needling_is_never_left_open() -> None:
    offered = values(only(form(), "select[name=kind]"), "option", "value")
    assert offered == ["dry-needling", "all"]


def test_the_other_filters_lie_open_where_one_is_in_use() -> None:
    assert "open" not in only(form(region="neck"), "details").attrs
    assert "open" in only(form(comparison="sham"), "details").attrs
    assert "open" in only(form(sort="paper"), "details").attrs


def test_picture_and_wording_go_along_with_the_form() -> None:
    hidden = form(plot="1", audience="clinician").query("input[type=hidden]")
    sent = {each.attrs["name"]: each.attrs["value"] for each in hidden}
    assert sent == {"plot": "1", "audience": "clinician"}
    assert form().query("input[type=hidden]") == []
