"""Words that can be ranked are ranked from the gravest, best or surest."""

import pytest

from bodymap.domain.safety import ScreeningLevel, Severity, UrgentAction
from bodymap.domain.vocabulary import Certainty, VerdictWord


@pytest.mark.parametrize(
    ("vocabulary", "first", "last"),
    [
        (Severity, "emergency", "minor"),
        (VerdictWord, "helps-short-term", "not-studied"),
        (Certainty, "high", "none"),
        (UrgentAction, "call-emergency", "see-doctor"),
        (ScreeningLevel, "absolute", "precaution"),
    ],
)
def test_words_are_ranked(vocabulary: type, first: str, last: str) -> None:
    ranked = sorted(vocabulary, key=lambda word: word.rank)
    assert [word.rank for word in ranked] == list(range(len(vocabulary)))
    assert (ranked[0], ranked[-1]) == (first, last)
