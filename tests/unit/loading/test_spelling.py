"""Messages show wrong words safely and offer the right one."""

from bodymap.domain.problem import Place, Problem
from bodymap.loading import report
from bodymap.loading.spelling import LONGEST_SHOWN, did_you_mean, nearest, shown


def test_the_nearest_word_is_offered() -> None:
    assert nearest("bradey-2014", ["brady-2014", "boyce-2020"]) == "brady-2014"
    assert nearest("quite-different", ["brady-2014", "boyce-2020"]) == ""
    assert did_you_mean("bak", ["back"], "Allowed: back.") == "Did you mean 'back'? Allowed: back."


def test_among_many_words_the_nearest_is_still_found() -> None:
    assert (
        nearest("bradey-2014", [f"word-{n}" for n in range(5000)] + ["brady-2014"]) == "brady-2014"
    )


def test_a_long_word_is_shortened() -> None:
    assert len(shown("x" * 5000)) == LONGEST_SHOWN + 2


def test_what_cannot_be_seen_is_written_out() -> None:
    assert shown("a\0b\udce9c\nd") == r"'a\x00b\udce9c\nd'"


def test_a_problem_reads_as_the_contract_says() -> None:
    problem = Problem(
        "data/findings.csv", 41, "reference_id", "there is no reference 'x'", "Mend it."
    )
    assert report([problem]) == (
        "data/findings.csv:41: reference_id: there is no reference 'x'\n    Mend it.\n1 problem"
    )
    assert str(Place("data/findings.csv", 41)) == "data/findings.csv:41"
