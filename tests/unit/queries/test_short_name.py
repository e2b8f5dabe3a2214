"""A paper is called by its first author and its year, or by what else is known of it."""

from bodymap.queries.short_name import short_name
from tests.builders import reference


def test_the_first_author_stands_for_all() -> None:
    paper = reference(authors="Sánchez Romero EA, Fernández-Carnero J", year=2020)
    assert short_name(paper) == "Sánchez Romero 2020"


def test_where_no_author_was_seen_the_journal_stands_in_then_the_title() -> None:
    assert short_name(reference(authors="", journal="Pain", year=2024)) == "Pain 2024"
    assert short_name(reference(authors="", journal="", title="Needles", year=None)) == "Needles"
