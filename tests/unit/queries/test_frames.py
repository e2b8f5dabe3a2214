"""Rows as a table of texts, each cell as the files of data/ write it."""

import datetime

import pytest

from bodymap.domain.evidence import Finding, Verdict
from bodymap.domain.safety import Severity
from bodymap.queries.frames import cell, frame
from tests.builders import finding, verdict


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        ((), ""),
        (("neck", "heel"), "neck heel"),
        (Severity.SERIOUS, "serious"),
        (datetime.date(2026, 11, 1), "2026-11-01"),
        (500.0, "500"),
        (0.25, "0.25"),
        (1463, "1463"),
        ("-14.40", "-14.40"),
    ],
)
def test_a_cell_is_written_as_in_the_files(value: object, written: str) -> None:
    assert cell(value) == written


def test_a_frame_has_a_row_for_each_object_and_a_column_for_each_field() -> None:
    table = frame(Finding, [finding(), finding(id="other", region_ids=("neck", "heel"))])
    assert list(table["id"]) == ["smith-pain", "other"]
    assert list(table["region_ids"]) == ["neck", "neck heel"]
    assert list(table["estimate"]) == ["-1.40", "-1.40"]
    assert [str(kind) for kind in set(table.dtypes)] == ["str"]


def test_what_is_missing_is_an_empty_text() -> None:
    table = frame(Verdict, [verdict()])
    assert table["reviewed_by"][0] == ""
    assert table["reviewed_on"][0] == ""


def test_no_objects_make_a_table_with_its_columns() -> None:
    table = frame(Finding, [])
    assert len(table) == 0
    assert list(table.columns)[:2] == ["id", "reference_id"]
