"""The address is the state: which region, side, view, layer and audience a query asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience, Side, View

MOST_PLACES_OF_PAIN = 5


class Layer(StrEnum):
    """What the colours of the map mean."""

    REGIONS = "regions"
    EVIDENCE = "evidence"
    CAUTION = "caution"
    TRIGGER_POINTS = "trigger-points"
    PAIN = "pain"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What an address asks for; `ignored` names the parts of it that make no sense."""

    region_id: str = ""
    side: Side | None = None
    view: View = View.FRONT
    layer: Layer = Layer.REGIONS
    audience: Audience = Audience.PATIENT
    muscle_id: str = ""
    pain: tuple[str, ...] = ()
    is_consult: bool = False
    ignored: tuple[str, ...] = field(default=())


def state(catalogue: Catalogue, region_id: str, query: Mapping[str, str]) -> State:
    """Read a query beside a region that is known, or blank. Whatever is not understood is named."""
    reader = QueryReader(catalogue, region_id, query)
    return State(
        region_id=region_id,
        side=reader.side(),
        view=reader.word("view", View) or reader.usual_view(),
        layer=reader.word("layer", Layer) or Layer.REGIONS,
        audience=reader.word("audience", Audience) or Audience.PATIENT,
        muscle_id=reader.one_of("muscle", catalogue.muscles),
        pain=reader.pain(),
        is_consult=reader.one_of("consult", {"1": True}) == "1",
        ignored=reader.ignored(),
    )


Word = TypeVar("Word", bound=StrEnum)

KNOWN = ("side", "view", "layer", "audience", "muscle", "pain", "consult")


class QueryReader:
    """Reads one query and remembers what it could not use."""

    def __init__(self, catalogue: Catalogue, region_id: str, query: Mapping[str, str]) -> None:
        self.catalogue = catalogue
        self.region_id = region_id
        self.query = query
        self.refused: list[str] = [name for name in query if name not in KNOWN]

    def word(self, name: str, vocabulary: type[Word]) -> Word | None:
        """A word of a vocabulary, or nothing."""
        found = self.one_of(name, {each.value: each for each in vocabulary})
        return vocabulary(found) if found else None

    def one_of(self, name: str, allowed: Mapping[str, object]) -> str:
        """The value if it is allowed, else blank; a refused one is remembered."""
        value = self.query.get(name, "")
        if value and value not in allowed:
            self.refused.append(name)
            return ""
        return value

    def side(self) -> Side | None:
        """The side, where the region has sides."""
        side = self.word("side", Side)
        region = self.catalogue.regions.get(self.region_id)
        if side and not (region and region.is_paired):
            self.refused.append("side")
            return None
        return side

    def usual_view(self) -> View:
        """The view that shows the region: the front, unless only the back does."""
        views = self.catalogue.figure.views_of(self.region_id)
        return View.FRONT if View.FRONT in views else (*views, View.FRONT)[0]

    def pain(self) -> tuple[str, ...]:
        """Up to five known zones, each once."""
        wanted = [each for each in self.query.get("pain", "").split(",") if each]
        known = [each for each in dict.fromkeys(wanted) if each in self.catalogue.zones]
        if len(known) != len(wanted) or len(known) > MOST_PLACES_OF_PAIN:
            self.refused.append("pain")
        return tuple(known[:MOST_PLACES_OF_PAIN])

    def ignored(self) -> tuple[str, ...]:
        """The names of the parts that were not used."""
        return tuple(dict.fromkeys(self.refused))
