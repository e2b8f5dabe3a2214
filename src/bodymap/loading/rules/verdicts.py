"""Rules about verdicts.csv: what has to lie behind each word before a patient reads it."""

import re
from collections.abc import Iterator

from bodymap.domain.problem import Problem
from bodymap.domain.vocabulary import Certainty, Design, Favours, RatedBy, VerdictWord
from bodymap.loading.rows import Row, Tables
from bodymap.loading.rules.behind import (
    POOLED,
    beats_nothing,
    design_of,
    findings_behind,
    highest_certainty_allowed,
    is_controlled,
    is_dry_needling,
    judged,
)

TOO_UNSURE = frozenset({Certainty.VERY_LOW, Certainty.NOT_STATED, Certainty.NONE})
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
HOW_LONG = re.compile(r"\b(hour|day|week|month|year)s?\b", re.IGNORECASE)
HOW_MUCH = re.compile(r"\b(smallest|minimal|minimum|noticeabl[ey]|notices?)\b", re.IGNORECASE)


def verdicts_rest_on_their_condition(tables: Tables) -> Iterator[Problem]:
    """The findings behind a verdict are about its condition, or about a wider one it is part of."""
    for verdict in tables["verdicts"]:
        condition = tables.row("conditions", verdict["condition_id"])
        about = {condition.id, *condition.ids("wider_ids")} if condition else set()
        for finding in findings_behind(tables, verdict):
            if about and finding["condition_id"] not in about:
                yield verdict.problem(
                    "finding_ids",
                    f"'{finding.id}' is about '{finding['condition_id']}'",
                    hint="Take it out, or name that condition in wider_ids of conditions.csv.",
                )


def verdicts_have_findings(tables: Tables) -> Iterator[Problem]:
    """Every verdict but 'not-studied' names the findings that it was drawn from."""
    for verdict in tables["verdicts"]:
        if verdict["verdict"] != VerdictWord.NOT_STUDIED and not verdict["finding_ids"]:
            hint = "Name the findings, or say 'not-studied'."
            yield verdict.problem("finding_ids", "no finding lies behind the verdict", hint)


def helps_short_term_beats_nothing(tables: Tables) -> Iterator[Problem]:
    """'helps-short-term': dry needling beat sham or no treatment in more than one trial.

    A meta-analysis or guideline says so, or two trials do, each with an interval or p value
    that excludes no effect.
    """
    for verdict, findings in judged(tables, VerdictWord.HELPS_SHORT_TERM):
        winners = [row for row in findings if beats_nothing(row)]
        designs = {row["reference_id"]: design_of(tables, row) for row in winners}
        trials = [each for each in designs.values() if each == Design.RANDOMISED_TRIAL]
        if not POOLED & set(designs.values()) and len(trials) < 2:
            yield verdict.problem(
                "verdict",
                "no meta-analysis, guideline or pair of trials behind it shows "
                "dry needling better than sham or no treatment",
                hint="Name such findings in finding_ids, or say 'may-help'.",
            )


def helps_short_term_is_not_very_uncertain(tables: Tables) -> Iterator[Problem]:
    """'helps-short-term' is not said with very low or unknown certainty."""
    for verdict in _with(tables, VerdictWord.HELPS_SHORT_TERM):
        if verdict["certainty"] in TOO_UNSURE:
            message = f"'{verdict['certainty']}' is too uncertain for 'helps-short-term'"
            yield verdict.problem("certainty", message, "Say 'may-help'.")


def helps_short_term_says_how_long_and_much(tables: Tables) -> Iterator[Problem]:
    """'helps-short-term' says for how long, and how much beside the smallest change noticed."""
    for verdict in _with(tables, VerdictWord.HELPS_SHORT_TERM):
        if not HOW_LONG.search(verdict["reason"]):
            hint = "Name the days, weeks or months."
            yield verdict.problem("reason", "it does not say how long the help lasts", hint)
        if not HOW_MUCH.search(verdict["reason"]):
            hint = "Compare the effect with the smallest change that people notice."
            yield verdict.problem("reason", "it does not say how much the help is worth", hint)


def may_help_has_something_in_favour(tables: Tables) -> Iterator[Problem]:
    """'may-help': at least one result favours dry needling, though it falls short of more."""
    for verdict, findings in judged(tables, VerdictWord.MAY_HELP):
        if not any(_favours_needling(row) for row in findings):
            message = "no finding behind it favours dry needling"
            yield verdict.problem("verdict", message, "Say 'uncertain', or name such a finding.")


def no_better_rests_on_comparisons(tables: Tables) -> Iterator[Problem]:
    """'no-better': controlled results mostly show no difference, and the text says from what."""
    for verdict, findings in judged(tables, VerdictWord.NO_BETTER):
        compared = [row for row in findings if is_controlled(row)]
        wins = [row for row in compared if _favours_needling(row)]
        if 2 * len(wins) >= len(compared):
            message = f"{len(wins)} of {len(compared)} comparisons behind it favour dry needling"
            yield verdict.problem("verdict", message, "Most must show none: say 'uncertain'.")
        if not verdict["compared_with"]:
            yield verdict.problem("compared_with", "blank: no better than what?")


def not_studied_means_no_trial(tables: Tables) -> Iterator[Problem]:
    """'not-studied': no controlled trial of dry needling lies behind it, or in findings.csv."""
    about: dict[str, list[Row]] = {}
    for finding in tables["findings"]:
        about.setdefault(finding["condition_id"], []).append(finding)
    for verdict in _with(tables, VerdictWord.NOT_STUDIED):
        here = (row for row in about.get(verdict["condition_id"], []) if _is_here(row, verdict))
        for finding in dict.fromkeys((*findings_behind(tables, verdict), *here)):
            if _is_controlled_trial(tables, finding):
                message = f"'{finding.id}' is a controlled trial of it"
                yield verdict.problem("verdict", message, "Say 'uncertain', or correct either.")


def certainty_is_none_where_not_studied(tables: Tables) -> Iterator[Problem]:
    """Where nothing was studied there is nothing to rate; elsewhere there is."""
    for verdict in tables["verdicts"]:
        is_unstudied = verdict["verdict"] == VerdictWord.NOT_STUDIED
        if is_unstudied != (verdict["certainty"] == Certainty.NONE):
            message = f"'{verdict['certainty']}' does not go with '{verdict['verdict']}'"
            hint = "'none' goes with 'not-studied', and only with it."
            yield verdict.problem("certainty", message, hint)


def certainty_is_stated(tables: Tables) -> Iterator[Problem]:
    """A verdict states its certainty: the authors' rating, or else the project's own."""
    for verdict in tables["verdicts"]:
        if verdict["certainty"] == Certainty.NOT_STATED:
            hint = "Rate it, say rated_by 'project', and give the reason."
            yield verdict.problem("certainty", "a verdict needs a rating", hint)


def own_rating_is_modest(tables: Tables) -> Iterator[Problem]:
    """The project rates no higher than it has read.

    At most 'low' from abstracts of trials, 'moderate' from the abstract of a review.
    """
    for verdict, findings in judged(tables):
        allowed = Certainty(highest_certainty_allowed(tables, findings))
        rated = _certainty(verdict)
        if verdict["rated_by"] == RatedBy.PROJECT and findings and rated.rank < allowed.rank:
            message = f"'{rated}' is more than abstracts allow: '{allowed}' at the most"
            yield verdict.problem("certainty", message, "Lower it, or read a paper in full.")


def authors_rating_is_theirs(tables: Tables) -> Iterator[Problem]:
    """A certainty that is called the authors' own stands in a finding behind the verdict."""
    for verdict, findings in judged(tables):
        theirs = {row["certainty"] for row in findings}
        if verdict["rated_by"] == RatedBy.AUTHORS and verdict["certainty"] not in theirs:
            message = f"no finding behind the verdict is rated '{verdict['certainty']}'"
            yield verdict.problem("rated_by", message, "Say 'project', or name the finding.")


def reviews_fall_due_later(tables: Tables) -> Iterator[Problem]:
    """A text is written before it is reviewed, and before its review is due."""
    for verdict in tables["verdicts"]:
        for column in ("review_due_on", "reviewed_on"):
            if _is_before(verdict[column], verdict["written_on"]):
                message = f"{verdict[column]} is before written_on, {verdict['written_on']}"
                yield verdict.problem(column, message)


def reviews_name_who_and_when(tables: Tables) -> Iterator[Problem]:
    """A clinician's review has a name and a day; before it, both stay blank."""
    for verdict in tables["verdicts"]:
        if bool(verdict["reviewed_by"]) != bool(verdict["reviewed_on"]):
            blank = "reviewed_on" if verdict["reviewed_by"] else "reviewed_by"
            yield verdict.problem(blank, "a review has both a name and a day", "Fill both.")


def _with(tables: Tables, word: VerdictWord) -> Iterator[Row]:
    return (verdict for verdict in tables["verdicts"] if verdict["verdict"] == word)


def _is_before(day: str, other: str) -> bool:
    """Whether one ISO date is before another; a cell that is none is reported elsewhere."""
    return bool(ISO_DATE.fullmatch(day) and ISO_DATE.fullmatch(other)) and day < other


def _favours_needling(finding: Row) -> bool:
    return is_dry_needling(finding) and finding["favours"] == Favours.DRY_NEEDLING


def _is_here(finding: Row, verdict: Row) -> bool:
    """The finding names the verdict's region; what holds anywhere was not studied here."""
    return verdict["region_id"] in finding.ids("region_ids")


def _is_controlled_trial(tables: Tables, finding: Row) -> bool:
    return (
        is_dry_needling(finding)
        and is_controlled(finding)
        and design_of(tables, finding) in (Design.RANDOMISED_TRIAL, Design.META_ANALYSIS)
    )


def _certainty(verdict: Row) -> Certainty:
    """The certainty, where it is a word of the list; else the least, so that no rule fires."""
    word = verdict["certainty"]
    return Certainty(word) if word in set(Certainty) else Certainty.NONE
