"""The command: 0 done, 1 refused, 2 wrongly used; errors are one line and no stack trace."""

import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from bodymap.cli import main
from bodymap.settings import Settings

COMMANDS = ["serve", "validate", "export"]


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "HOST", "PORT", "BASE_URL", "FRAME_ANCESTORS"):
        monkeypatch.delenv(f"BODYMAP_{name}", raising=False)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped data, called `data` as seen from where we are."""
    shutil.copytree(Settings().data, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return Path("data")


@pytest.fixture
def busy_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        yield taken.getsockname()[1]


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text, f"{path} no longer holds {old!r}"
    path.write_text(text.replace(old, new, 1), "utf-8")


def status_of(*arguments: str) -> int:
    """The exit status, whether it is returned or raised, as argparse does."""
    try:
        return main(arguments)
    except SystemExit as end:
        return int(str(end.code))


def test_sound_data_is_summed_up_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of("validate", str(Settings().data)) == 0
    told = capsys.readouterr()
    assert told.out.count("\n") == 1
    assert "20 regions" in told.out
    assert told.err == ""


def test_every_problem_is_told_with_its_place_and_then_counted(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(data / "findings.csv", "pourahmadi-2021-headache", "pourahmady-2021-headache")
    change(data / "regions.csv", "head,Head,head,no", "head,Head,head,perhaps")
    assert status_of("validate", "data") == 1
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("data/regions.csv:2: is_paired: 'perhaps'") for line in lines)
    assert any(line.startswith("data/findings.csv:2: reference_id: ") for line in lines)
    assert lines[-1] == "2 problems"


def test_a_folder_that_is_not_there_is_a_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of("validate", "nowhere") == 1
    assert capsys.readouterr().out.splitlines()[-1] == "1 problem"


def test_dates_are_checked_only_when_asked(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = (data / "verdicts.csv").read_text("utf-8").splitlines()[1]
    written, due = first.split(",")[-4:-2]
    change(data / "verdicts.csv", f"{written},{due}", "2020-01-01,2021-01-01")
    assert status_of("validate", "data") == 0
    assert capsys.readouterr().out.startswith("The data is sound")
    assert status_of("validate", "data", "--strict-dates") == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("data/verdicts.csv:2: review_due_on: the review of ")
    assert "was due on 2021-01-01" in lines[0]
    assert lines[-1] == "1 problem"


def test_the_shipped_verdicts_pass_with_strict_dates_until_they_are_due(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The status alone is promised here: once reviews are overdue, a weekly job has to say so."""
    assert status_of("validate", str(Settings().data), "--strict-dates") in {0, 1}
    assert capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of(command, "--help") == 0
    assert f"Example: bodymap {command}" in capsys.readouterr().out


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of("--help") == 0
    told = capsys.readouterr().out
    assert [each for each in COMMANDS if each not in told] == []


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["bake"],
        ["validate", "one", "two"],
        ["validate", "--lenient"],
        ["serve", "--port", "80x"],
        ["serve", "--port", "65536"],
        ["serve", "--workers", "0"],
        ["serve", "--workers", "many"],
        ["export"],
        ["export", "docx"],
        ["export", "ris", "--region", "tail"],
    ],
)
def test_wrong_use_is_told_in_one_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert status_of(*arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    (line,) = told.err.splitlines()
    assert line.startswith("bodymap")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BODYMAP_PORT", "http"),
        ("BODYMAP_BASE_URL", "needles.example.org"),
        ("BODYMAP_FRAME_ANCESTORS", "a;b"),
    ],
)
def test_a_setting_that_makes_no_sense_is_told_by_its_name(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(name, value)
    assert status_of("validate") == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert name in line


@pytest.mark.parametrize("given", ["abc", "65536", ""])
def test_a_port_that_makes_no_sense_is_told_as_it_was_given(
    given: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert status_of("serve", "--port", given) == 2
    assert capsys.readouterr().err == f"bodymap: --port: '{given}' is no port from 0 to 65535\n"


def test_broken_data_is_not_served(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(data / "regions.csv", "head,Head,head,no", "head,Head,head,perhaps")
    assert status_of("serve", "--data", "data", "--port", "0") == 1
    told = capsys.readouterr()
    assert told.out == ""
    lines = told.err.splitlines()
    assert lines[0].startswith("data/regions.csv:2: is_paired: ")
    assert lines[-1] == "1 problem"


def test_a_port_in_use_is_told_in_one_line(
    busy_port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert status_of("serve", "--port", str(busy_port)) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == f"bodymap: cannot listen on 127.0.0.1:{busy_port}: Address already in use\n"
