"""Rules about sentences: each leads to the papers whose numbers it repeats."""

from collections.abc import Iterator

from bodymap.domain.problem import Problem
from bodymap.domain.vocabulary import Section
from bodymap.loading.rows import Tables


def numbers_lead_to_their_paper(tables: Tables) -> Iterator[Problem]:
    """A statement or an option cites the paper of each finding that it names."""
    known = tables.ids("references")
    for row in (*tables["statements"], *tables["options"]):
        cited = row.ids("reference_ids")
        for finding in tables.found("findings", row.ids("finding_ids")):
            if finding["reference_id"] in known - set(cited):
                yield row.problem(
                    "reference_ids",
                    f"'{finding.id}' is from '{finding['reference_id']}', which is not cited",
                    hint=f"Add {finding['reference_id']}.",
                )


def answers_belong_to_a_region(tables: Tables) -> Iterator[Problem]:
    """The one-line answer stands below the name of a region: it names one, and no condition."""
    for row in tables["statements"]:
        if row["section"] == Section.ANSWER and not row["region_id"]:
            yield row.problem("region_id", "an answer needs its region", "Name the region.")
        if row["section"] == Section.ANSWER and row["condition_id"]:
            hint = "Leave it blank, or choose the section 'summary'."
            yield row.problem("condition_id", "an answer is about a whole region", hint)
