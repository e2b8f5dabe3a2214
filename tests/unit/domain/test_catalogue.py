"""The catalogue answers by index, in the order of the files, and cannot be changed."""

from dataclasses import fields

import pytest

from bodymap.domain.catalogue import Catalogue, catalogue_of
from bodymap.domain.tables import TABLES


def test_every_table_is_an_attribute() -> None:
    assert list(TABLES) == [each.name for each in fields(Catalogue)][: len(TABLES)]


def test_rows_of_a_region_are_those_that_name_it(catalogue: Catalogue) -> None:
    for region_id in catalogue.regions:
        for table in ("cautions", "red_flags", "screening", "findings"):
            rows = catalogue.table(table).values()
            named = tuple(row for row in rows if region_id in row.region_ids)
            assert catalogue.in_region(table, region_id) == named
        for table in ("verdicts", "region_conditions", "zones", "muscles", "statements"):
            rows = catalogue.table(table).values()
            named = tuple(row for row in rows if row.region_id == region_id)
            assert catalogue.in_region(table, region_id) == named


def test_rows_that_hold_everywhere_stand_apart(catalogue: Catalogue) -> None:
    everywhere = catalogue.everywhere("screening")
    assert everywhere
    assert all(item.region_ids == ("any",) for item in everywhere)


def test_what_is_not_there_is_empty(catalogue: Catalogue) -> None:
    assert catalogue.in_region("cautions", "tail") == ()
    with pytest.raises(KeyError):
        catalogue.table("tails")


def test_a_catalogue_can_be_made_of_a_few_objects(catalogue: Catalogue) -> None:
    few = catalogue_of({"regions": catalogue.regions}, catalogue.figure)
    assert list(few.regions) == list(catalogue.regions)
    assert few.findings == {}


def test_a_table_cannot_be_changed(catalogue: Catalogue) -> None:
    with pytest.raises(TypeError):
        catalogue.regions["tail"] = catalogue.regions["neck"]
