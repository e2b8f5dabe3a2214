"""From a file of `data/` to a table of rows, with everything that is wrong about its shape."""

from collections.abc import Iterator
from pathlib import Path

from bodymap.domain.columns import columns_of
from bodymap.domain.problem import Place, Problem
from bodymap.loading.encoding import (
    SAVE_AS_UTF_8,
    decoded,
    fault_of,
    undecoded_bytes,
    unreadable,
)
from bodymap.loading.headers import column_problems, unusable_header
from bodymap.loading.records import Record, records
from bodymap.loading.rows import Row, Table

TORN_HINT = 'Look for a missing quotation mark; inside a quoted cell each is written twice: "".'


def read_table(folder: Path, name: str, kind: type) -> tuple[Table, bytes]:
    """A table and the bytes of its file; whatever is wrong is among the table's problems."""
    path = folder / f"{name}.csv"
    file = path.as_posix()
    try:
        content = path.read_bytes()
    except OSError as error:
        return Table(name=name, file=file, problems=(unreadable(file, error),)), b""
    if fault := fault_of(content):
        return Table(name=name, file=file, problems=(Problem(file, 1, "", *fault),)), content
    return _table(name, file, kind, decoded(content)), content


def _table(name: str, file: str, kind: type, text: str) -> Table:
    header, *body = records(text)
    declared = [field.name for field, _ in columns_of(kind)]
    if fault := unusable_header(header, declared):
        return Table(name=name, file=file, problems=(Problem(file, header.line, "", *fault),))
    torn = {record.line: fault for record in body if (fault := _fault(record, header))}
    rows = tuple(_row(name, file, header, each) for each in body if each.line not in torn)
    return Table(
        name=name,
        file=file,
        rows=rows,
        is_sound=set(declared) <= set(header.cells),
        lost_ids=frozenset(_id(record, header) for record in body if record.line in torn),
        problems=(
            *column_problems(file, header, declared),
            *(Problem(file, line, "", *fault) for line, fault in torn.items()),
            *_encoding_problems(rows),
        ),
    )


def _fault(record: Record, header: Record) -> tuple[str, str] | None:
    """Why a record cannot be laid out under the columns, with a hint."""
    held, needed = len(record.cells), len(header.cells)
    if record.fault:
        return record.fault, TORN_HINT
    if not any(record.cells):
        return "the row is empty", "Take the line out."
    if held < needed:
        return f"the row has {held} cells instead of {needed}", "Is a comma missing?"
    if held > needed:
        return (
            f"the row has {held} cells instead of {needed}",
            "Text that holds a comma needs quotation marks around it.",
        )
    return None


def _row(name: str, file: str, header: Record, record: Record) -> Row:
    """The cells by column; of a column that stands twice the first counts."""
    pairs = zip(reversed(header.cells), reversed(record.cells), strict=True)
    cells = {column: cell.replace("\r\n", "\n") for column, cell in pairs}
    return Row(name, Place(file, record.line), cells)


def _id(record: Record, header: Record) -> str:
    """The id of a torn record, as well as it can be told, so that others may name it."""
    at = header.cells.index("id") if "id" in header.cells else 0
    return record.cells[at].strip('"') if at < len(record.cells) else ""


def _encoding_problems(rows: tuple[Row, ...]) -> Iterator[Problem]:
    """One problem for all bytes that are no UTF-8: they have one cause."""
    hit = [
        (row, column)
        for row in rows
        for column, cell in row.cells.items()
        if not cell.isascii() and undecoded_bytes(cell)
    ]
    if hit:
        row, column = hit[0]
        others = f", as in {len(hit) - 1} more cells" if len(hit) > 1 else ""
        byte = undecoded_bytes(row[column])[0]
        yield row.problem(column, f"the byte 0x{byte:02X} is not UTF-8{others}", SAVE_AS_UTF_8)
