"""/learn: chapters that hold something, the session, and the law with its dates."""

import pytest

from bodymap.domain.vocabulary import Audience, Readership, Section
from bodymap.pages.learn import CHAPTERS, learn_page
from tests import builders
from tests.builders import ECHO, legal_status, statement
from tests.markup import Element, parsed, texts, values

TOLD = [
    statement(id=f"told-{section}", section=section, region_id="", text=f"About {section}.")
    for section in (Section.DISPUTE, Section.WHAT_IT_IS)
]


def shown(*rows: object, audience: Audience = Audience.PATIENT) -> Element:
    return parsed(learn_page(builders.catalogue(*TOLD, *rows), audience, ECHO).content)


def test_every_section_of_the_whole_body_has_a_chapter() -> None:
    assert set(CHAPTERS) == set(Section) - {Section.ANSWER, Section.SUMMARY, Section.PEERS}


def test_chapters_stand_in_their_order_and_empty_ones_not_at_all() -> None:
    headings = texts(shown(), ".bm-chapter > h2")
    assert headings[:2] == ["learn.what-it-is", "learn.dispute"]
    assert "learn.history" not in headings


def test_the_contents_lead_to_the_chapters() -> None:
    root = shown()
    links = values(root, "nav a", "href")
    assert links[:2] == ["#what-it-is", "#dispute"]
    assert {each.removeprefix("#") for each in links} <= set(values(root, "[id]", "id"))


def test_each_sentence_leads_to_its_source() -> None:
    root = shown()
    assert len(root.query("[data-statement]")) >= 3
    for each in root.query("[data-statement]"):
        assert values(each, "a", "href") == ["#source-smith-2020"]


def test_an_audience_reads_its_own_sentences() -> None:
    row = statement(
        id="for-clinicians",
        section=Section.MECHANISM,
        region_id="",
        readership=Readership.CLINICIAN,
        text="Endplate noise.",
    )
    assert "Endplate noise." not in shown(row).to_text()
    assert "Endplate noise." in shown(row, audience=Audience.CLINICIAN).to_text()


def test_the_law_of_each_place_has_its_date_or_says_that_there_is_none() -> None:
    root = shown(legal_status(id="law-2", jurisdiction="Elsewhere", as_of=""))
    rows = [texts(row, "th, td") for row in root.query("[aria-labelledby=law] tbody tr")]
    assert [(row[0], row[-1]) for row in rows] == [
        ("Somewhere", "January 2026"),
        ("Elsewhere", "law.no-date law.stale"),
    ]


@pytest.mark.parametrize(
    ("as_of", "is_stale"),
    [("2017 to January 2026", False), ("2024", False), ("2017 and 2019 decisions", True)],
)
def test_a_law_of_long_ago_says_that_it_may_be_out_of_date(as_of: str, is_stale: bool) -> None:
    root = shown(legal_status(as_of=as_of))
    assert ("law.stale" in texts(root, "[aria-labelledby=law] td")[-1]) is is_stale
