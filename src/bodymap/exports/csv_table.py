"""A table as CSV, with the rows and ids of data/."""

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.tables import TABLES
from bodymap.queries.frames import frame


def csv_table(catalogue: Catalogue, table: str) -> str:
    """The whole table.

    Raises:
        KeyError: there is no such table.
    """
    kind = TABLES[table]
    text: str = frame(kind, getattr(catalogue, table).values()).to_csv(index=False)
    return text
