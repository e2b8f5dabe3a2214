"""The rules that the atlas's drawings keep, each a small function that teaches."""

from collections.abc import Callable, Iterator

from bodymap.domain.figure import FigureView, Part
from bodymap.domain.path_data import is_inside, rings
from bodymap.domain.problem import Problem
from bodymap.domain.vocabulary import Inset, Side
from bodymap.loading.atlas_sheet import AtlasSheets, DrawnZone, muscles_in, other_side
from bodymap.loading.figure import paths_can_be_drawn
from bodymap.loading.rows import Row, Tables
from bodymap.loading.rules.estimates import number

AtlasRule = Callable[[AtlasSheets, Tables], Iterator[Problem]]
REDRAW = "Draw the right side here; the left is its mirror image."


def paths_are_lines_and_curves(sheets: AtlasSheets, _tables: Tables) -> Iterator[Problem]:
    """Every path can be read, mirrored and measured, and lies where it is drawn."""
    for sheet in sheets.all:
        if faults := list(paths_can_be_drawn(sheet, {})):
            yield from faults
            continue
        for element in sheet.root.walk():
            try:
                rings(element.get("d"))
            except ValueError as error:
                hint = "Let the drawing program turn the shape into cubic curves."
                yield sheet.problem(element.line, str(error), hint)


def drawings_have_their_size(sheets: AtlasSheets, _tables: Tables) -> Iterator[Problem]:
    """A view of the atlas has the viewBox of the figure it lies on; an inset has one."""
    for view, sheet in sheets.views.items():
        box = sheets.view(view).view_box
        if sheet.view_box != box:
            written = " ".join(f"{each:g}" for each in box)
            yield sheet.problem(
                sheet.root.line, f'has no viewBox "{written}"', "As the figure has."
            )
    for sheet in sheets.insets.values():
        if sheet.view_box is None or not sheet.paths("outline"):
            message = "has no viewBox of four numbers, or no layer 'outline' with paths in it"
            yield sheet.problem(sheet.root.line, message)


def zone_shapes_are_zones(sheets: AtlasSheets, tables: Tables) -> Iterator[Problem]:
    """Every shape names a zone that is not on the left, once on the body and once on a sole."""
    seen: set[tuple[str, Part, str]] = set()
    for shape in sheets.zones():
        key = (shape.sheet.view, shape.part, shape.zone_id)
        zone = tables.row("zones", shape.zone_id)
        if zone is None:
            yield shape.problem(f"there is no zone '{shape.zone_id}'", "Use an id of zones.csv.")
        elif zone["side"] == Side.LEFT:
            yield shape.problem(f"'{shape.zone_id}' lies on the left", REDRAW)
        elif zone["side"] == Side.RIGHT and other_side(zone.id) not in tables.ids("zones"):
            message = f"'{shape.zone_id}' has no counterpart on the left"
            yield shape.problem(message, f"Add '{other_side(zone.id)}' to zones.csv.")
        elif key in seen:
            yield shape.problem(f"'{shape.zone_id}' is drawn twice", "Keep one of them.")
        seen.add(key)


def every_zone_is_drawn(sheets: AtlasSheets, tables: Tables) -> Iterator[Problem]:
    """A zone has a shape in its own view: on the sole where that is its inset."""
    drawn = {(shape.sheet.view, shape.part, shape.zone_id) for shape in sheets.zones()}
    for zone in tables["zones"]:
        if zone["side"] != Side.LEFT and (zone["view"], part_of(zone), zone.id) not in drawn:
            message = f"'{zone.id}' has no shape in figure/atlas-{zone['view']}.svg"
            yield zone.problem("id", message, "Draw it there, with this id.")


def zones_lie_in_their_region(sheets: AtlasSheets, tables: Tables) -> Iterator[Problem]:
    """The mark of a zone, at its x and y, lies in its shape and in the shape of its region."""
    for shape in sheets.zones():
        zone = tables.row("zones", shape.zone_id)
        if zone is None or part_of(zone) is not shape.part or zone["view"] != shape.sheet.view:
            continue
        x, y = place_of(zone)
        if not is_inside(x, y, shape.path):
            message = f"{x:g}, {y:g} lies outside the shape of '{zone.id}'"
            yield zone.problem("x", message, "Write x and y of a place within it.")
        elif not any(is_inside(x, y, path) for path in region_paths(sheets, shape, zone)):
            message = f"'{zone.id}' is drawn outside the region '{zone['region_id']}'"
            yield shape.problem(message, "Draw it within, or correct region_id in zones.csv.")


def muscle_shapes_are_muscles(sheets: AtlasSheets, tables: Tables) -> Iterator[Problem]:
    """Every shape names a muscle that is seen in this view."""
    for sheet in sheets.all:
        for shape in muscles_in(sheet):
            muscle = tables.row("muscles", shape.muscle_id)
            if muscle is None:
                message = f"there is no muscle '{shape.muscle_id}'"
                yield shape.problem(message, "Use an id of muscles.csv as data-muscle.")
            elif sheet.view not in muscle.ids("views"):
                message = f"'{muscle.id}' is shown in: {muscle['views']}"
                yield shape.problem(message, "Take it away here, or add the view there.")


def points_lie_on_the_figure(sheets: AtlasSheets, tables: Tables) -> Iterator[Problem]:
    """A trigger point lies on the body, on the sole or in its inset."""
    for point in tables["trigger_points"]:
        x, y = place_of(point)
        outlines = sheets.outlines(point["view"], point["inset"])
        if not any(is_inside(x, y, path) for path in outlines):
            message = f"{x:g}, {y:g} lies off the {point['inset'] or 'body'}"
            yield point.problem("x", message, "Write x and y in the units of the drawing.")


RULES: tuple[AtlasRule, ...] = (
    drawings_have_their_size,
    zone_shapes_are_zones,
    every_zone_is_drawn,
    zones_lie_in_their_region,
    muscle_shapes_are_muscles,
    points_lie_on_the_figure,
)


def part_of(row: Row) -> Part:
    """Where on the sheet a row's place is."""
    return Part.SOLE if row["inset"] == Inset.SOLE else Part.BODY


def place_of(row: Row) -> tuple[float, float]:
    """Where the row says it is; a cell that holds no number is reported by another rule."""
    return number(row["x"]) or 0.0, number(row["y"]) or 0.0


def region_paths(sheets: AtlasSheets, shape: DrawnZone, zone: Row) -> Iterator[str]:
    """The shapes of a zone's region on the same part of the same view."""
    seen: FigureView = sheets.view(shape.sheet.view)
    return (each.path for each in seen.of(zone["region_id"]) if each.part is shape.part)
