"""Where the points of a muscle are described to send pain, on the right, the left, or both.

The tables hold the right side of the body; the left is its mirror image.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from bodymap.domain.atlas import Muscle, Referral, TriggerPoint
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Intensity, Side

WEIGHT = {Intensity.ESSENTIAL: 2, Intensity.SPILLOVER: 1}
"""What a zone counts in a muscle's pattern."""


@dataclass(frozen=True, kw_only=True)
class ReferralPattern:
    """A muscle of the right side, its points, and their referrals, each in the file's order."""

    muscle: Muscle
    points: tuple[TriggerPoint, ...]
    referrals: tuple[Referral, ...]

    @cached_property
    def zones(self) -> Mapping[str, Intensity]:
        """Each zone that the muscle reaches, by its strongest referral there."""
        return strongest(self.referrals)

    @cached_property
    def weight(self) -> int:
        """The whole pattern, each zone by its weight."""
        return sum(WEIGHT[each] for each in self.zones.values())

    def reaching(self, zone_id: str) -> tuple[Referral, ...]:
        """The referrals into a zone."""
        return tuple(each for each in self.referrals if each.zone_id == zone_id)

    def of_point(self, point_id: str) -> tuple[Referral, ...]:
        """The referrals of one point, or of all where it is blank."""
        return tuple(each for each in self.referrals if point_id in ("", each.trigger_point_id))


def referral_pattern(catalogue: Catalogue, muscle_id: str) -> ReferralPattern:
    """The pattern of one muscle.

    Raises:
        KeyError: there is no such muscle.
    """
    return {each.muscle.id: each for each in referral_patterns(catalogue)}[muscle_id]


def referral_patterns(catalogue: Catalogue) -> tuple[ReferralPattern, ...]:
    """The pattern of every muscle, in the order of the file."""
    points: dict[str, list[TriggerPoint]] = {}
    for point in catalogue.trigger_points.values():
        points.setdefault(point.muscle_id, []).append(point)
    referrals: dict[str, list[Referral]] = {}
    for referral in catalogue.referrals.values():
        referrals.setdefault(referral.trigger_point_id, []).append(referral)
    return tuple(
        ReferralPattern(
            muscle=muscle,
            points=tuple(points.get(muscle.id, ())),
            referrals=tuple(
                referral
                for point in points.get(muscle.id, ())
                for referral in referrals.get(point.id, ())
            ),
        )
        for muscle in catalogue.muscles.values()
    )


def strongest(referrals: Iterable[Referral]) -> dict[str, Intensity]:
    """Zone by zone the strongest of these; a zone is essential if it is so for one of them."""
    found: dict[str, Intensity] = {}
    for each in referrals:
        if found.get(each.zone_id) is not Intensity.ESSENTIAL:
            found[each.zone_id] = each.intensity
    return found


def mirrored(zone_id: str) -> str:
    """The zone in the same place of the other side; one on the midline is its own."""
    for side in Side:
        if zone_id.endswith(f"-{side}"):
            return f"{zone_id.removesuffix(side)}{side.other}"
    return zone_id


def on_side(zone_id: str, side: Side) -> str:
    """Where a zone of the tables lies for the muscle of this side."""
    return zone_id if side is Side.RIGHT else mirrored(zone_id)
