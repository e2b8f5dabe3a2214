"""Form controls of HTML itself, which Dash's own collection of elements leaves out."""

from typing import Any

from dash.development.base_component import Component

WILDCARDS = ["data-", "aria-"]


class Input(Component):
    """A native `<input>`, written by the server; it sends nothing and keeps nothing."""

    _namespace = "bodymap"
    _type = "Input"
    _children_props: list[str] = []
    _base_nodes: list[str] = []
    _prop_names: list[str] = [
        "id",
        "type",
        "name",
        "value",
        "className",
        "role",
        "autoComplete",
        "checked",
        "maxLength",
    ]
    _valid_wildcard_attributes = WILDCARDS
    available_properties = _prop_names
    available_wildcard_properties = WILDCARDS

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)  # type: ignore[no-untyped-call]  # Dash gives it no types
