"""What search engines are told of a page is what the page says, and claims no more."""

import datetime
import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from bodymap.app import create_app
from bodymap.domain.catalogue import Catalogue
from bodymap.settings import Settings
from tests.builders import catalogue_with, condition, region_condition, verdict
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
    client: FlaskClient, catalogue: Catalogue, small: Catalogue
) -> None:
    assert all(not each.reviewed_on for each in catalogue.verdicts.values())
    assert "lastReviewed" not in told(client, "/region/neck")
    first, last = datetime.date(2026, 11, 2), datetime.date(2026, 11, 3)
    assert "lastReviewed" not in told(reviewed(small, first, None), "/region/neck")
    both = told(reviewed(small, last, first), "/region/neck")
    assert both["lastReviewed"] == last.isoformat()


def reviewed(small: Catalogue, *days: datetime.date | None) -> FlaskClient:
    """The app where the neck has two verdicts, reviewed on these days or not yet."""
    rows = []
    for condition_id, day in zip(("neck-pain", "whiplash"), days, strict=True):
        ids = {"id": f"neck-{condition_id}", "region_id": "neck", "condition_id": condition_id}
        rows += [condition(id=condition_id), region_condition(**ids)]
        rows += [verdict(**ids, reviewed_by="A. Reader" if day else "", reviewed_on=day)]
    return create_app(catalogue_with(small, *rows), Settings()).server.test_client()


def test_pages_without_papers_tell_nothing(client: FlaskClient) -> None:
    for path in ("/", "/about", "/nowhere", "/report?page=/learn"):
        assert "ld+json" not in client.get(path).text
