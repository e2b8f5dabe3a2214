"""Places of the body, the atlas in them, and a figure of a few shapes."""

from collections.abc import Iterable
from typing import Any

from bodymap.domain.atlas import Muscle, Referral, TriggerPoint
from bodymap.domain.body import Region, Synonym, Zone
from bodymap.domain.figure import Drawing, Figure, FigureView, Part, Shape
from bodymap.domain.language import ORIGINAL
from bodymap.domain.vocabulary import CheckLevel, HazardGrade, Intensity, Side, View, ZoneSide
from tests.builders.base import made


def region(**fields: Any) -> Region:
    return made(Region, fields, id="neck", name="Neck", plain_name="neck", is_paired=False)


def zone(**fields: Any) -> Zone:
    return made(
        Zone,
        fields,
        id="nape-right",
        region_id="neck",
        view=View.BACK,
        side=ZoneSide.RIGHT,
        plain_name="right side of the nape",
        clinician_name="right posterior neck",
        x=52.0,
        y=14.0,
        parent_zone="nape",
        inset=None,
    )


def synonym(**fields: Any) -> Synonym:
    return made(
        Synonym,
        fields,
        id="nape",
        phrase="back of the neck",
        region_id="neck",
        language_id=ORIGINAL,
    )


def muscle(**fields: Any) -> Muscle:
    return made(
        Muscle,
        fields,
        id="splenius-capitis",
        region_id="neck",
        name="Splenius capitis",
        plain_name="neck strap muscle",
        views=(View.BACK,),
        action="Turns the head.",
        innervation="C3-C5",
        plain_complaints="Pain on top of the head.",
        needling_hazards="The vertebral artery.",
        hazard_grade=HazardGrade.HIGH,
        related_conditions="Headache.",
        check_level=CheckLevel.PAGE_CHECKED,
        source_urls=("https://muscles.example.org/splenius",),
        from_recall="",
    )


def trigger_point(**fields: Any) -> TriggerPoint:
    return made(
        TriggerPoint,
        fields,
        id="splenius-capitis-1",
        muscle_id="splenius-capitis",
        label="1",
        view=View.BACK,
        x=53.0,
        y=13.0,
        inset=None,
        location="In the belly, below the skull.",
        check_level=CheckLevel.PAGE_CHECKED,
        source_urls=(),
    )


def referral(**fields: Any) -> Referral:
    return made(
        Referral,
        fields,
        id="splenius-capitis-1-nape-right",
        trigger_point_id="splenius-capitis-1",
        zone_id="nape-right",
        intensity=Intensity.ESSENTIAL,
        check_level=CheckLevel.PAGE_CHECKED,
    )


def shape(region_id: str, side: Side | None = None) -> Shape:
    return Shape(
        region_id=region_id, side=side, part=Part.BODY, path="M0,0 9,9z", hit_path="M0,0 20,20z"
    )


def figure_view(view: View, *shapes: Shape) -> FigureView:
    drawing = Drawing(
        outlines=("M0,0 5,5z", "M6,6 7,7z"),
        relief=("M1,1 2,2z",),
        details=("M2,2 3,3z",),
        overlays={},
        labels=(),
    )
    return FigureView(view=view, view_box=(0, 0, 524, 1048), shapes=shapes, drawing=drawing)


def figure(front: Iterable[Shape] = (), back: Iterable[Shape] = ()) -> Figure:
    """By default the neck is seen in both views."""
    return Figure(
        front=figure_view(View.FRONT, *(front or (shape("neck"),))),
        back=figure_view(View.BACK, *(back or (shape("neck"),))),
    )
