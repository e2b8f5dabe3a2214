"""data/README.md says what the columns hold, and is written anew when they change."""

from bodymap.domain.columns import columns_of
from bodymap.domain.tables import TABLES
from bodymap.loading.readme import readme
from bodymap.settings import Settings


def test_the_readme_is_current() -> None:
    """To mend it: .venv/bin/python -m bodymap.loading.readme."""
    assert (Settings().data / "README.md").read_text("utf-8") == readme()


def test_the_readme_names_every_table_and_column() -> None:
    text = readme()
    for name, kind in TABLES.items():
        section = text.partition(f"### {name}.csv\n")[2].partition("\n### ")[0]
        for field, column in columns_of(kind):
            assert f"| `{field.name}` | {column.meaning} |" in section
