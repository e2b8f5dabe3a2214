"""The patterns: each look has marks of its own, and more ink says surer or worse."""

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from bodymap.domain.safety import Severity
from bodymap.domain.vocabulary import Certainty, VerdictWord
from bodymap.figures.map_patterns import pattern_sheet, sample

LOOKS = [
    f"{verdict}-{certainty}"
    for verdict in VerdictWord
    if verdict is not VerdictWord.NOT_STUDIED
    for certainty in Certainty
    if certainty not in (Certainty.NONE, Certainty.NOT_STATED)
]


def patterns(*looks: str) -> dict[str, Element]:
    root = ElementTree.fromstring(pattern_sheet(looks))
    return {str(each.get("id")): each for each in root.iter("pattern")}


def marks(pattern: Element) -> tuple[str | None, str]:
    """Everything but id and class: what remains where colours cannot be seen."""
    inside = [
        (each.tag, sorted((k, v) for k, v in each.attrib.items() if k != "class"))
        for each in pattern.iter()
        if each is not pattern
    ]
    return pattern.get("patternTransform"), str(inside)


def test_no_two_severities_look_alike_without_colour() -> None:
    found = patterns()
    looks = {marks(found[f"bm-hazard-{each}"]) for each in Severity}
    assert len(looks) == len(Severity)


def test_no_two_verdicts_look_alike_without_colour() -> None:
    found = patterns(*LOOKS, "not-studied")
    assert len({marks(each) for key, each in found.items() if "evidence" in key}) == len(LOOKS) + 1


@pytest.mark.parametrize("verdict", ["helps-short-term", "may-help", "uncertain", "no-better"])
def test_the_surer_the_more_ink(verdict: str) -> None:
    found = patterns(*LOOKS)
    inks = [
        max(float(n) for n in re.findall(r'"(?:width|r)": ?"([\d.]+)"', written(found, verdict, c)))
        for c in ("high", "moderate", "low", "very-low")
    ]
    assert inks == sorted(inks, reverse=True)
    assert len(set(inks)) == 4


def written(found: dict[str, Element], verdict: str, certainty: str) -> str:
    """The marks of a look, without the ground, whose width is that of the tile."""
    pattern = found[f"bm-evidence-{verdict}-{certainty}"]
    inked = [each for each in pattern if each.get("class") == "bm-pattern__ink"]
    sizes = [
        f'"width": "{min(float(each.get("width", 99)), float(each.get("height", 99)))}"'
        if each.tag == "rect"
        else f'"r": "{each.get("r")}"'
        for each in inked
    ]
    return " ".join(sizes)


def test_a_pattern_stands_once_however_often_it_is_asked_for() -> None:
    written = pattern_sheet(["may-help-low", "may-help-low"])
    assert written.count('id="bm-evidence-may-help-low"') == 1


def test_a_sample_is_drawn_like_the_shapes() -> None:
    root = ElementTree.fromstring(sample("data-hazard", "emergency", "lung"))
    assert [each.get("data-hazard") for each in root] == ["emergency", "lung"]
    assert root.get("aria-hidden") == "true"
