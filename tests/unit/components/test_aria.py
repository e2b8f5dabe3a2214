"""Attributes whose names hold a hyphen."""

from bodymap.components.aria import aria, data


def test_names_are_hyphenated() -> None:
    assert aria(labelledby="x", hidden=True) == {"aria-labelledby": "x", "aria-hidden": True}
    assert data(side_label="", region="neck") == {"data-side-label": "", "data-region": "neck"}
