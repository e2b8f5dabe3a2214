"""Links lead on in the wording of their page, and files stay as they are."""

import pytest

from bodymap.domain.vocabulary import Audience
from bodymap.web.audience_links import with_links_for

STAY = [
    "#sources",
    "https://doi.org/10.1/x",
    "/data/findings.csv",
    "/reference/smith-2020.ris",
    "/assets/icons/bodymap.svg",
    "/handout.pdf?regions=neck",
    "/learn?audience=patient",
]
LEAD_ON = {
    "/": "/?audience=clinician",
    "/learn#dispute": "/learn?audience=clinician#dispute",
    "/region/neck?side=left&amp;view=back#x": (
        "/region/neck?side=left&amp;view=back&amp;audience=clinician#x"
    ),
}


@pytest.mark.parametrize("address", [*STAY, *LEAD_ON])
def test_a_page_for_patients_stays_as_it_is(address: str) -> None:
    text = f'<a href="{address}">On</a>'
    assert with_links_for(Audience.PATIENT, text) == text


@pytest.mark.parametrize("address", STAY)
def test_what_is_no_page_of_the_site_stays(address: str) -> None:
    text = f'<p><a class="x" href="{address}" rel="noreferrer">On</a></p>'
    assert with_links_for(Audience.CLINICIAN, text) == text


@pytest.mark.parametrize(("address", "asked"), LEAD_ON.items())
def test_a_page_of_the_site_is_asked_for_clinicians(address: str, asked: str) -> None:
    text = '<p>a &gt; b <a class="x" href="{}" aria-label="1 &gt; 0">On</a></p>'
    assert with_links_for(Audience.CLINICIAN, text.format(address)) == text.format(asked)


def test_the_switch_between_the_wordings_stays() -> None:
    switch = '<a href="/learn" data-audience-link="patient">Patient</a>'
    assert with_links_for(Audience.CLINICIAN, switch) == switch
