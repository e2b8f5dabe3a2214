"""Which page answers which address."""

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience
from bodymap.pages.page import SITE_PATHS
from bodymap.pages.routes import Pages
from bodymap.web.site import Site


@pytest.fixture(scope="session")
def pages(site: Site) -> Pages:
    return site.content.pages


@pytest.mark.parametrize("path", SITE_PATHS)
def test_every_page_of_the_site_answers_under_its_own_address(pages: Pages, path: str) -> None:
    page = pages.find(path, {})
    assert (page.status, page.path) == (200, path)


def test_every_region_answers(pages: Pages, catalogue: Catalogue) -> None:
    for region_id in catalogue.regions:
        page = pages.find(f"/region/{region_id}", {})
        assert (page.status, page.path) == (200, f"/region/{region_id}")
        assert catalogue.regions[region_id].name in page.title


def test_every_paper_answers(pages: Pages, catalogue: Catalogue) -> None:
    statuses = {pages.find(f"/reference/{each}", {}).status for each in catalogue.references}
    assert statuses == {200}


@pytest.mark.parametrize(
    "path",
    [
        *("", "/nowhere", "/region", "/region/", "/region/tail", "/region/neck/", "/Region/neck"),
        *("/region/neck\n", "/reference/nobody", "/reference/", "//", "/learn/more", "/learn\n"),
    ],
)
def test_an_unknown_address_has_the_page_that_says_so(pages: Pages, path: str) -> None:
    assert pages.find(path, {}).status == 404


@pytest.mark.parametrize("path", ["/", "/region/neck", "/learn", "/claims", "/about"])
def test_every_page_asks_for_whom_it_is_worded(pages: Pages, path: str) -> None:
    assert pages.find(path, {"audience": "clinician"}).audience is Audience.CLINICIAN
    assert pages.find(path, {}).audience is Audience.PATIENT


@pytest.mark.parametrize("path", ["/", "/region/neck", "/learn", "/claims", "/about"])
def test_every_page_says_what_it_did_not_understand(pages: Pages, path: str) -> None:
    assert pages.find(path, {"audience": "nobody"}).notice
    assert pages.find(path, {}).notice == ""


def test_titles_tell_the_pages_apart(pages: Pages, catalogue: Catalogue) -> None:
    paths = [*SITE_PATHS, *(f"/region/{each}" for each in catalogue.regions), "/nowhere"]
    titles = [pages.find(path, {}).title for path in paths]
    assert len(titles) == len(set(titles))
