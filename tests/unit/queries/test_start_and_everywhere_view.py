"""What stands before a region is chosen, and what holds in every one."""

from bodymap.domain.safety import ScreeningLevel, Severity, UrgentAction
from bodymap.domain.vocabulary import Audience, Readership, Section
from bodymap.queries.everywhere_view import everywhere_view
from bodymap.queries.start_view import start_view
from tests.builders import (
    catalogue,
    caution,
    red_flag,
    reference,
    screening_item,
    session_step,
    statement,
)

ANY = ("any",)


def ids(rows: tuple[object, ...]) -> list[str]:
    return [row.id for row in rows]


def told(number: int, **fields: object) -> object:
    return statement(id=f"what-{number}", section=Section.WHAT_IT_IS, region_id="", **fields)


def test_the_start_tells_what_needling_is_in_two_sentences() -> None:
    made = catalogue(*(told(number) for number in range(4)))
    assert ids(start_view(made, Audience.PATIENT).told) == ["what-0", "what-1"]


def test_the_start_speaks_to_its_audience() -> None:
    made = catalogue(told(0, readership=Readership.CLINICIAN), told(1))
    assert ids(start_view(made, Audience.PATIENT).told) == ["what-1"]


def test_the_start_shows_the_urgent_signs_of_any_place_the_most_urgent_first() -> None:
    flags = [
        red_flag(id="soon", region_ids=ANY, action=UrgentAction.SEE_DOCTOR),
        red_flag(id="now", region_ids=ANY),
    ]
    assert ids(start_view(catalogue(*flags), Audience.PATIENT).red_flags) == ["now", "soon"]


def test_the_start_lists_what_it_cites() -> None:
    flag = red_flag(id="now", region_ids=ANY, reference_ids=("flagged",))
    made = catalogue(told(0), flag, reference(id="flagged"))
    assert ids(start_view(made, Audience.PATIENT).sources) == ["smith-2020", "flagged"]


def test_everywhere_holds_what_names_no_region() -> None:
    made = catalogue(
        statement(id="harms-1", section=Section.HARMS, region_id=""),
        caution(id="faint", region_ids=ANY),
        caution(id="infection", region_ids=ANY, severity=Severity.SERIOUS),
        screening_item(id="pregnant", region_ids=ANY),
        screening_item(id="no-consent", region_ids=ANY, level=ScreeningLevel.ABSOLUTE),
        session_step(id="rest"),
    )
    view = everywhere_view(made, Audience.PATIENT)
    assert ids(view.harms) == ["harms-1"]
    assert ids(view.cautions) == ["infection", "faint"]
    assert ids(view.screening) == ["no-consent", "pregnant"]
    assert ids(view.steps) == ["questions-first", "rest"]


def test_everywhere_lists_what_it_cites() -> None:
    made = catalogue(reference(id="sessions"), session_step(reference_ids=("sessions",)))
    assert ids(everywhere_view(made, Audience.PATIENT).sources) == ["sessions"]
