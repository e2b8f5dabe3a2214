"""What an unknown address shows."""

import pytest

from bodymap.pages.not_found import not_found_page
from tests.builders import ECHO, region
from tests.markup import parsed, texts, values


def test_it_says_so_and_leads_on() -> None:
    page = not_found_page([region()], ECHO)
    root = parsed(page.content)
    assert (page.status, page.is_indexed) == (404, False)
    assert texts(root, "h1") == ["not-found.heading"]
    assert {"/", "/region/neck"} <= set(values(root, "a", "href"))


@pytest.mark.parametrize("status", [400, 405, 413, 415])
def test_a_request_at_fault_is_told_apart_from_an_address_that_is_not_there(status: int) -> None:
    page = not_found_page([region()], ECHO, status)
    assert page.status == status
    assert texts(parsed(page.content), "h1") == ["refused.heading"]
