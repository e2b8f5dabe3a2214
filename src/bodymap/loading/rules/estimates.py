"""Rules about the numbers of findings.csv: an interval holds its estimate, a sign its direction."""

from collections.abc import Iterator, Mapping

from bodymap.domain.problem import Problem
from bodymap.domain.vocabulary import RATIOS, BetterWhen, EffectMeasure, EstimateKind, Favours
from bodymap.loading.rows import Row, Tables

IN_POINTS = frozenset({EffectMeasure.MEAN_DIFFERENCE, EffectMeasure.NONE})
THRESHOLD_SIGNS = "<>≥≤"
GOOD_SIDE: Mapping[str, int] = {BetterWhen.HIGHER: 1, BetterWhen.LOWER: -1}
AGAINST: Mapping[str, int] = {Favours.DRY_NEEDLING: -1, Favours.COMPARATOR: 1}
"""Whom an estimate on the good side of 'no difference' speaks against."""


def number(text: str) -> float | None:
    """The number in a cell, without the sign of a threshold; None where there is none."""
    try:
        return float(text.lstrip(THRESHOLD_SIGNS))
    except ValueError:
        return None


def no_effect(finding: Row) -> float:
    """The estimate that means 'no difference': 1 for ratios, 0 for differences."""
    return 1.0 if finding["effect_measure"] in RATIOS else 0.0


def intervals_are_the_right_way_up(tables: Tables) -> Iterator[Problem]:
    """The lower confidence limit is not above the upper one."""
    for table in ("findings", "adverse_events"):
        for row in tables[table]:
            low, high = number(row["ci_low"]), number(row["ci_high"])
            if low is not None and high is not None and low > high:
                yield row.problem(
                    "ci_low",
                    f"the interval is upside down: {row['ci_low']} to {row['ci_high']}",
                    hint="Swap ci_low and ci_high, or correct a sign.",
                )


def estimates_lie_in_their_interval(tables: Tables) -> Iterator[Problem]:
    """An estimate lies between its own confidence limits."""
    for table, column in (("findings", "estimate"), ("adverse_events", "rate_per_10000")):
        for row in tables[table]:
            estimate, low, high = (number(row[c]) for c in (column, "ci_low", "ci_high"))
            if low is not None and high is not None and low > high:
                continue
            if estimate is not None and _is_outside(estimate, low, high):
                yield row.problem(
                    column,
                    f"{row[column]} lies outside {row['ci_low']} to {row['ci_high']}",
                    hint="Compare all three with the paper, signs too.",
                )


def intervals_have_two_ends(tables: Tables) -> Iterator[Problem]:
    """A confidence interval of a finding has a lower and an upper limit."""
    for row in tables["findings"]:
        if bool(row["ci_low"]) != bool(row["ci_high"]):
            blank = "ci_high" if row["ci_low"] else "ci_low"
            hint = f"Fill {blank}, or leave both limits blank."
            yield row.problem(blank, "the interval has only one end", hint)


def estimates_match_their_kind(tables: Tables) -> Iterator[Problem]:
    """`estimate_kind` says what the number may be used for, so it fits the number.

    'none' stands beside a blank estimate and only there, except for an interval that was
    printed without its estimate; '<' and '>' make a threshold.
    """
    for row in tables["findings"]:
        kind, estimate = row["estimate_kind"], row["estimate"]
        is_threshold = estimate.startswith(tuple(THRESHOLD_SIGNS))
        if estimate and kind == EstimateKind.NONE:
            yield row.problem("estimate_kind", f"'none', yet there is an estimate: {estimate}")
        elif not (estimate or row["ci_low"]) and kind != EstimateKind.NONE:
            yield row.problem("estimate", f"blank, yet estimate_kind says '{kind}'")
        elif estimate and is_threshold != (kind == EstimateKind.THRESHOLD):
            hint = "'threshold' goes with an estimate that begins with <, >, ≥ or ≤."
            yield row.problem("estimate_kind", f"'{kind}' does not fit {estimate}", hint)


def differences_have_a_scale(tables: Tables) -> Iterator[Problem]:
    """A difference in points says of which scale, so that it can be read and plotted."""
    for row in tables["findings"]:
        is_difference = row["estimate_kind"] == EstimateKind.DIFFERENCE
        if is_difference and row["effect_measure"] in IN_POINTS and not row["scale"]:
            yield row.problem("scale", "the difference has no unit", "Name the scale.")


def signs_agree_with_favours(tables: Tables) -> Iterator[Problem]:
    """A difference lies on the side that the finding favours, as `better_when` reads it."""
    for row in tables["findings"]:
        better, estimate = favoured_side(row), number(row["estimate"])
        against = AGAINST.get(row["favours"], 0)
        if estimate is not None and better * against * (estimate - no_effect(row)) > 0:
            yield row.problem(
                "favours",
                f"'{row['favours']}' does not fit the estimate {row['estimate']}, "
                f"which is better when {row['better_when']}",
                hint="Compare the sign, better_when and favours with the paper.",
            )


def favoured_side(finding: Row) -> int:
    """+1 where a higher number is good for the needled group, -1 where a lower one is.

    0 where that is unclear, or where the number is not a difference between groups.
    """
    if finding["estimate_kind"] != EstimateKind.DIFFERENCE:
        return 0
    return GOOD_SIDE.get(finding["better_when"], 0)


def _is_outside(value: float, low: float | None, high: float | None) -> bool:
    return (low is not None and value < low) or (high is not None and value > high)
