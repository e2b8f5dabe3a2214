"""What is filtered on the evidence page can be taken away, and is what the page shows."""

import csv
import io
import json

import bibtexparser
import pytest
import rispy
from flask.testing import FlaskClient

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience
from bodymap.web.site import Site
from tests.markup import every, only, parsed_page, texts, values

HEEL = "?condition=plantar-heel-pain&comparison=sham"


@pytest.fixture
def client(site: Site) -> FlaskClient:
    return site.server.test_client()


def csv_rows(client: FlaskClient, address: str) -> list[dict[str, str]]:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.mimetype == "text/csv"
    assert "attachment" in answer.headers["Content-Disposition"]
    return list(csv.DictReader(io.StringIO(answer.text)))


@pytest.mark.parametrize("query", ["", HEEL, "?q=cotchett&kind=all&sort=-certainty", "?q=moon"])
def test_the_file_holds_the_rows_of_the_page_in_their_order(
    client: FlaskClient, query: str
) -> None:
    page = parsed_page(client.get(f"/evidence{query}").text)
    shown = values(page, "#evidence-rows tbody tr", "data-finding")
    found = [row["id"] for row in csv_rows(client, f"/evidence.csv{query}")]
    assert found[: len(shown)] == shown
    assert texts(page, "#evidence-count")[0].startswith(f"{len(found)} of")


def test_the_file_has_the_columns_and_numbers_of_the_table(
    client: FlaskClient, catalogue: Catalogue
) -> None:
    whole = {row["id"]: row for row in csv_rows(client, "/data/findings.csv")}
    for row in csv_rows(client, f"/evidence.csv{HEEL}"):
        assert row == whole[row["id"]]
    assert len(csv_rows(client, "/evidence.csv?kind=all")) == len(catalogue.findings)


def test_the_papers_behind_it_come_once_each_in_every_format(client: FlaskClient) -> None:
    papers = {row["reference_id"] for row in csv_rows(client, f"/evidence.csv{HEEL}")}
    ris = rispy.loads(client.get(f"/evidence.ris{HEEL}").text)
    bib = bibtexparser.parse_string(client.get(f"/evidence.bib{HEEL}").text)
    csl = json.loads(client.get(f"/evidence.csl.json{HEEL}").text)
    assert len(ris) == len(bib.entries) == len(csl) == len(papers)
    assert {each["id"] for each in csl} == papers


def test_the_page_links_to_what_it_shows(client: FlaskClient) -> None:
    page = parsed_page(client.get(f"/evidence{HEEL}").text)
    links = {each.attrs["data-file"]: each.attrs["href"] for each in page.query("a[data-file]")}
    assert set(links) == {"csv", "ris", "bib", "csl.json"}
    for ending, address in links.items():
        assert address == f"/evidence.{ending}{HEEL}"
    assert only(page, 'a[href="/data/findings.csv"]')


@pytest.mark.parametrize("audience", Audience)
def test_the_grid_gets_the_cells_that_the_server_writes(
    client: FlaskClient, site: Site, audience: Audience
) -> None:
    rows = json.loads(site.content.bundles[f"evidence-{audience}"].content)
    by_id = {row["id"]: row for row in rows}
    page = parsed_page(client.get(f"/evidence?kind=all&audience={audience}").text)
    columns = values(page, "#evidence-rows th", "data-column")
    for row in every(page, "#evidence-rows tbody tr"):
        cells = by_id[row.attrs["data-finding"]]["cells"]
        assert list(cells) == columns
        for cell, html in zip(row.query("td"), cells.values(), strict=True):
            assert "".join(child.to_html(pretty=False) for child in cell.children) == html


def test_no_text_of_the_data_can_become_markup(site: Site) -> None:
    for row in json.loads(site.content.bundles["evidence-patient"].content):
        assert "<script" not in "".join(row["cells"].values())
