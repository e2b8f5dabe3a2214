"""Every sentence that is shown as a fact leads to the papers that it rests on.

What counts as a fact is every text of data/ but the words of the interface. A fact is traced where
it stands in a statement, an entry of a source list, or a row or block with a link to a source.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import pytest
from flask.testing import FlaskClient

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.columns import columns_of
from bodymap.domain.tables import TABLES
from tests.contract import HEADINGS
from tests.markup import Element, parsed_page, text_of

PATHS = [*(f"/region/{each}" for each in HEADINGS), "/", "/learn", "/claims", "/check"]

NOT_FACTS = {
    *("phrases", "synonyms", "left_out", "references", "zones"),
    *("body_site_codes", "pain_map_segments", "languages", "translations"),
}
"""Tables of words, places and codes; references are the sources themselves."""

UNTRACED: Mapping[str, str] = {
    "regions.name": "a name",
    "regions.plain_name": "a name",
    "conditions.name": "a name",
    "conditions.plain_name": "a name",
    "cautions.hazard": "the heading of a caution, whose sentences are traced",
    "proportions.group": "the name of a group, below the sentence that is traced",
    "findings.scale": "the unit in the title of a table, each row of which is traced",
    "screening.question": "a question; why it is asked is traced",
    "screening.clinician_term": "the same question in one term",
    "verdicts.compared_with": "names the other treatments of the results, each of which is traced",
    "effects.compared_with": "the same, of one result",
    "citation_checks.citation": "the citation of a paper, as an article prints it",
    "citation_checks.used_for": "what an article uses the paper for; what it studied is traced",
    "glossary.term": "a term",
    "glossary.question": "a question",
    "glossary.meaning": "what a word means; where it tells more, its sources follow",
    "legal_status.jurisdiction": "the name of a place",
    "legal_status.as_of": "the date of a source",
}
"""Columns whose texts may stand alone, and why."""

NOTHING_FOUND = re.compile(r"^(There is no|There is nothing|Rule 5\.)")
"""How a text begins that says that nothing was found. No paper can say so."""

SHORTEST = 12
LONG = 40
"""Characters: a longer text is also found inside another, where no phrase explains it."""

LEADS_TO_A_SOURCE = re.compile(r"#(general-)?source-|/reference/|https?://")
"""Rows of the atlas lead straight to the pages that they were checked against."""
BLOCKS = {"p", "li", "tr", "dl"}
MARKS = ("data-statement", "data-reference", "data-finding", "data-adverse-event", "data-option")


@pytest.fixture(scope="module")
def facts(catalogue: Catalogue) -> dict[str, set[str]]:
    """Text -> the columns in which it stands, but for those that need no source."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, kind in TABLES.items():
        if name in NOT_FACTS:
            continue
        for field, column in columns_of(kind):
            if field.type is str and not column.pattern and not column.refers_to:
                for row in catalogue.table(name).values():
                    found[getattr(row, field.name)].add(f"{name}.{field.name}")
    return {
        text: columns
        for text, columns in found.items()
        if len(text) >= SHORTEST and columns.isdisjoint(UNTRACED)
    }


@pytest.fixture(scope="module")
def phrases(catalogue: Catalogue) -> list[re.Pattern[str]]:
    """The phrases that have gaps, as patterns that find what fills them."""
    texts = [each.text for each in catalogue.phrases.values() if "{" in each.text]
    return [
        re.compile("".join("(.+)" if part.startswith("{") else re.escape(part) for part in parts))
        for parts in (re.split(r"(\{\w+\})", text) for text in texts)
        if any(len(part.strip()) > 3 and not part.startswith("{") for part in parts)
    ]


@pytest.fixture(scope="module", params=PATHS)
def path(request: pytest.FixtureRequest) -> str:
    """One page after the other."""
    return str(request.param)


@pytest.fixture(scope="module", params=["patient", "clinician"])
def page(client: FlaskClient, path: str, request: pytest.FixtureRequest) -> Element:
    """It, in both wordings, without the drawings."""
    text = client.get(f"{path}?audience={request.param}").text
    return parsed_page(re.sub(r"<svg.*?</svg>", "", text, flags=re.DOTALL))


def test_every_statement_leads_to_a_source_and_the_source_to_its_paper(
    page: Element, catalogue: Catalogue
) -> None:
    entries = set()
    for entry in page.query("[data-reference][id]"):
        entries.add(f"#{entry.attrs['id']}")
        outside = entry.query('a[href^="http"]')
        assert outside or catalogue.phrases["source.no-link"].text in text_of(entry)
    for statement in page.query("[data-statement]"):
        aims = {each.attrs["href"] for each in statement.query("a")}
        assert aims, text_of(statement)
        assert aims <= entries, text_of(statement)


def test_no_fact_stands_without_a_way_to_its_paper(
    page: Element, facts: dict[str, set[str]], phrases: list[re.Pattern[str]]
) -> None:
    untraced = [
        (text, columns)
        for text in alone(page)
        if not NOTHING_FOUND.match(text)
        for columns in [columns_of_text(text, facts, phrases)]
        if columns
    ]
    assert untraced == []


@pytest.mark.parametrize("anchor", ["source-", "general-source-"])
def test_sources_are_numbered_as_they_are_first_named_and_none_in_vain(
    page: Element, anchor: str
) -> None:
    listed = [f"#{each.attrs['id']}" for each in page.query(f'[data-reference][id^="{anchor}"]')]
    named = [each.attrs["href"] for each in page.query(f'a[href^="#{anchor}"]')]
    assert list(dict.fromkeys(named)) == listed


def alone(node: Element) -> Iterator[str]:
    """The texts that stand where no source is named."""
    for child in node.children or ():
        if child.name == "#text":
            text = " ".join(child.data.split())
            if len(text) >= SHORTEST:
                yield text
        elif child.name not in {"script", "head", "!doctype"} and not is_traced(child):
            yield from alone(child)


def is_traced(element: Element) -> bool:
    """Whether it is a row or block that leads to a source."""
    if element.name not in BLOCKS and not any(mark in element.attrs for mark in MARKS):
        return False
    return any(LEADS_TO_A_SOURCE.match(str(a.attrs.get("href"))) for a in element.query("a"))


def columns_of_text(
    text: str, facts: Mapping[str, set[str]], phrases: Sequence[re.Pattern[str]]
) -> set[str]:
    """The columns of the facts that a text tells, alone or in the gaps of a phrase."""
    filled = [gap for each in phrases if (found := each.fullmatch(text)) for gap in found.groups()]
    exact = set[str]().union(*(facts.get(each, ()) for each in (text, *filled)))
    if exact or len(text) < LONG:
        return exact
    inside = (columns for fact, columns in facts.items() if len(fact) >= LONG and fact in text)
    return set[str]().union(*inside)


@pytest.mark.parametrize(
    ("markup", "is_found"),
    [
        ("<p>Half of all people bruise.</p>", True),
        ("<p>Half of all people bruise. <a href='/learn'>See</a></p>", True),
        ("<div><p>Half of all people bruise.</p><a href='#source-x'>1</a></div>", True),
        ("<p>Half of all people bruise. <a href='#source-x'>1</a></p>", False),
        ("<ul><li><p>Half of all people bruise.</p><a href='/reference/x'>X</a></li></ul>", False),
    ],
)
def test_a_sentence_without_a_link_of_its_own_is_found(markup: str, is_found: bool) -> None:
    root = parsed_page(f"<!doctype html><title>x</title><body>{markup}")
    assert list(alone(root)) == ["Half of all people bruise."] * is_found
