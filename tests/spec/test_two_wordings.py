"""Patient and clinician read the same numbers, and stay in their wording from page to page."""

from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient

from tests.contract import HEADINGS
from tests.markup import Element, every, only, parsed_page, texts, values

SAME = {
    "[data-condition]": ("data-condition", "data-verdict", "data-certainty"),
    "[data-caution]": ("data-caution", "data-severity"),
    "[data-finding]": ("data-finding",),
}
"""What the wording must not change."""

PAGES = [
    "/",
    "/region/shoulder?side=left",
    "/check",
    "/evidence?region=neck",
    "/learn",
    "/claims",
    "/about",
    "/reference/brady-2014",
    "/handout?regions=neck",
]

FILES = (".", "/data/", "/bundle/", "/assets/")


def asked(client: FlaskClient, address: str, audience: str) -> Element:
    joint = "&" if "?" in address else "?"
    return parsed_page(client.get(f"{address}{joint}audience={audience}").text)


def both(client: FlaskClient, address: str, part: str) -> list[Element]:
    """A part of the page for patients, and of that for clinicians."""
    return [only(asked(client, address, each), part) for each in ("patient", "clinician")]


SIZES = (".bm-effect__size > span:first-child", ".bm-effect__benefit > p:last-child", ".bm-verdict")


@pytest.mark.parametrize("region_id", HEADINGS)
def test_both_read_the_same_verdicts_sizes_and_harms(client: FlaskClient, region_id: str) -> None:
    patient, clinician = both(client, f"/region/{region_id}", "[data-panel]")
    assert every(patient, "[data-condition]")
    assert every(patient, "[data-caution]")
    for selector, attributes in SAME.items():
        for name in attributes:
            assert values(patient, selector, name) == values(clinician, selector, name)
    for selector in SIZES:
        assert texts(patient, selector) == texts(clinician, selector)


@pytest.mark.parametrize("region_id", HEADINGS)
def test_both_take_the_same_verdicts_and_harms_home(client: FlaskClient, region_id: str) -> None:
    patient, clinician = both(client, f"/handout?regions={region_id}", "[data-sheet]")
    for selector in ("[data-condition]", "[data-caution]"):
        assert every(patient, selector)
        for name in SAME[selector]:
            assert values(patient, selector, name) == values(clinician, selector, name)


@pytest.mark.parametrize("path", PAGES)
def test_every_link_of_the_site_keeps_the_wording(client: FlaskClient, path: str) -> None:
    page = asked(client, path, "clinician")
    assert only(page, "html").attrs["data-audience"] == "clinician"
    links = [each.attrs["href"] for each in page.query("a[href]:not([data-audience-link])")]
    inside = [each for each in links if each.startswith("/")]
    assert len(inside) > 5
    lost = [
        each
        for each in inside
        if not any(mark in urlsplit(each).path or each.startswith(mark) for mark in FILES)
        and parse_qs(urlsplit(each).query).get("audience") != ["clinician"]
    ]
    assert lost == []


@pytest.mark.parametrize(
    "path", ["/region/knee?side=left&view=back&layer=caution", "/evidence?region=neck", *PAGES]
)
def test_the_switch_keeps_all_else_that_was_asked(client: FlaskClient, path: str) -> None:
    page = asked(client, path, "clinician")
    to_patient, to_clinician = values(page, "a[data-audience-link]", "href")
    assert to_patient == path
    assert parse_qs(urlsplit(str(to_clinician)).query) == {
        **parse_qs(urlsplit(path).query),
        "audience": ["clinician"],
    }
