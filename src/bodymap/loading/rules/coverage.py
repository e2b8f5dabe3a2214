"""Rules about what each region must have before a person may choose it."""

from collections.abc import Iterable, Iterator

from bodymap.domain.catalogue import EVERYWHERE
from bodymap.domain.problem import Problem
from bodymap.domain.vocabulary import Readership, Section
from bodymap.loading.rows import Row, Tables


def regions_have_a_caution(tables: Tables) -> Iterator[Problem]:
    """Harm is shown by place, so every region has a caution of its own."""
    yield from _lacking(tables, "cautions", "caution", takes_any=False)


def regions_have_urgent_help(tables: Tables) -> Iterator[Problem]:
    """Every region says when to get help now."""
    yield from _lacking(tables, "red_flags", "urgent-help line", takes_any=True)


def regions_have_a_screening_item(tables: Tables) -> Iterator[Problem]:
    """Every region says what to tell the clinician first."""
    yield from _lacking(tables, "screening", "screening item", takes_any=True)


def regions_have_a_condition(tables: Tables) -> Iterator[Problem]:
    """Every region has a condition card; 'not-studied' is a verdict too."""
    yield from _lacking(tables, "region_conditions", "condition", takes_any=False)


def regions_have_one_answer(tables: Tables) -> Iterator[Problem]:
    """Every region has exactly one 'answer' statement that a patient reads below its name."""
    answers: dict[str, list[Row]] = {}
    for row in tables.whole("statements"):
        if row["section"] == Section.ANSWER and row["readership"] != Readership.CLINICIAN:
            answers.setdefault(row["region_id"], []).append(row)
    for region in tables.whole("regions"):
        found = answers.get(region.id, [])
        if not found:
            hint = "Add a row to statements.csv with section 'answer' and readership 'patient'."
            yield region.problem("id", "the region has no answer for patients", hint)
        for extra in found[1:]:
            message = f"'{region.id}' already has an answer in line {found[0].place.line}"
            yield extra.problem("section", message, "Keep one; give the other another section.")


def conditions_are_used(tables: Tables) -> Iterator[Problem]:
    """A condition is shown in a region, or at least something was found about it."""
    rows = (*tables.whole("region_conditions"), *tables.whole("findings"))
    used = {row["condition_id"] for row in rows}
    for row in tables["conditions"]:
        if row.id not in used:
            hint = "Add a row to region_conditions.csv, or take the condition out."
            yield row.problem("id", "no region shows it, and no finding is about it", hint)


def cards_stand_once(tables: Tables) -> Iterator[Problem]:
    """A region shows a condition once."""
    yield from _pairs_twice(tables["region_conditions"])


def cards_have_one_verdict(tables: Tables) -> Iterator[Problem]:
    """Each condition of a region has exactly one verdict, under the same id."""
    verdicts = {_pair(row) for row in tables.whole("verdicts")}
    for row in tables["region_conditions"]:
        if _pair(row) not in verdicts:
            hint = "Add a row to verdicts.csv; where nothing was studied, 'not-studied'."
            yield row.problem("condition_id", "this condition has no verdict here", hint)
    yield from _pairs_twice(tables["verdicts"])


def verdicts_have_a_card(tables: Tables) -> Iterator[Problem]:
    """Each verdict belongs to a condition that its region shows, and carries that row's id."""
    cards = {_pair(row): row.id for row in tables.whole("region_conditions")}
    for row in tables["verdicts"]:
        card = cards.get(_pair(row))
        if card is None:
            message = f"'{row['region_id']}' does not show '{row['condition_id']}'"
            yield row.problem("condition_id", message, "Add the pair to region_conditions.csv.")
        elif card != row.id:
            yield row.problem("id", f"the card's id is '{card}'", "Use the same id here.")


def _lacking(tables: Tables, name: str, thing: str, *, takes_any: bool) -> Iterator[Problem]:
    named = set(_regions_of(tables.whole(name)))
    if takes_any and EVERYWHERE in named:
        return
    for region in tables.whole("regions"):
        if region.id not in named:
            hint = f"Add a row to {name}.csv that names '{region.id}'."
            yield region.problem("id", f"the region has no {thing}", hint)


def _regions_of(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        yield from row.ids("region_ids") or row.ids("region_id")


def _pair(row: Row) -> tuple[str, str]:
    return row["region_id"], row["condition_id"]


def _pairs_twice(rows: Iterable[Row]) -> Iterator[Problem]:
    first: dict[tuple[str, str], Row] = {}
    for row in rows:
        if (earlier := first.setdefault(_pair(row), row)) is not row:
            message = f"region and condition already stand in line {earlier.place.line}"
            yield row.problem("condition_id", message, "Take one of the two rows out.")
