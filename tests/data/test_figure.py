"""The shipped drawing is whole and can be hit; each way of breaking it is reported."""

import gzip
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.figure import Figure, Part, Shape
from bodymap.domain.path_data import is_inside, rings
from bodymap.domain.problem import Problem
from bodymap.domain.vocabulary import Side
from bodymap.domain.wording import Wording
from bodymap.figures.body_map import body_map
from bodymap.loading import check
from bodymap.loading.figure import read_figure
from bodymap.settings import Settings

PX_PER_UNIT = (320 - 2 * 12) / 524
"""On a phone of 320 px, with one view between margins of 12 px."""

Breaking = Callable[[str], str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped drawing, to be broken."""
    return Path(shutil.copytree(Settings().data / "figure", tmp_path / "figure"))


def problems(folder: Path, catalogue: Catalogue) -> list[Problem]:
    figure, found = read_figure(folder, catalogue.regions, catalogue.phrases)
    assert (figure is None) == bool(found)
    return found


def replaced(old: str, new: str, count: int = 1) -> Breaking:
    def breaking(text: str) -> str:
        assert old in text, f"the drawing no longer holds {old!r}"
        return text.replace(old, new, count)

    return breaking


def without(pattern: str) -> Breaking:
    """Take the first match away, its line breaks kept, so that lines stay where they are."""

    def breaking(text: str) -> str:
        match = re.search(pattern, text, re.DOTALL)
        assert match, f"the drawing no longer holds {pattern!r}"
        return text.replace(match[0], "\n" * match[0].count("\n"), 1)

    return breaking


def line_of(text: str, pattern: str) -> int:
    before, *_ = re.split(pattern, text, maxsplit=1, flags=re.DOTALL)
    return before.count("\n") + 1


def test_the_shipped_drawing_has_no_problems(folder: Path, catalogue: Catalogue) -> None:
    assert problems(folder, catalogue) == []


def test_each_region_is_drawn_on_both_its_sides(catalogue: Catalogue) -> None:
    for view in catalogue.figure.views:
        for shape in view.shapes:
            sides = {each.side for each in view.of(shape.region_id) if each.part is shape.part}
            is_paired = catalogue.regions[shape.region_id].is_paired
            assert sides == ({Side.LEFT, Side.RIGHT} if is_paired else {None})
    assert {each.region_id for each in shapes(catalogue.figure)} == set(catalogue.regions)


def test_heel_and_foot_are_on_the_sole_as_well(catalogue: Catalogue) -> None:
    soles = {each.region_id for each in shapes(catalogue.figure) if each.part is Part.SOLE}
    assert soles == {"heel", "foot"}


def test_the_drawing_is_complete_in_both_views(catalogue: Catalogue) -> None:
    for view in catalogue.figure.views:
        over = view.drawing
        assert over.relief
        assert over.details
        assert "lung-field" in over.overlays
        assert {each.side for each in over.labels} >= {Side.LEFT, Side.RIGHT}
    assert len(catalogue.figure.back.drawing.outlines) == 2


def test_left_stands_where_the_body_has_it(catalogue: Catalogue) -> None:
    """In front the person's left is on the viewer's right, at the back on the viewer's left."""
    for view, is_left_first in ((catalogue.figure.front, False), (catalogue.figure.back, True)):
        labels = {each.side: each.x for each in view.drawing.labels if each.side}
        assert (labels[Side.LEFT] < labels[Side.RIGHT]) == is_left_first
        for shape in view.shapes:
            if shape.side:
                middle = sum(box(shape)[::2]) / 2
                assert (middle < 262) == ((shape.side is Side.LEFT) == is_left_first)


def test_every_tap_area_is_24_px_or_more_on_a_small_phone(catalogue: Catalogue) -> None:
    for shape in shapes(catalogue.figure):
        left, top, right, bottom = box(shape)
        assert min(right - left, bottom - top) * PX_PER_UNIT >= 24, shape.id


def test_a_tap_on_the_middle_of_a_box_chooses_its_own_shape(catalogue: Catalogue) -> None:
    """Voice control and screen readers tap there."""
    for shape in shapes(catalogue.figure):
        left, top, right, bottom = box(shape)
        assert is_inside((left + right) / 2, (top + bottom) / 2, shape.hit_path), shape.id


def test_the_figure_is_light_enough_for_the_first_page(catalogue: Catalogue) -> None:
    written = body_map(catalogue.figure, catalogue.regions, Wording(catalogue.phrases))
    assert len(gzip.compress(written.encode())) <= 60 * 1024


def test_a_missing_view_is_reported(folder: Path, catalogue: Catalogue) -> None:
    (folder / "back.svg").unlink()
    (problem,) = problems(folder, catalogue)
    assert str(problem).startswith(f"{folder / 'back.svg'}:1: cannot be read")


KNEE = r'<g id="knee">.*?</g>'
LEFT_KNEE = r'<path data-side="left"[^>]*/>(?=\s*</g>\s*<g id="calf">)'
RIGHT_KNEE = r'<path data-side="right"[^>]*/>(?=\s*<path[^>]*/>\s*</g>\s*<g id="calf">)'
HEAD = r'<path id="head"'

BROKEN = {
    "not-xml": (replaced("</desc>", "</dsc>"), r"</desc>", "is not well-formed XML"),
    "not-svg": (replaced("http://www.w3.org/2000/svg", "urn:x"), r"<svg", "is not an SVG"),
    "no-size": (replaced(' viewBox="0 0 524 1048"', ""), r"<svg", "has no viewBox"),
    "no-region": (replaced('id="head"', 'id="had"'), HEAD, "there is no region 'had'"),
    "nameless": (replaced('id="head" ', ""), HEAD, "there is no region ''"),
    "twice": (
        replaced('<path id="head"', '<path data-region="head" d="M0,0z"/><path id="head"'),
        HEAD,
        "'head' is drawn twice",
    ),
    "one-sided": (without(LEFT_KNEE), RIGHT_KNEE, "'knee' has no left shape"),
    "sideless": (
        replaced('<g id="knee">\n      <path data-side="right"', '<g id="knee">\n      <path'),
        RIGHT_KNEE,
        "this 'knee' lacks its side",
    ),
    "sided": (replaced('id="head"', 'id="head" data-side="left"'), HEAD, "'head' has no sides"),
    "no-tap-area": (without(r'<path data-region="head"[^>]*/>'), HEAD, "'head' has no tap area"),
    "tap-area-alone": (
        without(r'<path id="head"[^>]*/>'),
        r'<path data-region="head"',
        "the tap area 'head' has no shape",
    ),
    "no-outline": (
        replaced('id="outline"', 'id="line"'),
        r"<svg",
        "there is no layer with the id 'outline'",
    ),
    "no-path-data": (
        replaced('id="head" d="M', 'id="head" d="url(M'),
        HEAD,
        "this is no path data: 'url(M",
    ),
    "moved": (
        replaced('<g id="knee"', '<g id="knee" transform="translate(3)"'),
        r'<g id="knee"',
        "a transform is not read",
    ),
    "word-without-place": (
        replaced(' y="118"', ""),
        r"<text",
        "this word lacks its phrase or its place",
    ),
    "unknown-phrase": (
        replaced('data-phrase="figure.your-', 'data-phrase="figure.my-'),
        r"<text",
        "there is no phrase 'figure.my-",
    ),
    "word-of-no-overlay": (
        replaced('data-overlay="lung-field"', 'data-overlay="lungs"'),
        r'<text data-phrase="overlay.lung-field"',
        "there is no overlay 'lungs'",
    ),
    "overlay-without-words": (
        replaced('id="overlay-lung-field"', 'id="overlay-lungs"'),
        r"<svg",
        "the overlay 'lungs' has no phrase 'overlay.lungs'",
    ),
    "script": (
        replaced('<g id="knee">', '<script>alert(1)</script><g id="knee">'),
        r'<g id="knee"',
        "<script> is not allowed",
    ),
    "link": (
        replaced('<g id="knee">', '<a href="#x"/><g id="knee">'),
        r'<g id="knee"',
        "<a> is not allowed",
    ),
    "event": (
        replaced('<g id="knee"', '<g id="knee" onclick="alert(1)"'),
        r'<g id="knee"',
        "the event attribute 'onclick' is not allowed",
    ),
    "foreign-reference": (
        replaced('<g id="knee">', '<use href="https://example.org/x.svg#a"/><g id="knee">'),
        r'<g id="knee"',
        "'href' refers to something outside the file",
    ),
    "foreign-paint": (
        replaced('<g id="knee"', '<g id="knee" fill="url(//example.org/x.svg#a)"'),
        r'<g id="knee"',
        "'fill' refers to something outside the file",
    ),
    "foreign-style": (
        replaced("<style>", "<style>@import 'https://example.org/x.css';"),
        r"<style>",
        "<style> refers to something outside the file",
    ),
    "doctype": (
        replaced("<svg", '<!DOCTYPE svg [<!ENTITY a "b">]><svg'),
        r"<svg",
        "a DOCTYPE is not allowed",
    ),
    "style-sheet-elsewhere": (
        replaced("<svg", '<?xml-stylesheet href="https://example.org/x.css"?><svg'),
        r"<svg",
        "the processing instruction 'xml-stylesheet' is not allowed",
    ),
}


@pytest.mark.parametrize("view", ["front", "back"])
@pytest.mark.parametrize("fault", BROKEN)
def test_a_fault_is_reported_with_its_file_and_line(
    fault: str, view: str, folder: Path, catalogue: Catalogue
) -> None:
    breaking, place, message = BROKEN[fault]
    path = folder / f"{view}.svg"
    sound = path.read_text("utf-8")
    path.write_text(breaking(sound), "utf-8")
    found = problems(folder, catalogue)
    assert any(
        each.file == str(path)
        and each.line == line_of(sound, place)
        and each.message.startswith(message)
        for each in found
    ), [str(each) for each in found]


def test_a_fault_of_the_drawing_is_one_of_the_data(tmp_path: Path) -> None:
    """`bodymap validate` says it, and the app does not start: it would look the phrase up."""
    data = Path(shutil.copytree(Settings().data, tmp_path / "data"))
    path = data / "figure" / "front.svg"
    path.write_text(BROKEN["unknown-phrase"][0](path.read_text("utf-8")), "utf-8")
    (problem,), made = check(data)
    assert problem.message.startswith("there is no phrase 'figure.my-")
    assert made is None


def test_a_region_that_is_drawn_nowhere_is_reported(folder: Path, catalogue: Catalogue) -> None:
    path = folder / "front.svg"
    path.write_text(without(r'<path id="abdomen"[^>]*/>')(path.read_text("utf-8")), "utf-8")
    messages = {each.message for each in problems(folder, catalogue)}
    assert "the region 'abdomen' is drawn neither here nor in the other view" in messages


def test_a_region_may_be_drawn_in_one_view_only(folder: Path, catalogue: Catalogue) -> None:
    path = folder / "front.svg"
    text = without(KNEE)(path.read_text("utf-8"))
    path.write_text(without(r'<g data-region="knee">.*?</g>')(text), "utf-8")
    assert problems(folder, catalogue) == []


def test_faults_of_both_views_are_reported_at_once(folder: Path, catalogue: Catalogue) -> None:
    for path in (folder / "front.svg", folder / "back.svg"):
        path.write_text(replaced('id="neck"', 'id="nek"')(path.read_text("utf-8")), "utf-8")
    found = {Path(each.file).name for each in problems(folder, catalogue)}
    assert found == {"front.svg", "back.svg"}


def test_notes_of_a_drawing_program_do_no_harm(folder: Path, catalogue: Catalogue) -> None:
    path = folder / "front.svg"
    text = path.read_text("utf-8").replace("<svg ", '<svg xmlns:ink="urn:ink" ink:v="1" ', 1)
    path.write_text(text.replace("</svg>", '<metadata/><ink:view ink:zoom="2"/></svg>'), "utf-8")
    assert problems(folder, catalogue) == []


def shapes(figure: Figure) -> Iterator[Shape]:
    for view in figure.views:
        yield from view.shapes


def box(shape: Shape) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of a tap area."""
    xs, ys = zip(*(corner for ring in rings(shape.hit_path) for corner in ring), strict=True)
    return min(xs), min(ys), max(xs), max(ys)
