"""`bodymap translations`: what a language lacks, as rows to fill in."""

import csv
import io
import shutil
from pathlib import Path

import pytest

from bodymap.cli import main
from bodymap.settings import Settings


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the shipped data, with a language that has one translation, made long ago."""
    folder = tmp_path / "data"
    shutil.copytree(Settings().data, folder)
    with (folder / "languages.csv").open("a", encoding="utf-8") as languages:
        languages.write("fr,Français,ltr,comma,no,,\n")
    with (folder / "translations.csv").open("a", encoding="utf-8") as translations:
        translations.write("fr.regions.neck.name,fr,regions,neck,name,Throat,Cou\n")
    return folder


def test_it_lists_first_what_is_out_of_date_and_then_what_is_missing(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["translations", "fr", "--data", str(data)]) == 0
    told = capsys.readouterr()
    first, second, *_rest = csv.DictReader(io.StringIO(told.out))
    assert (first["id"], first["original"], first["text"]) == (
        "fr.regions.neck.name",
        "Neck",
        "Cou",
    )
    assert (second["table_name"], second["text"]) == ("phrases", "")
    assert second["original"]
    assert told.err.startswith("fr: 1 translations, 1 out of date, ")


def test_the_rows_go_into_the_table_as_they_are(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "to-do.csv"
    assert main(["translations", "fr", "--data", str(data), "--out", str(out)]) == 0
    head = (data / "translations.csv").read_text("utf-8").splitlines()[0]
    assert out.read_text("utf-8").splitlines()[0] == head


@pytest.mark.parametrize("language_id", ["tlh", "en-GB"])
def test_a_language_that_nothing_is_translated_into_is_refused(
    language_id: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["translations", language_id]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_hand_out_is_written_in_a_language(tmp_path: Path) -> None:
    spanish, english = tmp_path / "es.pdf", tmp_path / "en.pdf"
    assert main(["handout", "heel", "--lang", "es", "--out", str(spanish)]) == 0
    assert main(["handout", "heel", "--out", str(english)]) == 0
    assert spanish.read_bytes() != english.read_bytes()
    assert main(["handout", "heel", "--lang", "tlh", "--out", str(english)]) == 2


def test_validate_says_how_far_each_language_goes(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", str(data)]) == 0
    assert " fr: 1 translations, 1 out of date, " in capsys.readouterr().out
