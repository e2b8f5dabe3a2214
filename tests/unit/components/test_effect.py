"""How much: what is drawn is said in words; gaps are said; harm stands beside the gain."""

from typing import Any

import pytest

from bodymap.components.effect import effect
from bodymap.domain.vocabulary import Audience, BetterWhen, EffectMeasure, Favours, Outcome
from tests import builders
from tests.builders import ECHO
from tests.example_rows import CLINICIAN, PATIENT, UNSTUDIED, card, cite, sized_card
from tests.markup import Element, only, parsed, text_of, texts, values


def shown(*rows: object, audience: Audience = PATIENT, **numbers: Any) -> Element:
    made = sized_card(builders.finding(**numbers), *rows)
    return parsed(effect(made, audience, cite(ECHO), ECHO))


def facts(root: Element) -> dict[str, str]:
    return dict(zip(texts(root, "dt"), texts(root, "dd"), strict=True))


def test_the_size_is_one_sentence_that_leads_to_its_paper() -> None:
    said = only(shown(), ".bm-effect__size")
    points = "effect.change.better points=1.40"
    assert text_of(said).startswith(f"effect.size measured=Neck pain change={points}")
    assert values(said, "a", "href") == ["#source-smith-2020"]


def test_a_loss_is_called_one() -> None:
    root = shown(estimate="1.40", ci_low="0.52", ci_high="2.35", favours=Favours.COMPARATOR)
    assert "effect.change.worse points=1.40" in text_of(only(root, ".bm-effect__size"))


def test_no_difference_at_all_is_said_so() -> None:
    root = shown(estimate="0", ci_low="-1", ci_high="1", favours=Favours.NEITHER)
    assert text_of(root).count("effect.change.same") == 1


def test_where_no_difference_is_shown_that_comes_before_the_points() -> None:
    root = shown(estimate="-0.3", ci_low="-5.4", ci_high="4.7", favours=Favours.NEITHER)
    assert text_of(only(root, ".bm-effect__size")).startswith("effect.size.neither measured=")
    assert (
        "effect.range worst=effect.change.worse points=4.7 best=effect.change.better points=5.4"
        in text_of(root)
    )


def test_clinicians_read_the_numbers_as_printed() -> None:
    told = "effect.numbers scale=points on a 0-10 pain scale estimate=-1.40 low=-2.35 high=-0.52"
    assert text_of(only(shown(audience=CLINICIAN), ".bm-effect__numbers")).startswith(told)
    assert shown().query(".bm-effect__numbers") == []


def test_the_line_has_its_ends_and_its_middle_in_words() -> None:
    assert texts(shown(), ".bm-effect__ends span") == [
        "effect.line.better span=10",
        "effect.line.same span=10",
        "effect.line.worse span=10",
    ]
    assert "effect.scale low=0 high=10" in text_of(shown())


def test_without_the_ends_of_its_scale_no_line_is_drawn_and_that_is_said() -> None:
    root = shown(scale="pain points")
    assert root.query("svg") == []
    assert "effect.scale.unknown" in text_of(root)


def test_an_assumed_scale_says_so() -> None:
    root = shown(scale="pain points (0-10 scale assumed; not printed)")
    assert "effect.scale.assumed low=0 high=10" in text_of(root)


def test_what_it_was_compared_with_is_plain_for_patients_and_exact_for_clinicians() -> None:
    assert facts(shown())["effect.compared"].startswith("fake needles")
    told = facts(shown(audience=CLINICIAN))["effect.compared"]
    assert told.startswith("dry needling vs sham needling")


def test_time_and_people_stand_beside_it() -> None:
    told = facts(shown())
    assert told["effect.when"] == "one week"
    assert told["effect.people"] == "forest.people-count count=80"


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        ({"design": "meta-analysis", "n_studies": 28}, "effect.people.review count=28"),
        ({"design": "meta-analysis", "n_studies": None}, "forest.people-unknown"),
        ({"size": "50 hands"}, "50 hands"),
        ({"size": ""}, "forest.people-unknown"),
    ],
)
def test_people_who_are_not_counted_are_not_made_up(paper: dict[str, Any], said: str) -> None:
    root = shown(builders.reference(**paper), outcome_detail="")
    assert facts(root)["effect.people"] == said


def test_the_smallest_change_that_people_notice_has_its_source_or_is_not_known() -> None:
    assert facts(shown())["effect.noticeable"] == "effect.noticeable.unknown"
    known = builders.effect(noticeable_change="It is one point.", reference_ids=("smith-2020",))
    root = shown(known)
    assert facts(root)["effect.noticeable"].startswith("It is one point.")
    assert values(root.query("dd")[3], "a", "href") == ["#source-smith-2020"]


def test_other_outcomes_of_the_study_are_told() -> None:
    function = builders.finding(id="function", outcome=Outcome.DISABILITY, favours=Favours.NEITHER)
    told = facts(shown(function))["effect.also"]
    assert told == "effect.also.item outcome=outcome.disability favours=favours.neither"
    assert "effect.also" not in facts(shown())


def test_it_says_when_other_results_differ() -> None:
    differing = builders.finding(id="other", favours=Favours.NEITHER)
    assert "effect.differ count=2" in text_of(shown(differing))
    assert "effect.differ" not in text_of(shown())


def test_remarks_are_for_clinicians() -> None:
    assert facts(shown(audience=CLINICIAN, note="Odd."))["effect.note"] == "Odd."
    assert "Odd." not in text_of(shown(note="Odd."))


def test_harm_that_the_study_counted_stands_beside_the_gain() -> None:
    harm = builders.finding(id="harm", outcome=Outcome.ADVERSE_EVENTS, plain_text="Some bled.")
    root = shown(harm, builders.proportion(finding_id="harm"))
    beside = only(root, ".bm-effect__harm")
    assert "Some bled." in text_of(beside)
    assert values(beside, "[data-proportion]", "data-proportion") == ["smith-pain-real"]
    assert "effect.harm.none" not in text_of(root)


def test_harm_that_was_counted_but_not_drawn_is_told_in_words() -> None:
    beside = only(shown(builders.adverse_event()), ".bm-effect__harm")
    (told,) = texts(beside, "li")
    assert told.startswith("effect.harm.counted event=bruise rate=5%")
    assert values(beside, "a", "href") == ["#source-smith-2020"]
    assert "effect.harm.none" not in text_of(beside)


def test_where_no_harm_was_counted_it_says_so_and_leads_on() -> None:
    beside = only(shown(), ".bm-effect__harm")
    assert "effect.harm.none" in text_of(beside)
    assert values(beside, "a", "href") == ["#everywhere"]


def test_shares_that_are_no_harm_stand_apart() -> None:
    root = shown(builders.proportion())
    assert root.query(".bm-effect .bm-icons") == []
    assert len(root.query(".bm-icons")) == 1


@pytest.mark.parametrize(
    ("measure", "better_when", "said"),
    [
        (EffectMeasure.STANDARDISED_MEAN_DIFFERENCE, "lower", "effect.gap.standardised"),
        (EffectMeasure.MEAN_DIFFERENCE, "unclear", "effect.gap.unsigned"),
        (EffectMeasure.ODDS_RATIO, "lower", "effect.gap.not-printed"),
    ],
)
def test_a_size_that_is_not_known_is_a_gap_in_words(
    measure: EffectMeasure, better_when: str, said: str
) -> None:
    finding = builders.finding(effect_measure=measure, better_when=BetterWhen(better_when))
    made = sized_card(builders.verdict(), finding)
    assert texts(parsed(effect(made, PATIENT, cite(ECHO), ECHO)), "p") == [said]


def test_where_nothing_was_studied_nothing_is_said_of_size() -> None:
    assert effect(card(**UNSTUDIED), PATIENT, cite(ECHO), ECHO) == []
