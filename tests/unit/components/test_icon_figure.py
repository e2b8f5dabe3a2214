"""So many in 100: every number is in words, on one denominator, group beside group."""

from typing import Any

import pytest

from bodymap.components.icon_figure import icon_figure
from bodymap.domain.safety import RateUnit
from bodymap.domain.vocabulary import Audience
from tests import builders
from tests.builders import ECHO
from tests.example_rows import CLINICIAN, HARM, PATIENT, cite, sized_card
from tests.markup import Element, only, parsed, text_of, texts, values


def shown(*rows: object, audience: Audience = PATIENT) -> Element:
    (shares,) = sized_card(*(rows or HARM)).size.shares
    return only(parsed(icon_figure(shares, audience, cite(ECHO), ECHO)), "figure")


def test_the_finding_is_told_in_a_sentence_with_its_source() -> None:
    assert texts(shown(), "figcaption")[0].startswith("One in three bled.")
    assert values(shown(), "figcaption a", "href") == ["#source-smith-2020"]


def test_every_group_has_its_dots_and_its_share_in_words() -> None:
    groups = shown().query("[data-proportion]")
    assert [len(each.query("svg[aria-hidden=true]")) for each in groups] == [1, 1]
    assert texts(shown(), "strong") == [
        "effect.share.patients percent=32",
        "effect.share.patients percent=effect.share.under percent=1",
    ]


@pytest.mark.parametrize("unit", [RateUnit.PATIENTS, RateUnit.TREATMENTS])
def test_what_the_hundred_are_is_said(unit: RateUnit) -> None:
    root = shown(builders.proportion(unit=unit))
    assert texts(root, "strong") == [f"effect.share.{unit} percent=32"]


@pytest.mark.parametrize(
    ("people", "said"),
    [(25, "effect.share.people group=Real needles count=25"), (None, "Real needles")],
)
def test_the_size_of_a_group_is_said_where_it_is_known(people: int | None, said: str) -> None:
    assert texts(shown(builders.proportion(people=people)), "p > span")[-1] == said


def test_clinicians_read_what_to_keep_in_mind() -> None:
    odd: tuple[Any, ...] = (builders.finding(note="Odd."), builders.proportion())
    assert "Odd." in text_of(shown(*odd, audience=CLINICIAN))
    assert "Odd." not in text_of(shown(*odd))
