"""The whole site as files, for any host that serves files (docs/adr/0020).

What to write is found by following the links of the pages, as a visitor would. A page lies in
`PATH/index.html`; what a query makes of it lies beside it, where readers without scripts need it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from werkzeug.test import TestResponse

from bodymap.web.headers import POLICY
from bodymap.web.site import Site

ALWAYS = frozenset({"audience", "consult", "lang"})
FILED = {
    "/": ALWAYS | {"view", "layer"},
    "/evidence": ALWAYS | {"page", "kind"},
    "/handout": ALWAYS | {"regions"},
    "/handout.pdf": ALWAYS | {"regions", "side"},
    "/data/references.ris": frozenset({"region"}),
}
"""Path -> the parts of a query that lead to a file of its own; on all other pages `ALWAYS`."""

FIRST = (
    *("/", "/handout", "/robots.txt", "/sitemap.xml", "/.well-known/security.txt", "/health"),
    *("/_dash-layout", "/_dash-dependencies"),
    *("/assets/static/pages.js", "/assets/static/pages.css", "/assets/static/no-scripts.css"),
)
"""What may be linked from nowhere."""

LOADED_LATER = re.compile(r"dash_ag_grid/async-community\.js$")
"""Of the scripts that Dash has, those that another one loads by itself."""

CHARSET = '<meta charset="utf-8">'
"""Browsers look for it in the first 1,024 bytes alone, so it stays before what is put in."""

LINK = re.compile(r'(\s(?:href|src|action)=")(/[^"]*)"')
NAMED = re.compile(r"""["'](/(?:bundle|assets|_dash-component-suites)?[\w./-]*\.[\w]+)["']""")
"""Addresses of files in scripts, and in what scripts read."""

READ = (
    *("text/html", "text/javascript"),
    *("application/json", "application/jsonl", "application/manifest+json"),
)
NOT_FOUND = "/404"


class Asked(NamedTuple):
    """An address: its path, and what of its query matters here, in one order."""

    path: str
    query: tuple[tuple[str, str], ...] = ()

    @property
    def address(self) -> str:
        """As the app is asked."""
        return self.path + ((self.query and f"?{urlencode(self.query)}") or "")

    @property
    def name(self) -> str:
        """What the query is called in the name of a file."""
        return ".".join(f"{key}-{value}" for key, value in self.query)


@dataclass(frozen=True, slots=True)
class Found:
    """What the app answers at an address."""

    asked: Asked
    answer: TestResponse

    @property
    def is_page(self) -> bool:
        """Pages get their scripts and styles of a file host; files stay as they are."""
        return bool(self.answer.mimetype == "text/html")

    @property
    def file(self) -> str:
        """Where it lies, below the folder that is published."""
        path, name = self.asked.path, self.asked.name
        if path == NOT_FOUND:
            return "404.html"
        if self.is_page:
            return f"{path.strip('/')}/{name or 'index'}.html".lstrip("/")
        if path.startswith("/_dash-") and "." not in path:
            return f"{path[1:]}.json"
        stem, dot, ending = path[1:].partition(".")
        return f"{stem}/{name}{dot}{ending}" if name else path[1:]


def write_site(site: Site, folder: Path, note: str) -> int:
    """Write every file; how many there are. `note` tells what a copy without a server cannot do.

    Raises:
        OSError: a file cannot be written.
    """
    found = {each.asked: each for each in followed(site)}
    names: dict[str, set[str]] = defaultdict(set)
    for asked in found:
        names[asked.path].add(asked.name)
    for each in found.values():
        path = folder / each.file
        path.parent.mkdir(parents=True, exist_ok=True)
        if each.is_page:
            text = page_on_files(each, found, sorted(names[each.asked.path]), note)
            path.write_text(text, "utf-8", newline="")
        else:
            path.write_bytes(each.answer.data)
    return len(found)


def followed(site: Site) -> Iterator[Found]:
    """Everything that a link leads to, each once."""
    scripts = filter(LOADED_LATER.search, dash_files(site))
    waiting = [Asked(each) for each in (*FIRST, *site.files, *scripts, NOT_FOUND)]
    seen = set(waiting)
    while waiting:
        asked = waiting.pop()
        answer = site.fetched(asked.address)
        if answer.status_code != (404 if asked.path == NOT_FOUND else 200):
            continue
        yield Found(asked, answer)
        if answer.mimetype in READ:
            new = [each for each in links_in(answer.text) if each not in seen]
            seen.update(new)
            waiting += dict.fromkeys(new)


def dash_files(site: Site) -> Iterator[str]:
    """The address of every file that Dash would serve."""
    for package, paths in site.registered_paths.items():
        yield from (f"/_dash-component-suites/{package}/{path}" for path in paths)


def links_in(text: str) -> Iterator[Asked]:
    """The addresses of this site that a page or a script names."""
    for _, address in LINK.findall(text):
        yield asked_by(unescape(address))
    for address in NAMED.findall(text):
        yield Asked(address)


def asked_by(address: str) -> Asked:
    """An address without what needs no file: other parts of a query, and the #part."""
    parts = urlsplit(address)
    filed = FILED.get(parts.path, ALWAYS)
    query = sorted(pair for pair in parse_qsl(parts.query) if pair[0] in filed)
    return Asked(parts.path, tuple(query))


def page_on_files(page: Found, found: dict[Asked, Found], names: list[str], note: str) -> str:
    """The page with links to files, and with what it needs where no server answers."""

    def to_file(link: re.Match[str]) -> str:
        asked = asked_by(unescape(link[2]))
        if not asked.query or asked not in found:
            return link[0]
        _, mark, part = link[2].partition("#")
        return f'{link[1]}/{escape(found[asked].file)}{mark}{part}"'

    text = LINK.sub(to_file, page.answer.text)
    policy = "; ".join(
        each
        for each in page.answer.headers[POLICY].split("; ")
        if not each.startswith("frame-ancestors")  # a header alone can say that
    )
    head = (
        f'{CHARSET}\n<meta http-equiv="{POLICY}" content="{escape(policy)}">\n'
        '<link rel="stylesheet" href="/assets/static/pages.css">\n'
        '<noscript><link rel="stylesheet" href="/assets/static/no-scripts.css"></noscript>\n'
        f'<script defer src="/assets/static/pages.js" data-page="{escape(page.asked.path)}"'
        f' data-query="{escape(urlencode(page.asked.query))}" data-files="{" ".join(names)}">'
        "</script>"
    )
    text = text.replace(CHARSET, head, 1)
    if page.asked.path in ("/evidence", "/handout"):
        text = text.replace("<main", f'<p class="bm-notice">{escape(note)}</p><main', 1)
    return text
