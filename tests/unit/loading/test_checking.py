"""A folder gives everything that is wrong with it at once, or a whole catalogue."""

import csv
import shutil
from pathlib import Path

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.problem import Place
from bodymap.domain.tables import TABLES
from bodymap.loading import BrokenData, check, check_tables, load_catalogue, report, summary
from bodymap.loading.checking import version_of
from bodymap.settings import Settings
from tests.data.example_folders import lay_out


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A sound folder of small tables."""
    lay_out(tmp_path / "data")
    return tmp_path / "data"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_all_problems_are_reported_at_once(data: Path) -> None:
    change(data / "findings.csv", "trial-2021", "trail-2021")
    change(data / "zones.csv", "18.5", "high")
    (data / "muscles.csv").write_bytes(b"\xff\xfei\0d\0")
    (data / "phrases.csv").unlink()
    found = {(Path(each.file).name, each.line) for each in check_tables(data).problems}
    assert found == {
        ("findings.csv", 3),
        ("findings.csv", 4),
        ("zones.csv", 2),
        ("muscles.csv", 1),
        ("phrases.csv", 1),
    }


def test_several_faults_of_a_row_are_reported_each(data: Path) -> None:
    change(data / "findings.csv", "-0.50,-0.80,-0.20,lower", "-0.10,-0.80,-0.20,lowest")
    problems = check_tables(data).problems
    assert [problem.column for problem in problems] == ["better_when", "estimate"]


def test_a_table_that_cannot_be_read_makes_no_other_problem(data: Path) -> None:
    for name in TABLES:
        whole = (data / f"{name}.csv").read_bytes()
        (data / f"{name}.csv").write_bytes(b"")
        assert [Path(each.file).name for each in check_tables(data).problems] == [f"{name}.csv"]
        (data / f"{name}.csv").write_bytes(whole)


@pytest.mark.parametrize("name", TABLES)
def test_a_torn_row_makes_no_other_problem(name: str, data: Path) -> None:
    path = data / f"{name}.csv"
    lines = path.read_text("utf-8").splitlines()
    for torn in range(1, len(lines)):
        cut = [line + ",one too many" * (at == torn) for at, line in enumerate(lines)]
        path.write_text("\n".join(cut), "utf-8")
        (problem,) = check_tables(data).problems
        assert problem.line == torn + 1
        assert "cells instead of" in problem.message


@pytest.mark.parametrize("name", TABLES)
def test_a_missing_column_makes_no_other_problem(name: str, data: Path) -> None:
    path = data / f"{name}.csv"
    rows = list(csv.reader(path.read_text("utf-8").splitlines()))
    for at, column in enumerate(rows[0]):
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(row[:at] + row[at + 1 :] for row in rows)
        (problem,) = check_tables(data).problems
        assert (problem.line, problem.column) == (1, column)


def test_what_an_object_refuses_is_reported_when_no_rule_saw_it(data: Path) -> None:
    change(data / "adverse_events.csv", "no-rate,1,,1 case,", "no-rate,1,,1 case,1")
    (problem,) = check_tables(data, rules=()).problems
    assert problem.message == "a case report has no rate: leave rate_per_10000 blank"


def test_a_folder_that_is_not_there_is_reported(tmp_path: Path) -> None:
    assert [str(each) for each in check(tmp_path / "nowhere")[0]] == [
        f"{tmp_path.as_posix()}/nowhere:1: there is no such folder"
    ]


def test_broken_data_is_not_loaded_at_all(data: Path) -> None:
    shutil.copytree(Settings().data / "figure", data / "figure")
    with pytest.raises(BrokenData) as broken:
        load_catalogue(data)
    assert broken.value.problems
    assert str(broken.value) == report(broken.value.problems)


def test_the_figure_is_checked_too(tmp_path: Path) -> None:
    shutil.copytree(Settings().data, tmp_path / "data")
    (tmp_path / "data" / "figure" / "back.svg").unlink()
    problems, catalogue = check(tmp_path / "data")
    assert {Path(each.file).name for each in problems} == {"back.svg"}
    assert catalogue is None


def test_the_summary_counts_every_kind_on_one_line(catalogue: Catalogue) -> None:
    line = summary(catalogue)
    assert "\n" not in line
    assert f"{len(catalogue.regions)} regions" in line
    for name in TABLES:
        assert f"{len(catalogue.table(name))} {name.replace('_', ' ')}" in line


def test_the_catalogue_holds_every_row_and_its_place(catalogue: Catalogue) -> None:
    first = next(iter(catalogue.regions))
    assert catalogue.places["regions", first] == Place(
        f"{Settings().data.as_posix()}/regions.csv", 2
    )
    assert len(catalogue.places) == sum(len(catalogue.table(name)) for name in TABLES)


def test_the_version_ignores_line_ends_and_nothing_else() -> None:
    version = version_of({"a.csv": b"id\nx\n"})
    assert len(version) == 12
    assert version == version_of({"a.csv": b"id\r\nx\r\n"})
    assert version != version_of({"a.csv": b"id\ny\n"})
    assert version != version_of({"b.csv": b"id\nx\n"})
