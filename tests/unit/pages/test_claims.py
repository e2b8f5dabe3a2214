"""/claims: what articles say, the verdict in words, and why."""

from bodymap.domain.claims import ClaimVerdict
from bodymap.domain.vocabulary import Audience
from bodymap.pages.claims import claims_page
from tests import builders
from tests.builders import ECHO, citation_check, claim
from tests.markup import Element, only, parsed, text_of, texts, values


def shown(*rows: object) -> Element:
    return parsed(claims_page(builders.catalogue(*rows), Audience.PATIENT, ECHO).content)


def test_a_claim_shows_its_verdict_in_words_and_to_tools() -> None:
    row = only(shown(), "[data-claim=claim-1]")
    assert row.attrs["data-verdict"] == "overstated"
    assert "claim.overstated" in text_of(row)
    assert "Needles cure neck pain." in text_of(row)


def test_the_claims_of_an_article_stand_below_its_name() -> None:
    other = builders.article(id="article-2", title="Needles for all", authors="A Clinic")
    root = shown(other, claim(id="claim-2", article_id="article-2"))
    group = root.query("table.bm-claims tbody")[1]
    assert texts(group, "th[scope=rowgroup]") == ["A Clinic: Needles for all"]
    assert values(group, "[data-claim]", "data-claim") == ["claim-2"]


def test_why_leads_to_the_sources() -> None:
    told = only(shown(), "[data-claim=claim-1] [data-statement]")
    assert "One trial found a small gain" in text_of(told)
    assert values(told, "a", "href") == ["#source-smith-2020"]


def test_each_verdict_is_counted_the_empty_ones_too() -> None:
    root = shown(claim(id="claim-2", verdict=ClaimVerdict.WRONG))
    counted = [each for each in texts(root, "li") if each.startswith("claims.tally")]
    assert len(counted) == len(ClaimVerdict)
    assert "claims.tally count=1 verdict=claim.wrong" in counted
    assert "claims.tally count=0 verdict=claim.supported" in counted


def test_a_misused_paper_is_shown_beside_what_it_studied() -> None:
    found = only(shown(), "[data-citation-check=citation-1]")
    for each in ("Smith 2020", "citation.does-not-support", "Cited for elbows.", "Necks."):
        assert each in text_of(found)
    assert "/reference/smith-2020" in values(found, "a", "href")


def test_a_paper_that_is_not_in_the_table_has_no_page() -> None:
    root = shown(citation_check(reference_id=""))
    addresses = values(only(root, "[data-citation-check]"), "a", "href")
    assert [each for each in addresses if each.startswith("/reference/")] == []
