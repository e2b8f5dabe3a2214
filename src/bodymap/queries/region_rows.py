"""The rows of a table that are about one region, for downloads."""

from typing import Any

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Reference
from bodymap.domain.tables import TABLES
from bodymap.domain.vocabulary import Audience
from bodymap.queries.reference_view import cited_in
from bodymap.queries.region_view import region_view

REGION_COLUMNS = {"region_id", "region_ids"}


def region_rows(catalogue: Catalogue, table: str, region_id: str = "") -> tuple[Any, ...]:
    """Rows in the order of the file; all of them where no region is asked for, or none is named.

    Raises:
        KeyError: there is no such table, or no such region.
    """
    if not region_id:
        return tuple(catalogue.table(table).values())
    if table == "references":
        return region_references(catalogue, region_id)
    if table == "regions":
        return (catalogue.regions[region_id],)
    if REGION_COLUMNS.isdisjoint(TABLES[table].__dataclass_fields__):
        return tuple(catalogue.table(table).values())
    return catalogue.in_region(table, region_id)


def region_references(catalogue: Catalogue, region_id: str) -> tuple[Reference, ...]:
    """The sources that the region's panel lists for patients or clinicians, and those behind it.

    Raises:
        KeyError: there is no such region.
    """
    listed = {
        each.id
        for audience in Audience
        for each in region_view(catalogue, region_id, audience).sources
    }
    wanted = listed | cited_in(catalogue, region_id)
    return tuple(each for each in catalogue.references.values() if each.id in wanted)
