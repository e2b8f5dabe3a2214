"""What a patient reads is easy to read: about grade 6, never above 8.

Grades are Flesch-Kincaid, by textstat; docs/adr/0004 tells what it cannot see. Sentences are
graded, text by text. Names, headings and fragments are not sentences and have no grade. A line that
a page puts together, such as a count of harm with its source's own term, counts in the mean only.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from statistics import fmean

import pytest
import textstat
from flask.testing import FlaskClient

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Readership
from tests.contract import HEADINGS
from tests.markup import Element, parsed_page, text_of

HIGHEST = 8
HIGHEST_MEAN = 6.5

PLAIN = {
    "adverse_events": ("plain_event",),
    "cautions": ("plain_text", "warning_signs", "action"),
    "claims": ("why",),
    "findings": ("plain_text",),
    "glossary": ("meaning",),
    "legal_status": ("plain_text",),
    "phrases": ("text",),
    "red_flags": ("sign", "may_mean"),
    "screening": ("question", "why"),
    "statements": ("text",),
    "verdicts": ("certainty_reason",),
    "what_to_expect": ("plain_text", "disagreement"),
}
"""The columns that patients read, but for options and sizes, which have a test of their own."""

SENTENCE = re.compile(r"[.?!]$")
FEWEST_WORDS = 5
"""Fewer words in a sentence, such as 'Nausea.', have grades that mean nothing."""

LONG_FRAGMENT = 8
"""Words from which a text without an end is graded too: a sign such as 'Headache that is …'."""

FOR_OTHERS = {
    "muscles.editorial": "for clinicians",
    "panel.announce": "counts for screen readers, whose gaps are still open here",
    "footer.licence": "names of licences",
    "search.tell-no-place": "a list of words",
    "effect.sign.": "for clinicians",
    "evidence.": "the table of findings, for clinicians and curators",
}
"""Beginnings of the ids of phrases that are not worded for patients, and why."""


def grade(text: str) -> float:
    """The school year that can read it; higher is harder."""
    return textstat.flesch_kincaid_grade(text)


def is_graded(text: str) -> bool:
    return len(text.split()) >= (FEWEST_WORDS if SENTENCE.search(text) else LONG_FRAGMENT)


def is_for_patients(table: str, row: object) -> bool:
    if table == "phrases":
        return not row.id.startswith(tuple(FOR_OTHERS))
    return getattr(row, "readership", None) is not Readership.CLINICIAN


def plain_texts(catalogue: Catalogue, table: str) -> Iterator[tuple[str, str, str]]:
    """Row, column and text of what patients read in a table."""
    for row in catalogue.table(table).values():
        for column in PLAIN[table] if is_for_patients(table, row) else ():
            text = getattr(row, column)
            if is_graded(text):
                yield row.id, column, text


@pytest.mark.parametrize("table", PLAIN)
def test_no_text_for_patients_is_hard_to_read(table: str, catalogue: Catalogue) -> None:
    """To mend one: shorter sentences, then shorter words. Facts stay as they are."""
    hard = [
        f"{catalogue.places[table, row_id]}: {column}: grade {grade(text):.1f}: {text}"
        for row_id, column, text in plain_texts(catalogue, table)
        if grade(text) > HIGHEST
    ]
    assert hard == []


@pytest.mark.parametrize("table", PLAIN)
def test_there_is_something_to_grade(table: str, catalogue: Catalogue) -> None:
    assert list(plain_texts(catalogue, table))


@pytest.fixture(scope="module")
def panel(client: FlaskClient) -> Callable[[str], Element]:
    """The panel of a region as a patient sees it, and what holds for any place below it."""

    @cache
    def panel(region: str) -> Element:
        text = client.get(f"/region/{region}").text
        page = parsed_page(re.sub(r"<svg.*?</svg>", "", text, flags=re.DOTALL))
        return page.query(".bm-column")[0]

    return panel


@pytest.mark.parametrize("region", HEADINGS)
def test_a_panel_is_easy_to_read_on_average(region: str, panel: Callable[[str], Element]) -> None:
    """Its paragraphs and list entries, as they stand on the page, without the sources."""
    blocks = (text_of(each) for each in blocks_of(panel(region)))
    grades = [grade(text) for text in blocks if is_graded(text)]
    assert len(grades) > 30
    assert fmean(grades) <= HIGHEST_MEAN


def blocks_of(element: Element) -> Iterator[Element]:
    """The innermost paragraphs and entries; the numbers of sources are taken out of them."""
    for each in element.query(".bm-statement__sources"):
        each.parent.remove_child(each)
    for each in element.query("p, li"):
        inside_sources = each.attrs.get("data-reference") or each.query("[data-reference]")
        if not inside_sources and not each.query("p, li"):
            yield each


@pytest.mark.parametrize(
    ("text", "is_hard"),
    [
        ("Needles may help your neck for a week. We are not sure.", False),
        (
            "Intramuscular stimulation demonstrates statistically significant superiority "
            "over sham procedures regarding short-term analgesia.",
            True,
        ),
    ],
)
def test_the_grade_tells_plain_words_from_hard_ones(text: str, is_hard: bool) -> None:
    assert (grade(text) > HIGHEST) is is_hard
