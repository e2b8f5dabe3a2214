"""A condition: the verdict and how sure it is in words, every result behind it, and its dates."""

import pytest

from bodymap.components.condition_card import condition_card
from bodymap.domain.vocabulary import Audience, Certainty, Comparator, RatedBy, VerdictWord
from tests.builders import ECHO, TODAY, finding
from tests.example_rows import CLINICIAN, LONG_AGO, PATIENT, REVIEWED, UNSTUDIED, card, cite
from tests.markup import Element, every, only, parsed, text_of, texts


def shown(audience: Audience = PATIENT, **changes: object) -> Element:
    root = parsed(condition_card(card(**changes), audience, cite(ECHO), ECHO))
    return only(root, "article[data-condition]")


@pytest.mark.parametrize("word", sorted(set(VerdictWord) - {VerdictWord.NOT_STUDIED}))
@pytest.mark.parametrize("certainty", ["high", "moderate", "low", "very-low"])
def test_verdict_and_certainty_are_said_in_words_and_to_tools(
    word: VerdictWord, certainty: str
) -> None:
    found = shown(verdict=word, certainty=Certainty(certainty))
    assert found.attrs["data-condition"] == "neck-pain"
    assert found.attrs["data-verdict"] == word.value
    assert found.attrs["data-certainty"] == certainty
    assert f"verdict.{word}" in texts(found, "p")
    assert f"certainty.{certainty}" in texts(found, "p")


@pytest.mark.parametrize(
    ("certainty", "filled"), [("high", 4), ("moderate", 3), ("low", 2), ("very-low", 1)]
)
def test_dots_repeat_the_certainty_for_the_eye_alone(certainty: str, filled: int) -> None:
    dots = only(shown(certainty=Certainty(certainty)), "[aria-hidden=true].bm-certainty__dots")
    assert len(dots.query(".bm-certainty__dot")) == 4
    assert len(dots.query(".bm-certainty__dot--on")) == filled


def test_what_was_not_studied_has_no_dots_and_says_that_nothing_was_found() -> None:
    found = shown(**UNSTUDIED)
    assert (found.attrs["data-verdict"], found.attrs["data-certainty"]) == ("not-studied", "none")
    assert found.query(".bm-certainty__dot--on") == []
    assert "card.no-results" in texts(found, "p")
    assert "card.rated-by" not in text_of(found)


def test_the_comparator_stands_beside_the_verdict() -> None:
    assert "card.compared-with other=fake needling" in texts(shown(), "p")
    assert "card.compared-with" not in text_of(shown(compared_with=""))


def test_patients_read_the_plain_name_and_clinicians_the_clinical_one() -> None:
    assert texts(shown(), "h3") == ["Neck pain"]
    assert texts(shown(CLINICIAN), "h3") == ["Mechanical neck pain"]


@pytest.mark.parametrize("rated_by", RatedBy)
def test_whose_rating_it_is_stands_beside_its_reason(rated_by: RatedBy) -> None:
    why = next(each for each in shown(rated_by=rated_by).query("details") if WHY in text_of(each))
    assert "There is just one small trial." in text_of(why)
    assert f"card.rated-by.{rated_by}" in text_of(why)


WHY = "card.why"


def test_the_way_from_findings_to_verdict_is_for_clinicians() -> None:
    assert "Rule 2, one trial." in text_of(shown(CLINICIAN))
    assert "Rule 2, one trial." not in text_of(shown())


def test_every_result_is_listed_the_null_ones_like_the_others() -> None:
    results = (
        finding(),
        finding(id="null", favours="neither", plain_text="Nothing changed."),
        finding(id="worse", favours="comparator", plain_text="Exercise did more."),
        finding(id="case", comparator=Comparator.BEFORE_AFTER, plain_text="One man."),
    )
    found = shown(findings=results)
    assert "card.results count=4" in texts(found, "summary")
    items = texts(found, ".bm-findings > li")
    assert [each.split()[:2] for each in items] == [
        ["favours.dry-needling", "Pain"],
        ["favours.neither", "Nothing"],
        ["favours.comparator", "Exercise"],
        ["favours.not-compared", "One"],
    ]


def test_each_result_leads_to_its_paper() -> None:
    for item in every(shown(), ".bm-findings > li"):
        assert "data-statement" in item.attrs
        assert [each.attrs["href"] for each in item.query("a")] == ["#source-smith-2020"]


def test_clinicians_read_the_numbers_of_a_result() -> None:
    assert "MD -1.40 (95% CI -2.35 to -0.52)" in text_of(shown(CLINICIAN))
    assert "MD -1.40 (95% CI" not in text_of(shown())


def test_days_are_written_in_words() -> None:
    dates = text_of(only(shown(), ".bm-condition-card__dates"))
    assert "written=date day=1 month=month.11 year=2026" in dates
    assert "due=date day=1 month=month.11 year=2027" in dates


def test_nobody_has_reviewed_it_unless_someone_has() -> None:
    assert "card.not-reviewed" in text_of(shown())
    reviewed = text_of(shown(**REVIEWED))
    assert f"card.reviewed by=Dr A. Smith on=date day={TODAY.day}" in reviewed
    assert "card.not-reviewed" not in reviewed


def test_an_overdue_verdict_says_so_in_words() -> None:
    assert "card.overdue" in text_of(only(shown(**LONG_AGO), ".bm-condition-card__dates"))
    assert "card.overdue" not in text_of(shown())
