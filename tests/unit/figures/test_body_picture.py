"""The figure as a picture: shapes to be marked, nothing to tap, nothing for a screen reader."""

from xml.etree import ElementTree

from bodymap.figures.body_picture import body_picture
from tests.builders import ECHO, figure, shape


def test_each_shape_can_be_marked_and_none_is_a_link() -> None:
    drawn = figure(front=[shape("neck")], back=[shape("neck"), shape("hip")])
    root = ElementTree.fromstring(f"<body>{body_picture(drawn, ECHO)}</body>")
    regions = [e.get("data-region") for e in root.iter("path") if e.get("data-region")]
    assert regions == ["neck", "neck", "hip"]
    assert list(root.iter("a")) == []


def test_what_it_shows_is_said_elsewhere() -> None:
    root = ElementTree.fromstring(f"<body>{body_picture(figure(), ECHO)}</body>")
    assert [svg.get("aria-hidden") for svg in root.iter("svg")] == ["true", "true"]
