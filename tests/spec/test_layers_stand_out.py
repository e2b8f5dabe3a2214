"""On the layers of the map, whatever carries meaning stands out by 3:1, in both themes."""

import re
from pathlib import Path

import pytest

from bodymap.settings import PROJECT

MARKS = ("emergency", "serious", "moderate", "minor", "evidence", "not-studied")


def tokens(theme: str) -> dict[str, str]:
    """The hexadecimal colours of a theme; the dark one overrides the light."""
    text = Path(PROJECT, "assets/css/00-tokens.css").read_text("utf-8")
    light, dark = text.split("@media (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--bm-([a-z-]+\d*): (#[0-9a-f]{6})", light))
    if theme == "dark":
        found |= dict(re.findall(r"--bm-([a-z-]+\d*): (#[0-9a-f]{6})", dark))
    return found


def luminance(colour: str) -> float:
    """As WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_marks_stand_out_from_their_ground(theme: str, mark: str) -> None:
    found = tokens(theme)
    assert contrast(found[f"layer-{mark}"], found["layer-ground"]) >= 3


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_lung_stands_out_from_what_is_solid(theme: str) -> None:
    found = tokens(theme)
    assert contrast(found["layer-on-solid"], found["layer-emergency"]) >= 3
    assert contrast(found["overlay-line"], found["overlay-edge"]) >= 3


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_chosen_shape_has_an_edge_of_two_lines_that_stand_out(theme: str) -> None:
    found = tokens(theme)
    edge, line = found["layer-chosen-edge"], found["layer-chosen-line"]
    assert contrast(edge, line) >= 3
    for ground in ("layer-ground", "layer-emergency"):
        assert max(contrast(each, found[ground]) for each in (edge, line)) >= 3
