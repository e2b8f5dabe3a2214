"""Rules about the atlas: points lie on the figure, and names tell the side."""

from collections.abc import Iterator

from bodymap.domain.problem import Problem
from bodymap.loading.rows import Tables
from bodymap.loading.rules.estimates import number

TABLES_WITH_POINTS = ("zones", "trigger_points")


def points_lie_on_the_figure(tables: Tables) -> Iterator[Problem]:
    """Both x and y are per cent of the figure's width and height."""
    for table in TABLES_WITH_POINTS:
        for row in tables[table]:
            for column in ("x", "y"):
                value = number(row[column])
                if value is not None and not 0 <= value <= 100:
                    message = f"{row[column]} lies off the figure"
                    yield row.problem(column, message, "Write a number from 0 to 100.")


def zones_are_named_after_their_side(tables: Tables) -> Iterator[Problem]:
    """A zone's id ends in its side, so that links and other tools can mirror it."""
    for row in tables["zones"]:
        if row["side"] and not row.id.endswith("-" + row["side"]):
            message = f"'{row.id}' does not end in '-{row['side']}'"
            yield row.problem("id", message, "Correct the side; ids stay as they are.")


def points_are_seen_where_their_muscle_is(tables: Tables) -> Iterator[Problem]:
    """A trigger point is drawn in a view that shows its muscle."""
    for row in tables["trigger_points"]:
        muscle = tables.row("muscles", row["muscle_id"])
        if muscle and row["view"] not in muscle.ids("views"):
            message = f"'{muscle.id}' is shown in: {muscle['views']}"
            yield row.problem("view", message, "Correct the view here, or the muscle's views.")
