"""Files that are sound in another dress are accepted, and rows know where they start."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.domain.columns import KEBAB, column
from bodymap.loading.reading import read_table
from bodymap.loading.rows import Table

PLAIN = "id,phrase,region_id\nnape,nape,neck\nwing,shoulder blade,shoulder\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A small table of its own, so that these tests know no other."""

    id: str = column("Kebab-case.", pattern=KEBAB)
    phrase: str = column("What people type.")
    region_id: str = column("The region it leads to.", refers_to="regions")


def table_of(folder: Path, content: bytes | str) -> Table:
    text = content.encode() if isinstance(content, str) else content
    (folder / "words.csv").write_bytes(text)
    return read_table(folder, "words", Word)[0]


@pytest.mark.parametrize(
    "dress",
    [
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: text.rstrip("\n").encode(),
        lambda text: (text + "\n\n").encode(),
        lambda text: ('"' + text[:-1].replace(",", '","').replace("\n", '"\n"') + '"\n').encode(),
        lambda text: text.encode("utf-8-sig").replace(b"\n", b"\r\n"),
    ],
    ids=["mark", "CRLF", "CR", "no last line end", "blank lines", "quoted", "mark and CRLF"],
)
def test_a_sound_file_may_be_dressed_otherwise(
    dress: Callable[[str], bytes], tmp_path: Path
) -> None:
    table = table_of(tmp_path, dress(PLAIN))
    assert table.problems == ()
    assert [dict(row.cells) for row in table.rows] == [
        {"id": "nape", "phrase": "nape", "region_id": "neck"},
        {"id": "wing", "phrase": "shoulder blade", "region_id": "shoulder"},
    ]


def test_columns_may_stand_in_another_order(tmp_path: Path) -> None:
    table = table_of(tmp_path, "region_id,id,phrase\nneck,nape,back of the neck\n")
    assert table.problems == ()
    assert table.rows[0]["phrase"] == "back of the neck"


def test_a_row_is_at_the_line_on_which_it_starts(tmp_path: Path) -> None:
    table = table_of(tmp_path, 'id,phrase,region_id\na,"one\ntwo\n\nthree",neck\n\nb,b,neck\n')
    assert [row.place.line for row in table.rows] == [2, 7]


def test_line_ends_inside_a_cell_are_the_same_on_every_system(tmp_path: Path) -> None:
    table = table_of(tmp_path, 'id,phrase,region_id\r\na,"one\r\ntwo",neck\r\n')
    assert table.rows[0]["phrase"] == "one\ntwo"


def test_characters_that_only_look_like_line_ends_count_as_none(tmp_path: Path) -> None:
    table = table_of(tmp_path, "id,phrase,region_id\na,one\u2028\x0b\x85two,neck\nb,b,neck\n")
    assert [row.place.line for row in table.rows] == [2, 3]


def test_reading_goes_on_behind_a_torn_row(tmp_path: Path) -> None:
    table = table_of(
        tmp_path, 'id,phrase,region_id\na,"torn,neck\nb,b,neck\n"c,"torn,neck\nd,d,neck\n'
    )
    assert [(problem.line, problem.column) for problem in table.problems] == [(2, ""), (4, "")]
    assert [row.id for row in table.rows] == ["b", "d"]
    assert table.lost_ids == {"a", "c"}


def test_a_torn_first_row_is_the_only_problem(tmp_path: Path) -> None:
    table = table_of(tmp_path, 'id,"phrase,region_id\na,a,neck\n')
    (problem,) = table.problems
    assert (problem.line, problem.hint) == (1, "Mend the first row; it names the columns.")


def test_a_last_row_that_is_torn_is_one_problem(tmp_path: Path) -> None:
    table = table_of(tmp_path, 'id,phrase,region_id\na,a,neck\nb,"b,neck\n')
    assert [problem.line for problem in table.problems] == [3]


def test_a_file_of_nothing_but_torn_rows_is_given_up(tmp_path: Path) -> None:
    table = table_of(tmp_path, "id,phrase,region_id\n" + 'a,"b"c,neck\n' * 1000)
    assert table.problems[-1].message == "too many rows are torn; the rest of the file was not read"
    assert len(table.problems) < 300


def test_a_folder_in_place_of_a_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "words.csv").mkdir()
    (problem,) = read_table(tmp_path, "words", Word)[0].problems
    assert problem.message.startswith("the file cannot be read")


def test_a_message_shows_what_nobody_can_see(tmp_path: Path) -> None:
    table = table_of(tmp_path, "id,phrase,region_id,\u202e\x00\n")
    assert table.problems[0].message == r"there is no column '\u202e\x00'"


@given(st.binary(max_size=200) | st.text(alphabet='",;\n\rab\0\u00e9', max_size=60).map(str.encode))
def test_no_file_is_too_odd_to_be_reported(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    for head in (b"", b"id,phrase,region_id\n"):
        table = table_of(tmp_path_factory.mktemp("odd"), head + content)
        assert table.rows or table.problems or head
        for problem in table.problems:
            str(problem).encode()
