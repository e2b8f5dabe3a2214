"""`bodymap export` gives what the downloads give, and says in one line what is wrong."""

import csv
import io
import json
from pathlib import Path

import bibtexparser
import pytest
import rispy

from bodymap.cli import main
from bodymap.domain.catalogue import Catalogue
from bodymap.web.site import Site


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["export", *arguments]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (["ris"], "/data/references.ris"),
        (["bibtex"], "/data/references.bib"),
        (["csl-json"], "/data/references.csl.json"),
        (["csv"], "/data/references.csv"),
        (["csv", "--table", "findings"], "/data/findings.csv"),
        (["ris", "--region", "heel"], "/data/references.ris?region=heel"),
        (["csv", "--region", "heel"], "/data/references.csv?region=heel"),
    ],
)
def test_the_command_gives_what_the_address_gives(
    arguments: list[str], path: str, capsys: pytest.CaptureFixture[str], site: Site
) -> None:
    assert printed(capsys, *arguments) == site.server.test_client().get(path).text


def test_each_format_opens(capsys: pytest.CaptureFixture[str], catalogue: Catalogue) -> None:
    count = len(catalogue.references)
    assert len(rispy.loads(printed(capsys, "ris"))) == count
    assert len(bibtexparser.parse_string(printed(capsys, "bibtex")).entries) == count
    assert len(json.loads(printed(capsys, "csl-json"))) == count
    assert len([*csv.reader(io.StringIO(printed(capsys, "csv")))]) == count + 1
    assert json.loads(printed(capsys, "fhir"))["content"] == "complete"
    assert json.loads(printed(capsys, "fhir", "--region", "heel"))["id"] == "bodymap-heel"


def test_out_writes_the_file_and_prints_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "heel.ris"
    assert printed(capsys, "ris", "--region", "heel", "--out", str(out)) == ""
    assert out.read_bytes().decode() == printed(capsys, "ris", "--region", "heel")


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["ris", "--region", "tail"], 2, "there is no region 'tail'"),
        (["ris", "--out", "/nowhere/at/all.ris"], 1, "nothing written"),
        (["ris", "--data", "/nowhere"], 1, "the data is broken"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    arguments: list[str], status: int, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", *arguments]) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("bodymap: ")
    assert says in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("arguments", [["word"], ["csv", "--table", "nothing"], []])
def test_wrong_use_is_said_in_one_line_too(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["export", *arguments])
    assert left.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_help_shows_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["export", "--help"])
    assert left.value.code == 0
    assert "Example: bodymap export" in capsys.readouterr().out


def test_the_site_needs_a_folder_to_lie_in(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "site"]) == 2
    assert capsys.readouterr().err == "bodymap: export site needs --out DIR\n"
