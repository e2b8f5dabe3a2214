"""Whoever finds a sentence wrong gets a text that says which one; nothing is sent by itself."""

from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient

from bodymap.app import create_app
from bodymap.domain.catalogue import Catalogue
from bodymap.settings import Settings
from tests.markup import Element, only, parsed_page, text_of, texts, values


def report(client: FlaskClient, address: str) -> Element:
    answer = client.get(address)
    assert answer.status_code == 200
    return parsed_page(answer.text)


def ready(root: Element) -> str:
    return str(only(root, "textarea").to_text(separator="", strip=False))


def test_every_sentence_of_a_panel_leads_to_its_row(
    client: FlaskClient, catalogue: Catalogue
) -> None:
    root = report(client, "/report?page=/region/neck")
    links = {text_of(each): str(each.attrs["href"]) for each in root.query("main ol a")}
    answer = next(
        each for each in catalogue.statements.values() if each.id == "neck-answer-patient"
    )
    assert answer.text in links
    for text, address in links.items():
        table, row, column = parse_qs(urlsplit(address).query)["sentence"][0].split(".")
        assert " ".join(getattr(getattr(catalogue, table)[row], column).split()) == text


def test_the_text_tells_page_sentence_and_version(
    client: FlaskClient, catalogue: Catalogue
) -> None:
    sentence = "statements.neck-answer-patient.text"
    text = ready(report(client, f"/report?page=/region/neck&sentence={sentence}"))
    for each in ("/region/neck", sentence, catalogue.version):
        assert each in text
    assert catalogue.statements["neck-answer-patient"].text in text


def test_it_can_be_mailed_where_there_is_somebody_to_mail_to(
    client: FlaskClient, small: Catalogue
) -> None:
    asked = "/report?page=/learn&audience=clinician"
    assert report(client, asked).query("a[href^=mailto]") == []
    settings = Settings(contact="facts@needles.example.org")
    known = create_app(small, settings).server.test_client()
    root = report(known, asked)
    (address,) = values(root, "a[href^=mailto]", "href")
    mail = urlsplit(str(address))
    assert mail.path == settings.contact
    assert parse_qs(mail.query)["body"] == [ready(root)]
    security = known.get("/.well-known/security.txt").text
    assert "Contact: mailto:facts@needles.example.org" in security


@pytest.mark.parametrize("path", ["/region/neck", "/learn", "/claims", "/reference/brady-2014"])
def test_every_page_leads_there_in_its_wording(client: FlaskClient, path: str) -> None:
    root = parsed_page(client.get(f"{path}?audience=clinician").text)
    addresses = [str(each) for each in values(root, "a", "href") if str(each).startswith("/report")]
    asked = parse_qs(urlsplit(addresses[0]).query)
    assert len(addresses) == 1
    assert asked == {"page": [path], "audience": ["clinician"]}


@pytest.mark.parametrize(
    "query",
    ["page=/nowhere", "page=https://evil.example", "page=/report", "page=/learn&sentence=x", "x=1"],
)
def test_what_makes_no_sense_is_passed_over(client: FlaskClient, query: str) -> None:
    root = report(client, f"/report?{query}")
    assert "evil" not in ready(root)
    assert texts(root, ".bm-notice")
