"""The forms of cells: what a DOI, an id, an address or a number looks like."""

import re

import pytest

from bodymap.domain import columns
from bodymap.domain.columns import FORMS, KEBAB, columns_of
from bodymap.domain.tables import TABLES


@pytest.mark.parametrize(
    ("form", "fits", "does_not_fit"),
    [
        ("KEBAB", ["neck", "wrist-hand", "ae-001"], ["Neck", "wrist_hand", "-a", "a-", "a--b"]),
        ("DOI", ["10.1000/182", "10.1016/S0140-6736(05)67373-4"], ["182", "10.1/x y", "10.1000/"]),
        ("PMID", ["1", "12345678"], ["0", "012", "1234567890", "PMID 1"]),
        (
            "WEB_ADDRESS",
            ["https://example.org", "http://a.example.org:80/x?y#z"],
            ["javascript:alert(1)", "example.org", "https://example", "https://example.org/<x>"],
        ),
        ("DECIMAL", ["-0.49", "7"], [".5", "1,5", "1e3", "+1", "\u22121"]),
        ("ESTIMATE", ["-0.49", ">0.8", "≤1"], ["about 1", "1 to 2"]),
        ("P_VALUE", ["0.03", "<.001", "<=0.05", "1.0"], ["3", "ns", "0.5.1"]),
        ("DOTTED_NAME", ["skip", "side.left.shape"], ["a..b", ".a", "Side.left"]),
        ("BODY_SITE_CODE", ["7771000", "UBERON:0001467"], ["77710", "uberon:1", "0771000"]),
    ],
)
def test_a_form_takes_what_it_names_and_nothing_else(
    form: str, fits: list[str], does_not_fit: list[str]
) -> None:
    pattern = re.compile(getattr(columns, form))
    assert [each for each in fits if not pattern.fullmatch(each)] == []
    assert [each for each in does_not_fit if pattern.fullmatch(each)] == []


def test_every_form_in_use_can_be_said_in_words() -> None:
    used = {column.pattern for kind in TABLES.values() for _, column in columns_of(kind)}
    assert used - {""} <= set(FORMS)


def test_every_reference_to_a_table_leads_to_one() -> None:
    named = {column.refers_to for kind in TABLES.values() for _, column in columns_of(kind)}
    assert named - {""} <= set(TABLES)


def test_every_kind_of_row_begins_with_its_id() -> None:
    assert {next(columns_of(kind))[0].name for kind in TABLES.values()} == {"id"}


def test_every_id_but_those_of_texts_and_languages_is_kebab_case() -> None:
    others = {
        name
        for name, kind in TABLES.items()
        for field, column in columns_of(kind)
        if field.name == "id" and column.pattern != KEBAB
    }
    assert others == {"phrases", "languages", "translations"}
