"""Compares the ranking of muscles with public lists of muscles for a place that hurts.

`python -m benchmarks.symptom_lists` prints the tables of docs/ranking-check.md. The lists stand in
symptom_lists.csv, one place a row; where a list joins muscles in one sentence about several places,
or names a group, they are parted by `|`, and one of them is enough.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bodymap.domain.catalogue import Catalogue
from bodymap.loading import load_catalogue
from bodymap.queries.muscle_ranking import muscle_ranking
from bodymap.settings import Settings

LISTS = Path(__file__).with_name("symptom_lists.csv")
TOPS = (3, 8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A muscle that a list names for a place, or a few of which one is meant, and its rank here.

    `rank` is that of the best of them; none where no described pattern reaches the place.
    """

    muscle_ids: tuple[str, ...]
    rank: int | None

    def is_within(self, top: int) -> bool:
        """Whether it is among the first; muscles that share a rank are all taken in."""
        return self.rank is not None and self.rank <= top


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedPlace:
    """A place of a list beside the ranking for its zones; `first` are the muscles ranked first."""

    list_name: str
    place: str
    zone_ids: tuple[str, ...]
    named: tuple[Named, ...]
    first: tuple[str, ...]

    def found(self, top: int) -> int:
        """How many of the named muscles are among the first."""
        return min(top, sum(each.is_within(top) for each in self.named))

    def most(self, top: int) -> int:
        """How many could be."""
        return min(top, len(self.named))

    def names_the_first(self) -> bool:
        """Whether the list names the muscle that is ranked first, or one of those that share it."""
        return any(set(each.muscle_ids) & set(self.first) for each in self.named)


def compared_places(catalogue: Catalogue) -> tuple[ComparedPlace, ...]:
    """Every place of every list, in the order of the file."""
    with LISTS.open(encoding="utf-8", newline="") as lines:
        return tuple(compared(catalogue, row) for row in csv.DictReader(lines))


def compared(catalogue: Catalogue, row: Mapping[str, str]) -> ComparedPlace:
    """A row of the file beside the ranking.

    Raises:
        KeyError: it names a zone or a muscle that there is not.
    """
    zone_ids = tuple(catalogue.zones[each].id for each in row["zone_ids"].split())
    ranks = {each.muscle.id: each.rank for each in muscle_ranking(catalogue, zone_ids)}
    groups = [cell.split("|") for cell in row["muscle_ids"].split()]
    return ComparedPlace(
        list_name=row["list"],
        place=row["place"],
        zone_ids=zone_ids,
        named=tuple(
            Named(
                muscle_ids=tuple(catalogue.muscles[each].id for each in group),
                rank=min((ranks[each] for each in group if each in ranks), default=None),
            )
            for group in groups
        ),
        first=tuple(each for each, rank in ranks.items() if rank == 1),
    )


def agreement(places: Iterable[ComparedPlace]) -> Iterator[str]:
    """List by list how many of the named muscles are found, as lines of a table."""
    yield (
        "| list | places | zones | muscles named | in our first 3 | in our first 8 | reached at all"
        " | our first named |"
    )
    yield "|---|--:|--:|--:|--:|--:|--:|--:|"
    by_list: dict[str, list[ComparedPlace]] = {}
    for each in places:
        by_list.setdefault(each.list_name, []).append(each)
    for name, rows in by_list.items():
        zones = {zone for each in rows for zone in each.zone_ids}
        named = [each for row in rows for each in row.named]
        cells = (
            name,
            str(len(rows)),
            str(len(zones)),
            str(len(named)),
            *(
                share(sum(r.found(top) for r in rows), sum(r.most(top) for r in rows))
                for top in TOPS
            ),
            share(sum(each.rank is not None for each in named), len(named)),
            share(sum(row.names_the_first() for row in rows), len(rows)),
        )
        yield f"| {' | '.join(cells)} |"


def share(found: int, of: int) -> str:
    """Such as '92 of 104 (88 %)'."""
    return f"{found} of {of} ({found / of:.0%})".replace("%", " %")


def missing(catalogue: Catalogue, places: Iterable[ComparedPlace]) -> Iterator[str]:
    """Each muscle that a list names and the first eight do not hold, as lines of a table."""
    yield "| list | place | named there | our rank |"
    yield "|---|---|---|--:|"
    for place in places:
        for each in place.named:
            if not each.is_within(TOPS[-1]):
                names = " or ".join(catalogue.muscles[muscle].name for muscle in each.muscle_ids)
                yield f"| {place.list_name} | {place.place} | {names} | {each.rank or '–'} |"


def main() -> None:
    """Print both tables."""
    catalogue = load_catalogue(Settings().data)
    places = compared_places(catalogue)
    print(*agreement(places), "", *missing(catalogue, places), sep="\n")


if __name__ == "__main__":
    main()
