"""The commands of README.md do what it says; make alone reads those that set up an environment."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from bodymap.settings import PROJECT

README = (PROJECT / "README.md").read_text("utf-8")
SHELL = re.findall(r"```sh\n(.*?)```", README, flags=re.DOTALL)
TOLD = {*re.findall(r"`((?:make|bodymap|\.venv/bin/bodymap) [^`]+)`", README)}
LINES = {line.partition("#")[0].strip() for block in SHELL for line in block.splitlines()}


def targets() -> set[str]:
    """The make targets that the README names."""
    return set(re.findall(r"\bmake (\w+)", "\n".join([*LINES, *TOLD])))


@pytest.mark.parametrize("target", sorted(targets()))
def test_make_knows_the_target(target: str) -> None:
    subprocess.run(["make", "--dry-run", target], cwd=PROJECT, check=True)


def test_the_two_commands_stand_first() -> None:
    first = [line.partition("#")[0].split() for line in SHELL[0].splitlines()]
    assert first == [["make", "run"], ["make", "test"]]


@pytest.mark.parametrize("command", sorted(each for each in TOLD if "handout" in each))
def test_the_hand_out_is_written(command: str, tmp_path: Path) -> None:
    bodymap = str(Path(sys.executable).with_name("bodymap"))
    words = [bodymap, *shlex.split(command)[1:]]
    subprocess.run(words, cwd=tmp_path, check=True)
    (written,) = tmp_path.iterdir()
    assert written.read_bytes().startswith(b"%PDF")


def test_the_data_is_validated() -> None:
    assert any(each.endswith("bodymap validate") for each in TOLD)
    bodymap = str(Path(sys.executable).with_name("bodymap"))
    done = subprocess.run(
        [bodymap, "validate"], cwd=PROJECT, check=True, capture_output=True, text=True
    )
    assert done.stdout.startswith("The data is sound")


def test_settings_named_are_settings_known() -> None:
    named = set(re.findall(r"BODYMAP_[A-Z_]+", README))
    known = set(re.findall(r"BODYMAP_[A-Z_]+", (PROJECT / "src/bodymap/settings.py").read_text()))
    assert named <= known
