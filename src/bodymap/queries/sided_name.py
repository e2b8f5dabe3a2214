"""A region with its side, as people say it."""

from bodymap.domain.vocabulary import Side
from bodymap.domain.wording import Wording


def sided_name(name: str, side: Side | None, words: Wording) -> str:
    """Such as "Right shoulder", whichever of the two the language says first."""
    if not side:
        return name
    said = words(f"side.{side}.shape", region=name[:1].lower() + name[1:])
    return said[:1].upper() + said[1:]
