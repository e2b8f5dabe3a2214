"""What counts as better than nothing, and how sure the project may be."""

import pytest

from bodymap.domain.problem import Place
from bodymap.loading.rows import Row, Table, Tables
from bodymap.loading.rules.behind import (
    beats_nothing,
    excludes_no_effect,
    highest_certainty_allowed,
)


def finding(**cells: str) -> Row:
    """A clear win of dry needling over sham, but for the cells given."""
    sound = {
        "id": "win",
        "reference_id": "paper",
        "needling_kind": "dry-needling",
        "favours": "dry-needling",
        "comparator": "sham",
        "estimate_kind": "difference",
        "effect_measure": "mean-difference",
        "ci_low": "-1.5",
        "ci_high": "-0.5",
    }
    return Row("findings", Place("data/findings.csv", 2), sound | cells)


def papers(*designs_and_levels: tuple[str, str]) -> tuple[Tables, list[Row]]:
    """Papers of these designs and read levels, each with a finding."""
    rows = tuple(
        Row(
            "references",
            Place("data/references.csv", line),
            {"id": f"paper-{line}", "design": design, "read_level": level},
        )
        for line, (design, level) in enumerate(designs_and_levels, 2)
    )
    table = Table(name="references", file="data/references.csv", rows=rows, is_sound=True)
    return Tables([table]), [finding(reference_id=row.id) for row in rows]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({}, True),
        ({"ci_high": "0"}, False),
        ({"ci_low": "-0.2", "ci_high": "0.4"}, False),
        ({"effect_measure": "odds-ratio", "ci_low": "1.2", "ci_high": "3"}, True),
        ({"effect_measure": "risk-ratio", "ci_low": "0.8", "ci_high": "3"}, False),
        ({"estimate_kind": "one-group"}, False),
        ({"ci_low": "", "ci_high": "", "p_value": "0.03"}, True),
        ({"ci_low": "", "ci_high": "", "p_value": "<.001"}, True),
        ({"ci_low": "", "ci_high": "", "p_value": "<0.05"}, True),
        ({"ci_low": "", "ci_high": "", "p_value": "≤0.01"}, True),
        ({"ci_low": "", "ci_high": "", "p_value": "0.05"}, False),
        ({"ci_low": "", "ci_high": "", "p_value": "<=0.05"}, False),
        ({"ci_low": "", "ci_high": "", "p_value": ">0.01"}, False),
        ({"ci_low": "", "ci_high": "", "p_value": "<0.1"}, False),
        ({"ci_low": "", "ci_high": ""}, False),
        ({"ci_low": "-1.5", "ci_high": "0.5", "p_value": "0.01"}, False),
    ],
)
def test_chance_is_excluded_by_the_interval_or_else_by_p(
    cells: dict[str, str], expected: bool
) -> None:
    assert excludes_no_effect(finding(**cells)) is expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({}, True),
        ({"comparator": "no-treatment"}, True),
        ({"comparator": "usual-care"}, False),
        ({"favours": "neither"}, False),
        ({"needling_kind": "acupuncture"}, False),
        ({"needling_kind": "mixed"}, False),
        ({"needling_kind": "mixed", "note": "Dry needling and acupuncture pooled."}, True),
    ],
)
def test_only_dry_needling_against_nothing_real_counts(
    cells: dict[str, str], expected: bool
) -> None:
    assert beats_nothing(finding(**cells)) is expected


@pytest.mark.parametrize(
    ("read", "highest"),
    [
        ([("randomised-trial", "abstract")], "low"),
        ([("randomised-trial", "abstract"), ("survey", "full-text")], "low"),
        ([("meta-analysis", "second-hand")], "low"),
        ([("randomised-trial", "abstract"), ("meta-analysis", "abstract")], "moderate"),
        ([("systematic-review", "abstract")], "moderate"),
        ([("umbrella-review", "abstract")], "moderate"),
        ([("randomised-trial", "full-text"), ("meta-analysis", "abstract")], "high"),
    ],
)
def test_the_project_is_no_surer_than_it_has_read(
    read: list[tuple[str, str]], highest: str
) -> None:
    assert highest_certainty_allowed(*papers(*read)) == highest
