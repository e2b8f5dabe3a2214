"""The figure as SVG: what each shape says of itself, where it leads, and what is marked."""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from bodymap.domain.body import Phrase, Region
from bodymap.domain.figure import Drawing, Figure, FigureView, Label, Part, Shape
from bodymap.domain.vocabulary import Side, View
from bodymap.domain.wording import Wording
from bodymap.figures.body_map import Chosen, body_map

TEXTS = {
    "figure.front": "Front of body",
    "figure.back": "Back of body",
    "figure.soles": "Soles of the feet",
    "figure.sole.shape": "{shape}, sole",
    "figure.your-right": "Your right",
    "side.left.shape": "Left {region}",
    "side.right.shape": "Right {region}",
}
WORDS = Wording({key: Phrase(id=key, text=text) for key, text in TEXTS.items()})
REGIONS = {
    "back": Region(id="back", name="Lower back", plain_name="lower back", is_paired=False),
    "heel": Region(id="heel", name="Heel", plain_name="heel", is_paired=True),
}


def shape(region_id: str, side: Side | None = None, part: Part = Part.BODY) -> Shape:
    path = f"M{len(region_id)},0 9,9z"
    return Shape(region_id=region_id, side=side, part=part, path=path, hit_path="M0,0 20,20z")


def drawing(*labels: Label) -> Drawing:
    return Drawing(
        outlines=("M0,0 5,5z", "M6,6 7,7z"),
        relief=("M1,1 2,2z",),
        details=("M2,2 3,3z", "m4,4 1,1z"),
        overlays={},
        labels=labels,
    )


def view(name: View, *shapes: Shape, labels: tuple[Label, ...] = ()) -> FigureView:
    return FigureView(
        view=name, view_box=(0, 0, 524, 1048.5), shapes=shapes, drawing=drawing(*labels)
    )


YOUR_RIGHT = Label(phrase_id="figure.your-right", side=Side.RIGHT, x=84, y=118.5)
HEELS = (shape("heel", Side.RIGHT), shape("heel", Side.LEFT))
SOLES = (shape("heel", Side.RIGHT, Part.SOLE), shape("heel", Side.LEFT, Part.SOLE))
FIGURE = Figure(
    front=view(View.FRONT, *HEELS, labels=(YOUR_RIGHT,)),
    back=view(View.BACK, shape("back"), *HEELS, *SOLES),
)


def drawn(figure: Figure = FIGURE, chosen: Chosen = None) -> Element:
    """Both views under one root, as they stand in the page."""
    return ElementTree.fromstring(f"<body>{body_map(figure, REGIONS, WORDS, chosen)}</body>")


def by_class(root: Element, name: str) -> Iterator[Element]:
    return (each for each in root.iter() if name in each.get("class", "").split())


def marked(chosen: Chosen) -> list[str]:
    """The ids of the shapes whose links say that they are chosen."""
    links = by_class(drawn(chosen=chosen), "bm-region")
    return [str(a[1].get("id")) for a in links if a.get("aria-current") == "true"]


def outlined(chosen: Chosen) -> list[str]:
    return [str(use.get("href")) for use in by_class(drawn(chosen=chosen), "bm-figure__chosen")]


def test_every_shape_is_a_link_that_says_its_name_and_side() -> None:
    links = [
        (a.tag, a.get("href"), a.get("data-region"), a.get("data-side"), a.get("aria-label"))
        for a in by_class(drawn(), "bm-region")
    ]
    right, left = (
        ("a", f"/region/heel?side={side}", "heel", side, f"{side.capitalize()} heel")
        for side in ("right", "left")
    )
    soles = [(*each[:4], f"{each[4]}, sole") for each in (right, left)]
    back = ("a", "/region/back", "back", None, "Lower back")
    assert links == [right, left, back, right, left, *soles]


def test_front_back_and_soles_are_named_groups() -> None:
    groups = [
        (group.get("aria-label"), len(group))
        for group in drawn().iter("g")
        if group.get("role") == "group"
    ]
    assert groups == [("Front of body", 2), ("Back of body", 3), ("Soles of the feet", 2)]


def test_each_view_is_a_drawing_of_its_own_size() -> None:
    views = [(svg.get("data-view"), svg.get("viewBox")) for svg in drawn().iter("svg")]
    assert views == [("front", "0 0 524 1048.5"), ("back", "0 0 524 1048.5")]


def test_the_wide_tap_area_lies_under_the_shape() -> None:
    for link in by_class(drawn(), "bm-region"):
        assert [each.get("class") for each in link] == ["bm-region__hit", "bm-region__shape"]
        assert link[0].get("d") == "M0,0 20,20z"


def test_ids_are_unique_where_both_views_stand_in_one_page() -> None:
    ids = [each.get("id") for each in drawn().iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert {"front-heel-right", "back-heel-right", "back-sole-heel-right", "back-back"} < set(ids)


def test_every_reference_leads_to_an_id() -> None:
    root = drawn(chosen=("heel", None))
    ids = {each.get("id") for each in root.iter()}
    uses = [use.get("href", "") for use in root.iter("use") if use.get("href")]
    clips = [g.get("clip-path", "")[4:-1] for g in root.iter("g") if g.get("clip-path")]
    assert uses
    assert len(clips) == 2
    assert {each.removeprefix("#") for each in uses + clips} <= ids


@pytest.mark.parametrize(
    ("chosen", "ids"),
    [
        (None, []),
        (("back", None), ["back-back"]),
        (("heel", Side.LEFT), ["front-heel-left", "back-heel-left", "back-sole-heel-left"]),
        (
            ("heel", None),
            [
                *("front-heel-right", "front-heel-left", "back-heel-right", "back-heel-left"),
                *("back-sole-heel-right", "back-sole-heel-left"),
            ],
        ),
    ],
)
def test_what_is_chosen_is_marked_and_outlined_in_both_views(
    chosen: Chosen, ids: list[str]
) -> None:
    assert marked(chosen) == ids
    assert outlined(chosen) == [f"#{each}" for each in ids]


def test_the_outline_of_the_focus_waits_for_its_shape() -> None:
    focus = list(by_class(drawn(chosen=("heel", None)), "bm-figure__focus"))
    assert [use.get("href") for use in focus] == [None, None]


def test_the_drawing_is_hidden_from_screen_readers_and_above_the_links() -> None:
    for svg in drawn().iter("svg"):
        classes = [each.get("class") for each in svg]
        (over,) = by_class(svg, "bm-figure__drawing")
        assert over.get("aria-hidden") == "true"
        assert classes.index("bm-figure__drawing") > classes.index("bm-figure__regions")
        assert len(list(by_class(over, "bm-figure__outline"))) == 2


def test_words_on_the_drawing_say_whose_side_it_is() -> None:
    words = [(t.text, t.get("class"), t.get("x"), t.get("y")) for t in drawn().iter("text")]
    assert words == [("Your right", "bm-figure__side", "84", "118.5")]


def test_looks_and_behaviour_are_left_to_style_sheet_and_scripts() -> None:
    names = {name for each in drawn().iter() for name in each.attrib}
    assert not {name for name in names if name.startswith("on")}
    assert not names & {"style", "fill", "stroke"}


def test_words_from_data_cannot_become_markup() -> None:
    name = "<script>\"'&"
    regions = REGIONS | {"back": replace(REGIONS["back"], name=name)}
    texts = dict(WORDS.phrases) | {"figure.your-right": Phrase(id="x", text=name)}
    written = body_map(FIGURE, regions, Wording(texts))
    root = ElementTree.fromstring(f"<body>{written}</body>")
    assert "<script" not in written
    assert [a.get("aria-label") for a in root.iter("a")][2] == name
    assert [text.text for text in root.iter("text")] == [name]


def test_a_path_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no SVG path data"):
        replace(HEELS[0], path='M0,0"/><script>')
    with pytest.raises(ValueError, match="no SVG path data"):
        replace(FIGURE.front.drawing, overlays={"lung-field": ("url(x)",)})


def test_the_same_figure_is_written_the_same() -> None:
    again = Figure(front=replace(FIGURE.front), back=replace(FIGURE.back))
    chosen = ("heel", Side.LEFT)
    assert body_map(again, REGIONS, WORDS, chosen) == body_map(FIGURE, REGIONS, WORDS, chosen)


def test_a_region_is_known_by_the_views_that_show_it() -> None:
    assert FIGURE.views_of("back") == (View.BACK,)
    assert FIGURE.views_of("heel") == (View.FRONT, View.BACK)
