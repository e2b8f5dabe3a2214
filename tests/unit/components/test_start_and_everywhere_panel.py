"""The panel before anything is chosen, and what stands below every panel."""

from tests.builders import ECHO
from tests.examples import EXAMPLES
from tests.markup import parsed, text_of, texts, values


def test_the_start_invites_and_shows_the_signs_that_need_help() -> None:
    root = parsed(EXAMPLES["start_panel: for patients"](ECHO))
    assert texts(root, "[data-panel=start] h1") == ["start.heading"]
    assert len(root.query("[data-urgent-help] li")) == 1
    assert values(root, "[data-panel]", "data-announce") == ["start.announce"]


def test_the_start_lists_the_sources_of_what_it_says() -> None:
    root = parsed(EXAMPLES["start_panel: for patients"](ECHO))
    listed = {f"#{each}" for each in values(root, "[data-reference]", "id")}
    assert set(values(root, "[data-statement] a", "href")) <= listed


def test_everywhere_holds_harms_cautions_questions_and_the_session() -> None:
    root = parsed(EXAMPLES["everywhere_panel: for patients"](ECHO))
    read = text_of(root)
    for each in ("Bruises are common.", "Fainting", "Are you pregnant?", "Rest if sore."):
        assert each in read
    assert values(root, "section.bm-everywhere", "id") == ["everywhere"]
    assert root.query("#session")


def test_everywhere_has_sources_of_its_own_that_do_not_clash_with_the_panel() -> None:
    root = parsed(EXAMPLES["everywhere_panel: for patients"](ECHO))
    own = set(values(root, "[data-reference]", "id"))
    assert {f"#{each}" for each in own} >= set(values(root, "[data-statement] a", "href"))
    panel = parsed(EXAMPLES["region_panel: for patients"](ECHO))
    assert own.isdisjoint(values(panel, "[data-reference]", "id"))
