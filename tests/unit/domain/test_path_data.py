"""Paths as geometry: corners, inside and outside, and the mirror image."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.domain.path_data import Ring, is_inside, mirrored, rings

SQUARES = {
    "absolute": "M10 10L20 10L20 20L10 20Z",
    "relative": "m10,10 10,0 0,10-10,0z",
    "along-the-axes": "M10 10H20V20h-10z",
    "as-curves": "M10 10C13 10 17 10 20 10c0 3 0 7 0 10L10 20z",
}
WITH_A_HOLE = "M0 0h9v9h-9zM3 3h3v3h-3z"

places = st.integers(-40, 40)


def rounded(ring: Ring) -> Ring:
    return [(round(x, 2), round(y, 2)) for x, y in ring]


@pytest.mark.parametrize("path", SQUARES.values(), ids=list(SQUARES))
def test_a_square_is_a_square_however_it_is_written(path: str) -> None:
    (ring,) = rings(path)
    assert {(10, 10), (20, 10), (20, 20), (10, 20)} <= set(ring)
    assert is_inside(11, 19, path)
    assert not is_inside(21, 15, path)
    assert not is_inside(15, 9, path)


@pytest.mark.parametrize("path", SQUARES.values(), ids=list(SQUARES))
def test_a_mirror_turns_a_path_around_the_middle_of_its_sheet(path: str) -> None:
    (ring,), (turned,) = rings(path), rings(mirrored(path, 100))
    assert rounded(turned) == rounded([(100 - x, y) for x, y in ring])


def test_what_lies_in_a_hole_lies_outside() -> None:
    assert is_inside(1, 1, WITH_A_HOLE)
    assert not is_inside(4, 4, WITH_A_HOLE)


def test_a_ring_that_starts_where_another_closed_is_placed_from_there() -> None:
    first, second = rings("M5 5h2v2zm10 0h1v1z")
    assert first[0] == (5, 5)
    assert second[0] == (15, 5)


def test_a_curve_passes_through_its_middle() -> None:
    (ring,) = rings("M0 0C0 4 8 4 8 0z", steps=2)
    assert ring == [(0, 0), (4, 3), (8, 0)]


@given(st.lists(st.tuples(places, places), min_size=3, max_size=9))
def test_two_mirrors_give_the_path_back(corners: list[tuple[int, int]]) -> None:
    path = "M" + "L".join(f"{x} {y}" for x, y in corners) + "z"
    assert rings(mirrored(mirrored(path, 60), 60)) == rings(path)


@pytest.mark.parametrize("path", ["M1 1A2 2 0 0 1 3 3z", "M1 1Q2 2 3 3z", "M1z", "M1 1C1 2 3z"])
def test_what_cannot_be_measured_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="only lines and cubic curves"):
        rings(path)
