"""Texts of our own are in British spelling. What others wrote stays as they wrote it."""

import re
from collections.abc import Iterator

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.columns import columns_of
from bodymap.domain.tables import TABLES

AMERICAN = re.compile(
    r"""\b(
        randomiz\w+ | standardiz\w+ | generaliz\w+ | recogniz\w+ | organiz\w+ | minimiz\w+
      | hospitaliz\w+ | stabiliz\w+ | mobiliz\w+ | sensitiz\w+ | immobiliz\w+ | localiz\w+
      | center(s|ed|ing)? | fiber(s|ed)? | color(s|ed|ing)? | tumor(s)? | behavior(s|al)?
      | favor(s|ed|able|ing)? | labor | odor | humor | rigor\b | neighbor\w*
      | hematoma\w* | hemorrhag\w+ | hemophilia | anemia | edema\w* | lymphedema | ischemi\w+
      | anesthe\w+ | pediatric\w* | orthopedic\w* | gynecolog\w+ | estrogen | diarrhea
      | esophag\w+ | leukemia | paresthesia\w* | hypoesthesia
      | analyz\w+ | catalyz\w+ | paralyz\w+ | traveled | labeled | modeled | fulfill
      | gray | mold | plow | check\ mark
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)

NAMES = re.compile("World Health Organization")
"""Names that bodies gave themselves."""

OF_OTHERS = {
    "references": "titles, authors and journals stand as printed",
    "body_site_codes": "names stand as the code systems publish them",
    "left_out": "names of rows that are not carried",
    "citation_checks.citation": "a citation as an article prints it",
    "references.title": "as printed",
    "translations.text": "in another language",
    "synonyms": "what people type, in any spelling",
    "translations": "another language, beside texts that are looked at where they stand",
}
"""Tables and columns that hold words of others, and why they are let be."""


def own_texts(catalogue: Catalogue) -> Iterator[tuple[str, str, str, str]]:
    """Table, row, column and text of all that the project words itself."""
    for name, kind in TABLES.items():
        for field, column in columns_of(kind):
            is_ours = not {name, f"{name}.{field.name}"} & set(OF_OTHERS)
            if is_ours and field.type is str and not column.pattern and not column.refers_to:
                for row in catalogue.table(name).values():
                    yield name, row.id, field.name, getattr(row, field.name)


def test_our_own_texts_are_in_british_spelling(catalogue: Catalogue) -> None:
    found = [
        f"{catalogue.places[table, row_id]}: {column}: '{word[0]}' in: {text}"
        for table, row_id, column, text in own_texts(catalogue)
        if (word := AMERICAN.search(NAMES.sub("", text)))
    ]
    assert found == []


@pytest.mark.parametrize("word", ["randomized", "Hematoma", "colors", "fibers", "edema"])
def test_an_american_word_is_found(word: str) -> None:
    assert AMERICAN.search(f"A {word} here.")


@pytest.mark.parametrize(
    "word", ["randomised", "haematoma", "oedema", "centre", "programme", "size"]
)
def test_a_british_word_is_left_alone(word: str) -> None:
    assert not AMERICAN.search(f"A {word} here.")
