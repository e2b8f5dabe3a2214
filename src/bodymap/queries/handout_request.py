"""Which hand-out an address asks for; what it cannot mean is named and left out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar
from urllib.parse import urlencode

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.clinic import clinic_name
from bodymap.domain.vocabulary import Audience, Section, Side

MOST_REGIONS = 5

KNOWN = ("regions", "side", "audience", "paper", "clinic", "questions")


class Paper(StrEnum):
    """The sheet it is printed on."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutRequest:
    """What to print. `side` holds for those of the regions that have sides.

    `question_ids` are what the person wants to ask: ticked on every sheet, and never left out.
    `clinic` is a name of at most 80 characters on one line; `ignored` names the parts of the
    address that made no sense.
    """

    region_ids: tuple[str, ...] = ()
    side: Side | None = None
    audience: Audience = Audience.PATIENT
    paper: Paper = Paper.A4
    clinic: str = ""
    question_ids: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    def address(self, path: str = "/handout", **changes: Any) -> str:
        """The shortest address that asks for the same, but for these changes."""
        asked = replace(self, **changes)
        parts = {
            "regions": ",".join(asked.region_ids),
            "side": asked.side or "",
            "audience": "" if asked.audience is Audience.PATIENT else asked.audience,
            "paper": "" if asked.paper is Paper.A4 else asked.paper,
            "clinic": asked.clinic,
            "questions": ",".join(asked.question_ids),
        }
        given = {name: str(value) for name, value in parts.items() if value}
        return f"{path}?{urlencode(given, safe=',')}" if given else path


def handout_request(
    catalogue: Catalogue, query: Mapping[str, str], clinic: str = ""
) -> HandoutRequest:
    """Read a query; `clinic` is the name where it gives none."""
    regions, questions = asked_regions(catalogue, query), asked_questions(catalogue, query)
    has_sides = not regions or any(catalogue.regions[each].is_paired for each in regions)
    side = word(query, "side", Side) if has_sides else None
    audience, paper = word(query, "audience", Audience), word(query, "paper", Paper)
    name = clinic_name(query.get("clinic", ""))
    single = {"side": side, "audience": audience, "paper": paper, "clinic": name}
    several = {"regions": regions, "questions": questions}
    return HandoutRequest(
        region_ids=regions,
        side=side,
        audience=audience or Audience.PATIENT,
        paper=paper or Paper.A4,
        clinic=name or clinic,
        question_ids=questions,
        ignored=(
            *(each for each in query if each not in KNOWN),
            *(each for each, found in several.items() if len(found) != len(listed(query, each))),
            *(each for each, found in single.items() if query.get(each, "").strip() and not found),
        ),
    )


Word = TypeVar("Word", bound=StrEnum)


def word(query: Mapping[str, str], name: str, vocabulary: type[Word]) -> Word | None:
    """The value of a name where it is a word of the vocabulary."""
    given = query.get(name, "")
    return next((each for each in vocabulary if each.value == given), None)


def listed(query: Mapping[str, str], name: str) -> list[str]:
    """What stands under a name, parted by commas. A form repeats the name instead."""
    every = getattr(query, "getlist", None)
    values = every(name) if every else [query.get(name, "")]
    return [each.strip() for value in values for each in value.split(",") if each.strip()]


def asked_regions(catalogue: Catalogue, query: Mapping[str, str]) -> tuple[str, ...]:
    """The first five known ones, each once, in the order in which they were asked for."""
    known = (each for each in listed(query, "regions") if each in catalogue.regions)
    return tuple(dict.fromkeys(known))[:MOST_REGIONS]


def asked_questions(catalogue: Catalogue, query: Mapping[str, str]) -> tuple[str, ...]:
    """Those that there are, each once."""
    statements = catalogue.statements
    known = (
        each
        for each in listed(query, "questions")
        if each in statements and statements[each].section is Section.QUESTIONS
    )
    return tuple(dict.fromkeys(known))
