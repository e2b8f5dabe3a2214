"""All findings as one table: which rows an address asks for, and in which order.

The browser asks the same of the same rows (assets/js/evidence): each row carries its facets, its
rank under every order and the text that is searched, so that neither side needs to know medicine.
"""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bodymap.domain.catalogue import EVERYWHERE, Catalogue
from bodymap.domain.evidence import Condition, Finding, Reference
from bodymap.domain.vocabulary import (
    Audience,
    Certainty,
    Comparator,
    Design,
    FollowUp,
    NeedlingKind,
    Outcome,
    Result,
)
from bodymap.queries.evidence_query import ALL, EvidenceQuery
from bodymap.queries.people import People, people
from bodymap.queries.short_name import short_name

Ranks = Mapping[str, int]

ORDERS: Mapping[str, list[Any]] = {
    "comparison": list(Comparator),
    "outcome": list(Outcome),
    "time": list(FollowUp),
    "direction": list(Result),
    "certainty": list(Certainty),
    "design": list(Design),
    "kind": list(NeedlingKind),
}
"""The filters whose values have an order of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """A finding beside its paper and condition.

    `facets`: filter -> the values under which it is found. `searched`: its text, plain.
    """

    finding: Finding
    reference: Reference
    condition_name: str
    region_names: tuple[str, ...]
    people: People | None
    facets: Mapping[str, tuple[str, ...]]
    searched: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceTable:
    """Every row in the order of the file, with its ranks, and the values that a filter may take."""

    rows: tuple[EvidenceRow, ...]
    ranks: Mapping[str, Ranks]
    options: Mapping[str, tuple[str, ...]]

    def select(self, query: EvidenceQuery) -> tuple[EvidenceRow, ...]:
        """The rows that an address asks for, in its order; equal ones stay in the file's order."""
        found = list(filter(matcher(query), self.rows))
        if query.sort:
            sign = -1 if query.is_descending else 1
            found.sort(key=lambda row: sign * self.ranks[row.finding.id][query.sort])
        return tuple(found)


Tables = Mapping[Audience, EvidenceTable]


def matcher(query: EvidenceQuery) -> Callable[[EvidenceRow], bool]:
    """A test for rows: every chosen value, and every word somewhere in the text."""
    chosen = [(name, value) for name, value in query.chosen.items() if value != ALL]
    words = plain(query.text).split()

    def matches(row: EvidenceRow) -> bool:
        facets, searched = row.facets, row.searched
        has_values = all(value in facets[name] for name, value in chosen)
        return has_values and all(word in searched for word in words)

    return matches


def plain(text: str) -> str:
    """Small letters without accents, as text is searched."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(each for each in apart if unicodedata.category(each)[0] != "M").lower()


def evidence_tables(catalogue: Catalogue) -> Tables:
    """The table for each audience."""
    return {each: evidence_table(catalogue, each) for each in Audience}


def evidence_table(catalogue: Catalogue, audience: Audience) -> EvidenceTable:
    """The table of a catalogue, made once; an audience reads conditions under names of its own."""
    rows = tuple(evidence_row(catalogue, each, audience) for each in catalogue.findings.values())
    return EvidenceTable(rows=rows, ranks=ranks(rows), options=options(catalogue, rows))


def evidence_row(catalogue: Catalogue, finding: Finding, audience: Audience) -> EvidenceRow:
    """One row."""
    reference = catalogue.references[finding.reference_id]
    condition = catalogue.conditions[finding.condition_id]
    known = (each for each in finding.region_ids if each != EVERYWHERE)
    names = tuple(catalogue.regions[each].name for each in known)
    return EvidenceRow(
        finding=finding,
        reference=reference,
        condition_name=condition.named_for(audience),
        region_names=names,
        people=people(finding, reference),
        facets=facets(finding, reference),
        searched=searched(finding, reference, condition, names),
    )


def facets(finding: Finding, reference: Reference) -> Mapping[str, tuple[str, ...]]:
    """Under which values of which filters a finding is found."""
    return {
        "region": finding.region_ids,
        "condition": (finding.condition_id,),
        "comparison": (finding.comparator,),
        "outcome": (finding.outcome,),
        "time": (finding.follow_up,),
        "certainty": (finding.certainty,),
        "design": (reference.design,),
        "direction": (finding.result,),
        "kind": (finding.needling_kind,),
    }


def searched(
    finding: Finding, reference: Reference, condition: Condition, names: Iterable[str]
) -> str:
    """The text in which words are looked for; a line break stops a word from spanning two cells."""
    cells = (
        finding.plain_text,
        finding.clinician_text,
        condition.name,
        condition.plain_name,
        *names,
        finding.population,
        finding.comparison,
        finding.outcome.replace("-", " "),
        finding.outcome_detail,
        finding.follow_up_detail,
        finding.scale,
        finding.note,
        reference.authors,
        str(reference.year or ""),
        reference.title,
        reference.journal,
        finding.id,
    )
    return plain("\n".join(cell for cell in cells if cell))


def ranks(rows: Iterable[EvidenceRow]) -> Mapping[str, Ranks]:
    """Finding id -> its place in every order."""
    rows = tuple(rows)
    conditions = places(plain(row.condition_name) for row in rows)
    papers = places(plain(short_name(row.reference)) for row in rows)
    return {
        row.finding.id: {
            "condition": conditions[plain(row.condition_name)],
            "paper": papers[plain(short_name(row.reference))],
            **{name: order.index(row.facets[name][0]) for name, order in ORDERS.items()},
        }
        for row in rows
    }


def places(keys: Iterable[str]) -> Mapping[str, int]:
    """The place of each key among all of them."""
    return {key: place for place, key in enumerate(sorted(set(keys)))}


def options(catalogue: Catalogue, rows: Iterable[EvidenceRow]) -> Mapping[str, tuple[str, ...]]:
    """The values that occur, in the order in which they are offered."""
    rows = tuple(rows)
    names = {row.finding.condition_id: plain(row.condition_name) for row in rows}
    orders: Mapping[str, Iterable[str]] = {
        "region": (*catalogue.regions, EVERYWHERE),
        "condition": sorted(names, key=lambda each: names[each]),
        **ORDERS,
    }
    return {name: occurring(order, rows, name) for name, order in orders.items()}


def occurring(order: Iterable[str], rows: Iterable[EvidenceRow], name: str) -> tuple[str, ...]:
    """The values of one filter under which some row is found."""
    used = {value for row in rows for value in row.facets[name]}
    return tuple(str(value) for value in order if value in used)
