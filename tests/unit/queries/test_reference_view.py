"""One paper: what it found, and which panels rest on it."""

import pytest

from bodymap.queries.reference_view import cited_in, reference_view
from tests.builders import catalogue, caution, finding, reference, region, verdict


def test_an_unknown_paper_is_refused() -> None:
    with pytest.raises(KeyError, match="nobody"):
        reference_view(catalogue(), "nobody")


def test_a_paper_shows_its_own_findings() -> None:
    made = catalogue(reference(id="other"), finding(id="others", reference_id="other"))
    view = reference_view(made, "smith-2020")
    assert [each.id for each in view.findings] == ["smith-pain"]


def test_a_paper_names_the_regions_that_cite_it_from_head_to_foot() -> None:
    heel = region(id="heel")
    made = catalogue(heel, caution(id="heel-1", region_ids=("heel",)))
    assert [each.id for each in reference_view(made, "smith-2020").regions] == ["neck", "heel"]


def test_a_paper_behind_a_verdict_alone_is_used_too() -> None:
    made = catalogue(
        reference(id="behind"),
        finding(id="hidden", reference_id="behind"),
        verdict(finding_ids=("hidden",)),
    )
    assert "behind" in cited_in(made, "neck")


def test_a_paper_that_nothing_rests_on_names_no_region() -> None:
    assert reference_view(catalogue(reference(id="alone")), "alone").regions == ()
