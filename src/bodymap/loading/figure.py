"""Reads data/figure/front.svg and back.svg; the ids of their shapes are ids of regions.

Layers, by id: `regions` and `soles` hold the shapes, `hit` and `soles-hit` their tap areas,
`outline`, `soles-outline`, `relief` and `details` the drawing, `labels` the places of words, and
each `overlay-…` an area, or with a name in `-line` a line, shown on request. Anything else in the
files is left alone.
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from bodymap.domain.body import Region
from bodymap.domain.figure import (
    Drawing,
    Figure,
    FigureView,
    Part,
    Shape,
)
from bodymap.domain.path_data import is_path_data
from bodymap.domain.problem import Problem
from bodymap.domain.vocabulary import View
from bodymap.loading.figure_sheet import HIT_LAYERS, SHAPE_LAYERS, Area, Key, Sheet
from bodymap.loading.svg import read_svg


def read_figure(
    folder: Path, regions: Mapping[str, Region], phrases: Collection[str]
) -> tuple[Figure | None, list[Problem]]:
    """The figure, or None and every fault of its two files.

    `phrases` are the ids of phrases.csv, in which the words on the drawing are looked up.
    """
    sheets: dict[View, Sheet] = {}
    problems: list[Problem] = []
    for view in View:
        path = folder / f"{view}.svg"
        root, faults = read_svg(path)
        problems += faults
        if root:
            sheets[view] = Sheet(str(path), view, root)
            problems += chain(*(rule(sheets[view], regions) for rule in RULES))
    if len(sheets) == len(View):
        problems += every_region_is_drawn(list(sheets.values()), regions)
    problems += chain(*(words_are_phrases(sheet, phrases) for sheet in sheets.values()))
    if problems:
        return None, problems
    front, back = (_view(sheets[view], regions) for view in View)
    return Figure(front=front, back=back), []


def layers_are_there(sheet: Sheet, _regions: Mapping[str, Region]) -> Iterator[Problem]:
    """The sheet has a size, shapes, tap areas and an outline."""
    if sheet.view_box is None:
        hint = 'Write viewBox="left top width height" on the <svg>.'
        yield sheet.problem(sheet.root.line, "has no viewBox of four numbers", hint)
    for layer_id in ("regions", "hit", "outline"):
        if not sheet.paths(layer_id):
            message = f"there is no layer with the id '{layer_id}' and paths in it"
            yield sheet.problem(sheet.root.line, message)


def paths_can_be_drawn(sheet: Sheet, _regions: Mapping[str, Region]) -> Iterator[Problem]:
    """Paths hold path data, words have a place, and nothing is moved by a transform."""
    for element in sheet.root.walk():
        if element.name == "path" and not is_path_data(element.get("d")):
            yield sheet.problem(element.line, f"this is no path data: {element.get('d')[:40]!r}")
        if element.get("transform"):
            hint = "Let the drawing program apply it to the path itself."
            yield sheet.problem(element.line, "a transform is not read", hint)
    for text, label in sheet.labels():
        if label is None:
            message = "this word lacks its phrase or its place"
            yield sheet.problem(text.line, message, "Write data-phrase, x and y on a <text>.")


def shapes_are_regions(sheet: Sheet, regions: Mapping[str, Region]) -> Iterator[Problem]:
    """Every shape and every tap area names a region, and each only once."""
    for layers in (SHAPE_LAYERS, HIT_LAYERS):
        seen: set[Key] = set()
        for area in sheet.areas(layers, regions):
            if area.region_id not in regions:
                message = f"there is no region '{area.region_id}'"
                hint = "Use an id of data/regions.csv, or add the region there."
                yield sheet.problem(area.line, message, hint)
            elif area.key in seen:
                yield sheet.problem(area.line, f"'{area}' is drawn twice", "Keep one of them.")
            seen.add(area.key)


def sides_are_right(sheet: Sheet, regions: Mapping[str, Region]) -> Iterator[Problem]:
    """Paired regions have a left and a right shape; the others have no side."""
    areas = [a for a in sheet.areas(SHAPE_LAYERS, regions) if a.region_id in regions]
    keys = {area.key for area in areas}
    for area in areas:
        name = area.region_id
        if not regions[name].is_paired:
            if area.side_word:
                hint = "Take data-side away, or write 'yes' under is_paired in regions.csv."
                yield sheet.problem(area.line, f"'{name}' has no sides", hint)
        elif area.side is None:
            hint = 'Write data-side="left" or data-side="right".'
            yield sheet.problem(area.line, f"this '{name}' lacks its side", hint)
        elif (area.part, name, area.side.other) not in keys:
            hint = f'Draw it beside this one, with data-side="{area.side.other}".'
            yield sheet.problem(area.line, f"'{name}' has no {area.side.other} shape", hint)


def shapes_can_be_hit(sheet: Sheet, regions: Mapping[str, Region]) -> Iterator[Problem]:
    """Every shape has a tap area, and every tap area a shape."""
    shapes = {area.key: area for area in sheet.areas(SHAPE_LAYERS, regions)}
    hits = {area.key: area for area in sheet.areas(HIT_LAYERS, regions)}
    for key, area in shapes.items():
        if key not in hits:
            hint = f"Draw it in the layer '{HIT_LAYERS[area.part]}', 46 units across or more."
            yield sheet.problem(area.line, f"'{area}' has no tap area", hint)
    for key, area in hits.items():
        if key not in shapes:
            message = f"the tap area '{area}' has no shape"
            yield sheet.problem(area.line, message, "Draw the shape, or take the area away.")


def words_are_phrases(sheet: Sheet, phrases: Collection[str]) -> Iterator[Problem]:
    """The words on the drawing are those of phrases.csv."""
    for text, label in sheet.labels():
        if label and label.phrase_id not in phrases:
            message = f"there is no phrase '{label.phrase_id}'"
            yield sheet.problem(text.line, message, "Add it to data/phrases.csv.")
    for name in sheet.overlays():
        for phrase_id in (f"overlay.{name}", f"overlay.{name}.where"):
            if phrase_id not in phrases:
                message = f"the overlay '{name}' has no phrase '{phrase_id}'"
                yield sheet.problem(sheet.root.line, message, "Add it to data/phrases.csv.")


def words_belong_to_an_overlay(sheet: Sheet, _regions: Mapping[str, Region]) -> Iterator[Problem]:
    """A word that is shown with an overlay names one of this sheet."""
    overlays = sheet.overlays()
    for text, label in sheet.labels():
        if label and label.overlay and label.overlay not in overlays:
            message = f"there is no overlay '{label.overlay}'"
            hint = f"Draw it here with the id 'overlay-{label.overlay}', or correct data-overlay."
            yield sheet.problem(text.line, message, hint)


def every_region_is_drawn(sheets: list[Sheet], regions: Mapping[str, Region]) -> Iterator[Problem]:
    """A region of regions.csv can be chosen in one view at least."""
    drawn = {a.region_id for sheet in sheets for a in sheet.areas(SHAPE_LAYERS, regions)}
    front = sheets[0]
    layer = front.layer(SHAPE_LAYERS[Part.BODY]) or front.root
    for region_id in regions:
        if region_id not in drawn:
            message = f"the region '{region_id}' is drawn neither here nor in the other view"
            hint = f"Draw it with id=\"{region_id}\", and its tap area in the layer 'hit'."
            yield front.problem(layer.line, message, hint)


RULES = (
    layers_are_there,
    paths_can_be_drawn,
    shapes_are_regions,
    sides_are_right,
    shapes_can_be_hit,
    words_belong_to_an_overlay,
)


def _view(sheet: Sheet, regions: Mapping[str, Region]) -> FigureView:
    """A sheet in which no fault was found."""
    hits = {area.key: area.path for area in sheet.areas(HIT_LAYERS, regions)}
    shapes = [_shape(each, hits[each.key]) for each in sheet.areas(SHAPE_LAYERS, regions)]
    return FigureView(
        view=sheet.view,
        view_box=sheet.view_box or (0, 0, 0, 0),
        shapes=tuple(shapes),
        drawing=Drawing(
            outlines=(*sheet.paths("outline"), *sheet.paths("soles-outline")),
            relief=sheet.paths("relief"),
            details=sheet.paths("details"),
            overlays=MappingProxyType(sheet.overlays()),
            labels=tuple(label for _, label in sheet.labels() if label),
        ),
    )


def _shape(area: Area, hit_path: str) -> Shape:
    return Shape(
        region_id=area.region_id,
        side=area.side,
        part=area.part,
        path=area.path,
        hit_path=hit_path,
    )
