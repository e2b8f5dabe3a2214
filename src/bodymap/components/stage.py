"""The stage: search box, view switch, the body itself, and the plain list of regions."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.drawing import Drawing
from bodymap.components.map_layers import layer_keys, layer_lists, layer_switch
from bodymap.components.native import Input
from bodymap.domain.body import Region
from bodymap.domain.vocabulary import View
from bodymap.domain.wording import Wording
from bodymap.queries.address import carried_on, with_query
from bodymap.queries.stage_view import StageView

NOTHING: Mapping[str, str] = MappingProxyType({})


def stage(figure: Drawing, view: StageView, words: Wording) -> html.Div:
    """Everything a region can be chosen with."""
    state = view.state
    switches = [view_switch(view.view_links, state.view, words), layer_switch(view, words)]
    return html.Div(
        [
            search_box(words),
            html.Div(switches, className="bm-stage__switches"),
            prompt(words),
            layer_keys(view, words),
            html.Div(figure, className="bm-body"),
            layer_lists(view, words),
            region_list(view.regions, state.region_id, words, carried_on(state)),
        ],
        className="bm-stage",
    )


def prompt(words: Wording) -> html.P:
    """What to do, or what the layer shows; a script puts the name of a shape in its place."""
    return html.P(
        className="bm-stage__label",
        **aria(hidden="true"),
        **data(prompt=words("stage.prompt")),
        **data(prompt_evidence=words("layer.evidence.lead")),
        **data(prompt_caution=words("layer.caution.lead")),
        **data(prompt_trigger_points=words("layer.trigger-points.lead")),
        **data(prompt_pain=words("layer.pain.lead")),
    )


def search_box(words: Wording) -> html.Div:
    """A combobox; a script shows it, since without one it could not answer."""
    box = Input(
        id="search",
        type="text",
        role="combobox",
        className="bm-search__input",
        autoComplete="off",
        **aria(label=words("search.label"), autocomplete="list", expanded="false"),
        **aria(controls="search-options"),
    )
    return html.Div(
        [
            html.Label(words("search.label"), htmlFor="search", className="bm-search__label"),
            box,
            html.Ul(
                id="search-options",
                className="bm-search__options",
                role="listbox",
                hidden=True,
                **aria(label=words("search.options")),
            ),
            html.P(words("search.none"), className="bm-search__none", hidden=True),
        ],
        className="bm-search",
        hidden=True,
    )


def view_switch(links: Mapping[View, str], view: View, words: Wording) -> html.Div:
    """Front or back, for screens that hold one view at a time."""
    return html.Div(
        [
            html.A(
                words(f"view.{each}"),
                href=href,
                className="bm-view-switch__link",
                **data(view=each.value),
                **(aria(current="true") if each is view else {}),
            )
            for each, href in links.items()
        ],
        className="bm-view-switch",
        role="group",
        **aria(label=words("view.label")),
    )


def region_list(
    regions: Iterable[Region],
    chosen_id: str,
    words: Wording,
    carried: Mapping[str, str] = NOTHING,
) -> html.Nav:
    """Every region as a link: it does all that the map does. `carried` goes into each address."""
    links = [
        html.Li(
            html.A(
                each.name,
                href=with_query(f"/region/{each.id}", carried),
                **data(region=each.id),
                **(aria(current="true") if each.id == chosen_id else {}),
            )
        )
        for each in regions
    ]
    return html.Nav(
        html.Ul(links), className="bm-region-list", **aria(label=words("regions.label"))
    )
