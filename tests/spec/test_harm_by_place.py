"""Harm stands by its place, worst first, never without the kind of needling it was seen with."""

import re
from collections.abc import Callable
from functools import cache

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.safety import Severity
from bodymap.domain.vocabulary import Audience, NeedlingKind
from bodymap.web.site import Site
from tests.contract import HEADINGS
from tests.markup import Element, every, parsed_page, text_of, texts, values

FindPage = Callable[[str], Element]

OTHER_NEEDLING = {NeedlingKind.ACUPUNCTURE, NeedlingKind.ELECTROACUPUNCTURE, NeedlingKind.MIXED}
"""What a row may be marked with that has to be said as acupuncture."""

PAGES = ("/", "/region/neck", "/learn", "/claims", "/about", "/check", "/reference/brady-2014")


@pytest.fixture(scope="module")
def page(site: Site) -> FindPage:
    """The page at an address, read once."""

    @cache
    def page(address: str) -> Element:
        return parsed_page(site.server.test_client().get(address).text)

    return page


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("region", HEADINGS)
def test_every_place_has_a_caution_an_urgent_line_and_a_question(
    page: FindPage, region: str, audience: str
) -> None:
    panel = page(f"/region/{region}?audience={audience}").query(".bm-region-panel")[0]
    assert panel.query("[data-caution]")
    assert panel.query("[data-urgent-help] li")
    assert panel.query("[data-screening]")


@pytest.mark.parametrize("region", HEADINGS)
def test_the_worst_comes_first(page: FindPage, region: str) -> None:
    panel = page(f"/region/{region}").query(".bm-region-panel")[0]
    ranks = [Severity(str(each)).rank for each in values(panel, "[data-caution]", "data-severity")]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize("region", HEADINGS)
def test_an_emergency_stands_above_everything_else(page: FindPage, region: str) -> None:
    panel = page(f"/region/{region}").query(".bm-region-panel")[0]
    first = panel.query("[data-caution], .bm-region-panel__answer")[0].attrs
    worst = values(panel, "[data-caution]", "data-severity")[0]
    assert ("data-caution" in first) == (worst == "emergency")


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("region", HEADINGS)
def test_no_caution_of_acupuncture_is_shown_without_that_word(
    page: FindPage, catalogue: Catalogue, region: str, audience: str
) -> None:
    root = page(f"/region/{region}?audience={audience}")
    for each in every(root, "[data-caution]"):
        row = catalogue.cautions[each.attrs["data-caution"]]
        if row.needling_kind in OTHER_NEEDLING:
            heading = each.query("h2, summary")[0]
            assert "acupuncture" in text_of(heading).lower(), row.id


def test_nor_is_one_on_the_map(page: FindPage, catalogue: Catalogue) -> None:
    root = page("/?layer=caution")
    kinds = {each.hazard.lower(): each.needling_kind for each in catalogue.cautions.values()}
    names = values(root, "a.bm-region", "aria-label")
    names += texts(root, "[data-of-layer=caution] li li")
    for name in map(str, names):
        told = re.split(r"(?:: )", name, maxsplit=1)[-1].lower()
        hazard = told.split(", reported")[0]
        assert hazard in kinds, name
        if kinds[hazard] in OTHER_NEEDLING:
            assert "acupuncture" in told, name


@pytest.mark.parametrize("path", ["/region/neck", "/learn"])
def test_no_count_of_acupuncture_is_shown_without_that_word(
    page: FindPage, catalogue: Catalogue, path: str
) -> None:
    items = page(path).query("[data-adverse-event]")
    assert {each.attrs["data-adverse-event"] for each in items} == set(catalogue.adverse_events)
    for each in items:
        row = catalogue.adverse_events[each.attrs["data-adverse-event"]]
        if row.needling_kind in OTHER_NEEDLING:
            assert "acupuncture" in text_of(each).lower(), row.id


@pytest.mark.parametrize("address", PAGES)
def test_every_page_says_when_to_get_help_now_in_the_same_words(
    page: FindPage, catalogue: Catalogue, address: str
) -> None:
    (block,) = page(address).query("[data-urgent-help]")
    read = texts(block, "li")
    for flag in catalogue.everywhere("red_flags"):
        assert any(f"{flag.sign} This may mean: {flag.may_mean}" in each for each in read), flag.id
    assert "Call your emergency number" in texts(block, "h3")


def test_the_emergency_number_is_not_guessed(page: FindPage) -> None:
    for address in PAGES:
        for block in every(page(address), "[data-urgent-help]"):
            assert not re.search(r"\b(?:911|999|112|000|111)\b", text_of(block))


def test_an_unknown_page_says_it_too(page: FindPage) -> None:
    assert page("/nowhere").query("[data-urgent-help] li")
