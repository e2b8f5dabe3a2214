"""Tables open in pandas and in spreadsheets with the rows and ids of data/, and run nothing."""

import csv
import io
import re
from pathlib import Path

import pandas as pd
import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.tables import TABLES
from bodymap.exports.csv_table import csv_table, harmless
from bodymap.settings import Settings
from tests.builders import catalogue as small_catalogue
from tests.builders import finding, reference


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("table", TABLES)
def test_rows_and_columns_are_those_of_the_file(table: str, catalogue: Catalogue) -> None:
    file = read((Settings().data / f"{table}.csv").read_text("utf-8"))
    download = read(csv_table(catalogue, table))
    numbers = {name for name in file[0] if name in {"x", "y", "rate_per_10000", "ci_low"}}
    assert download[0] == file[0]
    assert len(download) == len(file)
    for ours, theirs in zip(download[1:], file[1:], strict=True):
        for name, mine, original in zip(file[0], ours, theirs, strict=True):
            if name in numbers and original:
                assert float(mine) == pytest.approx(float(original))
            else:
                assert mine == harmless(original)


def test_pandas_reads_every_table(catalogue: Catalogue, tmp_path: Path) -> None:
    for table in TABLES:
        path = tmp_path / f"{table}.csv"
        path.write_text(csv_table(catalogue, table), "utf-8", newline="\n")
        frame = pd.read_csv(path, dtype=str, keep_default_na=False)
        assert list(frame["id"]) == list(catalogue.table(table))


def test_a_negative_number_stays_a_number(catalogue: Catalogue) -> None:
    frame = pd.read_csv(io.StringIO(csv_table(catalogue, "findings")))
    row = frame.set_index("reference_id").loc["cotchett-2014-plantar-heel-rct"].iloc[0]
    assert float(row["ci_low"]) == pytest.approx(-23.5)


@pytest.mark.parametrize("number", ["-14.4", "+3", "0.50", "-7"])
def test_plain_numbers_are_left_alone(number: str) -> None:
    assert harmless(number) == number


@pytest.mark.parametrize(
    "formula",
    [
        "=1+1",
        "+1+1",
        "-2+3",
        "-cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\uff1d1+1",
        "-14.4 points",
        "-\u0661",
    ],
)
def test_what_a_spreadsheet_would_run_is_text(formula: str) -> None:
    assert harmless(formula) == f"'{formula}"


@pytest.mark.parametrize("text", ["", "neck", "'quoted'", "<0.001", "5-7", "a=b", "1 = 1"])
def test_other_texts_are_left_alone(text: str) -> None:
    assert harmless(text) == text


def test_no_download_holds_a_formula() -> None:
    evil = '=HYPERLINK("http://example.org","x")'
    catalogue = small_catalogue(
        reference(title=evil, note="@now", authors="+A B"), finding(plain_text="-1+1", scale="=1")
    )
    for table in TABLES:
        for row in read(csv_table(catalogue, table)):
            for cell in row:
                assert not re.match(r"[=+\-@\t\r]", cell) or re.fullmatch(r"-?\d+(\.\d+)?", cell)


def test_a_region_gives_its_rows_alone(catalogue: Catalogue) -> None:
    rows = read(csv_table(catalogue, "findings", "heel"))
    column = rows[0].index("region_ids")
    assert len(rows) > 1
    assert all("heel" in row[column].split() for row in rows[1:])
