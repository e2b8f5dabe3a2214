"""A harm: how bad in words, what it is, its signs and what to do, and where that is known from."""

import pytest

from bodymap.components.caution_box import caution_box, caution_line, lung_box
from bodymap.domain.safety import Severity
from bodymap.domain.vocabulary import Audience, NeedlingKind
from tests.builders import ECHO, caution
from tests.example_rows import CLINICIAN, LUNG, LUNG_FACTS, PATIENT, cite
from tests.examples import EXAMPLES
from tests.markup import Element, only, parsed, text_of, texts, values


def box(audience: Audience = PATIENT, **fields: object) -> Element:
    return only(parsed(caution_box(caution(**fields), audience, cite(ECHO), ECHO)), "article")


@pytest.mark.parametrize("severity", Severity)
def test_a_caution_says_how_bad_it_is_in_words_and_to_tools(severity: Severity) -> None:
    found = box(severity=severity)
    assert found.attrs["data-caution"] == "neck-bruise"
    assert found.attrs["data-severity"] == severity.value
    assert text_of(found.query("h2, h3")[0]).startswith(f"severity.{severity}")


def test_its_heading_is_the_hazard() -> None:
    assert "A bruise" in text_of(box().query("h2, h3")[0])


def test_a_patient_reads_plain_words_then_signs_then_what_to_do() -> None:
    read = text_of(box())
    order = ["A blue mark", "caution.signs A swelling", "caution.action Tell your clinician."]
    assert [each for each in order if each in read] == order
    assert sorted(order, key=read.index) == order
    assert "Haematoma" not in read
    assert "Small veins" not in read


def test_a_clinician_reads_structure_and_what_lowers_the_risk() -> None:
    read = text_of(box(CLINICIAN))
    for each in ("Haematoma", "caution.structure Small veins", "caution.risk-reduction Press on"):
        assert each in read
    assert "A blue mark" not in read


def test_what_is_not_known_is_left_out_with_its_label() -> None:
    read = text_of(box(warning_signs="", action=""))
    assert "caution.signs" not in read
    assert "caution.action" not in read


def test_the_sentence_of_a_caution_leads_to_its_sources() -> None:
    assert values(box(), "[data-statement] a", "href")[0] == "#source-smith-2020"


@pytest.mark.parametrize("kind", sorted(set(NeedlingKind) - {NeedlingKind.NONE}))
def test_the_needling_with_which_it_was_seen_is_said(kind: NeedlingKind) -> None:
    assert f"reported.{kind}" in text_of(box(needling_kind=kind))


def test_a_lesser_harm_is_one_line_that_opens() -> None:
    root = parsed(caution_line(caution(), PATIENT, cite(ECHO), ECHO))
    line = only(root, "article[data-caution][data-severity=minor] > details")
    assert text_of(only(line, "summary")).startswith("severity.minor")
    assert "open" not in line.attrs


def test_the_box_of_the_lung_shows_three_facts_and_hides_the_rest() -> None:
    root = parsed(lung_box(LUNG, LUNG_FACTS, PATIENT, cite(ECHO), ECHO))
    facts = [each.text for each in LUNG_FACTS]
    hidden = text_of(only(root, "details"))
    shown = text_of(root).replace(hidden, "")
    assert [each for each in facts if each in shown] == facts[:3]
    assert [each for each in facts if each in hidden] == facts[3:]


def test_signs_and_what_to_do_stand_in_sight_in_the_box_of_the_lung() -> None:
    root = parsed(EXAMPLES["caution_box: the lung"](ECHO))
    hidden = text_of(only(root, "details"))
    for each in ("Chest pain", "Call your emergency number now."):
        assert any(each in text for text in texts(root, "p"))
        assert each not in hidden
