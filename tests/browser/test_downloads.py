"""What a page offers for download can be had with one tap."""

import pytest

from tests.browser.conftest import OpenPage

PAPER = "cotchett-2014-plantar-heel-rct"


@pytest.mark.parametrize(
    ("path", "link", "name"),
    [
        ("/region/heel", "Download these sources (RIS)", "references-heel.ris"),
        (f"/reference/{PAPER}", "BibTeX", f"{PAPER}.bib"),
        ("/about", "CSL-JSON", "references.csl.json"),
        ("/about", "Wrist and hand", "wrist-hand.fhir.json"),
    ],
)
def test_a_link_gives_its_file(path: str, link: str, name: str, open_page: OpenPage) -> None:
    page = open_page(path)
    with page.expect_download() as waiting:
        page.get_by_role("main").get_by_role("link", name=link, exact=True).click()
    assert waiting.value.suggested_filename == name
    assert waiting.value.failure() is None


def test_a_source_is_cited_and_its_title_leads_to_its_page(open_page: OpenPage) -> None:
    page = open_page("/region/heel")
    entry = page.locator(f'section[data-panel="region"] [data-reference="{PAPER}"]').last
    citation = entry.locator(".bm-source-list__citation")
    assert citation.inner_text().startswith("Cotchett MP, Munteanu SE, Landorf KB. Effectiveness")
    assert citation.inner_text().endswith("Physical Therapy. 2014;94(8):1083\u20131094.")
    citation.get_by_role("link").click()
    page.wait_for_url(f"**/reference/{PAPER}")
