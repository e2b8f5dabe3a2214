"""/about: what stands behind the app, and every table to download."""

from bodymap.domain.tables import TABLES
from bodymap.domain.vocabulary import Audience
from bodymap.pages.about import PARTS, about_page
from tests import builders
from tests.builders import ECHO
from tests.markup import parsed, texts, values

ROOT = parsed(about_page(builders.catalogue(), Audience.PATIENT, ECHO).content)


def test_every_part_has_its_heading_and_its_text() -> None:
    headings = texts(ROOT, "h2")
    told = texts(ROOT, "p")
    for each in PARTS:
        assert f"about.{each}" in headings
        assert f"about.{each}-text" in told


def test_method_review_limits_and_privacy_are_told() -> None:
    assert {"method", "review", "limits", "privacy", "funding", "report"} <= set(PARTS)


def test_every_table_can_be_downloaded_and_says_how_many_rows_it_has() -> None:
    (table,) = [each for each in ROOT.query("table") if each.query("a")]
    rows = {row.query("a")[0].attrs["href"]: texts(row, "td") for row in table.query("tbody tr")}
    assert set(rows) == {f"/data/{name}.csv" for name in TABLES}
    assert rows["/data/references.csv"] == ["2"]
    assert values(table, "tbody th", "scope") == ["row"] * len(TABLES)


def test_the_results_of_the_release_are_shown() -> None:
    assert values(ROOT, "[data-measurement]", "data-measurement") == ["tap"]
