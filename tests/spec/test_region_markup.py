"""Every region's page holds what tools and links from outside rely on."""

import pytest
from flask.testing import FlaskClient

from bodymap.domain.catalogue import Catalogue
from tests.contract import (
    CERTAINTIES,
    GROUPS,
    HEADINGS,
    MIDLINE,
    SEVERITIES,
    SIDES,
    VERDICTS,
)
from tests.markup import Element, only, parsed_page, text_of, texts, values


@pytest.fixture(scope="module", params=HEADINGS)
def region(request: pytest.FixtureRequest) -> str:
    """One region after the other."""
    return str(request.param)


@pytest.fixture(scope="module")
def page(client: FlaskClient, region: str) -> Element:
    """Its page; HTML that a parser has to mend fails here."""
    return parsed_page(client.get(f"/region/{region}").text)


@pytest.fixture(scope="module")
def panel(page: Element, region: str) -> Element:
    """Its panel."""
    return only(page, f'section[data-panel="region"][data-region="{region}"]')


def test_the_panel_is_headed_by_the_region(page: Element, panel: Element, region: str) -> None:
    assert texts(page, "h1") == texts(panel, "h1") == [HEADINGS[region]]
    assert HEADINGS[region] in text_of(only(page, "title"))
    assert only(page, "link[rel=canonical]").attrs["href"].endswith(f"/region/{region}")
    assert only(page, "meta[name=description]").attrs["content"]


def test_the_page_is_in_english_for_patients_with_every_landmark(page: Element) -> None:
    html = only(page, "html")
    assert (html.attrs["lang"], html.attrs["data-audience"]) == ("en-GB", "patient")
    for landmark in ("header", "main", "footer"):
        only(page, f"body > {landmark}")
    assert page.query("header nav")


def test_ids_are_unique_and_links_within_the_page_lead_somewhere(page: Element) -> None:
    ids = values(page, "[id]", "id")
    assert len(ids) == len(set(ids))
    aims = {each.attrs["href"][1:] for each in page.query('a[href^="#"]')}
    assert aims <= set(ids)


def test_cautions_have_a_severity_and_the_gravest_come_first(panel: Element) -> None:
    severities = values(panel, "#cautions [data-caution]", "data-severity")
    assert severities
    assert severities == sorted(severities, key=SEVERITIES.index)
    assert all(values(panel, "[data-caution]", "data-caution"))


def test_every_caution_of_the_region_is_shown(
    panel: Element, region: str, catalogue: Catalogue
) -> None:
    shown = set(values(panel, "[data-caution]", "data-caution"))
    assert {each.id for each in catalogue.in_region("cautions", region)} <= shown


def test_cautions_stand_above_benefits_and_help_is_at_hand(panel: Element) -> None:
    marks = "[data-caution], [data-condition], [data-urgent-help]"
    kinds = [
        next(name for name in ("data-caution", "data-condition", "data-urgent-help") if name in at)
        for at in (each.attrs for each in panel.query(marks))
    ]
    assert kinds == sorted(kinds)
    assert text_of(only(panel, "[data-urgent-help]")).startswith("Get help now if")


def test_every_condition_has_its_verdict_and_certainty(
    panel: Element, region: str, catalogue: Catalogue
) -> None:
    cards = panel.query("[data-condition]")
    shown = {each.attrs["data-condition"]: each.attrs for each in cards}
    due = {each.condition_id: each for each in catalogue.in_region("verdicts", region)}
    assert cards
    assert set(shown) == set(due)
    assert len(cards) == len(shown)
    for condition_id, verdict in due.items():
        attributes = shown[condition_id]
        assert attributes["data-verdict"] == verdict.verdict in VERDICTS
        assert attributes["data-certainty"] == verdict.certainty in CERTAINTIES


def test_every_statement_leads_to_its_entries_in_the_source_list(page: Element) -> None:
    entries = {each.attrs["id"] for each in page.query("li[data-reference]")}
    statements = page.query("[data-statement]")
    assert len(statements) > 20
    for statement in statements:
        aims = {each.attrs["href"][1:] for each in statement.query('a[href^="#"]')}
        assert aims, text_of(statement)
        assert aims <= entries, text_of(statement)


def test_every_source_leads_to_its_doi_or_pmid(page: Element, catalogue: Catalogue) -> None:
    entries = page.query("li[data-reference]")
    assert entries
    for entry in entries:
        reference = catalogue.references[entry.attrs["data-reference"]]
        found = [each for each in values(entry, "a", "href") if each and each.startswith("http")]
        due = [f"https://doi.org/{reference.doi}"] if reference.doi else []
        due += [f"https://pubmed.ncbi.nlm.nih.gov/{reference.pmid}/"] if reference.pmid else []
        assert set(due) <= set(found)
        assert found or "No link was seen" in text_of(entry)


def test_the_figure_marks_the_region_and_nothing_else(page: Element, region: str) -> None:
    links = page.query("svg a[data-region]")
    marked = [each.attrs for each in links if each.attrs.get("aria-current") == "true"]
    assert {each["data-region"] for each in marked} == {region}
    sides = {each.get("data-side") for each in marked}
    assert sides == ({None} if region in MIDLINE else set(SIDES))
    assert len(marked) == sum(each.attrs["data-region"] == region for each in links)


def test_groups_and_list_of_regions_are_named(page: Element, region: str) -> None:
    assert tuple(values(page, "svg g[role=group]", "aria-label")) == GROUPS
    links = page.query('nav[aria-label="Regions"] a')
    assert {each.attrs["href"]: text_of(each) for each in links} == {
        f"/region/{id_}": heading for id_, heading in HEADINGS.items()
    }
    current = [each.attrs["data-region"] for each in links if "aria-current" in each.attrs]
    assert current == [region]


@pytest.mark.parametrize("paired", [each for each in HEADINGS if each not in MIDLINE])
def test_a_side_is_marked_alone_and_said(client: FlaskClient, paired: str) -> None:
    page = parsed_page(client.get(f"/region/{paired}?side=left").text)
    marked = page.query("svg a[aria-current=true]")
    assert {(each.attrs["data-region"], each.attrs["data-side"]) for each in marked} == {
        (paired, "left")
    }
    assert text_of(only(page, "[data-side-label]")) == "Your left side"


def test_both_wordings_rest_on_the_same_facts(
    client: FlaskClient, page: Element, region: str
) -> None:
    other = parsed_page(client.get(f"/region/{region}?audience=clinician").text)
    assert only(other, "html").attrs["data-audience"] == "clinician"
    for selector, attribute in (
        ("[data-caution]", "data-caution"),
        ("[data-caution]", "data-severity"),
        ("[data-condition]", "data-condition"),
        ("[data-condition]", "data-verdict"),
        ("[data-condition]", "data-certainty"),
    ):
        assert values(other, selector, attribute) == values(page, selector, attribute)


def test_scripts_are_linked_never_written_into_the_page(page: Element) -> None:
    inline = [each for each in page.query("script") if "src" not in each.attrs]
    data_blocks = {"application/json", "application/ld+json"}  # never run, says HTML
    assert {each.attrs.get("type") for each in inline} <= data_blocks
    assert page.query("style, [style]") == []
    handlers = [name for each in page.query("*") for name in each.attrs if name.startswith("on")]
    assert handlers == []
