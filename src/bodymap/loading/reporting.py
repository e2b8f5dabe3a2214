"""What `bodymap validate` and a refused start print."""

from collections.abc import Sequence

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.problem import Problem
from bodymap.domain.tables import TABLES


def report(problems: Sequence[Problem]) -> str:
    """One problem a line, its hint indented below, and how many there are in the last line."""
    lines: list[str] = []
    for problem in problems:
        lines.append(str(problem))
        if problem.hint:
            lines.append(f"    {problem.hint}")
    lines.append(f"{len(problems)} problem{'' if len(problems) == 1 else 's'}")
    return "\n".join(lines)


def summary(catalogue: Catalogue) -> str:
    """How many rows there are of each kind, on one line."""
    counts = (f"{len(catalogue.table(name))} {name.replace('_', ' ')}" for name in TABLES)
    return f"The data is sound (version {catalogue.version}): " + ", ".join(counts) + "."
