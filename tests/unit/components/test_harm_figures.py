"""Counts of harm in words: each says its unit, and acupuncture is named."""

import pytest

from bodymap.components.harm_figures import harm_lists, harm_rates
from bodymap.domain.safety import RateUnit
from bodymap.domain.vocabulary import Audience, NeedlingKind
from bodymap.queries.harm_figures import harm_figures
from tests import builders
from tests.builders import ECHO, adverse_event
from tests.example_rows import cite
from tests.markup import Element, only, parsed, text_of, texts, values


def shown(*rows: object, audience: Audience = Audience.PATIENT) -> Element:
    figures = harm_figures(builders.catalogue(*rows), audience)
    return parsed(
        [
            harm_rates(figures, cite(ECHO), ECHO),
            *harm_lists(figures.listed, audience, cite(ECHO), ECHO),
        ]
    )


def test_a_drawn_rate_stands_in_words_beside_its_mark() -> None:
    row = only(shown(adverse_event()), ".bm-rates__rows li")
    assert "harm.rate rate=500 printed=5%" in text_of(row)
    assert values(row, "[data-adverse-event]", "data-adverse-event") == ["smith-bruises"]
    assert values(row, "[data-drawn]", "data-drawn") == ["smith-bruises"]


@pytest.mark.parametrize("unit", [RateUnit.TREATMENTS, RateUnit.PATIENTS])
def test_patients_read_a_harm_in_plain_words_and_the_printed_term_behind_them(
    unit: RateUnit,
) -> None:
    row = adverse_event(event="Haematoma", plain_event="Pooled blood", unit=unit)
    assert "Pooled blood harm.printed event=Haematoma" in text_of(shown(row))
    told = text_of(shown(row, audience=Audience.CLINICIAN))
    assert "Haematoma" in told
    assert "Pooled blood" not in told


def test_none_seen_says_its_upper_limit() -> None:
    none = adverse_event(numerator=0, rate_per_10000=None, ci_high=4.0, rate_text="None seen")
    assert "harm.limit limit=4 printed=None seen" in text_of(shown(none))


@pytest.mark.parametrize("unit", [each for each in RateUnit if each is not RateUnit.TREATMENTS])
def test_another_unit_has_a_list_of_its_own_that_says_what_was_counted(unit: RateUnit) -> None:
    rate = None if unit is RateUnit.NO_RATE else 500.0
    details = only(shown(adverse_event(unit=unit, rate_per_10000=rate)), "details")
    assert f"unit=harm.unit.{unit}" in text_of(only(details, "summary"))
    assert text_of(only(details, "p")) == f"harm.unit.{unit}.lead"


def test_a_count_that_is_not_of_dry_needling_says_of_what_it_is() -> None:
    for kind in NeedlingKind:
        if kind is NeedlingKind.DRY_NEEDLING:
            continue
        item = only(shown(adverse_event(needling_kind=kind)), "details li")
        assert f"kind=harm.kind.{kind}" in text_of(item)


def test_counts_are_told_where_the_printed_rate_leaves_them_out() -> None:
    printed = adverse_event(unit=RateUnit.PATIENTS, rate_text="5 in 100")
    assert "harm.counted" not in text_of(shown(printed))
    blank = adverse_event(unit=RateUnit.PATIENTS, rate_text="")
    assert "harm.counted events=5 of=100" in text_of(shown(blank))


def test_an_interval_is_told_where_there_is_one() -> None:
    row = adverse_event(unit=RateUnit.PATIENTS, ci_low=300.0, ci_high=1462.0)
    assert "harm.interval low=300 high=1,462" in text_of(shown(row))


def test_remarks_are_for_clinicians() -> None:
    row = adverse_event(unit=RateUnit.PATIENTS, note="Heterogeneous.")
    assert "Heterogeneous" not in text_of(shown(row))
    assert "Heterogeneous" in text_of(shown(row, audience=Audience.CLINICIAN))


def test_every_source_of_the_picture_is_in_its_legend() -> None:
    assert texts(shown(adverse_event()), ".bm-rates__legend li") == [
        "source.by-many name=Smith A year=2020"
    ]
