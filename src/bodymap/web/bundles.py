"""Files that the server puts together once: styles, scripts, panels and the search index.

Each has its content's hash in its address, so that a browser may keep it for ever.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience
from bodymap.domain.wording import Wording
from bodymap.pages.explorer import PANELS, panel, panels_name, title
from bodymap.queries.address import State
from bodymap.queries.search_index import search_index
from bodymap.web.atlas_data import AtlasData
from bodymap.web.audience_links import with_links_for
from bodymap.web.html_text import html_text
from bodymap.web.language_links import with_links_in


@dataclass(frozen=True, slots=True)
class Bundle:
    """One such file."""

    name: str
    kind: str
    mimetype: str
    content: bytes

    @property
    def address(self) -> str:
        """Where it is served."""
        digest = hashlib.sha256(self.content).hexdigest()[:12]
        return f"/bundle/{self.name}.{digest}.{self.kind}"


class LateBundle:
    """A file in another language, put together when it is first asked for.

    It changes with the file that it stands for, and with the tables; so does its address.
    """

    def __init__(
        self, model: Bundle, language_id: str, version: str, make: Callable[[str], Bundle]
    ) -> None:
        self.name, self.kind, self.mimetype = model.name, model.kind, model.mimetype
        digest = hashlib.sha256(f"{model.address} {version}".encode()).hexdigest()[:12]
        self.address = f"/bundle/{self.name}-{language_id}.{digest}.{self.kind}"
        self.make = make

    @cached_property
    def content(self) -> bytes:
        """Made once."""
        return self.make(self.name).content


AnyBundle = Bundle | LateBundle


def bundles(catalogue: Catalogue, assets: Path, words: Wording) -> dict[str, Bundle]:
    """Every bundle by name."""
    made = [
        Bundle("styles", "css", "text/css", joined(assets / "css", "*.css")),
        Bundle("scripts", "js", "text/javascript", joined(assets / "js", "*.js")),
        *(spoken_bundle(name, catalogue, words) for name in SPOKEN),
    ]
    return {each.name: each for each in made}


SPOKEN = (
    "search",
    *map(panels_name, PANELS),
    *(f"atlas-{audience}" for audience in Audience),
)
"""The bundles that differ from language to language."""


def spoken_bundle(name: str, catalogue: Catalogue, words: Wording) -> Bundle:
    """One of them, in the language of the catalogue and its wording."""
    if name == "search":
        return json_bundle(name, [asdict(each) for each in search_index(catalogue, words.language)])
    kind, _, audience = name.partition("-")
    if kind == "atlas":
        return json_bundle(name, AtlasData(catalogue, Audience(audience), words).content())
    state = next(each for each in PANELS if panels_name(each) == name)
    return panel_bundle(catalogue, state, words)


def joined(folder: Path, pattern: str) -> bytes:
    """The files of a folder in the order of their names, as one."""
    return b"\n".join(each.read_bytes() for each in sorted(folder.glob(pattern)))


def code_mark() -> str:
    """The hash of all code that writes pages: ours, and the version of Dash."""
    package = Path(__file__).parents[1]
    files = sorted(each for each in package.rglob("*") if each.suffix in {".py", ".csl", ".typ"})
    content = b"\n".join(each.read_bytes() for each in files)
    return hashlib.sha256(content + version("dash").encode()).hexdigest()[:12]


def compact(content: object) -> str:
    """JSON on one line."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def json_bundle(name: str, content: object) -> Bundle:
    """Content as compact JSON."""
    return Bundle(name, "json", "application/json", compact(content).encode())


def panel_bundle(catalogue: Catalogue, state: State, words: Wording) -> Bundle:
    """Every panel of one kind, as the server itself writes it; "" is the start panel.

    JSON Lines, so that a browser need not read all to show one: first the titles by region, then
    the HTML of each in the same order.
    """
    region_ids = ["", *catalogue.regions]
    titles = {each: title(catalogue, each, words) for each in region_ids}
    panels = (panel_text(catalogue, replace(state, region_id=each), words) for each in region_ids)
    lines = "".join(f"{compact(each)}\n" for each in [titles, *panels])
    return Bundle(panels_name(state), "jsonl", "application/jsonl", lines.encode())


def panel_text(catalogue: Catalogue, state: State, words: Wording) -> str:
    """One panel, whose links lead on in its wording and in its language."""
    text = html_text(panel(catalogue, state, words))
    return with_links_in(words.language.id, with_links_for(state.audience, text))
