"""What the stage needs beside the drawing: state, regions, their marks, and where switches lead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bodymap.domain.body import Region
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.figure import Figure
from bodymap.domain.vocabulary import View
from bodymap.queries.address import Layer, State, address_of, usual_view
from bodymap.queries.map_layers import Marks, region_marks


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView:
    """The stage in one state; links lead to the same state with another view or layer.

    `overlays` are the names of what can be drawn over the body, front first.
    """

    state: State
    regions: tuple[Region, ...]
    marks: Marks
    view_links: Mapping[View, str]
    layer_links: Mapping[Layer, str]
    overlays: tuple[str, ...]

    @property
    def layer(self) -> Layer:
        """The layer that is shown."""
        return self.state.layer


def stage_view(catalogue: Catalogue, state: State) -> StageView:
    """Gather the stage."""
    usual = usual_view(catalogue.figure, state.region_id)
    return StageView(
        state=state,
        regions=tuple(catalogue.regions.values()),
        marks=region_marks(catalogue),
        view_links={each: address_of(replace(state, view=each), usual) for each in View},
        layer_links={each: address_of(replace(state, layer=each), usual) for each in Layer},
        overlays=tuple(dict.fromkeys(overlays(catalogue.figure))),
    )


def overlays(figure: Figure) -> Iterator[str]:
    """Their names; one that both views show comes twice."""
    for each in figure.views:
        yield from each.drawing.overlays
