"""Rules about the size of an effect: what a card shows in points, or as so many in 100."""

import re
from collections.abc import Iterator

from bodymap.domain.problem import Problem
from bodymap.domain.vocabulary import BetterWhen, EffectMeasure, EstimateKind, NeedlingKind
from bodymap.loading.rows import Row, Tables

REPORTED_IN = ("estimate", "outcome_detail", "clinician_text", "note")
IN_POINTS = EffectMeasure.MEAN_DIFFERENCE


def headlines_lie_behind_their_verdict(tables: Tables) -> Iterator[Problem]:
    """The finding whose size a card shows is one of those behind its verdict."""
    for verdict in tables["verdicts"]:
        headline = verdict["headline_finding_id"]
        if headline and headline not in verdict.ids("finding_ids"):
            message = f"'{headline}' does not lie behind the verdict"
            yield verdict.problem("headline_finding_id", message, "Add it to finding_ids.")


def headlines_are_differences_in_points(tables: Tables) -> Iterator[Problem]:
    """A size is shown only of dry needling, between groups, in points, with both limits."""
    hint = "Choose another finding, or leave it blank: the card then says that there is none."
    for verdict in tables["verdicts"]:
        for finding in tables.found("findings", verdict.ids("headline_finding_id")):
            if fault := _unfit(finding):
                message = f"'{finding.id}' {fault}"
                yield verdict.problem("headline_finding_id", message, hint)


def headlines_have_plain_words(tables: Tables) -> Iterator[Problem]:
    """What was measured, and against what, stands in plain words for each headline, once."""
    told: dict[str, Row] = {}
    for effect in tables.whole("effects"):
        if (first := told.setdefault(effect["finding_id"], effect)) is not effect:
            message = f"the finding already stands in line {first.place.line}"
            yield effect.problem("finding_id", message, "Take one of the two rows out.")
    for verdict in tables["verdicts"]:
        headline = verdict["headline_finding_id"]
        if headline and headline not in told:
            hint = f"Add a row to effects.csv for '{headline}'."
            yield verdict.problem("headline_finding_id", "it has no plain words", hint)


def plain_words_are_of_headlines(tables: Tables) -> Iterator[Problem]:
    """A row of effects.csv that no verdict names as its headline would never be read."""
    shown = {row["headline_finding_id"] for row in tables.whole("verdicts")}
    for effect in tables["effects"]:
        if effect["finding_id"] not in shown:
            hint = "Name it in headline_finding_id of verdicts.csv, or take the row out."
            yield effect.problem("finding_id", "no verdict shows the size of this finding", hint)


def noticeable_changes_have_sources(tables: Tables) -> Iterator[Problem]:
    """What is said of the smallest change that people notice has a source, and only that."""
    for effect in tables["effects"]:
        if bool(effect["noticeable_change"]) != bool(effect["reference_ids"]):
            blank = "reference_ids" if effect["noticeable_change"] else "noticeable_change"
            yield effect.problem(blank, "blank, although the other is not", "Fill both or none.")


def proportions_stand_in_their_finding(tables: Tables) -> Iterator[Problem]:
    """A share of 100 that is drawn is printed in the row of its finding."""
    for row in tables["proportions"]:
        for finding in tables.found("findings", [row["finding_id"]]):
            if not _tells(finding, row["percent"]):
                message = f"'{finding.id}' does not tell of {row['percent']}"
                yield row.problem("percent", message, "Compare it with the finding.")


def _unfit(finding: Row) -> str:
    """Why the size of a finding cannot be shown in points; blank where it can."""
    if finding["needling_kind"] != NeedlingKind.DRY_NEEDLING:
        return f"is about {finding['needling_kind']}"
    if finding["estimate_kind"] != EstimateKind.DIFFERENCE:
        return f"is no difference between groups: '{finding['estimate_kind']}'"
    if finding["effect_measure"] != IN_POINTS:
        return f"is not in points: '{finding['effect_measure']}'"
    if not finding["estimate"]:
        return "has no estimate"
    if finding["better_when"] == BetterWhen.UNCLEAR:
        return "does not say which group did better"
    return "" if finding["ci_low"] or finding["ci_high"] else "has no interval"


def _tells(finding: Row, number: str) -> bool:
    """Whether a number stands in the row; 2 is not told by 32 or by 2.5."""
    alone = re.compile(rf"(?<![\d.,<]){re.escape(number)}(?![\d,]|\.\d)")
    return any(alone.search(finding[column]) for column in REPORTED_IN)
