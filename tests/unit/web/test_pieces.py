"""Pages told in shared pieces are read back as they were."""

from hypothesis import given
from hypothesis import strategies as st

from bodymap.web.pieces import Pieces

PAGE = st.lists(st.sampled_from(["<p>", "Neck", "</p>", "<a href='#'>", "</a>", "1 < 2", "\n"]))


def read_back(told: str, texts: list[str]) -> str:
    """What the service worker makes of it."""
    bounds = [list(map(int, run.split("-"))) for run in told.split(" ")]
    return "".join("".join(texts[each[0] : each[-1] + 1]) for each in bounds)


@given(st.lists(PAGE.map("".join), min_size=1))
def test_every_page_is_read_back_as_it_was(pages: list[str]) -> None:
    pieces = Pieces()
    told = [pieces.told(each) for each in pages]
    assert [read_back(each, pieces.texts) for each in told] == pages


def test_what_pages_share_is_kept_once() -> None:
    pieces = Pieces()
    assert pieces.told("<ul><li>a</li><li>b</li></ul>") == "0-3"
    assert pieces.told("<ul><li>a</li><li>c</li></ul>") == "0-2 4"
    assert pieces.texts == ["", "<ul>", "<li>a</li>", "<li>b</li></ul>", "<li>c</li></ul>"]
