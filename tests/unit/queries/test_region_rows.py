"""A download for a region holds its rows, in the order of the file."""

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.tables import TABLES
from bodymap.domain.vocabulary import Audience
from bodymap.queries.reference_view import cited_in
from bodymap.queries.region_rows import region_rows
from bodymap.queries.region_view import region_view


def test_without_a_region_every_row_is_there(catalogue: Catalogue) -> None:
    for table in TABLES:
        assert region_rows(catalogue, table) == tuple(catalogue.table(table).values())


def test_a_table_that_names_regions_gives_those_that_name_this_one(catalogue: Catalogue) -> None:
    assert [each.id for each in region_rows(catalogue, "regions", "heel")] == ["heel"]
    assert all("heel" in each.region_ids for each in region_rows(catalogue, "findings", "heel"))
    assert all(each.region_id == "heel" for each in region_rows(catalogue, "muscles", "heel"))
    assert region_rows(catalogue, "claims", "heel") == tuple(catalogue.claims.values())


def test_the_sources_are_those_of_the_panel_and_of_its_verdicts(catalogue: Catalogue) -> None:
    for region_id in catalogue.regions:
        found = [each.id for each in region_rows(catalogue, "references", region_id)]
        assert found == [each for each in catalogue.references if each in set(found)]
        assert cited_in(catalogue, region_id) <= set(found)
        for audience in Audience:
            sources = region_view(catalogue, region_id, audience).sources
            assert {each.id for each in sources} <= set(found)
        assert len(found) < len(catalogue.references)


def test_an_unknown_region_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(KeyError):
        region_rows(catalogue, "references", "tail")
