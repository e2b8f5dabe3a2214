"""What the findings behind a verdict amount to: the questions that the rules on verdicts ask."""

import re
from collections.abc import Iterator

from bodymap.domain.vocabulary import (
    REVIEWS,
    Comparator,
    Design,
    EstimateKind,
    Favours,
    NeedlingKind,
    ReadLevel,
)
from bodymap.loading.rows import Row, Tables
from bodymap.loading.rules.estimates import no_effect, number

SIGNIFICANT = 0.05
POOLED = frozenset({Design.META_ANALYSIS, Design.GUIDELINE})
CONTROLLED = REVIEWS | {Design.RANDOMISED_TRIAL, Design.GUIDELINE}
NOTHING_REAL = frozenset({Comparator.SHAM, Comparator.NO_TREATMENT})


def findings_behind(tables: Tables, verdict: Row) -> list[Row]:
    """The findings that a verdict names, as far as they are there."""
    return tables.found("findings", verdict.ids("finding_ids"))


def judged(tables: Tables, word: str = "") -> Iterator[tuple[Row, list[Row]]]:
    """Each verdict with the findings behind it; only those with this word, where one is given.

    Where a finding or paper behind it is not there, or has a broken cell, a verdict is left out:
    that is reported already, and nobody can say yet what lies behind it.
    """
    for verdict in tables["verdicts"]:
        findings = findings_behind(tables, verdict)
        papers = tables.found("references", (row["reference_id"] for row in findings))
        is_complete = len(papers) == len(findings) == len(verdict.ids("finding_ids"))
        is_judged = is_complete and tables.are_sound((verdict, *findings, *papers))
        if is_judged and word in ("", verdict["verdict"]):
            yield verdict, findings


def design_of(tables: Tables, finding: Row) -> str:
    """The design of the paper that a finding comes from."""
    paper = tables.row("references", finding["reference_id"])
    return paper["design"] if paper else ""


def is_dry_needling(finding: Row) -> bool:
    """Dry needling, or a mixture of which the note says what was mixed."""
    kind = finding["needling_kind"]
    return kind == NeedlingKind.DRY_NEEDLING or (
        kind == NeedlingKind.MIXED and bool(finding["note"])
    )


def is_controlled(finding: Row) -> bool:
    """There was another group."""
    return finding["comparator"] != Comparator.BEFORE_AFTER


def beats_nothing(finding: Row) -> bool:
    """Dry needling came out better than sham or no treatment, and not by chance alone."""
    return (
        is_dry_needling(finding)
        and finding["favours"] == Favours.DRY_NEEDLING
        and finding["comparator"] in NOTHING_REAL
        and excludes_no_effect(finding)
    )


def excludes_no_effect(finding: Row) -> bool:
    """The 95 % interval leaves out 'no difference', or the p value is below 0.05."""
    low, high = number(finding["ci_low"]), number(finding["ci_high"])
    is_difference = finding["estimate_kind"] == EstimateKind.DIFFERENCE
    if is_difference and low is not None and high is not None:
        return not low <= no_effect(finding) <= high
    return _is_significant(finding["p_value"])


def _is_significant(p_value: str) -> bool:
    """'0.03', '<0.05' and '<=.001' are; '0.05', '>0.01' and '<=0.05' are not."""
    parts = re.fullmatch(r"([<>]?=?|[≤≥])(\d*\.?\d+)", p_value, re.ASCII)
    if not parts or parts[1] in (">", ">=", "≥"):
        return False
    value = float(parts[2])
    return value < SIGNIFICANT or (value == SIGNIFICANT and parts[1] == "<")


def highest_certainty_allowed(tables: Tables, findings: list[Row]) -> str:
    """How certain the project may call a verdict, by how much of the papers it has read.

    'high' where a trial, review or guideline was read in full, 'moderate' from the abstract of
    a review, else 'low'.
    """
    papers = tables.found("references", (row["reference_id"] for row in findings))
    read = {(paper["read_level"], paper["design"]) for paper in papers}
    if any((ReadLevel.FULL_TEXT, design) in read for design in CONTROLLED):
        return "high"
    if any((ReadLevel.ABSTRACT, design) in read for design in REVIEWS):
        return "moderate"
    return "low"
