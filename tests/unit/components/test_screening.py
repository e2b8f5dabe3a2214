"""The questions of "Is it right for me?", and what follows from each answer."""

from bodymap.components.drawing import Drawing
from bodymap.components.screening_questions import screening_questions
from bodymap.components.screening_results import screening_results
from bodymap.domain.safety import ScreeningAction
from bodymap.domain.vocabulary import Audience
from bodymap.queries.check_view import check_view
from tests import builders
from tests.builders import ECHO, screening_item
from tests.example_rows import cite
from tests.markup import Element, only, parsed, text_of, texts, values

FEVER = screening_item(
    id="fever",
    question="Do you have a fever?",
    action=ScreeningAction.DO_NOT_NEEDLE,
    region_ids=("any",),
    caution_ids=("neck-bruise",),
)
CATALOGUE = builders.catalogue(FEVER)


def questions(audience: Audience = Audience.PATIENT) -> Element:
    return parsed(screening_questions(check_view(CATALOGUE, audience), cite(ECHO), ECHO))


def results() -> Element:
    view = check_view(CATALOGUE, Audience.PATIENT)
    return parsed(screening_results(view, Drawing("<svg></svg>"), cite(ECHO), ECHO))


def test_a_question_is_a_native_group_of_three_answers() -> None:
    field = only(questions(), "fieldset[data-screening=fever]")
    assert text_of(only(field, "legend")) == "Do you have a fever?"
    assert values(field, "input[type=radio]", "value") == ["yes", "no", "unsure"]
    assert set(values(field, "input", "name")) == {"fever"}
    assert texts(field, "label") == [f"check.answer.{each}" for each in ("yes", "no", "unsure")]


def test_nothing_is_ticked_beforehand_and_nothing_can_be_submitted() -> None:
    root = questions()
    assert root.query("[checked]") == []
    assert root.query("form") == []


def test_why_it_matters_and_what_follows_stand_with_the_question() -> None:
    field = only(questions(), "fieldset[data-screening=fever]")
    described = text_of(only(field, f"#{field.attrs['aria-describedby']}"))
    assert described.startswith("screening.do-not-needle You may bleed more.")
    assert field.query("[data-statement] a")


def test_a_clinician_reads_the_term() -> None:
    root = questions(Audience.CLINICIAN)
    assert text_of(only(root, "[data-screening=blood-thinner] legend")) == "Anticoagulant therapy"


def test_everything_that_may_follow_is_hidden_until_a_script_shows_it() -> None:
    section = only(results(), "section")
    assert "hidden" in section.attrs
    for each in section.query("[data-of], [data-follows], [data-region], [data-weighs]"):
        assert "hidden" in each.attrs


def test_a_yes_leads_to_its_own_consequence() -> None:
    group = only(results(), "[data-follows=do-not-needle]")
    assert values(group, "[data-of]", "data-of") == ["fever"]
    assert values(group, "[data-of]", "data-answer") == ["yes"]


def test_not_sure_leads_to_asking_whatever_the_question() -> None:
    group = only(results(), "[data-follows=ask-prescriber-first]")
    unsure = values(group, "[data-answer=unsure]", "data-of")
    assert unsure == ["fever", "blood-thinner"]


def test_the_places_concerned_are_links() -> None:
    root = results()
    (line,) = root.query("[data-of=blood-thinner][data-answer=yes]")
    assert values(line, "a", "href") == ["#question-blood-thinner", "/region/neck"]
    (anywhere,) = root.query("[data-of=fever][data-answer=yes]")
    assert "check.anywhere" in text_of(anywhere)


def test_consequences_are_read_out_as_they_appear() -> None:
    live = only(results(), "[aria-live=polite]")
    assert values(live, "[data-follows]", "data-follows") == list(ScreeningAction)
