"""Which page answers which address."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any

from dash.development.base_component import Component

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.pages.about import about_page
from bodymap.pages.check import check_page
from bodymap.pages.claims import claims_page
from bodymap.pages.evidence import evidence_page
from bodymap.pages.explorer import explorer_page, panels_name
from bodymap.pages.learn import learn_page
from bodymap.pages.not_found import not_found_page
from bodymap.pages.offline import offline_page
from bodymap.pages.page import Page
from bodymap.pages.reference import reference_page
from bodymap.pages.report import report_page, told_on
from bodymap.queries.address import State, state
from bodymap.queries.evidence_query import evidence_query
from bodymap.queries.evidence_table import Tables
from bodymap.queries.report import KNOWN, Report, sentences
from bodymap.queries.report import PATH as REPORT


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Finds the page for an address.

    `script_data` is what the explorer's scripts are handed, by the name of the file with their
    panels; `everywhere` stands below every panel. `evidence_data` is what the scripts of /evidence
    are handed. `contact` is the mail address for reports, or blank.
    """

    catalogue: Catalogue
    words: Wording
    script_data: Mapping[str, dict[str, Any]]
    everywhere: Mapping[Audience, Component]
    evidence: Tables
    evidence_data: Mapping[Audience, Mapping[str, str]]
    contact: str = ""

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

    def noticed(self, page: Page, asked: State) -> Page:
        """The page, which says so quietly where a part of the query made no sense."""
        return replace(page, notice=self.words("notice.ignored")) if asked.ignored else page

    def state(self, query: Mapping[str, str], region_id: str = "") -> State:
        """What the query asks for."""
        return state(self.catalogue, region_id, query)


def explorer(pages: Pages, query: Mapping[str, str], region_id: str = "") -> Page | None:
    """The body, with a region chosen or none."""
    if region_id and region_id not in pages.catalogue.regions:
        return None
    asked = pages.state(query, region_id)
    script_data = pages.script_data[panels_name(asked)]
    return explorer_page(pages.catalogue, asked, pages.words, script_data, pages.everywhere)


def evidence(pages: Pages, query: Mapping[str, str]) -> Page:
    """All findings, filtered."""
    asked = evidence_query(pages.evidence[Audience.PATIENT].options, query)
    table, script_data = pages.evidence[asked.audience], pages.evidence_data[asked.audience]
    return evidence_page(pages.catalogue, table, asked, pages.words, script_data)


def reference(pages: Pages, query: Mapping[str, str], reference_id: str) -> Page | None:
    """One paper."""
    if reference_id not in pages.catalogue.references:
        return None
    asked = pages.state(query)
    page = reference_page(pages.catalogue, reference_id, asked.audience, pages.words)
    return pages.noticed(page, asked)


HANDOUT = "/handout"
"""A page with an address of its own (web/handout_files.py)."""


def report(pages: Pages, query: Mapping[str, str]) -> Page:
    """What is wrong, and where."""
    audience = pages.state({"audience": query.get("audience", "")}).audience
    asked = query.get("page", "/")
    about = pages.find(asked, {"audience": audience}) if asked != REPORT else pages.missing()
    is_page = about.status == HTTPStatus.OK or asked == HANDOUT
    there = sentences(pages.catalogue, list(told_on(about.content)))
    chosen = next((each for each in there if each.id == query.get("sentence")), None)
    made = Report(
        page=asked if is_page else "/",
        sentences=there,
        chosen=chosen,
        audience=audience,
        is_understood=is_page
        and bool(chosen or not query.get("sentence"))
        and set(query) <= {*KNOWN},
    )
    return report_page(made, pages.catalogue.version, pages.contact, pages.words)


def article(build: Callable[[Catalogue, Audience, Wording], Page]) -> Callable[..., Page]:
    """A page that depends on the audience alone."""

    def answer(pages: Pages, query: Mapping[str, str]) -> Page:
        asked = pages.state(query)
        return pages.noticed(build(pages.catalogue, asked.audience, pages.words), asked)

    return answer


ROUTES: Mapping[str, Callable[..., Page | None]] = {
    r"/": explorer,
    r"/region/(?P<region_id>[^/]+)": explorer,
    r"/reference/(?P<reference_id>[^/]+)": reference,
    r"/evidence": evidence,
    r"/check": article(check_page),
    r"/claims": article(claims_page),
    r"/learn": article(learn_page),
    r"/about": article(about_page),
    r"/offline": article(offline_page),
    REPORT: report,
}
"""Pattern of a path -> what answers it."""
