"""A finished SVG drawing as a leaf of a component tree."""

from dash.development.base_component import Component


class Drawing(Component):
    """Holds SVG text of our own making; the server writes it into the page as it is."""

    _namespace = "bodymap"
    _type = "Drawing"
    _prop_names = ["svg"]  # noqa: RUF012 (Dash reads these names from the class)
    _children_props: list[str] = []  # noqa: RUF012
    _base_nodes: list[str] = []  # noqa: RUF012
    _valid_wildcard_attributes: list[str] = []  # noqa: RUF012
    available_properties = ["svg"]  # noqa: RUF012
    available_wildcard_properties: list[str] = []  # noqa: RUF012

    def __init__(self, svg: str) -> None:
        self.svg = svg
        super().__init__(svg=svg)  # type: ignore[no-untyped-call]  # Dash gives it no types
