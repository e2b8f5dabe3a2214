"""A finished SVG drawing as a leaf of a component tree."""

from dash.development.base_component import Component


class Drawing(Component):
    """Holds SVG text of our own making; the server writes it into the page as it is."""

    _namespace = "bodymap"
    _type = "Drawing"
    _prop_names: list[str] = ["svg"]
    _children_props: list[str] = []
    _base_nodes: list[str] = []
    _valid_wildcard_attributes: list[str] = []
    available_properties: list[str] = ["svg"]
    available_wildcard_properties: list[str] = []

    def __init__(self, svg: str) -> None:
        self.svg = svg
        super().__init__(svg=svg)  # type: ignore[no-untyped-call]  # Dash gives it no types
