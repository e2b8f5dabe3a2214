"""The stage: search box, view switch, the body itself, and the plain list of regions."""

from collections.abc import Iterable

from dash import html

from bodymap.components.aria import aria, data
from bodymap.components.drawing import Drawing
from bodymap.components.native import Input
from bodymap.domain.body import Region
from bodymap.domain.vocabulary import View
from bodymap.domain.wording import Wording


def stage(
    figure: Drawing, regions: Iterable[Region], chosen_id: str, view: View, words: Wording
) -> html.Div:
    """Everything a region can be chosen with."""
    return html.Div(
        [
            search_box(words),
            view_switch(view, words),
            prompt(words),
            html.Div(figure, className="bm-body"),
            region_list(regions, chosen_id, words),
        ],
        className="bm-stage",
    )


def prompt(words: Wording) -> html.P:
    """An invitation; a script puts the name of the shape under the pointer in its place."""
    return html.P(
        className="bm-stage__label", **aria(hidden="true"), **data(prompt=words("stage.prompt"))
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


def view_switch(view: View, words: Wording) -> html.Div:
    """Front or back, for screens that hold one view at a time."""
    return html.Div(
        [
            html.A(
                words(f"view.{each}"),
                href=f"?view={each}",
                className="bm-view-switch__link",
                **data(view=each.value),
                **(aria(current="true") if each is view else {}),
            )
            for each in View
        ],
        className="bm-view-switch",
        role="group",
        **aria(label=words("view.label")),
    )


def region_list(regions: Iterable[Region], chosen_id: str, words: Wording) -> html.Nav:
    """Every region as a link: it does all that the map does."""
    links = [
        html.Li(
            html.A(
                each.name,
                href=f"/region/{each.id}",
                **data(region=each.id),
                **(aria(current="true") if each.id == chosen_id else {}),
            )
        )
        for each in regions
    ]
    return html.Nav(
        html.Ul(links), className="bm-region-list", **aria(label=words("regions.label"))
    )
