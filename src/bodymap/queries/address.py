"""The address is the state: which region, side, view, layer and audience a query asks for.

`lang` chooses among whole sites, one for each language, before anything here is asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeVar

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.figure import Figure
from bodymap.domain.language import ORIGINAL
from bodymap.domain.vocabulary import Audience, Side, View
from bodymap.queries.handout_request import MOST_REGIONS

MOST_PLACES_OF_PAIN = 5
MOST_GATHERED = MOST_REGIONS
"""The visit list becomes a hand-out."""


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
    point_id: str = ""
    pain: tuple[str, ...] = ()
    gathered: tuple[str, ...] = ()
    is_consult: bool = False
    ignored: tuple[str, ...] = field(default=())


def state(catalogue: Catalogue, region_id: str, query: Mapping[str, str]) -> State:
    """Read a query beside a region that is known, or blank. Whatever is not understood is named."""
    reader = QueryReader(catalogue, region_id, query)
    muscle_id, pain = reader.one_of("muscle", catalogue.muscles), reader.pain()
    return State(
        region_id=region_id,
        side=reader.side(muscle_id),
        view=reader.word("view", View) or usual_view(catalogue.figure, region_id),
        layer=reader.word("layer", Layer) or usual_layer(muscle_id, pain),
        audience=reader.word("audience", Audience) or Audience.PATIENT,
        muscle_id=muscle_id,
        point_id=reader.point(muscle_id),
        pain=pain,
        gathered=reader.gathered(),
        is_consult=reader.one_of("consult", {"1": True}) == "1",
        ignored=reader.ignored(),
    )


def address_of(state: State, usual_view: View) -> str:
    """The address that asks for a state; what goes without saying is left out of it.

    `usual_view` is the view in which its region is shown where the address names none.
    """
    view = "" if state.view is usual_view else state.view
    path = f"/region/{state.region_id}" if state.region_id else "/"
    return with_query(path, {"side": state.side or "", "view": view, **kept_of(state)})


def kept_of(state: State) -> dict[str, str]:
    """What an address asks for beside region, side and view, by its name in a query."""
    usual = usual_layer(state.muscle_id, state.pain)
    return {
        "layer": "" if state.layer is usual else state.layer,
        "audience": "" if state.audience is Audience.PATIENT else state.audience,
        "muscle": state.muscle_id,
        "point": state.point_id,
        "pain": ",".join(state.pain),
        "gathered": ",".join(state.gathered),
        "consult": "1" if state.is_consult else "",
    }


def carried_on(state: State) -> dict[str, str]:
    """What goes along to another region: all but the muscle, which belongs to its region."""
    return kept_of(replace(state, muscle_id="", point_id=""))


def understood(state: State) -> str:
    """The ids that an address names and the tables hold, as a query."""
    kept = kept_of(state)
    return "&".join(f"{name}={kept[name]}" for name in NAMING_IDS if kept[name])


def with_query(path: str, query: Mapping[str, str]) -> str:
    """The path and what is asked of it. Every value is a word or an id: nothing needs escaping."""
    asked = "&".join(f"{name}={value}" for name, value in query.items() if value)
    return f"{path}?{asked}" if asked else path


def asking_also(address: str, name: str, value: str) -> str:
    """The address, asking for one thing more."""
    rest, mark, fragment = address.partition("#")
    joint = "&" if "?" in rest else "?"
    return f"{rest}{joint}{name}={value}{mark}{fragment}"


def address_in(language_id: str, address: str) -> str:
    """The address, asking for a language; the one of the tables goes without saying."""
    return address if language_id == ORIGINAL else asking_also(address, "lang", language_id)


def usual_layer(muscle_id: str, pain: tuple[str, ...]) -> Layer:
    """The layer that goes without saying: that of the places or the muscle which are asked for."""
    if pain:
        return Layer.PAIN
    return Layer.TRIGGER_POINTS if muscle_id else Layer.REGIONS


def usual_view(figure: Figure, region_id: str) -> View:
    """The view that shows a region: the front, unless only the back does."""
    views = figure.views_of(region_id)
    return View.FRONT if View.FRONT in views else (*views, View.FRONT)[0]


Word = TypeVar("Word", bound=StrEnum)

NAMING_IDS = ("muscle", "point", "pain", "gathered")
KNOWN = ("side", "view", "layer", "audience", "muscle", "point", "pain", "gathered", "consult")


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

    def side(self, muscle_id: str) -> Side | None:
        """The side, where the region has sides; a muscle always has."""
        side = self.word("side", Side)
        region = self.catalogue.regions.get(self.region_id)
        if side and not muscle_id and not (region and region.is_paired):
            self.refused.append("side")
            return None
        return side

    def point(self, muscle_id: str) -> str:
        """A point of the muscle."""
        points = self.catalogue.trigger_points.values()
        own = {each.id: each for each in points if each.muscle_id == muscle_id}
        return self.one_of("point", own)

    def pain(self) -> tuple[str, ...]:
        """Up to five known zones, each once."""
        return self.several("pain", self.catalogue.zones, MOST_PLACES_OF_PAIN)

    def gathered(self) -> tuple[str, ...]:
        """The visit list: up to five known regions, each once, in the order asked for."""
        return self.several("gathered", self.catalogue.regions, MOST_GATHERED)

    def several(self, name: str, allowed: Mapping[str, object], most: int) -> tuple[str, ...]:
        """The allowed ones of a list with commas; a refused one is remembered."""
        wanted = [each for each in self.query.get(name, "").split(",") if each]
        known = [each for each in dict.fromkeys(wanted) if each in allowed]
        if len(known) != len(wanted) or len(known) > most:
            self.refused.append(name)
        return tuple(known[:most])

    def ignored(self) -> tuple[str, ...]:
        """The names of the parts that were not used."""
        return tuple(dict.fromkeys(self.refused))
