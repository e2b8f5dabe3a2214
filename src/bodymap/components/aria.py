"""Attributes whose names hold a hyphen, which Python's keywords cannot."""

from typing import Any


def aria(**attributes: str | bool) -> dict[str, Any]:
    """`aria(labelledby="x")` gives `{"aria-labelledby": "x"}`."""
    return {f"aria-{name}": value for name, value in attributes.items()}


def data(**attributes: str) -> dict[str, Any]:
    """`data(condition="x")` gives `{"data-condition": "x"}`; `_` becomes a hyphen."""
    return {f"data-{name.replace('_', '-')}": value for name, value in attributes.items()}
