"""Who reviewed the translation that a person reads."""

from bodymap.domain.wording import Wording


def translation_review(words: Wording) -> str:
    """One sentence; blank in the language of the tables."""
    language = words.language
    if language.is_original:
        return ""
    if not language.reviewed_on:
        return words("language.not-reviewed")
    return words("language.reviewed", by=language.reviewed_by, on=words.date(language.reviewed_on))
