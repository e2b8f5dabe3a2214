"""Each language writes numbers in its own way, digit for digit the same."""

import pytest

from bodymap.domain.language import AS_WRITTEN, Mixed, Original
from bodymap.domain.wording import Wording
from tests.builders import language, phrase

SPANISH = language()


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("0.20", "0,20"),
        ("-14.4", "-14,4"),
        ("<0.001", "<0,001"),
        ("1,463", "1463"),
        ("10,000", "10\N{NARROW NO-BREAK SPACE}000"),
        ("12,345.6", "12\N{NARROW NO-BREAK SPACE}345,6"),
        ("32", "32"),
        ("version 0.1.0", "version 0.1.0"),
        ("from 0.5 to 1.5.", "from 0,5 to 1,5."),
    ],
)
def test_a_comma_opens_the_fraction_where_it_is_custom(printed: str, written: str) -> None:
    assert SPANISH.numbers(printed) == written
    assert AS_WRITTEN.numbers(printed) == printed


def test_numbers_in_gaps_are_written_in_the_language_and_other_texts_are_left_alone() -> None:
    texts = {"range": phrase("range", "De {low} a {high} ({scale}), n = {count}.")}
    words = Wording(texts, SPANISH)
    said = words("range", low="-0.60", high=1.5, scale="VAS 0.5-10", count="1,463")
    assert said == "De -0,60 a 1,5 (VAS 0.5-10), n = 1463."


def test_a_phrase_in_the_language_of_the_tables_says_so() -> None:
    words = Wording({"skip": phrase("skip", Original("Skip {what}"))}, SPANISH)
    assert isinstance(words("skip", what="todo"), Original)


def test_a_phrase_remembers_what_in_it_is_in_the_language_of_the_tables() -> None:
    words = Wording({"with": phrase("with", "En comparación con {other}")}, SPANISH)
    said = words("with", other=Original("sham"))
    assert isinstance(said, Mixed)
    assert (said, said.originals) == ("En comparación con sham", ("sham",))
    assert not isinstance(words("with", other="nada"), Mixed)
