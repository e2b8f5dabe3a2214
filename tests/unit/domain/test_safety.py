"""Harms: what was counted, and with which needling it was seen."""

import pytest

from bodymap.domain.safety import RateUnit
from bodymap.domain.vocabulary import NeedlingKind
from tests.builders import adverse_event, caution


def test_a_case_report_with_a_rate_is_refused() -> None:
    with pytest.raises(ValueError, match="a case report has no rate"):
        adverse_event(unit=RateUnit.NO_RATE, rate_per_10000=1.0)


def test_a_case_report_may_count_without_a_rate() -> None:
    assert adverse_event(unit=RateUnit.NO_RATE, rate_per_10000=None).numerator == 5


@pytest.mark.parametrize(
    ("kind", "is_of_other_needling"),
    [
        (NeedlingKind.DRY_NEEDLING, False),
        (NeedlingKind.NONE, False),
        (NeedlingKind.ACUPUNCTURE, True),
        (NeedlingKind.MIXED, True),
        (NeedlingKind.INJECTION, True),
    ],
)
def test_a_harm_of_other_needling_has_to_be_said(
    kind: NeedlingKind, is_of_other_needling: bool
) -> None:
    assert caution(needling_kind=kind).is_of_other_needling is is_of_other_needling
