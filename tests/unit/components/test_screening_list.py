"""What to tell the clinician: the question, what follows from a yes, and why."""

from bodymap.components.screening_list import screening_items, screening_list
from bodymap.domain.vocabulary import Audience
from tests.builders import ECHO, screening_item
from tests.example_rows import CLINICIAN, PATIENT, cite
from tests.markup import Element, only, parsed, text_of, texts, values


def item(audience: Audience = PATIENT) -> Element:
    rows = (screening_item(),)
    return only(parsed(screening_items(rows, audience, cite(ECHO), ECHO)), "li[data-screening]")


def test_an_item_is_known_to_tools_by_its_id_and_how_strict_it_is() -> None:
    assert item().attrs["data-screening"] == "blood-thinner"
    assert item().attrs["data-level"] == "relative"


def test_an_item_says_question_consequence_and_reason() -> None:
    read = text_of(item())
    order = ["Do you take a blood thinner?", "screening.ask-prescriber-first", "You may bleed more"]
    assert sorted(order, key=read.index) == order


def test_a_clinician_reads_the_clinical_term() -> None:
    assert "Anticoagulant therapy" in text_of(item(CLINICIAN))
    assert "blood thinner" not in text_of(item(CLINICIAN))


def test_the_reason_leads_to_its_source() -> None:
    assert values(item(), "[data-statement] a", "href") == ["#source-smith-2020"]


def test_the_list_of_a_place_leads_on_to_what_holds_anywhere() -> None:
    section = parsed(screening_list((screening_item(),), PATIENT, cite(ECHO), ECHO))
    assert texts(section, "h2") == ["screening.heading"]
    assert "#everywhere" in values(section, "a", "href")


def test_nothing_is_asked_of_the_reader_in_the_panel() -> None:
    section = parsed(screening_list((screening_item(),), PATIENT, cite(ECHO), ECHO))
    assert section.query("input, form, button, select, textarea") == []
