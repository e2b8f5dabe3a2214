"""The patterns that shade the map, and small samples of them for its legend.

Every look differs from the others by its marks, not by colour alone. Of two looks with the same
marks, the one with more ink is the surer. One unit is that of the figure; looks by class.
"""

from collections.abc import Iterable

from bodymap.domain.safety import Severity
from bodymap.domain.vocabulary import Certainty, VerdictWord
from bodymap.figures.soft_edges import soft_edges
from bodymap.figures.svg_text import element, number

INK = {
    Certainty.HIGH: 0.66,
    Certainty.MODERATE: 0.5,
    Certainty.LOW: 0.36,
    Certainty.VERY_LOW: 0.22,
    Certainty.NOT_STATED: 0.22,
}
"""How much of a tile's width its marks take, by certainty."""

TILE = 12.0
"""Units from one mark to the next."""

SAMPLE = (44, 28)
"""Width and height of a sample in the legend, in units."""


def pattern_sheet(evidence_looks: Iterable[str]) -> str:
    """An empty drawing that holds the patterns, for the figures and samples of a page to refer to.

    `evidence_looks` are those in use, such as `may-help-low`.
    """
    patterns = [
        hazard_pattern(Severity.EMERGENCY),
        hazard_pattern(Severity.SERIOUS),
        hazard_pattern(Severity.MODERATE),
        hazard_pattern(Severity.MINOR),
        pattern("lung", stripe(1.6, 8), size=8, turn=-45),
        *(evidence_pattern(each) for each in dict.fromkeys(evidence_looks)),
    ]
    return element(
        "svg",
        {"class": "bm-patterns", "width": "0", "height": "0", "aria-hidden": "true"},
        element("defs", {}, *patterns, soft_edges()),
    )


def hazard_pattern(severity: Severity) -> str:
    """The worse, the more ink: solid, bold stripes, dots, thin lines."""
    name = f"hazard-{severity}"
    match severity:
        case Severity.EMERGENCY:
            return pattern(name, stripe(TILE))
        case Severity.SERIOUS:
            return pattern(name, stripe(4, 10), size=10, turn=45)
        case Severity.MODERATE:
            return pattern(name, dot(2.7))
        case Severity.MINOR:
            return pattern(name, stripe(1.6, 16), size=16, turn=90)


def evidence_pattern(look: str) -> str:
    """Lattice, stripes, dots, level lines; crosses where nothing was studied."""
    name = f"evidence-{look}"
    verdict, certainty = parts_of(look)
    width = INK.get(certainty, 0) * TILE
    match verdict:
        case VerdictWord.HELPS_SHORT_TERM:
            return pattern(name, stripe(width), stripe(width, is_level=True), turn=45)
        case VerdictWord.MAY_HELP:
            return pattern(name, stripe(width), turn=-45)
        case VerdictWord.UNCERTAIN:
            return pattern(name, dot(width * 0.7))
        case VerdictWord.NO_BETTER:
            return pattern(name, stripe(width), turn=90)
        case VerdictWord.NOT_STUDIED:
            return pattern(name, cross(TILE / 4), size=TILE * 1.25)


def parts_of(look: str) -> tuple[VerdictWord, Certainty]:
    """`may-help-low` as verdict and certainty."""
    verdict = next(each for each in VerdictWord if look.startswith(each))
    certainty = look.removeprefix(verdict).removeprefix("-")
    return verdict, Certainty(certainty or Certainty.NONE)


def pattern(name: str, *marks: str, size: float = TILE, turn: int = 0) -> str:
    """A tile of marks on a ground; `turn` is in degrees."""
    side = number(size)
    turned = {"patternTransform": f"rotate({turn})"} if turn else {}
    ground = {"class": "bm-pattern__ground", "width": side, "height": side}
    return element(
        "pattern",
        {
            "id": f"bm-{name}",
            "class": f"bm-pattern bm-pattern--{name}",
            "width": side,
            "height": side,
            "patternUnits": "userSpaceOnUse",
            **turned,
        },
        element("rect", ground),
        *marks,
    )


def stripe(width: float, size: float = TILE, *, is_level: bool = False) -> str:
    """A band across the tile, upright or level."""
    across, along = ("height", "width") if is_level else ("width", "height")
    return element("rect", {"class": "bm-pattern__ink", across: number(width), along: number(size)})


def dot(radius: float) -> str:
    """One in the middle of the tile."""
    middle = number(TILE / 2)
    place = {"cx": middle, "cy": middle, "r": number(radius)}
    return element("circle", {"class": "bm-pattern__ink", **place})


def cross(arm: float) -> str:
    """Two thin lines that cross in the middle of the tile."""
    low, high = number(TILE / 2 - arm), number(TILE / 2 + arm)
    lines = f"M{low} {low}L{high} {high}M{high} {low}L{low} {high}"
    return element("path", {"class": "bm-pattern__line", "d": lines})


def sample(attribute: str, *looks: str) -> str:
    """What one look over another is like; `attribute` is that of the shapes, `data-hazard`."""
    width, height = SAMPLE
    place = {
        "x": "1",
        "y": "1",
        "width": number(width - 2),
        "height": number(height - 2),
        "rx": "5",
    }
    return element(
        "svg",
        {"class": "bm-swatch", "viewBox": f"0 0 {width} {height}", "aria-hidden": "true"},
        *(
            element("rect", {"class": "bm-swatch__shape", attribute: each, **place})
            for each in looks
        ),
    )
