"""The picture on a hand-out marks the place by more than colour, and says whose side is which."""

from xml.etree import ElementTree

from bodymap.domain.vocabulary import Side
from bodymap.figures.marked_figure import MARKED, marked_figure
from tests.builders import ECHO, figure, shape

SVG = "{http://www.w3.org/2000/svg}"


def marked(side: Side | None) -> list[int]:
    """How many shapes are marked in each view."""
    drawn = figure([shape("heel", side=each) for each in Side], [shape("neck")])
    root = ElementTree.fromstring(marked_figure(drawn, ECHO, "heel", side))
    groups = [each for each in root.iter(f"{SVG}g") if each.get("fill") == MARKED["fill"]]
    return [len(each) for each in groups]


def test_a_side_is_marked_alone() -> None:
    assert marked(Side.LEFT) == [1, 0]
    assert marked(None) == [2, 0]


def test_right_is_on_the_left_of_the_body_seen_from_the_front() -> None:
    root = ElementTree.fromstring(marked_figure(figure(), ECHO, "neck", None))
    places = [(each.text, float(str(each.get("x")))) for each in root.iter(f"{SVG}text")]
    front, back = dict(places[:2]), dict(places[2:])
    assert front["handout.right"] < front["handout.left"]
    assert back["handout.left"] < back["handout.right"]
