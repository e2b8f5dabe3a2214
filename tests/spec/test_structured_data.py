"""What search engines are told of a page is what the page says, and claims no more."""

import datetime
import json
from dataclasses import replace
from typing import Any

import pytest
from flask.testing import FlaskClient

from bodymap.app import create_app
from bodymap.domain.catalogue import Catalogue, catalogue_of
from bodymap.domain.tables import TABLES
from bodymap.settings import Settings
from tests.markup import parsed_page, text_of, values


def told(client: FlaskClient, path: str) -> dict[str, Any]:
    (block,) = parsed_page(client.get(path).text).query("script[type='application/ld+json']")
    found: dict[str, Any] = json.loads(block.to_text(separator="", strip=False))
    return found


@pytest.mark.parametrize("path", ["/region/neck", "/learn", "/claims", "/check"])
def test_the_papers_of_a_page_are_told(client: FlaskClient, path: str) -> None:
    page = parsed_page(client.get(path).text)
    listed = page.query("#sources li[data-reference]")
    found = told(client, path)
    assert found["@type"] == "MedicalWebPage"
    assert found["name"] == text_of(page.query("title")[0])
    assert values(page, "link[rel=canonical]", "href") == [found["url"]]
    assert len(found["citation"]) == len(listed)
    assert {each["name"] for each in found["citation"]} >= {
        " ".join(text_of(each.query("cite")[0]).split()) for each in listed[:1]
    }


def test_a_review_is_told_only_once_all_of_a_place_was_reviewed(
    client: FlaskClient, catalogue: Catalogue
) -> None:
    assert all(not each.reviewed_on for each in catalogue.verdicts.values())
    assert "lastReviewed" not in told(client, "/region/neck")
    neck = [each for each in catalogue.verdicts if catalogue.verdicts[each].region_id == "neck"]
    days = {each: datetime.date(2026, 11, 2 + at) for at, each in enumerate(neck)}
    assert "lastReviewed" not in told(
        reviewed(catalogue, dict(list(days.items())[1:])), "/region/neck"
    )
    last = max(days.values()).isoformat()
    assert told(reviewed(catalogue, days), "/region/neck")["lastReviewed"] == last


def reviewed(catalogue: Catalogue, days: dict[str, datetime.date]) -> FlaskClient:
    """The app, once somebody has reviewed these verdicts."""
    verdicts = {
        key: replace(each, reviewed_by="A. Reader", reviewed_on=days[key]) if key in days else each
        for key, each in catalogue.verdicts.items()
    }
    tables = {each: getattr(catalogue, each) for each in TABLES} | {"verdicts": verdicts}
    return create_app(catalogue_of(tables, catalogue.figure), Settings()).server.test_client()


def test_pages_without_papers_tell_nothing(client: FlaskClient) -> None:
    for path in ("/", "/about", "/nowhere", "/report?page=/learn"):
        assert "ld+json" not in client.get(path).text
