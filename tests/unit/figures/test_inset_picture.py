"""An inset shows a muscle that no view can show, on both sides, and says in words what it shows."""

import re

from bodymap.domain.figure import InsetDrawing, Label, MuscleShape
from bodymap.domain.vocabulary import Inset, Side, View
from bodymap.figures.inset_picture import inset_picture
from tests.builders import ECHO, muscle, trigger_point

FLOOR = InsetDrawing(
    inset=Inset.PELVIC_FLOOR,
    view=View.BACK,
    view_box=(0, 0, 160, 150),
    outlines=("M0 0h160v150h-160z",),
    relief=("M1 1h2v2z",),
    details=("M2 2h2v2z",),
    muscles=tuple(
        MuscleShape(muscle_id=name, side=side, is_deep=name == "deep", path=f"M{x} 9h5v5z")
        for name in ("deep", "other")
        for side, x in ((Side.RIGHT, 20), (Side.LEFT, 140))
    ),
    labels=(Label(phrase_id="figure.your-left", side=Side.LEFT, x=120, y=10),),
)
SHOWN = inset_picture(
    FLOOR,
    muscle(id="deep", name="Obturator internus"),
    [trigger_point(x=40.5, y=80.0, inset=Inset.PELVIC_FLOOR)],
    ECHO,
)


def test_it_shows_both_sides_of_its_muscle_and_no_other() -> None:
    assert re.findall(r'class="bm-muscle bm-muscle--deep" d="M(\d+) 9', SHOWN) == ["20", "140"]
    assert SHOWN.count('class="bm-muscle') == 2


def test_it_shows_each_point_on_both_sides() -> None:
    places = re.findall(r'class="bm-point__dot" d="M([\d.]+) ([\d.]+)h0"', SHOWN)
    assert places == [("40.5", "80"), ("119.5", "80")]


def test_it_is_a_picture_with_a_name_and_says_whose_side_is_where() -> None:
    assert 'role="img"' in SHOWN
    assert "inset.picture place=inset.pelvic-floor muscle=Obturator internus" in SHOWN
    assert (
        '<text class="bm-inset__word bm-inset__word--side" x="120" y="10">figure.your-left' in SHOWN
    )


def test_it_is_drawn_from_the_ground_up() -> None:
    layers = ("ground", "relief", "details", "outline")
    places = [SHOWN.index(f'class="bm-figure__{each}"') for each in layers]
    assert places == sorted(places)
    assert places[-1] < SHOWN.index("bm-muscle") < SHOWN.index("bm-point")
