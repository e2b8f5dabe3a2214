"""The addresses of the open data answer as the contract says."""

import csv
import io
import json

import bibtexparser
import pytest
import rispy
from flask.testing import FlaskClient

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.tables import TABLES
from bodymap.web.site import Site

PAPER = "cotchett-2014-plantar-heel-rct"


@pytest.fixture
def client(site: Site) -> FlaskClient:
    return site.server.test_client()


@pytest.mark.parametrize(
    ("path", "media_type", "name"),
    [
        ("/data/references.ris", "application/x-research-info-systems", "references.ris"),
        ("/data/references.bib", "application/x-bibtex", "references.bib"),
        (
            "/data/references.csl.json",
            "application/vnd.citationstyles.csl+json",
            "references.csl.json",
        ),
        ("/data/findings.csv", "text/csv", "findings.csv"),
        ("/data/findings.csv?region=heel", "text/csv", "findings-heel.csv"),
        ("/region/heel.fhir.json", "application/fhir+json", "heel.fhir.json"),
        (f"/reference/{PAPER}.ris", "application/x-research-info-systems", f"{PAPER}.ris"),
        (f"/reference/{PAPER}.bib", "application/x-bibtex", f"{PAPER}.bib"),
        (
            f"/reference/{PAPER}.csl.json",
            "application/vnd.citationstyles.csl+json",
            f"{PAPER}.csl.json",
        ),
    ],
)
def test_a_file_has_its_type_its_name_and_a_mark_of_its_content(
    path: str, media_type: str, name: str, client: FlaskClient
) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.mimetype == media_type
    assert answer.mimetype_params == {"charset": "utf-8"}
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    again = client.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert client.head(path).status_code == 200


def test_every_source_is_in_each_file(client: FlaskClient, catalogue: Catalogue) -> None:
    ids = list(catalogue.references)
    assert [each["id"] for each in rispy.loads(client.get("/data/references.ris").text)] == ids
    read = bibtexparser.parse_string(client.get("/data/references.bib").text)
    assert [each.key for each in read.entries] == ids
    assert [each["id"] for each in json.loads(client.get("/data/references.csl.json").text)] == ids
    rows = csv.DictReader(io.StringIO(client.get("/data/references.csv").text))
    assert [each["id"] for each in rows] == ids


@pytest.mark.parametrize("table", TABLES)
def test_every_table_can_be_had(table: str, client: FlaskClient, catalogue: Catalogue) -> None:
    rows = csv.DictReader(io.StringIO(client.get(f"/data/{table}.csv").text))
    assert [each["id"] for each in rows] == list(catalogue.table(table))


def test_a_region_narrows_the_sources(client: FlaskClient) -> None:
    heel = rispy.loads(client.get("/data/references.ris?region=heel").text)
    assert PAPER in {each["id"] for each in heel}
    assert len(heel) < 100


@pytest.mark.parametrize("query", ["region=tail", "region=", "region=%00", "x=1", "region=heel%20"])
def test_a_query_that_makes_no_sense_is_passed_over(query: str, client: FlaskClient) -> None:
    assert (
        client.get(f"/data/references.ris?{query}").data == client.get("/data/references.ris").data
    )


@pytest.mark.parametrize(
    "path",
    [
        "/data/nothing.csv",
        "/data/references.xml",
        "/data/findings.ris",
        "/region/tail.fhir.json",
        "/reference/nobody-1999.ris",
    ],
)
def test_what_is_not_there_is_a_helpful_404(path: str, client: FlaskClient) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.mimetype == "text/html"


def test_the_file_of_a_region_wins_over_its_page(client: FlaskClient) -> None:
    resource = client.get("/region/shoulder.fhir.json").get_json()
    assert resource["resourceType"] == "CodeSystem"
    assert resource["url"] == "http://localhost/region"
    assert client.get("/region/shoulder").mimetype == "text/html"


def test_files_travel_compressed(client: FlaskClient) -> None:
    for path in ("/data/references.ris", "/data/findings.csv", "/region/heel.fhir.json"):
        answer = client.get(path, headers={"Accept-Encoding": "br"})
        assert answer.headers["Content-Encoding"] == "br"


def test_the_pages_lead_to_the_files(client: FlaskClient) -> None:
    about = client.get("/about").text
    for address in ("/data/references.ris", "/data/findings.csv", "/region/heel.fhir.json"):
        assert f'href="{address}"' in about
    paper = client.get(f"/reference/{PAPER}").text
    assert f'href="/reference/{PAPER}.bib"' in paper
    assert "Cotchett MP, Munteanu SE, Landorf KB. " in paper
    assert 'href="/data/references.ris?region=heel"' in client.get("/region/heel").text
