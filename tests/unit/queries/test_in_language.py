"""The catalogue in another language is the same catalogue, with other words."""

from dataclasses import replace

from bodymap.domain.language import ORIGINAL, Original
from bodymap.queries.in_language import coverage, in_language
from tests.builders import catalogue, language, phrase, region, translation

WORDS = catalogue(
    language(),
    region(),
    phrase("skip", "Skip"),
    translation("regions", "neck", "name", "Neck", "Cuello"),
    translation("regions", "neck", "plain_name", "throat", "garganta"),
)
SPANISH = in_language(WORDS, "es")


def test_a_text_is_replaced_by_its_translation() -> None:
    assert SPANISH.regions["neck"].name == "Cuello"
    assert not isinstance(SPANISH.regions["neck"].name, Original)


def test_a_text_without_a_translation_stays_and_says_so() -> None:
    text = SPANISH.phrases["skip"].text
    assert text == "Skip"
    assert isinstance(text, Original)


def test_a_translation_of_what_the_text_no_longer_says_is_not_shown() -> None:
    name = SPANISH.regions["neck"].plain_name
    assert name == "neck"
    assert isinstance(name, Original)
    assert [each.row_id for each in coverage(WORDS, "es").stale] == ["neck"]


def test_nothing_but_texts_differs() -> None:
    assert SPANISH.version == WORDS.version
    row, written = SPANISH.regions["neck"], WORDS.regions["neck"]
    assert replace(row, name=written.name, plain_name=written.plain_name) == written
    assert SPANISH.in_region("cautions", "neck") == WORDS.in_region("cautions", "neck")


def test_in_its_own_language_a_catalogue_is_itself() -> None:
    assert in_language(WORDS, ORIGINAL) is WORDS


def test_what_a_language_lacks_is_told_text_by_text() -> None:
    missing = coverage(WORDS, "es").missing
    assert ("phrases", "skip", "text") in missing
    assert ("regions", "neck", "name") not in missing
    assert ("cautions", next(iter(WORDS.cautions)), "clinician_text") not in missing
