"""What stands beside the map on the layers of the atlas: muscles and points, or where it hurts."""

from dash import html
from dash.development.base_component import Component

from bodymap.components.aria import aria, data
from bodymap.components.atlas_note import atlas_note
from bodymap.components.disclosure import disclosure
from bodymap.components.muscle_list import muscle_list
from bodymap.components.muscle_panel import muscle_panel
from bodymap.components.pain_panel import pain_panel
from bodymap.domain.wording import Wording
from bodymap.queries.atlas_view import AtlasView


def atlas_panel(view: AtlasView, words: Wording) -> html.Section:
    """Show the layer's panel; what the maps are worth stands in each, and above a long list."""
    note = atlas_note(view.note, words)
    shown = content(view, words)
    return html.Section(
        [note, *shown] if view.everywhere else [*shown, note],
        id="atlas",
        className="bm-atlas",
        **data(panel="atlas", of_layer=view.layer.value),
        **aria(label=words(f"layer.{view.layer}")),
    )


def content(view: AtlasView, words: Wording) -> list[Component]:
    """The part that the state asks for."""
    if view.pain:
        return [pain_panel(view.pain, words)]
    if view.muscle:
        return [*way_back(view, words), muscle_panel(view.muscle, words)]
    return [muscles(view, words)]


def way_back(view: AtlasView, words: Wording) -> list[Component]:
    """From a muscle to the places that hurt, where some are marked."""
    if not view.to_pain:
        return []
    return [html.P(html.A(words("atlas.to-pain"), href=view.to_pain, **data(atlas_link="pain")))]


def muscles(view: AtlasView, words: Wording) -> html.Div:
    """The muscles of the region, or of the whole body by region."""
    if not view.region:
        return html.Div(
            [
                html.H2(words("layer.trigger-points"), id="muscles-heading", tabIndex="-1"),
                html.P(words("atlas.choose-region")),
                *(
                    disclosure(each.region.name, muscle_list(each.muscles))
                    for each in view.everywhere
                ),
            ],
            className="bm-atlas__muscles",
        )
    return html.Div(
        [
            html.H2(
                words("atlas.muscles", region=view.region.name), id="muscles-heading", tabIndex="-1"
            ),
            html.P(words("atlas.choose-muscle")),
            muscle_list(view.here),
            html.P(html.A(words("pain.whole"), href=view.whole, **data(atlas_link="whole"))),
        ],
        className="bm-atlas__muscles",
    )
