"""A region with its side, as people say it."""

from bodymap.domain.vocabulary import Side
from bodymap.domain.wording import Wording, capitalised, lowered


def sided_name(name: str, side: Side | None, words: Wording) -> str:
    """Such as "Right shoulder", whichever of the two the language says first."""
    if not side:
        return name
    return capitalised(words(f"side.{side}.shape", region=lowered(name)))
