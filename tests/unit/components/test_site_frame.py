"""What every page has around its content."""

import pytest

from bodymap.components.site_frame import PAGES, Switches, site_footer, site_header
from bodymap.domain.vocabulary import Audience
from tests.builders import ECHO
from tests.markup import Element, only, parsed, text_of, texts, values


def header(path: str = "/", audience: Audience = Audience.PATIENT) -> Element:
    worded = {each: f"{path}?for={each}" for each in Audience}
    switches = Switches(worded=worded, consult="/?consult=1")
    return only(parsed(site_header(path, audience, ECHO, switches)), "header")


def test_the_header_leads_home_and_to_every_page() -> None:
    links = values(header(), "a", "href")
    assert links[0] == "/"
    assert {f"/{each}" for each in PAGES} <= set(links)


@pytest.mark.parametrize("page", PAGES)
def test_the_present_page_is_marked(page: str) -> None:
    assert values(header(f"/{page}"), "[aria-current=page]", "href") == [f"/{page}"]


def test_no_page_of_the_navigation_is_marked_on_the_map() -> None:
    assert header().query("[aria-current=page]") == []


@pytest.mark.parametrize("audience", Audience)
def test_the_switch_says_for_whom_the_page_is_worded(audience: Audience) -> None:
    switch = only(header("/region/neck", audience), "[role=group][aria-label]")
    assert values(switch, "a", "href") == ["/region/neck?for=patient", "/region/neck?for=clinician"]
    assert texts(switch, "[aria-current=true]") == [f"audience.{audience}"]


def test_the_footer_says_what_this_is_not_and_which_facts_it_shows() -> None:
    footer = only(parsed(site_footer("0123456789ab", ECHO)), "footer")
    for each in ("footer.not", "footer.licence", "footer.version version=0123456789ab"):
        assert each in text_of(footer)
