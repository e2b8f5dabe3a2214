"""What to expect: one disclosure a phase, and where sources differ."""

from bodymap.components.session_steps import session_steps
from bodymap.domain.safety import SessionPhase, SessionStep
from bodymap.domain.vocabulary import Audience
from tests.builders import ECHO, session_step
from tests.example_rows import CLINICIAN, PATIENT, cite
from tests.markup import Element, every, parsed, text_of, texts, values

STEPS = (
    session_step(),
    session_step(id="consent", plain_text="You may say no."),
    session_step(id="sting", phase=SessionPhase.DURING, disagreement="some say it helps"),
)


def shown(steps: tuple[SessionStep, ...] = STEPS, audience: Audience = PATIENT) -> Element:
    return parsed(session_steps(steps, audience, cite(ECHO), ECHO))


def test_each_phase_opens_by_itself_in_its_order() -> None:
    assert texts(shown(), "summary") == ["expect.before", "expect.during"]
    before, during = shown().query("details")
    assert (len(before.query("li")), len(during.query("li"))) == (2, 1)


def test_each_step_leads_to_its_source() -> None:
    for step in every(shown(), "li"):
        assert "data-statement" in step.attrs
        assert values(step, "a", "href") == ["#source-smith-2020"]


def test_where_sources_differ_the_step_says_so() -> None:
    assert "expect.disagreement text=some say it helps" in text_of(shown().query("li")[2])
    assert "expect.disagreement" not in text_of(shown().query("li")[0])


def test_each_audience_has_its_own_words() -> None:
    assert "You are asked about your health." in text_of(shown())
    assert "History and screening." in text_of(shown(audience=CLINICIAN))
