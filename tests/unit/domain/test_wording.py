"""Words of the interface are looked up by id, and their gaps are filled."""

import datetime

import pytest

from bodymap.domain.wording import Wording
from tests.builders import phrase


def wording(**texts: str) -> Wording:
    return Wording({key: phrase(key, text) for key, text in texts.items()})


def test_a_phrase_is_found_by_its_id() -> None:
    assert wording(skip="Skip to the content")("skip") == "Skip to the content"


def test_gaps_are_filled() -> None:
    words = wording(announce="{name}. {cautions} cautions.")
    assert words("announce", name="Neck", cautions=5) == "Neck. 5 cautions."


def test_a_gap_left_open_is_refused() -> None:
    with pytest.raises(KeyError, match="name"):
        wording(announce="{name}.")("announce")


def test_a_phrase_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        wording(skip="Skip")("nowhere")


def test_what_fills_a_gap_is_not_filled_again() -> None:
    assert wording(title="{name}")("title", name="{secret}") == "{secret}"


def test_a_family_of_phrases_keeps_its_ids() -> None:
    words = Wording({key: phrase(key, key.upper()) for key in ("side.left", "side.right", "skip")})
    assert words.under("side.") == {"side.left": "SIDE.LEFT", "side.right": "SIDE.RIGHT"}
    assert words.under("nothing.") == {}


@pytest.mark.parametrize(
    ("day", "written"),
    [("2026-11-21", "21 November 2026"), ("2027-02-01", "1 February 2027")],
)
def test_a_day_is_written_as_people_write_it(day: str, written: str) -> None:
    texts = {"date": "{day} {month} {year}", "month.2": "February", "month.11": "November"}
    words = Wording({key: phrase(key, text) for key, text in texts.items()})
    assert words.date(datetime.date.fromisoformat(day)) == written
