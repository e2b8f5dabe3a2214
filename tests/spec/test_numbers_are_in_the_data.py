"""Every number in a statement stands in a row of data/ that comes from a paper it cites.

Rows are those of the papers themselves, of findings, and of whatever else cites the same papers.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import fields

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Statement
from tests.builders import statement

TABLES = (
    "findings",
    "adverse_events",
    "cautions",
    "screening",
    "what_to_expect",
    "claims",
    "red_flags",
    "legal_status",
)
"""Tables whose rows name papers; statements cannot vouch for themselves."""

NUMBER = re.compile(r"(?<![\d.])\d+(?:,\d{3})*(?:\.\d+)?|(?<!\d)\.\d+")
NEGATIVE = re.compile(r"(?:^|(?<=[\s(=<>]))[-\u2212](\d+(?:,\d{3})*(?:\.\d+)?)")
LEVEL_OF_INTERVAL = re.compile(r"95 ?% CI")

ELSEWHERE = {
    ("trigger-points-8", 1.0): "the end of the scale of agreement (kappa)",
    ("dispute-touch-patient", 1.0): "the same",
    ("dispute-signs", 23.0): "written out in the row of the paper: 'twenty-three'",
    ("history-2", 1970.0): "a decade, as the cited article tells it; no row repeats it",
}
"""Numbers that stand in no row, and why."""

Numbers = set[float]


def numbers_in(text: str) -> Numbers:
    """Every number of a text, without its sign; 1,024 is one number."""
    return {float(each.replace(",", "")) for each in NUMBER.findall(text)}


def negatives_in(text: str) -> Numbers:
    """The numbers that carry a minus sign; a hyphen in 0-10 is none."""
    return {float(each.replace(",", "")) for each in NEGATIVE.findall(text)}


def whole(row: object) -> str:
    """All cells of a row but its id, which may hold a year."""
    names = (each.name for each in fields(row) if each.name != "id")
    return " | ".join(str(getattr(row, name)) for name in names)


@pytest.fixture(scope="module")
def rows(catalogue: Catalogue) -> Mapping[str, str]:
    """Paper -> the texts of all rows that come from it."""
    found: dict[str, list[str]] = defaultdict(list)
    for reference in catalogue.references.values():
        found[reference.id].append(whole(reference))
    for table in TABLES:
        for row in catalogue.table(table).values():
            single = getattr(row, "reference_id", "")
            for reference_id in getattr(row, "reference_ids", ()) or (single,):
                found[reference_id].append(whole(row))
    return {reference_id: " | ".join(texts) for reference_id, texts in found.items()}


def known(number: float, text: str, vouching: str) -> bool:
    """Whether the rows hold a number, or hold it in another unit of the same thing.

    Millimetres may stand there as centimetres, and a percentage as a rate per 10,000.
    """
    held = numbers_in(vouching)
    return (
        number in held
        or (" mm" in text and number / 10 in held)
        or ("%" in text and round(number * 100, 6) in held)
    )


def strange(told: Statement, rows: Mapping[str, str]) -> Iterator[str]:
    """The numbers of a statement that none of its papers' rows holds, signs included."""
    vouching = " | ".join(rows[each] for each in told.reference_ids)
    text = LEVEL_OF_INTERVAL.sub("", told.text)
    for number in sorted(numbers_in(text)):
        if (told.id, number) not in ELSEWHERE and not known(number, text, vouching):
            yield f"{number:g}"
    for number in sorted(negatives_in(text) - negatives_in(vouching)):
        yield f"-{number:g}"


def test_every_number_of_a_statement_is_in_a_row_of_its_papers(
    catalogue: Catalogue, rows: Mapping[str, str]
) -> None:
    found = [
        f"{catalogue.places['statements', each.id]}: {number} in: {each.text}"
        for each in catalogue.statements.values()
        for number in strange(each, rows)
    ]
    assert found == []


def test_every_exception_is_still_needed(catalogue: Catalogue, rows: Mapping[str, str]) -> None:
    for statement_id, number in ELSEWHERE:
        told = catalogue.statements[statement_id]
        vouching = " | ".join(rows[each] for each in told.reference_ids)
        assert number in numbers_in(told.text)
        assert not known(number, told.text, vouching)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("MD -14.4 mm (95% CI -23.5 to -5.2), n = 84.", []),
        ("14.4 points lower, in 84 people.", []),
        ("MD -14.5 mm.", ["14.5", "-14.5"]),
        ("MD -84 in 23.5.", ["-84"]),
        ("About 1,024 visits on a 0-10 scale.", ["0", "10", "1024"]),
    ],
)
def test_a_number_that_no_row_holds_is_found(text: str, found: list[str]) -> None:
    paper = "-14.4 | -23.5 | -5.2 | 84 people"
    told = statement(text=text, reference_ids=("paper",))
    assert list(strange(told, {"paper": paper})) == found
