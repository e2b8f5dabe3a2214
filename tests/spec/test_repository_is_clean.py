"""Nothing in the repository names the machine or the network of those who made it."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bodymap.settings import PROJECT

NOT_OURS = {".git", ".venv", ".venv-lock", ".venv-audit", ".hypothesis", "vendor"}
"""Folders that git does not keep, or that hold the files of others."""

HOME = "/(home|Users)/[a-z]"
MACHINE = re.compile(
    rf"(?<![\w.])(/(work|root)/|{HOME}|[A-Z]:\\Users\\)|\.\./shared|\bshared/(design|evidence|tools)"
)
"""A path that is there on one machine alone."""

REGISTRY = re.compile(
    r"\bpypi\.(org|io)|pythonhosted\.org|npmjs\.(org|com)|--(extra-)?index-url|--find-[l]inks|[a]rtifactory",
    re.IGNORECASE,
)
"""A place from which packages come: pip knows it, and readers may have another."""

UNREADABLE = {".png", ".jpg", ".webp", ".woff2", ".ico", ".gz", ".pyc", ".pdf"}


def files() -> Iterator[Path]:
    """Every text of the repository."""
    for folder, inner, names in os.walk(PROJECT):
        inner[:] = sorted(each for each in inner if is_ours(each))
        for path in (Path(folder, each) for each in sorted(names) if is_ours(each)):
            if path.suffix not in UNREADABLE:
                yield path


def is_ours(name: str) -> bool:
    """What tools leave behind comes and goes while other tests run."""
    return name not in NOT_OURS and "cache" not in name


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path.relative_to(PROJECT)}:{number}: {found[0]}"
        for path in files()
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)
        if (found := pattern.search(line))
    ]


def test_no_file_names_a_path_of_one_machine() -> None:
    assert lines_with(MACHINE) == []


def test_no_file_names_a_package_registry() -> None:
    assert lines_with(REGISTRY) == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_lock_files_hold_names_versions_and_hashes_alone(name: str) -> None:
    text = (PROJECT / name).read_text("utf-8")
    lines = [line.strip(" \\") for line in text.splitlines() if line and not line.startswith("#")]
    strange = [
        line
        for line in lines
        if not re.fullmatch(r"[\w.-]+==[\w.!+]+( ; .+)?|--hash=sha256:[0-9a-f]{64}", line)
    ]
    assert strange == []
    assert "://" not in text


@pytest.mark.parametrize(
    ("parts", "is_found"),
    [
        (["see ", "work", "main", "data"], True),
        (["cd ", "home", "anna", "bodymap"], True),
        (["..", "shared", "design"], True),
        (["", "frame", "work", ""], False),
        (["https:", "", "example.org", "home", ""], False),
    ],
)
def test_a_path_of_one_machine_is_found(parts: list[str], is_found: bool) -> None:
    assert bool(MACHINE.search("/".join(parts))) is is_found
