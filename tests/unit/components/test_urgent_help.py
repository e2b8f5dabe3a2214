"""Get help now: the signs under what to do about them, those of this place in sight."""

from bodymap.components.urgent_help import urgent_help
from bodymap.domain.safety import RedFlag, UrgentAction
from tests.builders import ECHO, red_flag
from tests.example_rows import cite
from tests.markup import Element, only, parsed, text_of, texts, values

NOW = red_flag(id="now")
TODAY = red_flag(id="today", action=UrgentAction.SAME_DAY, sign="Fever")
ANYWHERE = red_flag(id="anywhere", sign="One side goes weak")


def shown(here: tuple[RedFlag, ...], general: tuple[RedFlag, ...]) -> Element:
    return only(parsed(urgent_help(here, general, cite(ECHO), ECHO)), "[data-urgent-help]")


def test_it_is_a_section_named_by_its_heading() -> None:
    section = shown((NOW,), ())
    assert section.name == "section"
    heading = only(section, f"#{section.attrs['aria-labelledby']}")
    assert text_of(heading) == "urgent.heading"


def test_signs_stand_under_what_to_do_the_most_urgent_first() -> None:
    section = shown((NOW, TODAY), ())
    assert texts(section, "h3") == ["urgent.call-emergency", "urgent.same-day"]
    assert [each.startswith(("A stiff neck", "Fever")) for each in texts(section, "li")] == [1, 1]


def test_a_sign_says_what_it_may_mean_and_where_that_is_known_from() -> None:
    sign = only(shown((NOW,), ()), "li[data-statement]")
    assert "urgent.may-mean meaning=An infection" in text_of(sign)
    assert values(sign, "a", "href") == ["#source-smith-2020"]


def test_signs_of_any_place_open_below_those_of_this_place() -> None:
    section = shown((NOW,), (ANYWHERE,))
    assert "One side goes weak" in text_of(only(section, "details"))
    assert "A stiff neck with fever" not in text_of(only(section, "details"))


def test_without_signs_of_its_own_those_of_any_place_stand_in_sight() -> None:
    section = shown((), (ANYWHERE,))
    assert section.query("details") == []
    assert "One side goes weak" in text_of(section)
