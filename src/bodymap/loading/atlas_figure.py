"""Reads the atlas's drawings in data/figure: zones and muscles on the views, and the insets.

`atlas-front.svg` and `atlas-back.svg` hold the layers `zones`, `soles`, `muscles` and
`deep-muscles`; an inset, such as `inside-mouth.svg`, holds `outline`, `relief`, `details`,
`labels` and both layers of muscles. Only the body's right side is drawn in them: the left is its
mirror image.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from bodymap.domain.figure import (
    Figure,
    FigureView,
    InsetDrawing,
    MuscleShape,
    ZoneShape,
    mirrored_in,
)
from bodymap.domain.path_data import mirrored
from bodymap.domain.problem import Problem
from bodymap.domain.vocabulary import Inset, Side, View, ZoneSide
from bodymap.loading.atlas_rules import RULES, paths_are_lines_and_curves
from bodymap.loading.atlas_sheet import (
    INSET_FILES,
    INSETS,
    VIEW_FILES,
    AtlasSheets,
    DrawnZone,
    muscles_in,
    other_side,
)
from bodymap.loading.figure import words_are_phrases
from bodymap.loading.figure_sheet import Sheet
from bodymap.loading.rows import Tables
from bodymap.loading.svg import read_svg

Name = TypeVar("Name")

ATLAS_FILES = (*VIEW_FILES.values(), *INSET_FILES.values())


def read_atlas(
    folder: Path, figure: Figure, tables: Tables, phrases: Collection[str]
) -> tuple[Figure | None, list[Problem]]:
    """The figure with zones, muscles and insets on it, or None and every fault.

    `phrases` are the ids of phrases.csv, in which the words on the insets are looked up.
    """
    problems: list[Problem] = []
    views = dict(_sheets(folder, VIEW_FILES, {view: view for view in View}, problems))
    insets = dict(_sheets(folder, INSET_FILES, INSETS, problems))
    sheets = AtlasSheets(figure=figure, views=views, insets=insets)
    problems += paths_are_lines_and_curves(sheets, tables)
    if not problems:
        problems += chain(*(rule(sheets, tables) for rule in RULES))
        problems += chain(*(words_are_phrases(sheet, phrases) for sheet in insets.values()))
    return (None, problems) if problems else (_with_atlas(sheets, tables), [])


def _sheets(
    folder: Path, files: Mapping[Name, str], views: Mapping[Name, View], problems: list[Problem]
) -> Iterator[tuple[Name, Sheet]]:
    """The drawings that can be read; what is wrong with the files is added to the problems."""
    for name, file in files.items():
        path = folder / file
        root, faults = read_svg(path)
        problems += faults
        if root:
            yield name, Sheet(str(path), views[name], root)


def _with_atlas(sheets: AtlasSheets, tables: Tables) -> Figure:
    """The figure with what sheets without a fault hold."""
    front, back = (
        replace(
            sheets.view(view),
            zones=_zones(sheets, sheets.view(view), tables),
            muscles=_muscles(sheet, sheets.view(view).view_box),
        )
        for view, sheet in sheets.views.items()
    )
    insets = {inset: _inset(inset, sheet) for inset, sheet in sheets.insets.items()}
    return Figure(front=front, back=back, insets=MappingProxyType(insets))


def _zones(sheets: AtlasSheets, seen: FigureView, tables: Tables) -> tuple[ZoneShape, ...]:
    """Both sides of each zone, in the order of zones.csv."""
    place = {row.id: number for number, row in enumerate(tables["zones"])}
    drawn = (shape for shape in sheets.zones() if shape.sheet.view is seen.view)
    found = (each for shape in drawn for each in _on_both_sides(shape, seen.view_box[2]))
    return tuple(sorted(found, key=lambda each: place[each.zone_id]))


def _on_both_sides(shape: DrawnZone, width: float) -> Iterator[ZoneShape]:
    side = ZoneSide(shape.zone_id.rpartition("-")[2])
    yield ZoneShape(zone_id=shape.zone_id, side=side, part=shape.part, path=shape.path)
    if side is ZoneSide.RIGHT:
        yield ZoneShape(
            zone_id=other_side(shape.zone_id),
            side=ZoneSide.LEFT,
            part=shape.part,
            path=mirrored(shape.path, width),
        )


def _muscles(sheet: Sheet, view_box: tuple[float, float, float, float]) -> tuple[MuscleShape, ...]:
    """The right side, then the left, of each muscle; the deep ones first."""
    return tuple(
        MuscleShape(muscle_id=shape.muscle_id, side=side, is_deep=shape.is_deep, path=path)
        for shape in muscles_in(sheet)
        for side, path in (
            (Side.RIGHT, shape.path),
            (Side.LEFT, mirrored(shape.path, mirrored_in(view_box, 0))),
        )
    )


def _inset(inset: Inset, sheet: Sheet) -> InsetDrawing:
    view_box = sheet.view_box or (0, 0, 0, 0)
    return InsetDrawing(
        inset=inset,
        view=sheet.view,
        view_box=view_box,
        outlines=sheet.paths("outline"),
        relief=sheet.paths("relief"),
        details=sheet.paths("details"),
        muscles=_muscles(sheet, view_box),
        labels=tuple(label for _, label in sheet.labels() if label),
    )
