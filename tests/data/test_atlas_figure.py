"""Zones cover the body exactly and muscles carry their points; each broken drawing is reported."""

import csv
import gzip
import shutil
from collections.abc import Callable
from io import StringIO
from math import dist
from pathlib import Path

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.figure import FigureView, InsetDrawing, Part
from bodymap.domain.path_data import Point, is_inside, mirrored, rings
from bodymap.domain.problem import Problem
from bodymap.domain.vocabulary import Inset, Side, View, ZoneSide
from bodymap.loading import check_tables
from bodymap.loading.atlas_figure import ATLAS_FILES, read_atlas
from bodymap.loading.checking import Checked
from bodymap.settings import Settings
from tests.data.areas import covered, distance, lines

ALLOWED = 0.001
"""The share of an area that rounding may add or take."""

BESIDE = 4.0
"""How far beside the shape of its muscle a point may lie."""

Breaking = Callable[[str], str]


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check_tables(Settings().data)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped drawings, to be broken."""
    return Path(shutil.copytree(Settings().data / "figure", tmp_path / "figure"))


def problems(folder: Path, catalogue: Catalogue, checked: Checked) -> list[Problem]:
    figure, found = read_atlas(folder, catalogue.figure, checked.tables, catalogue.phrases)
    assert (figure is None) == bool(found)
    return found


def drawing_of(view: View, inset: Inset | None, catalogue: Catalogue) -> FigureView | InsetDrawing:
    """The drawing that shows what is seen there."""
    seen = catalogue.figure.front if view is View.FRONT else catalogue.figure.back
    return catalogue.figure.insets.get(inset, seen) if inset else seen


def corners(path: str) -> list[Point]:
    """All corners of a path, as exactly as it is written."""
    return [(round(x, 2), round(y, 2)) for ring in rings(path) for x, y in ring]


def reflected(places: list[Point], view: FigureView) -> list[Point]:
    """The same places on the other side."""
    return [(round(view.mirrored(x), 2), y) for x, y in places]


# What the shipped drawings promise.


def test_zones_cover_body_and_soles_without_gap_or_overlap(catalogue: Catalogue) -> None:
    for view in catalogue.figure.views:
        outlines, zones = view.drawing.outlines, [each.path for each in view.zones]
        ground = missing = twice = beyond = 0.0
        for body, laid in zip(lines(outlines), lines(zones), strict=True):
            both = covered(body + laid)
            ground += covered(body)
            missing += both - covered(laid)
            beyond += both - covered(body)
            twice += sum(end - start for start, end in laid) - covered(laid)
        assert 0 <= max(missing, twice, beyond) <= ALLOWED * ground


def test_a_zone_lies_within_its_region(catalogue: Catalogue) -> None:
    for view in catalogue.figure.views:
        for zone in view.zones:
            side = None if zone.side is ZoneSide.MIDLINE else Side(zone.side)
            region = catalogue.zones[zone.zone_id].region_id
            shapes = [each for each in view.of(region) if each.side in (None, side)]
            around = [each.path for each in shapes if each.part is zone.part]
            own = beyond = 0.0
            for laid, ground in zip(lines([zone.path]), lines(around), strict=True):
                own += covered(laid)
                beyond += covered(ground + laid) - covered(ground)
            assert beyond <= 10 * ALLOWED * own, (zone.zone_id, view.view)


def test_each_zone_is_drawn_on_its_side_and_can_be_marked(catalogue: Catalogue) -> None:
    for zone in catalogue.zones.values():
        view = catalogue.figure.front if zone.view is View.FRONT else catalogue.figure.back
        part = Part.SOLE if zone.inset is Inset.SOLE else Part.BODY
        (shape,) = (each for each in view.zone(zone.id) if each.part is part)
        assert shape.side is zone.side
        assert is_inside(zone.x, zone.y, shape.path)


def test_left_is_the_mirror_image_of_right(catalogue: Catalogue) -> None:
    for view in catalogue.figure.views:
        paths = {(each.zone_id, each.part): each.path for each in view.zones}
        for (zone_id, part), path in paths.items():
            if zone_id.endswith("-right"):
                left = zone_id.removesuffix("right") + "left"
                others = reflected(corners(paths[left, part]), view)
                for corner, other in zip(corners(path), others, strict=True):
                    assert dist(corner, other) < 0.1, zone_id
                here, there = catalogue.zones[zone_id], catalogue.zones[left]
                assert [(there.x, there.y)] == reflected([(here.x, here.y)], view)


def test_every_muscle_that_is_drawn_is_drawn_on_both_sides(catalogue: Catalogue) -> None:
    drawings: list[FigureView | InsetDrawing] = [
        *catalogue.figure.views,
        *catalogue.figure.insets.values(),
    ]
    for view in drawings:
        sides = [each.side for each in view.muscles]
        assert sides.count(Side.LEFT) == sides.count(Side.RIGHT) == len(sides) / 2
        assert sorted(view.muscles, key=lambda each: not each.is_deep) == list(view.muscles)


def test_a_point_lies_on_or_beside_its_muscle(catalogue: Catalogue) -> None:
    for point in catalogue.trigger_points.values():
        for mirrors in (False, True):
            drawing = drawing_of(point.view, point.inset, catalogue)
            side = Side.LEFT if mirrors else Side.RIGHT
            x = drawing.mirrored(point.x) if mirrors else point.x
            shapes = [
                each.path
                for each in drawing.muscles
                if each.muscle_id == point.muscle_id and each.side is side
            ]
            assert min(distance((x, point.y), each) for each in shapes) <= BESIDE, point.id


def test_the_atlas_is_light() -> None:
    """Zones and muscles of one side, as they are sent when the atlas is first opened."""
    files = [(Settings().data / "figure" / name).read_bytes() for name in ATLAS_FILES]
    assert len(gzip.compress(b"".join(files))) <= 30 * 1024


def test_a_path_is_mirrored_whatever_it_is_drawn_with() -> None:
    for path in ("M1 2h3v4l-3 0z", "m1,2 3,0 0 4L1 6Z", "M1 2C2 1 3 1 4 2V6H1z"):
        assert corners(mirrored(path, 10)) == [(10 - x, y) for x, y in corners(path)]


# Each way of breaking them is reported.


def replaced(old: str, new: str) -> Breaking:
    def breaking(text: str) -> str:
        assert old in text, f"the drawing no longer holds {old!r}"
        return text.replace(old, new, 1)

    return breaking


def moved(row_id: str, x: float, y: float) -> Breaking:
    """Write another place into the row with this id."""

    def breaking(text: str) -> str:
        rows = list(csv.DictReader(StringIO(text)))
        next(row for row in rows if row["id"] == row_id).update(x=str(x), y=str(y))
        written = StringIO()
        writer = csv.DictWriter(written, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        return written.getvalue()

    return breaking


BROKEN: dict[str, tuple[str, Breaking, str]] = {
    "no-xml": ("atlas-back.svg", replaced("</svg>", ""), "is not well-formed XML"),
    "other-size": ("atlas-back.svg", replaced('"0 0 524 1048"', '"0 0 524 10"'), "has no viewBox"),
    "no-size": ("pelvic-floor.svg", replaced("viewBox", "view"), "has no viewBox of four numbers"),
    "no-zone": (
        "atlas-front.svg",
        replaced('id="front-hip-right"', 'id="front-hips-right"'),
        "there is no zone 'front-hips-right'",
    ),
    "left-zone": (
        "atlas-front.svg",
        replaced('id="front-hip-right"', 'id="front-hip-left"'),
        "'front-hip-left' lies on the left",
    ),
    "zone-twice": (
        "atlas-front.svg",
        replaced('id="front-hip-right"', 'id="front-groin-right"'),
        "'front-groin-right' is drawn twice",
    ),
    "no-muscle": (
        "atlas-back.svg",
        replaced('data-muscle="infraspinatus"', 'data-muscle="infra"'),
        "there is no muscle 'infra'",
    ),
    "muscle-of-the-other-view": (
        "atlas-front.svg",
        replaced('data-muscle="pectoralis-major"', 'data-muscle="infraspinatus"'),
        "'infraspinatus' is shown in: back",
    ),
    "an-arc": (
        "atlas-front.svg",
        replaced('<g id="zones">', '<g id="zones"><path id="x" d="M1 1A2 2 0 0 1 3 3z"/>'),
        "only lines and cubic curves can be read here, not 'A2 2 0 0 1 3 3'",
    ),
    "moved": ("inside-mouth.svg", replaced("<path", '<path transform="scale(2)"'), "a transform"),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_fault_is_reported_with_its_file(
    fault: str, folder: Path, catalogue: Catalogue, checked: Checked
) -> None:
    file, breaking, message = BROKEN[fault]
    path = folder / file
    path.write_text(breaking(path.read_text("utf-8")), "utf-8")
    found = problems(folder, catalogue, checked)
    assert any(each.file == str(path) and each.message.startswith(message) for each in found), found


def test_a_missing_drawing_is_reported(
    folder: Path, catalogue: Catalogue, checked: Checked
) -> None:
    for name in ATLAS_FILES:
        (folder / name).unlink()
    found = problems(folder, catalogue, checked)
    assert [each.file for each in found] == [str(folder / name) for name in ATLAS_FILES]


ROWS: dict[str, tuple[str, Breaking, str]] = {
    "mark-elsewhere": (
        "zones.csv",
        moved("front-hip-right", 262, 60),
        "x: 262, 60 lies outside the shape of 'front-hip-right'",
    ),
    "not-drawn": (
        "zones.csv",
        replaced("front-groin-right,", "front-fold-right,"),
        "id: 'front-fold-right' has no shape in figure/atlas-front.svg",
    ),
    "other-region": (
        "zones.csv",
        replaced("back-knee-right,knee", "back-knee-right,calf"),
        "'back-knee-right' is drawn outside the region 'calf'",
    ),
    "no-left": (
        "zones.csv",
        replaced("back-calf-left", "back-calf-lefty"),
        "'back-calf-right' has no counterpart on the left",
    ),
    "off-the-body": (
        "trigger_points.csv",
        moved("infraspinatus-inf1", 20, 20),
        "x: 20, 20 lies off the body",
    ),
    "off-the-sole": (
        "trigger_points.csv",
        moved("quadratus-plantae-qup1", 262, 100),
        "x: 262, 100 lies off the sole",
    ),
    "off-the-inset": (
        "trigger_points.csv",
        moved("pelvic-floor-pfl1", 262, 500),
        "x: 262, 500 lies off the pelvic-floor",
    ),
}


def test_faults_of_rows_are_reported_with_their_line(tmp_path: Path, catalogue: Catalogue) -> None:
    data = Path(shutil.copytree(Settings().data, tmp_path / "data"))
    for file, breaking, _ in ROWS.values():
        (data / file).write_text(breaking((data / file).read_text("utf-8")), "utf-8")
    said = [str(each) for each in problems(data / "figure", catalogue, check_tables(data))]
    for _, _, message in ROWS.values():
        assert any(message in each for each in said), (message, said)


def test_a_word_that_is_no_phrase_is_reported(
    folder: Path, catalogue: Catalogue, checked: Checked
) -> None:
    phrases = [each for each in catalogue.phrases if each != "inset.pelvic-floor.tailbone"]
    _, found = read_atlas(folder, catalogue.figure, checked.tables, phrases)
    assert [each.message for each in found] == ["there is no phrase 'inset.pelvic-floor.tailbone'"]
