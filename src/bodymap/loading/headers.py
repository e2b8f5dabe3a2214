"""The first row of a file: are its columns the declared ones?"""

from collections.abc import Iterator, Sequence

from bodymap.domain.problem import Problem
from bodymap.loading.records import Record
from bodymap.loading.spelling import did_you_mean, shown

OTHER_DELIMITERS = {";": "semicolons", "\t": "tabs", "|": "upright strokes"}


def unusable_header(header: Record, declared: Sequence[str]) -> tuple[str, str] | None:
    """Why the first row does not name the columns, with a hint; None where it does."""
    if header.fault:
        return header.fault, "Mend the first row; it names the columns."
    for delimiter, name in OTHER_DELIMITERS.items():
        if any(len(set(cell.split(delimiter)) & set(declared)) > 1 for cell in header.cells):
            return f"the columns are parted by {name}", "Save it as CSV with commas."
    if not set(header.cells) & set(declared):
        return "the first row does not name the columns", "It must read: " + ",".join(declared)
    return None


def column_problems(file: str, header: Record, declared: Sequence[str]) -> Iterator[Problem]:
    """Columns that are missing, stand twice or are not declared; their order is free."""
    names = header.cells
    strange = [name for name in dict.fromkeys(names) if name not in declared]
    missing = [name for name in declared if name not in names]
    for name in missing:
        hint = "Add it to the first row, and a cell to each row."
        yield Problem(file, header.line, name, "the column is missing", hint)
    for name in declared:
        if names.count(name) > 1:
            yield Problem(file, header.line, name, "the column stands twice", "Take one out.")
    for name in strange:
        hint = did_you_mean(name, missing, "Take it out.")
        yield Problem(file, header.line, "", f"there is no column {shown(name)}", hint)
