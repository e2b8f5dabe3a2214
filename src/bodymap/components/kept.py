"""A part that many pages share, built once and written once."""

from dash.development.base_component import Component


class Kept(Component):
    """Holds a part; `text` is its HTML, from the first page on that is written with it."""

    _namespace = "bodymap"
    _type = "Kept"
    _prop_names: list[str] = ["children"]
    _children_props: list[str] = []
    _base_nodes: list[str] = ["children"]
    _valid_wildcard_attributes: list[str] = []
    available_properties: list[str] = ["children"]
    available_wildcard_properties: list[str] = []

    def __init__(self, children: Component) -> None:
        self.text = ""
        super().__init__(children=children)  # type: ignore[no-untyped-call]  # Dash gives it no types
