"""'Not statistically different' is not 'equal': no sentence about a null result says so."""

import re
from collections.abc import Iterator

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience, Favours

CALLED_EQUAL = re.compile(
    r"\b(the same|alike|equal(ly)?|matched|no different|(about )?as (good|much|well) as"
    r"|just as|(were|was) level)\b",
    re.IGNORECASE,
)

JUDGED = re.compile(r"\bjudged?\b", re.IGNORECASE)
"""The authors called it equal, and the sentence says so."""


def sentences(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Row and wording of each result without a clear difference, and of options that rest on it."""
    null = {each.id for each in catalogue.findings.values() if each.favours is Favours.NEITHER}
    rows = [
        *(each for each in catalogue.findings.values() if each.id in null),
        *(each for each in catalogue.options.values() if null.intersection(each.finding_ids)),
    ]
    for row in rows:
        for audience in Audience:
            yield row.id, row.worded_for(audience)


def test_no_null_result_is_called_equal(catalogue: Catalogue) -> None:
    told = list(sentences(catalogue))
    assert len(told) > 200
    assert [each for each in told if says_equal(each[1])] == []


def says_equal(sentence: str) -> bool:
    """Whether it claims more than that no difference was shown."""
    return bool(CALLED_EQUAL.search(sentence)) and not JUDGED.search(sentence)


@pytest.mark.parametrize(
    ("sentence", "is_too_much"),
    [
        ("Pain fell just as much with fake needles.", True),
        ("Both did about as well as surgery.", True),
        ("The authors judge it about as good as other care.", False),
        ("There was no clear gap between the two.", False),
    ],
)
def test_what_counts_as_calling_it_equal(sentence: str, *, is_too_much: bool) -> None:
    assert says_equal(sentence) is is_too_much
