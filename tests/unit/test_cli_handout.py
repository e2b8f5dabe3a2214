"""`bodymap handout` writes the PDF, or says in one line why not."""

from pathlib import Path

import pypdfium2
import pytest

from bodymap.cli import main


def test_the_command_writes_a_page_for_each_region(tmp_path: Path) -> None:
    out = tmp_path / "take-along.pdf"
    arguments = ["neck", "heel", "--audience", "clinician", "--paper", "letter"]
    assert main(["handout", *arguments, "--out", str(out)]) == 0
    assert len(pypdfium2.PdfDocument(out)) == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere"], "there is no region 'nowhere'"),
        (["neck", "--side", "left"], "no sides"),
        (["head", "jaw", "neck", "chest", "hip", "foot"], "at most 5"),
        (["neck", "--clinic", "x" * 81], "--clinic"),
    ],
)
def test_what_cannot_be_printed_is_refused_in_one_line(
    arguments: list[str], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "never.pdf"
    assert main(["handout", *arguments, "--out", str(out)]) == 2
    assert words in capsys.readouterr().err
    assert not out.exists()


def test_a_folder_that_is_not_there_is_no_crash(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["handout", "heel", "--out", str(tmp_path / "none" / "x.pdf")]) == 1
    assert capsys.readouterr().err.startswith("bodymap: nothing written")
