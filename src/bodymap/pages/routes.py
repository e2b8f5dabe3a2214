"""Which page answers which address."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.pages.about import about_page
from bodymap.pages.claims import claims_page
from bodymap.pages.explorer import explorer_page
from bodymap.pages.learn import learn_page
from bodymap.pages.not_found import not_found_page
from bodymap.pages.page import Page
from bodymap.pages.reference import reference_page
from bodymap.queries.address import State, state


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Finds the page for an address. `script_data` is what the explorer's scripts are handed."""

    catalogue: Catalogue
    words: Wording
    script_data: Mapping[Audience, dict[str, Any]]

    def find(self, path: str, query: Mapping[str, str]) -> Page:
        """The page for a path; one that says so where there is none."""
        for pattern, answer in ROUTES.items():
            found = re.fullmatch(pattern, path)
            if found:
                page = answer(self, query, **found.groupdict())
                if page:
                    return page
        return self.missing()

    def missing(self, status: int = 404) -> Page:
        """The page of an unknown address, or of a request refused with another status."""
        return not_found_page(self.catalogue.regions.values(), self.words, status)

    def audience(self, query: Mapping[str, str]) -> Audience:
        """For whom the query asks the page to be worded."""
        return self.state(query).audience

    def state(self, query: Mapping[str, str], region_id: str = "") -> State:
        """What the query asks for."""
        return state(self.catalogue, region_id, query)


def explorer(pages: Pages, query: Mapping[str, str], region_id: str = "") -> Page | None:
    """The body, with a region chosen or none."""
    if region_id and region_id not in pages.catalogue.regions:
        return None
    asked = pages.state(query, region_id)
    return explorer_page(pages.catalogue, asked, pages.words, pages.script_data[asked.audience])


def reference(pages: Pages, query: Mapping[str, str], reference_id: str) -> Page | None:
    """One paper."""
    if reference_id not in pages.catalogue.references:
        return None
    return reference_page(pages.catalogue, reference_id, pages.audience(query), pages.words)


def article(build: Callable[[Catalogue, Audience, Wording], Page]) -> Callable[..., Page]:
    """A page that depends on the audience alone."""

    def answer(pages: Pages, query: Mapping[str, str]) -> Page:
        return build(pages.catalogue, pages.audience(query), pages.words)

    return answer


ROUTES: Mapping[str, Callable[..., Page | None]] = {
    r"/": explorer,
    r"/region/(?P<region_id>[^/]+)": explorer,
    r"/reference/(?P<reference_id>[^/]+)": reference,
    r"/claims": article(claims_page),
    r"/learn": article(learn_page),
    r"/about": article(about_page),
}
"""Pattern of a path -> what answers it."""
