"""What is shown of one muscle: its facts, its points, and the places where pain is felt."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bodymap.domain.atlas import Muscle, Referral, TriggerPoint
from bodymap.domain.body import Region, Zone
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.figure import InsetDrawing
from bodymap.domain.vocabulary import Audience, Intensity, Side
from bodymap.queries.address import State
from bodymap.queries.atlas_scene import link_to, link_to_muscle
from bodymap.queries.referral_pattern import ReferralPattern, on_side, referral_pattern, strongest


@dataclass(frozen=True, slots=True, kw_only=True)
class Felt:
    """Where pain is felt, head to foot: in the main pattern, and beyond it."""

    main: tuple[Zone, ...]
    wider: tuple[Zone, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointView:
    """A point, where its pain is felt, and the address that shows it alone."""

    point: TriggerPoint
    felt: Felt
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MuscleView:
    """A muscle of one side. `point_id` is the point that is shown alone, if one is.

    `other_side` leads to the same muscle of the other side, `back` to all muscles of the region;
    `insets` show the points that no view can show.
    """

    muscle: Muscle
    region: Region
    side: Side
    audience: Audience
    felt: Felt
    points: tuple[PointView, ...]
    point_id: str
    other_side: str
    back: str
    insets: tuple[InsetDrawing, ...] = ()


def muscle_view(catalogue: Catalogue, state: State) -> MuscleView:
    """Gather the muscle that a state asks for.

    Raises:
        KeyError: it asks for none.
    """
    muscle, side = catalogue.muscles[state.muscle_id], state.side or Side.RIGHT
    region = catalogue.regions[muscle.region_id]
    pattern = referral_pattern(catalogue, muscle.id)
    side_of_region = state.side if region.is_paired else None
    return MuscleView(
        muscle=muscle,
        region=region,
        side=side,
        audience=state.audience,
        felt=felt(catalogue, pattern.referrals, side),
        points=tuple(point_views(catalogue, state, pattern)),
        point_id=state.point_id,
        other_side=link_to_muscle(catalogue, state, muscle, side.other, state.point_id),
        back=link_to(
            catalogue,
            state,
            region_id=region.id,
            side=side_of_region,
            muscle_id="",
            point_id="",
        ),
        insets=insets_of(catalogue, pattern.points),
    )


def point_views(
    catalogue: Catalogue, state: State, pattern: ReferralPattern
) -> Iterator[PointView]:
    """Each point of the muscle, on the side that is shown."""
    side = state.side or Side.RIGHT
    for each in pattern.points:
        yield PointView(
            point=each,
            felt=felt(catalogue, pattern.of_point(each.id), side),
            href=link_to_muscle(catalogue, state, pattern.muscle, side, each.id),
        )


def insets_of(catalogue: Catalogue, points: Iterable[TriggerPoint]) -> tuple[InsetDrawing, ...]:
    """The small pictures on which some of these points lie."""
    wanted = {each.inset for each in points}
    return tuple(drawing for inset, drawing in catalogue.figure.insets.items() if inset in wanted)


def felt(catalogue: Catalogue, referrals: Iterable[Referral], side: Side) -> Felt:
    """The places that these referrals of the right side mean on a side."""
    found = {on_side(zone, side): how for zone, how in strongest(referrals).items()}
    return Felt(
        main=zones_of(catalogue, found, Intensity.ESSENTIAL),
        wider=zones_of(catalogue, found, Intensity.SPILLOVER),
    )


def zones_of(
    catalogue: Catalogue, found: Mapping[str, Intensity], intensity: Intensity
) -> tuple[Zone, ...]:
    """Those of one intensity, in the order of their table."""
    return tuple(each for each in catalogue.zones.values() if found.get(each.id) is intensity)
