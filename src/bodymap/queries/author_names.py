"""The authors of a source as names: persons with their initials, bodies as they are printed."""

import re
from dataclasses import dataclass

OUTSIDE_BRACKETS = re.compile(r",\s*(?![^()]*\))")
PERSON = re.compile(
    r"(?P<family>[^\W\d_][^\d/()&]*?)\s+(?P<initials>[^\W\d_a-z][A-Z-]{0,3})(?:\s+(?P<suffix>Jr|Sr|I{2,3}|IV))?"
)
ET_AL = re.compile(r"(?P<before>.*?)\s*\bet al\.?")
OTHERS = "et al"
"""What stands for the authors whom the packs left out."""


@dataclass(frozen=True, slots=True)
class AuthorName:
    """One author. A body has a family name alone, and is not to be turned round."""

    family: str
    initials: str = ""
    suffix: str = ""
    is_body: bool = False

    @property
    def spaced_initials(self) -> str:
        """`M. P.` for `MP`, as reference managers expect given names."""
        return " ".join(f"{each}." for each in self.initials if each != "-")


@dataclass(frozen=True, slots=True)
class AuthorNames:
    """The authors in their order; `has_others`: the list was cut short where it was read."""

    names: tuple[AuthorName, ...]
    has_others: bool


def author_names(printed: str) -> AuthorNames:
    """Read 'Cotchett MP, Munteanu SE, et al'; what is no person's name stays as it is printed."""
    parts = [part for part in OUTSIDE_BRACKETS.split(printed.strip()) if part]
    ends = ET_AL.fullmatch(parts[-1]) if parts else None
    if ends:
        parts[-1:] = [ends["before"]] if ends["before"] else []
    is_group = ends is not None
    return AuthorNames(tuple(author_name(part, is_group) for part in parts), is_group)


def author_name(part: str, has_others: bool) -> AuthorName:
    """One name. Without initials it is a person only in a list that 'et al' ends."""
    person = PERSON.fullmatch(part)
    if person:
        return AuthorName(person["family"], person["initials"], person["suffix"] or "")
    return AuthorName(part, is_body=not has_others)
