"""How big an effect is: the right finding, its points turned towards the needled group."""

from typing import Any

import pytest

from bodymap.domain.vocabulary import (
    BetterWhen,
    Comparator,
    Design,
    EffectMeasure,
    Favours,
    NeedlingKind,
    Outcome,
)
from bodymap.queries.effect import EffectView, Gain, Gap, Scale, Size, scale_of, size_behind
from tests.builders import catalogue, effect, finding, proportion, reference, verdict


def size(*rows: object, **verdict_fields: Any) -> Size:
    known = catalogue(verdict(**verdict_fields), effect(), *rows)
    return size_behind(known, known.verdicts["neck-neck-pain"])


def headline(*rows: object, **finding_fields: Any) -> EffectView:
    others = [row.id for row in rows if row.id != "smith-2020"]
    found = size(
        finding(**finding_fields),
        *rows,
        headline_finding_id="smith-pain",
        finding_ids=("smith-pain", *others),
    ).headline
    assert found
    return found


def test_a_verdict_without_a_headline_has_no_size() -> None:
    assert size() == Size(headline=None, shares=(), gap=Gap.NOT_PRINTED)


def test_points_are_as_printed_and_a_fall_of_pain_is_a_gain() -> None:
    view = headline(estimate="-1.40", ci_low="-2.35", ci_high="0.50", better_when=BetterWhen.LOWER)
    assert (view.worst, view.gain, view.best) == (
        Gain("0.50", -0.5),
        Gain("1.40", 1.4),
        Gain("2.35", 2.35),
    )


def test_where_more_is_better_a_plus_is_a_gain() -> None:
    view = headline(estimate="1.40", ci_low="-0.50", ci_high="2.35", better_when=BetterWhen.HIGHER)
    assert (view.worst, view.gain, view.best) == (
        Gain("0.50", -0.5),
        Gain("1.40", 1.4),
        Gain("2.35", 2.35),
    )


def test_no_difference_is_neither_gain_nor_loss() -> None:
    gain = headline(estimate="0.0", ci_low="-1", ci_high="1").gain
    assert str(gain.amount) == "0.0"


@pytest.mark.parametrize(
    ("named", "scale"),
    [
        ("VAS 0-100 mm", Scale(0, 100, False)),
        ("0-10 pain points", Scale(0, 10, False)),
        ("NIH-CPSI 0-43", Scale(0, 43, False)),
        ("pain points (0-10 scale assumed; not printed)", Scale(0, 10, True)),
        ("pain points", None),
        ("VAS", None),
        ("Ashworth points", None),
    ],
)
def test_the_ends_of_a_scale_are_known_only_where_its_name_gives_them(
    named: str, scale: Scale | None
) -> None:
    assert scale_of(finding(scale=named)) == scale


def test_the_whole_length_of_a_scale_is_its_span() -> None:
    assert Scale(1, 11, False).span == 10


def test_other_outcomes_of_the_same_study_and_groups_stand_beside_it() -> None:
    beside = finding(id="function", outcome=Outcome.DISABILITY)
    view = headline(
        beside,
        finding(id="again"),
        finding(id="harm", outcome=Outcome.ADVERSE_EVENTS),
        finding(id="exercise", outcome=Outcome.DISABILITY, comparator=Comparator.EXERCISE),
        finding(id="elsewhere", outcome=Outcome.DISABILITY, reference_id="article-1"),
    )
    assert view.also == (beside,)
    assert view.count == 5 + 1


@pytest.mark.parametrize(("favours", "is_differing"), [("neither", True), ("dry-needling", False)])
def test_it_is_known_whether_other_results_differ(favours: str, is_differing: bool) -> None:
    assert headline(finding(id="other", favours=Favours(favours))).others_differ is is_differing


def test_a_size_in_standard_units_alone_is_told_apart_from_none() -> None:
    standard = {"effect_measure": EffectMeasure.STANDARDISED_MEAN_DIFFERENCE}
    assert size(finding(**standard)).gap is Gap.STANDARDISED
    acupuncture = finding(**standard, needling_kind=NeedlingKind.ACUPUNCTURE)
    assert size(acupuncture).gap is Gap.NOT_PRINTED


def test_shares_stand_in_the_order_of_the_findings_behind_the_verdict() -> None:
    found = size(
        finding(id="harm", outcome=Outcome.ADVERSE_EVENTS),
        proportion(id="a"),
        proportion(id="b", finding_id="harm"),
        proportion(id="c"),
        finding_ids=("harm", "smith-pain"),
    ).shares
    assert [(each.finding.id, [row.id for row in each.groups]) for each in found] == [
        ("harm", ["b"]),
        ("smith-pain", ["a", "c"]),
    ]
    assert [each.is_harm for each in found] == [True, False]


def test_the_papers_of_all_that_is_shown_are_named() -> None:
    found = size(
        effect(noticeable_change="One point.", reference_ids=("scale-2019",)),
        reference(id="scale-2019", design=Design.SURVEY),
        proportion(),
        headline_finding_id="smith-pain",
    )
    assert set(found.reference_ids) == {"smith-2020", "scale-2019"}
