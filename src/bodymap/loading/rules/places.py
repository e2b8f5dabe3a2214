"""Rules about the atlas: names tell the side, and points are seen where their muscle is."""

from collections.abc import Iterator

from bodymap.domain.problem import Problem
from bodymap.loading.rows import Tables


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
