"""Rules about harm: what an emergency has to say, and how a rate has to add up."""

from collections.abc import Iterator

from bodymap.domain.problem import Problem
from bodymap.domain.safety import RateUnit, Severity
from bodymap.loading.rows import Row, Tables
from bodymap.loading.rules.estimates import number

COUNTED_ONE_BY_ONE = frozenset({RateUnit.PATIENTS, RateUnit.PRACTITIONERS, RateUnit.TREATMENTS})
GRAVE = frozenset({Severity.EMERGENCY, Severity.SERIOUS})
ROUNDING = 0.1
"""How far a rate may be from numerator / denominator: printed rates are coarse (1 in 200,000)."""


def emergencies_say_what_to_do(tables: Tables) -> Iterator[Problem]:
    """An emergency names its warning signs and what to do then."""
    for row in tables["cautions"]:
        for column in ("warning_signs", "action"):
            if row["severity"] == Severity.EMERGENCY and not row[column]:
                yield row.problem(column, "blank, although it is an emergency", "Fill it.")


def lung_cautions_are_grave(tables: Tables) -> Iterator[Problem]:
    """A needle that can reach the lung is never a small matter."""
    for row in tables["cautions"]:
        if row["reaches_lung"] == "yes" and row["severity"] not in GRAVE:
            message = f"'{row['severity']}', although the lung can be reached"
            hint = "Say 'emergency' or 'serious', or reaches_lung 'no'."
            yield row.problem("severity", message, hint)


def counts_are_not_negative(tables: Tables) -> Iterator[Problem]:
    """Nobody counts fewer than none; a denominator is at least one."""
    for table, column, least in (
        ("adverse_events", "numerator", 0),
        ("adverse_events", "denominator", 1),
        ("adverse_events", "rate_per_10000", 0),
        ("references", "n_studies", 0),
    ):
        for row in tables[table]:
            value = number(row[column])
            if value is not None and value < least:
                message = f"{row[column]} is less than {least}"
                yield row.problem(column, message, "Leave it blank where it was not seen.")


def events_are_not_more_than_counted(tables: Tables) -> Iterator[Problem]:
    """No more patients, practitioners or treatments had an event than were counted."""
    for row in tables["adverse_events"]:
        events, counted = number(row["numerator"]), number(row["denominator"])
        if row["unit"] in COUNTED_ONE_BY_ONE and events and counted and events > counted:
            message = f"{row['numerator']} of {row['denominator']} {row['unit']}"
            yield row.problem("numerator", message, "Swap the two, or correct the unit.")


def rates_agree_with_their_counts(tables: Tables) -> Iterator[Problem]:
    """A rate is numerator / denominator, times 10,000, but for the rounding in print."""
    for row in tables["adverse_events"]:
        rate, counted = number(row["rate_per_10000"]), _counted_rate(row)
        if rate is None or counted is None:
            continue
        if abs(rate - counted) > ROUNDING * max(rate, counted):
            message = f"{row['rate_per_10000']}, yet the counts give {counted:.4g}"
            yield row.problem("rate_per_10000", message, "Which of the three was printed?")


def cases_have_no_rate(tables: Tables) -> Iterator[Problem]:
    """Cases that were gathered say that a harm can happen, not how often."""
    for row in tables["adverse_events"]:
        if row["unit"] == RateUnit.NO_RATE and row["rate_per_10000"]:
            message = f"{row['rate_per_10000']}, although the unit is 'no-rate'"
            yield row.problem("rate_per_10000", message, "Leave it blank, or name the unit.")


def _counted_rate(row: Row) -> float | None:
    """Events per 10,000, from the counts; None where they were not both seen."""
    events, counted = number(row["numerator"]), number(row["denominator"])
    return events / counted * 10_000 if events is not None and counted else None
