"""What search engines read of a page, in the words of schema.org. It claims no review by itself."""

from typing import Any

from bodymap.components.source_list import DOI_RESOLVER, PUBMED
from bodymap.domain.evidence import Reference
from bodymap.pages.page import Page
from bodymap.queries.address import address_in


def structured_data(page: Page, base_url: str, language: str) -> dict[str, Any]:
    """A page that rests on papers, with all of them; `lastReviewed` only where somebody did."""
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": page.title,
        "description": page.description,
        "url": base_url + address_in(language, page.path),
        "inLanguage": language,
        "citation": [paper(each) for each in page.cited],
    }
    if page.about:
        told["about"] = {"@type": "AnatomicalStructure", "name": page.about}
    if page.reviewed_on:
        told["lastReviewed"] = page.reviewed_on.isoformat()
    return told


def paper(reference: Reference) -> dict[str, str]:
    """One source, with the address at which it can be found for good."""
    kind = "ScholarlyArticle" if reference.doi or reference.pmid else "CreativeWork"
    found = [
        DOI_RESOLVER + reference.doi if reference.doi else "",
        f"{PUBMED}{reference.pmid}/" if reference.pmid else "",
    ]
    address = next((each for each in found if each), "")
    told = {"@type": kind, "name": reference.title, "url": address}
    return {name: value for name, value in told.items() if value}
