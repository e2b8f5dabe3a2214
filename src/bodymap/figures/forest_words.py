"""The words on a forest plot: what is compared, in which unit, and which way is whose."""

import re

from bodymap.domain.evidence import Finding
from bodymap.domain.vocabulary import Outcome
from bodymap.domain.wording import Wording, capitalised
from bodymap.queries.forest import STANDARDISED, Axis, ForestGroup, ForestRow
from bodymap.queries.people import People
from bodymap.queries.short_name import short_name


def group_name(group: ForestGroup, words: Wording) -> str:
    """What was measured, with which needling and against what."""
    axis = group.axis
    details = {outcome_detail(row.finding) for row in group.rows}
    outcome = words(f"outcome.{axis.outcome}")
    if axis.outcome is Outcome.OTHER and len(details) == 1:
        outcome = capitalised(details.pop()) or outcome
    return words(
        "forest.name",
        outcome=outcome,
        kind=words(f"needling.{axis.kind}"),
        other=other_group(axis, words),
    )


def outcome_detail(finding: Finding) -> str:
    """The first words of the remark: what an outcome is that has no name in the vocabulary."""
    return re.split(r"[;:,]", finding.outcome_detail)[0].strip()


def unit_name(axis: Axis, words: Wording) -> str:
    """The kind of number and the scale that it is counted on."""
    measure = words(f"measure.{axis.measure}")
    if axis.scale == STANDARDISED:
        return measure
    if axis.scale.startswith(measure):
        return axis.scale
    return words("forest.measure", measure=measure, scale=axis.scale)


def other_group(axis: Axis, words: Wording) -> str:
    """What needling was compared with, in words that go with 'against' and 'favours'."""
    other = words(f"comparator.{axis.comparator}")
    return words("comparator.mixed", other=other) if axis.is_mixed else other


def directions(axis: Axis, words: Wording) -> tuple[str, str]:
    """What the left and the right half of the axis favour."""
    needled = words(f"needling.{axis.kind}")
    other = other_group(axis, words)
    left, right = (needled, other) if axis.is_better_to_the_left else (other, needled)
    return words("forest.left", who=left), words("forest.right", who=right)


def people_text(counted: People | None, words: Wording) -> str:
    """The number of people, and whether it is that of the whole study."""
    if not counted:
        return words("forest.people-unknown")
    name = "forest.people-whole" if counted.is_whole_study else "forest.people-count"
    return words(name, count=counted.count)


def row_name(row: ForestRow) -> str:
    """The paper and the time."""
    return f"{short_name(row.reference)}, {row.finding.follow_up_detail}"
