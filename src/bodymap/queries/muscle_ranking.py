"""Where does it hurt? The muscles that are described to send pain to chosen places, ranked.

The order says how well a described pattern fits, never how likely a muscle is the cause. One muscle
stands before another when, in this order,

1. its main pattern (essential) covers more of the places;
2. its wider pattern (spill-over) reaches more of the others;
3. more of its points are described as sending pain there;
4. a larger share of its pattern lies there, essential zones counting 2 and spill-over 1; several
   places add their shares;
5. a referral into one of the places was checked against a page, better than partly, better than
   from recall.

Muscles that are alike in all five share a rank, and the next is counted on from there: 1, 1, 3.

Each of the five can only grow when a place is added that a muscle reaches, and stays as it is when
it does not. So a further place never moves a muscle that reaches it below one that does not.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from bodymap.domain.atlas import Muscle, Referral
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import CheckLevel, Intensity, Side
from bodymap.queries.referral_pattern import (
    WEIGHT,
    ReferralPattern,
    on_side,
    referral_patterns,
    strongest,
)

TRUST = {CheckLevel.PAGE_CHECKED: 2, CheckLevel.PARTLY_CHECKED: 1, CheckLevel.RECALL: 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One chosen place and the muscle of the body's side that fits it best, or both sides."""

    zone_id: str
    intensity: Intensity
    sides: tuple[Side, ...]
    referrals: tuple[Referral, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedMuscle:
    """A muscle, its rank, and the reasons for the rank.

    `main_zones` and `wider_zones` are the chosen places that its main and its wider pattern cover,
    in the order of the table of zones; `point_ids` its points that send pain to any of them, of
    `points` in all. `sides` are the muscle's own, that which covers more places first. `share` is
    only good for comparing: it is no probability, and both sides of the body can take it above 1.
    """

    rank: int
    muscle: Muscle
    sides: tuple[Side, ...]
    main_zones: tuple[str, ...]
    wider_zones: tuple[str, ...]
    point_ids: tuple[str, ...]
    points: int
    share: Fraction
    check_level: CheckLevel

    @property
    def key(self) -> tuple[int, int, int, Fraction, int]:
        """What the order is made of, larger first."""
        return (
            len(self.main_zones),
            len(self.wider_zones),
            len(self.point_ids),
            self.share,
            TRUST[self.check_level],
        )


def muscle_ranking(catalogue: Catalogue, zone_ids: Collection[str]) -> tuple[RankedMuscle, ...]:
    """The muscles that reach at least one of the zones, best fit first.

    Muscles of one rank stand in the order of their table. What is no zone is passed over.
    """
    chosen = [each for each in catalogue.zones if each in set(zone_ids)]
    reached = (unranked(pattern, chosen) for pattern in referral_patterns(catalogue))
    found = [each for each in reached if each]
    return tuple(ranked(sorted(found, key=lambda each: each.key, reverse=True)))


def unranked(pattern: ReferralPattern, chosen: Iterable[str]) -> RankedMuscle | None:
    """A muscle beside the chosen places, its rank still 0; nothing where it reaches none."""
    matches = [found for zone_id in chosen if (found := match(pattern, zone_id))]
    if not matches:
        return None
    used = [referral for each in matches for referral in each.referrals]
    senders = {each.trigger_point_id for each in used}
    return RankedMuscle(
        rank=0,
        muscle=pattern.muscle,
        sides=sides_of(matches),
        main_zones=zones_of(matches, Intensity.ESSENTIAL),
        wider_zones=zones_of(matches, Intensity.SPILLOVER),
        point_ids=tuple(each.id for each in pattern.points if each.id in senders),
        points=len(pattern.points),
        share=Fraction(sum(WEIGHT[each.intensity] for each in matches), pattern.weight),
        check_level=max((each.check_level for each in used), key=TRUST.__getitem__),
    )


def match(pattern: ReferralPattern, zone_id: str) -> Match | None:
    """How a muscle reaches a zone: from the side that does so most regularly, else from both."""
    by_side = {each: pattern.reaching(on_side(zone_id, each)) for each in Side}
    found = {side: next(iter(strongest(rows).values())) for side, rows in by_side.items() if rows}
    if not found:
        return None
    best = max(found.values(), key=WEIGHT.__getitem__)
    sides = tuple(side for side, intensity in found.items() if intensity is best)
    return Match(zone_id=zone_id, intensity=best, sides=sides, referrals=by_side[sides[0]])


def sides_of(matches: Collection[Match]) -> tuple[Side, ...]:
    """The sides that the matches come from, the more frequent first."""
    counts = {side: sum(side in each.sides for each in matches) for side in Side}
    return tuple(sorted((each for each in Side if counts[each]), key=lambda each: -counts[each]))


def zones_of(matches: Iterable[Match], intensity: Intensity) -> tuple[str, ...]:
    """The places that are reached this regularly."""
    return tuple(each.zone_id for each in matches if each.intensity is intensity)


def ranked(muscles: Iterable[RankedMuscle]) -> Iterator[RankedMuscle]:
    """The same in order, each with its rank; equals share one."""
    before: RankedMuscle | None = None
    for count, each in enumerate(muscles, start=1):
        rank = before.rank if before and before.key == each.key else count
        before = replace(each, rank=rank)
        yield before
