"""Every number of harm that a person reads stands in its row of adverse_events.csv."""

import re

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.safety import AdverseEvent, RateUnit
from bodymap.domain.vocabulary import Audience, NeedlingKind
from bodymap.figures.harm_rates import across
from bodymap.web.site import Site
from tests.markup import Element, every, parsed_page, text_of, texts

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
SAID_OF_EVERY_ROW = {"10,000", "95"}
"""The denominator of the axis, and the level of an interval."""


def learn(site: Site, audience: str) -> Element:
    return parsed_page(site.server.test_client().get(f"/learn?audience={audience}").text)


def numbers_of(row: AdverseEvent) -> set[str]:
    """Every number of a row, as it is written there and as people read it."""
    texts_of_row = (row.event, row.rate_text, row.population, row.note)
    values = (row.numerator, row.denominator, row.rate_per_10000, row.ci_low, row.ci_high)
    return {
        *(number for text in texts_of_row for number in NUMBER.findall(text)),
        *(f"{value:,g}" for value in values if value is not None),
        *(f"{value:,}" for value in (row.numerator, row.denominator) if value is not None),
    }


@pytest.mark.parametrize("audience", list(Audience))
def test_every_count_is_told_once_and_each_of_its_numbers_is_in_its_row(
    site: Site, catalogue: Catalogue, audience: str
) -> None:
    told = learn(site, audience).query("[data-adverse-event]")
    assert sorted(each.attrs["data-adverse-event"] for each in told) == sorted(
        catalogue.adverse_events
    )
    for each in told:
        row = catalogue.adverse_events[each.attrs["data-adverse-event"]]
        for link in each.query("a"):
            link.parent.remove_child(link)  # the numbers of sources
        read = set(NUMBER.findall(text_of(each)))
        assert read <= numbers_of(row) | SAID_OF_EVERY_ROW, row.id


def test_every_mark_lies_at_the_rate_of_its_row(site: Site, catalogue: Catalogue) -> None:
    marks = learn(site, "patient").query("[data-drawn]")
    assert len(marks) > 15
    for each in marks:
        row = catalogue.adverse_events[each.attrs["data-drawn"]]
        rate = row.rate_per_10000 or row.ci_high
        assert rate
        assert each.attrs["d"].startswith(f"M{across(rate):g} "), row.id


def test_one_axis_holds_one_unit_and_one_kind(site: Site, catalogue: Catalogue) -> None:
    for each in every(learn(site, "patient"), "[data-drawn]"):
        row = catalogue.adverse_events[each.attrs["data-drawn"]]
        assert (row.unit, row.needling_kind) == (RateUnit.TREATMENTS, NeedlingKind.DRY_NEEDLING)


def test_single_cases_say_that_they_have_no_rate(site: Site, catalogue: Catalogue) -> None:
    root = learn(site, "patient")
    cases = {each.id for each in catalogue.adverse_events.values() if each.unit is RateUnit.NO_RATE}
    seen = set()
    for details in root.query("details"):
        if "no rate" in texts(details, "summary")[0]:
            seen |= {e.attrs["data-adverse-event"] for e in details.query("[data-adverse-event]")}
    assert seen == cases


def test_the_figures_that_people_ask_for_are_there(site: Site) -> None:
    read = text_of(learn(site, "patient"))
    for each in ("19.18%", "36.7%", "1 in 1,024", "at most 0.04%", "7.98 per 1,000,000 treatments"):
        assert each in read
