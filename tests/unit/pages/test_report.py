"""A report is about a sentence that rests on sources, in the words in which it is shown."""

from dash import html

from bodymap.components.aria import data
from bodymap.components.statement import statement
from bodymap.pages.report import told_on
from tests.builders import ECHO
from tests.example_rows import cite


def test_what_is_told_are_statements_and_nothing_around_them() -> None:
    page = html.Main(
        [
            html.H1("About the neck"),
            html.Section(
                [statement("Needles may help.", ["smith-2020"], cite(ECHO)), "In passing."]
            ),
            html.P(["One ", html.B("whole"), " sentence"], **data(statement="")),
        ]
    )
    told = list(told_on(page))
    assert "Needles may help." in told
    assert "whole" in told
    assert not {"About the neck", "In passing."} & set(told)
