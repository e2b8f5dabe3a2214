"""What the address of the evidence page asks for; what it cannot mean is named and left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from bodymap.domain.vocabulary import Audience, NeedlingKind

FILTERS = (
    "region",
    "condition",
    "comparison",
    "outcome",
    "time",
    "certainty",
    "design",
    "direction",
    "kind",
)
SORTS = ("condition", "comparison", "outcome", "time", "direction", "certainty", "design", "paper")
"""Not by estimate: numbers on different scales have no common order."""

ALL = "all"
"""The value of `kind` that lifts the limit to dry needling."""

USUAL_KIND = NeedlingKind.DRY_NEEDLING.value
FREE = ("q", "page")
"""The parts that may hold anything."""

LONGEST_TEXT = 200
ROWS_A_PAGE = 50

Options = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceQuery:
    """Filters, words, order and page; `chosen` always holds a `kind`.

    `page` counts from 1 and may lie beyond the last.
    """

    chosen: Mapping[str, str] = field(default_factory=lambda: {"kind": USUAL_KIND})
    text: str = ""
    sort: str = ""
    is_descending: bool = False
    page: int = 1
    shows_plot: bool = False
    audience: Audience = Audience.PATIENT
    ignored: tuple[str, ...] = ()

    def address(self, path: str = "/evidence", **changes: Any) -> str:
        """The shortest address that asks for the same, but for these changes."""
        asked = replace(self, **changes)
        query = urlencode(asked.parts())
        return f"{path}?{query}" if query else path

    def parts(self) -> dict[str, str]:
        """What an address has to carry, in its order."""
        order = f"-{self.sort}" if self.is_descending else self.sort
        kind = self.chosen["kind"]
        parts = {
            "q": self.text,
            **{name: self.chosen.get(name, "") for name in FILTERS},
            "kind": "" if kind == USUAL_KIND else kind,
            "sort": order,
            "plot": "1" if self.shows_plot else "",
            "page": str(self.page) if self.page > 1 else "",
            "audience": "" if self.audience is Audience.PATIENT else str(self.audience),
        }
        return {name: value for name, value in parts.items() if value}

    def of_any_kind(self) -> "EvidenceQuery":
        """The same without the limit to a kind of needling."""
        return replace(self, chosen={**self.chosen, "kind": ALL})


def evidence_query(options: Options, given: Mapping[str, str]) -> EvidenceQuery:
    """Read the query of an address; `options` are the values that a filter may take."""
    allowed: dict[str, tuple[str, ...]] = {
        **{name: options[name] for name in FILTERS},
        "kind": (*options["kind"], ALL),
        "sort": tuple(sign + name for name in SORTS for sign in ("", "-")),
        "plot": ("1",),
        "audience": tuple(map(str, Audience)),
    }
    taken = {name: given.get(name, "") for name in allowed if given.get(name, "") in allowed[name]}
    refused = [name for name in given if given[name] and name not in taken and name not in FREE]
    page = page_number(given.get("page", ""))
    return EvidenceQuery(
        chosen={"kind": USUAL_KIND, **{each: taken[each] for each in FILTERS if each in taken}},
        text=" ".join(given.get("q", "").split())[:LONGEST_TEXT],
        sort=taken.get("sort", "").lstrip("-"),
        is_descending=taken.get("sort", "").startswith("-"),
        page=page or 1,
        shows_plot="plot" in taken,
        audience=Audience(taken.get("audience", Audience.PATIENT)),
        ignored=(*refused, *(["page"] if page is None else [])),
    )


def page_number(text: str) -> int | None:
    """A page from 1; 0 where none was asked for, None where it makes no sense."""
    if not text:
        return 0
    is_number = text.isascii() and text.isdigit() and len(text) <= 6
    return int(text) or None if is_number else None
