"""How often harms were counted, parted by kind of needling and by what was counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Reference
from bodymap.domain.safety import AdverseEvent, RateUnit
from bodymap.domain.vocabulary import Audience, NeedlingKind
from bodymap.queries.region_view import sources_of

KINDS = (
    NeedlingKind.DRY_NEEDLING,
    NeedlingKind.MIXED,
    NeedlingKind.ACUPUNCTURE,
    NeedlingKind.ELECTROACUPUNCTURE,
    NeedlingKind.TENDON_NEEDLING,
    NeedlingKind.PERIOSTEAL_NEEDLING,
    NeedlingKind.INJECTION,
    NeedlingKind.NONE,
)
"""In reading order; `none` are groups that had fake needling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnHarm:
    """A harm under one name, and every count of it that one axis can carry."""

    event: str
    counts: tuple[AdverseEvent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedHarms:
    """Counts of one kind of needling in one unit; no two of these share an axis."""

    kind: NeedlingKind
    unit: RateUnit
    events: tuple[AdverseEvent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HarmFigures:
    """`drawn` are the counts of dry needling per treatment, most frequent first."""

    audience: Audience
    drawn: tuple[DrawnHarm, ...]
    listed: tuple[CountedHarms, ...]
    references: tuple[Reference, ...]

    @property
    def events(self) -> tuple[AdverseEvent, ...]:
        """Every count, in reading order."""
        drawn = tuple(count for each in self.drawn for count in each.counts)
        return drawn + tuple(event for each in self.listed for event in each.events)


def harm_figures(catalogue: Catalogue, audience: Audience) -> HarmFigures:
    """Gather every count; one that can be drawn is not listed again."""
    events = catalogue.adverse_events.values()
    return HarmFigures(
        audience=audience,
        drawn=by_frequency(each for each in events if can_be_drawn(each)),
        listed=tuple(parted(each for each in events if not can_be_drawn(each))),
        references=sources_of(catalogue, [tuple(events)]),
    )


def can_be_drawn(event: AdverseEvent) -> bool:
    """Whether it is a rate of dry needling per treatment, or at least the upper limit of one."""
    return (
        event.needling_kind is NeedlingKind.DRY_NEEDLING
        and event.unit is RateUnit.TREATMENTS
        and height(event) > 0
    )


def height(event: AdverseEvent) -> float:
    """The rate per 10,000, else its upper limit, else 0."""
    return event.rate_per_10000 or event.ci_high or 0


def by_frequency(events: Iterable[AdverseEvent]) -> tuple[DrawnHarm, ...]:
    """Counts of the same harm together, the most frequent harm first."""
    named: dict[str, list[AdverseEvent]] = {}
    for each in events:
        named.setdefault(each.event, []).append(each)
    harms = [DrawnHarm(event=event, counts=tuple(counts)) for event, counts in named.items()]
    return tuple(sorted(harms, key=lambda each: -max(map(height, each.counts))))


def parted(events: Iterable[AdverseEvent]) -> Iterable[CountedHarms]:
    """By kind of needling, then by what was counted, else in the curators' order."""

    def place(event: AdverseEvent) -> tuple[int, int]:
        return KINDS.index(event.needling_kind), event.unit.rank

    for _, group in groupby(sorted(events, key=place), key=place):
        found = tuple(group)
        yield CountedHarms(kind=found[0].needling_kind, unit=found[0].unit, events=found)
