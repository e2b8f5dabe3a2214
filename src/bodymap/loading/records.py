"""From the text of a file to records that know the line on which they start."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bodymap.domain.columns import LONGEST_CELL

MOST_TORN = 200
"""Torn records after which a file is given up."""


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of one row. `fault` says why it could not be cut into cells, else it is ""."""

    line: int
    cells: list[str]
    fault: str = ""


def records(text: str) -> Iterator[Record]:
    """Each row of the file, blank lines left out.

    A quotation mark that is never closed would swallow the rest of the file, so after a torn
    record reading begins again on the next line.
    """
    lines = list(io.StringIO(text, newline=""))
    start, torn = 0, 0
    while start < len(lines) and torn < MOST_TORN:
        read = 0
        reader = csv.reader(islice(lines, start, None), strict=True)
        try:
            for cells in reader:
                if cells:
                    yield Record(start + read + 1, cells)
                read = reader.line_num
            return
        except csv.Error as error:
            broken = lines[start + read]
            yield Record(start + read + 1, broken.split(","), _fault(error, broken))
        start, torn = start + read + 1, torn + 1
    if torn == MOST_TORN:
        yield Record(start + 1, [], "too many rows are torn; the rest of the file was not read")


def _fault(error: csv.Error, line: str) -> str:
    if "field limit" in str(error) and len(line) > LONGEST_CELL:
        return f"a cell is longer than {LONGEST_CELL} characters"
    return "a quotation mark is not closed, or stands alone inside a quoted cell"
