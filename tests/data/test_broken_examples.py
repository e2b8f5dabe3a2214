"""Each broken example is reported with its file, line and column, and by its own rule."""

from pathlib import Path

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.loading import check_tables, report, summary
from bodymap.loading.rules import RULES, Rule
from bodymap.settings import Settings
from tests.data.example_folders import EXAMPLES, expected, lay_out


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is called `data`, as in the messages; not there yet."""
    monkeypatch.chdir(tmp_path)
    return Path("data")


def folder_of(rule: Rule) -> str:
    return rule.__name__.replace("_", "-")


def test_the_base_is_sound(data: Path) -> None:
    lay_out(data)
    assert report(check_tables(data).problems) == "0 problems"


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_reported_line_by_line(example: str, data: Path) -> None:
    lay_out(data, example)
    assert report(check_tables(data).problems) == expected(example)


@pytest.mark.parametrize("rule", RULES, ids=folder_of)
def test_a_rule_is_needed_for_its_example(rule: Rule, data: Path) -> None:
    lay_out(data, folder_of(rule))
    without = tuple(each for each in RULES if each is not rule)
    assert set(check_tables(data).problems) - set(check_tables(data, without).problems)


def test_the_shipped_tables_are_sound(catalogue: Catalogue) -> None:
    assert report(check_tables(Settings().data).problems) == "0 problems"
    assert summary(catalogue).startswith("The data is sound")
