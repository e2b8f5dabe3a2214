"""Rules about options.csv: each option once, on a card that is there, needling among them."""

from collections.abc import Iterator

from bodymap.domain.options import OptionKind
from bodymap.domain.problem import Problem
from bodymap.loading.rows import Row, Tables


def options_have_a_card(tables: Tables) -> Iterator[Problem]:
    """An option is shown where its region shows the condition, so both belong together."""
    cards = {(row["region_id"], row["condition_id"]) for row in tables.whole("region_conditions")}
    for row in tables["options"]:
        for region_id in row.ids("region_ids"):
            if (region_id, row["condition_id"]) not in cards:
                message = f"'{region_id}' does not show '{row['condition_id']}'"
                hint = "Add the pair to region_conditions.csv, or take the region out."
                yield row.problem("region_ids", message, hint)


def options_stand_once(tables: Tables) -> Iterator[Problem]:
    """A card says one thing of each option."""
    first: dict[tuple[str, str, str], Row] = {}
    for row in tables["options"]:
        for region_id in row.ids("region_ids"):
            key = (region_id, row["condition_id"], row["option"])
            if (earlier := first.setdefault(key, row)) is not row:
                message = f"'{region_id}' already has it in line {earlier.place.line}"
                yield row.problem("option", message, "Make one row of the two.")


def needling_is_one_of_the_options(tables: Tables) -> Iterator[Problem]:
    """Where others are described, needling stands among them, in as much detail."""
    described: dict[tuple[str, str], Row] = {}
    needled: set[tuple[str, str]] = set()
    for row in tables.whole("options"):
        for region_id in row.ids("region_ids"):
            card = (region_id, row["condition_id"])
            described.setdefault(card, row)
            if row["option"] == OptionKind.DRY_NEEDLING:
                needled.add(card)
    for card, row in described.items():
        if card not in needled:
            message = f"'{card[0]}' describes other options, but not needling itself"
            hint = f"Add a row with the option '{OptionKind.DRY_NEEDLING}'."
            yield row.problem("option", message, hint)
