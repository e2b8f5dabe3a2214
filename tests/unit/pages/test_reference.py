"""/reference/<id>: what is known of a paper, what it found, and where it is used."""

import pytest

from bodymap.domain.vocabulary import Audience, NeedlingKind
from bodymap.pages.page import Page
from bodymap.pages.reference import numbers, reference_page
from tests import builders
from tests.builders import ECHO, finding, reference
from tests.markup import Element, only, parsed, text_of, texts, values


def page(*rows: object, reference_id: str = "smith-2020") -> Page:
    return reference_page(builders.catalogue(*rows), reference_id, Audience.PATIENT, ECHO)


def shown(*rows: object, reference_id: str = "smith-2020") -> Element:
    return only(parsed(page(*rows, reference_id=reference_id).content), "main")


def test_a_paper_has_a_page_of_its_own() -> None:
    assert (page().path, page().title) == (
        "/reference/smith-2020",
        "reference.title title=Needles and necks",
    )
    assert shown().attrs["data-reference"] == "smith-2020"
    assert texts(shown(), "h1") == ["Needles and necks"]


def test_what_was_read_of_it_is_said() -> None:
    assert "read.abstract" in text_of(shown())


def test_a_paper_leads_to_where_it_can_be_found() -> None:
    addresses = values(shown(), "a", "href")
    assert "https://doi.org/10.1000/182" in addresses
    assert "https://pubmed.ncbi.nlm.nih.gov/12345678/" in addresses


def test_what_was_not_seen_is_said_not_guessed() -> None:
    assert "reference.not-seen" in text_of(shown(reference(year=None)))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "estimate=-1.40 low=-2.35 high=-0.52"),
        ({"ci_low": "", "ci_high": ""}, "reference.number measure=measure.mean-difference"),
        ({"estimate": "", "ci_low": "", "ci_high": ""}, "reference.p value=0.003"),
    ],
)
def test_numbers_stand_as_printed_estimate_low_high(fields: dict[str, str], expected: str) -> None:
    assert expected in numbers(finding(**fields), ECHO)


def test_each_finding_says_what_was_compared_and_when() -> None:
    found = only(shown(), "[data-finding=smith-pain]")
    for each in ("dry needling vs sham needling", "one week", "certainty.not-stated"):
        assert each in text_of(found)


def test_other_needling_is_never_passed_off_as_dry_needling() -> None:
    other = finding(needling_kind=NeedlingKind.ACUPUNCTURE)
    assert "reference.kind kind=needling.acupuncture" in text_of(shown(other))
    assert "reference.kind" not in text_of(shown())


def test_a_paper_names_the_panels_that_rest_on_it() -> None:
    assert "/region/neck" in values(shown(), "a", "href")
    alone = shown(reference(id="alone", summary=""), reference_id="alone")
    assert "reference.used-none" in text_of(alone)
    assert "reference.found-none" in text_of(alone)
