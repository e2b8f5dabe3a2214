"""The panel of the consult view: harm and size first, then six steps."""

from bodymap.components.consult_panel import consult_panel
from bodymap.domain.options import OptionKind
from bodymap.domain.vocabulary import Audience, Side
from bodymap.queries.consult_view import Step, consult_view
from tests import builders
from tests.builders import ECHO
from tests.example_rows import CLINICIAN, OPTIONS, PATIENT, WHOLE
from tests.markup import Element, only, parsed, texts, values


def panel(audience: Audience = PATIENT, side: Side | None = None) -> Element:
    view = consult_view(WHOLE, "neck", audience)
    return only(parsed(consult_panel(view, side, ECHO)), "section[data-panel=region]")


def test_the_glance_holds_the_gravest_harm_and_the_first_condition() -> None:
    glance = only(panel(), ".bm-consult__glance")
    assert values(glance, "[data-caution]", "data-severity") == ["emergency"]
    assert values(glance, "[data-condition]", "data-condition") == ["neck-pain"]
    assert values(glance, "[data-condition]", "data-verdict") == ["may-help"]
    facts = texts(glance, "[data-caution] [data-statement] > span:first-child")
    assert facts[:2] == ["Needles near the ribs can reach the lung.", "It may collapse."]


def test_the_glance_shows_the_size_where_the_data_hold_one() -> None:
    sized = builders.verdict(headline_finding_id="smith-pain")
    known = builders.catalogue(sized, builders.effect())
    root = parsed(consult_panel(consult_view(known, "neck", PATIENT), None, ECHO))
    told = only(root, ".bm-consult__glance [data-condition] [data-statement]")
    assert "effect.size" in texts(told, "strong")[0]
    assert texts(told, "a") == ["1"]


def test_six_steps_follow_in_order_and_lead_to_each_other() -> None:
    root = panel()
    assert values(root, "[data-step]", "data-step") == [each.value for each in Step]
    steps = root.query("[data-step]")
    ways = [values(each, "a[data-way]", "href") for each in steps]
    ids = [f"#{each.attrs['id']}" for each in steps]
    assert [before for before, _ in ways] == ["#panel-heading", *ids[:-1]]
    assert [after for _, after in ways] == [*ids[1:], "#panel-heading"]
    assert values(root, ".bm-consult__way--start [data-way]", "href") == [ids[0]]


def test_every_harm_and_the_urgent_signs_stand_in_the_second_step() -> None:
    step = only(panel(), "[data-step=harm]")
    assert values(step, "[data-caution]", "data-caution") == ["neck-lung", "neck-bruise"]
    assert len(step.query("[data-urgent-help]")) == 1


def test_what_else_can_be_chosen_stands_in_the_fifth_step() -> None:
    known = builders.catalogue(*OPTIONS)
    root = parsed(consult_panel(consult_view(known, "neck", PATIENT), None, ECHO))
    step = only(root, "[data-step=options]")
    assert values(step, "[data-option]", "data-option") == [each.value for each in OptionKind]
    assert texts(only(panel(), "[data-step=options]"), ".bm-options__none")


def test_both_audiences_are_shown_the_same_verdicts() -> None:
    for name in ("data-verdict", "data-certainty", "data-severity"):
        assert values(panel(), f"[{name}]", name) == values(panel(CLINICIAN), f"[{name}]", name)


def test_the_side_is_said_beside_the_place() -> None:
    assert texts(panel(side=Side.LEFT), ".bm-consult__head > *") == ["Neck", "side.left"]
