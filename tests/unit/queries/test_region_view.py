"""What the panel of a region holds, and in which order."""

import datetime

import pytest

from bodymap.domain.safety import ScreeningLevel, Severity, UrgentAction
from bodymap.domain.vocabulary import Audience, Certainty, Readership, Section, VerdictWord
from bodymap.queries.region_view import RegionView, region_view
from tests.builders import (
    catalogue,
    caution,
    condition,
    finding,
    red_flag,
    reference,
    region,
    region_condition,
    screening_item,
    statement,
    verdict,
)


def view(*rows: object, audience: Audience = Audience.PATIENT) -> RegionView:
    return region_view(catalogue(*rows), "neck", audience)


def ids(rows: tuple[object, ...]) -> list[str]:
    return [row.id for row in rows]


def test_an_unknown_region_is_refused() -> None:
    with pytest.raises(KeyError, match="tail"):
        region_view(catalogue(), "tail", Audience.PATIENT)


def test_cautions_stand_worst_first_and_the_lung_before_its_equals() -> None:
    rows = [
        caution(id="nerve", severity=Severity.SERIOUS),
        caution(id="artery", severity=Severity.EMERGENCY),
        caution(id="lung", severity=Severity.EMERGENCY, reaches_lung=True),
        caution(id="vein", severity=Severity.SERIOUS),
    ]
    order = ["lung", "artery", "nerve", "vein", "neck-bruise"]
    assert ids(view(*rows).cautions_here) == order
    assert ids(view(*rows).emergencies) == ["lung", "artery"]


def test_signs_stand_most_urgent_first_and_items_strictest_first() -> None:
    flags = [
        red_flag(id="soon", action=UrgentAction.SEE_DOCTOR),
        red_flag(id="today", action=UrgentAction.SAME_DAY),
    ]
    items = [
        screening_item(id="careful", level=ScreeningLevel.PRECAUTION),
        screening_item(id="never", level=ScreeningLevel.ABSOLUTE),
    ]
    seen = view(*flags, *items)
    assert ids(seen.red_flags_here) == ["stiff-neck", "today", "soon"]
    assert ids(seen.screening_here) == ["never", "blood-thinner", "careful"]


def test_signs_of_this_place_and_of_any_place_stand_apart() -> None:
    seen = view(red_flag(id="collapse", region_ids=("any",)))
    assert ids(seen.red_flags_here) == ["stiff-neck"]
    assert ids(seen.red_flags_general) == ["collapse"]


def test_a_region_without_cautions_of_its_own_shows_some_that_hold_anywhere() -> None:
    anywhere = [caution(id=f"any-{number}", region_ids=("any",)) for number in range(9)]
    made = catalogue(region(id="heel"), *anywhere)
    seen = region_view(made, "heel", Audience.PATIENT)
    assert ids(seen.cautions_here) == ["any-0", "any-1", "any-2", "any-3"]


def test_one_sees_the_sentences_of_ones_own_audience() -> None:
    rows = [
        statement(id="for-patients", readership=Readership.PATIENT),
        statement(id="for-clinicians", readership=Readership.CLINICIAN),
    ]
    assert ids(view(*rows).answer) == ["neck-answer", "for-patients"]
    clinician = view(*rows, audience=Audience.CLINICIAN)
    assert ids(clinician.answer) == ["neck-answer", "for-clinicians"]


def test_the_answer_is_about_the_whole_region() -> None:
    about_one = statement(id="one", condition_id="neck-pain", section=Section.SUMMARY)
    assert ids(view(about_one).answer) == ["neck-answer"]
    assert ids(view(about_one).cards[0].statements) == ["one"]


def test_what_is_said_of_the_lung_stands_only_where_it_can_be_reached() -> None:
    told = statement(id="lung-1", section=Section.LUNG, region_id="")
    reaching = caution(id="lung", severity=Severity.EMERGENCY, reaches_lung=True)
    assert view(told).lung == ()
    assert view(told).lung_caution is None
    assert ids(view(told, reaching).lung) == ["lung-1"]
    assert view(told, reaching).lung_caution == reaching


def test_a_lesser_harm_to_the_lung_does_not_open_the_panel() -> None:
    told = statement(id="lung-1", section=Section.LUNG, region_id="")
    reaching = caution(id="lung", severity=Severity.SERIOUS, reaches_lung=True)
    assert view(told, reaching).lung_caution is None


def test_cards_stand_in_the_curators_order_with_their_findings() -> None:
    whiplash = condition(id="whiplash")
    pair = region_condition(id="neck-whiplash", condition_id="whiplash")
    second = finding(id="second", condition_id="whiplash")
    word = verdict(id="neck-whiplash", condition_id="whiplash", finding_ids=("second",))
    cards = view(whiplash, pair, second, word).cards
    assert [card.condition.id for card in cards] == ["neck-pain", "whiplash"]
    assert [ids(card.findings) for card in cards] == [["smith-pain"], ["second"]]


def test_null_results_stand_among_the_findings_in_the_order_of_the_verdict() -> None:
    null = finding(id="null", favours="neither")
    word = verdict(finding_ids=("null", "smith-pain"))
    assert ids(view(null, word).cards[0].findings) == ["null", "smith-pain"]


def test_a_verdict_is_overdue_by_the_day_on_which_the_data_was_read() -> None:
    due = datetime.date(2027, 11, 1)
    for read_on, expected in ((due, False), (due + datetime.timedelta(days=1), True)):
        made = catalogue(verdict(review_due_on=due), read_on=read_on)
        (card,) = region_view(made, "neck", Audience.PATIENT).cards
        assert card.is_overdue is expected


def test_every_source_that_is_cited_is_listed_once() -> None:
    rows = [
        *(reference(id=name) for name in ("answers", "harms", "signs", "items", "unused")),
        statement(reference_ids=("answers",)),
        caution(reference_ids=("harms", "answers")),
        red_flag(reference_ids=("signs",)),
        screening_item(reference_ids=("items", "signs")),
    ]
    expected = ["answers", "harms", "items", "signs", "smith-2020"]
    assert sorted(ids(view(*rows).sources)) == expected


def test_a_place_where_nothing_was_studied_still_has_its_card() -> None:
    word = verdict(verdict=VerdictWord.NOT_STUDIED, certainty=Certainty.NONE, finding_ids=())
    (card,) = view(word).cards
    assert card.findings == ()
    assert card.reference_ids == ()


def test_sources_are_counted_from_the_box_that_opens_the_panel() -> None:
    first, second = reference(id="lung-1900", doi="", pmid=""), reference(id="said-1901")
    rows = [
        caution(id="lung", severity=Severity.EMERGENCY, reference_ids=(first.id,)),
        statement(reference_ids=(second.id,)),
    ]
    assert ids(view(first, second, *rows).sources)[:2] == [first.id, second.id]
