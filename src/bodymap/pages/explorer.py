"""`/` and `/region/<id>`: the body and the panel of what was chosen."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dash import html
from dash.development.base_component import Component

from bodymap.components.aria import data
from bodymap.components.atlas_panel import atlas_panel
from bodymap.components.consult_panel import consult_panel
from bodymap.components.drawing import Drawing
from bodymap.components.everywhere_panel import everywhere_panel
from bodymap.components.kept import Kept
from bodymap.components.region_panel import region_panel
from bodymap.components.stage import stage
from bodymap.components.start_panel import start_panel
from bodymap.components.visit_list import visit_list
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.figures.atlas_map import atlas_map
from bodymap.figures.body_map import Shading, body_map
from bodymap.pages.page import Page
from bodymap.queries.address import State, address_of, carried_on, understood, usual_view
from bodymap.queries.atlas_scene import atlas_scene
from bodymap.queries.atlas_view import atlas_view
from bodymap.queries.consult_view import consult_view
from bodymap.queries.everywhere_view import everywhere_view
from bodymap.queries.region_view import region_view
from bodymap.queries.stage_view import stage_view
from bodymap.queries.start_view import start_view
from bodymap.queries.visit_list import visit_list as gathered


def explorer_page(
    catalogue: Catalogue,
    state: State,
    words: Wording,
    script_data: dict[str, Any],
    everywhere: Mapping[Audience, Component],
) -> Page:
    """The explorer in the state that the address asks for, and what holds everywhere."""
    region_id = state.region_id
    view = region_view(catalogue, region_id, state.audience) if region_id else None
    chosen = (region_id, state.side) if region_id else None
    seen = stage_view(catalogue, state)
    shading = Shading(marks=seen.marks, layer=seen.layer, carried=carried_on(state))
    overlays = atlas_map(catalogue, atlas_scene(catalogue, state), words)
    figure = Drawing(
        body_map(catalogue.figure, catalogue.regions, words, chosen, shading, overlays)
    )
    atlas = atlas_view(catalogue, state)
    content = html.Main(
        [
            stage(figure, seen, words),
            html.Div(
                [
                    atlas_panel(atlas, words) if atlas else None,
                    html.Div(
                        panel(catalogue, state, words),
                        id="panel",
                        className="bm-panel",
                    ),
                    visit_list(gathered(catalogue, state), words),
                    everywhere[state.audience],
                ],
                className="bm-column bm-column--consult" if state.is_consult else "bm-column",
            ),
        ],
        id="main",
        className="bm-explorer bm-explorer--consult" if state.is_consult else "bm-explorer",
        **data(view=state.view.value, region=region_id, side=state.side or ""),
        **data(layer=seen.layer.value, muscle=state.muscle_id, understood=understood(state)),
    )
    return Page(
        path=f"/region/{region_id}" if region_id else "/",
        title=title(catalogue, region_id, words),
        description=description(catalogue, region_id, state.audience, words),
        content=content,
        audience=state.audience,
        is_live=True,
        notice=words("notice.ignored") if state.ignored else "",
        script_data=script_data,
        worded=worded(catalogue, state),
        about=view.region.name if view else "",
        cited=view.sources if view else (),
        reviewed_on=view.reviewed_on if view else None,
        consult=turned(catalogue, state),
        is_consult=state.is_consult,
    )


def everywhere_parts(catalogue: Catalogue, words: Wording) -> Mapping[Audience, Component]:
    """What holds for any part of the body, for each audience: half of every explorer page."""
    return {
        each: Kept(everywhere_panel(everywhere_view(catalogue, each), words)) for each in Audience
    }


def worded(catalogue: Catalogue, state: State) -> dict[Audience, str]:
    """The address of the same state for each audience."""
    usual = usual_view(catalogue.figure, state.region_id)
    return {each: address_of(replace(state, audience=each), usual) for each in Audience}


def turned(catalogue: Catalogue, state: State) -> str:
    """The address of the same state in the consult view, or out of it."""
    other = replace(state, is_consult=not state.is_consult)
    return address_of(other, usual_view(catalogue.figure, state.region_id))


PANELS = tuple(
    State(audience=audience, is_consult=is_consult)
    for audience in Audience
    for is_consult in (False, True)
)
"""The states whose panels differ from each other; region and side are chosen in the browser."""


def panels_name(state: State) -> str:
    """What the file with all panels of this kind is called."""
    return f"{'consult' if state.is_consult else 'panels'}-{state.audience}"


def panel(catalogue: Catalogue, state: State, words: Wording) -> Component:
    """The panel of a region, or the invitation where none is chosen."""
    region_id, side, audience = state.region_id, state.side, state.audience
    if not region_id:
        return start_panel(start_view(catalogue, audience), words)
    if state.is_consult:
        return consult_panel(consult_view(catalogue, region_id, audience), side, words)
    return region_panel(region_view(catalogue, region_id, audience), side, words)


def title(catalogue: Catalogue, region_id: str, words: Wording) -> str:
    """The title of the window."""
    if not region_id:
        return words("title.start")
    return words("title.region", name=catalogue.regions[region_id].name)


def description(catalogue: Catalogue, region_id: str, audience: Audience, words: Wording) -> str:
    """What search engines and shared links show: the region's one-line answer."""
    if not region_id:
        return words("description.start")
    return region_view(catalogue, region_id, audience).answer[0].text
