"""Imports point inwards to the domain, and each library and the disk have their place."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "bodymap"

QUERIES = {"domain"}
FIGURES = {"domain", "queries"}
COMPONENTS = FIGURES | {"figures"}
PAGES = COMPONENTS | {"components", "exports", "settings"}
APP = PAGES | {"pages", "web", "loading"}

MAY_IMPORT = {
    "__init__": set[str](),
    "__main__": {"cli"},
    "domain": set[str](),
    "settings": {"domain"},
    "command_line": {"domain", "settings"},
    "loading": {"domain"},
    "queries": QUERIES,
    "figures": FIGURES,
    "exports": {"domain", "queries"},
    "components": COMPONENTS,
    "pages": PAGES | {"web"},
    "web": PAGES | {"pages"},
    "app": APP,
    "server": {"app", "domain", "loading", "settings", "web"},
    "cli": APP | {"app", "command_line", "server"},
}
"""A part of the package and the other parts that it may import."""

WEB = {"app", "web", "pages"}
PLACES = {
    "dash": WEB | {"components"},
    "dash_ag_grid": {"pages"},
    "flask": WEB,
    "werkzeug": WEB,
    "gunicorn": {"server"},
    "brotli": {"web"},
    "plotly": {"figures"},
    "pandas": {"queries", "exports"},
    "segno": {"figures"},
    "typst": {"exports"},
    "citeproc": {"queries"},
    "rispy": {"exports"},
    "bibtexparser": {"exports"},
    "pydantic": {"loading"},
    "pydantic_core": {"loading"},
}
"""A library and the parts that may import it; one that is not here has no place yet."""

READS_FILES = {"open", "read_text", "read_bytes", "read_csv", "iterdir", "glob", "rglob"}
READERS = ("bodymap.loading.", "bodymap.web.bundles")
"""Loading alone reads data/; the bundles are made of assets/."""


def imported(tree: ast.Module, module: str) -> Iterator[tuple[int, str]]:
    """Line and full name of everything a module imports, wherever in the module that is."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(module.split(".")[: -node.level]) if node.level else ""
            start = ".".join(filter(None, [base, node.module]))
            yield from ((node.lineno, f"{start}.{alias.name}") for alias in node.names)


def fault_of_import(part: str, name: str) -> str | None:
    """Why this part of the package may not import that, or nothing."""
    library, *below = name.split(".")
    if library == "bodymap":
        other = below[0] if below else "__init__"
        allowed = other == part or other in MAY_IMPORT[part]
    else:
        allowed = library in sys.stdlib_module_names or part in PLACES.get(library, ())
    return None if allowed else f"{part} must not import {name}"


def called(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and last name of every call."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node.lineno, getattr(node.func, "attr", getattr(node.func, "id", ""))


def faults(source: str, module: str) -> list[str]:
    """Each line of a module that goes against the rules, and why."""
    part = module.split(".")[1]
    tree = ast.parse(source)
    against = [(line, fault_of_import(part, name)) for line, name in imported(tree, module)]
    if not module.startswith(READERS):
        against += [
            (line, f"{part} must not read files: {name}()")
            for line, name in called(tree)
            if name in READS_FILES
        ]
    return [f"line {line}: {fault}" for line, fault in sorted(against) if fault]


def module_name(path: Path) -> str:
    return ".".join(["bodymap", *path.relative_to(PACKAGE).with_suffix("").parts])


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_inwards(module: str) -> None:
    assert faults(MODULES[module].read_text("utf-8"), module) == []


@pytest.mark.parametrize(
    ("module", "source", "fault"),
    [
        ("bodymap.domain.body", "from bodymap.queries import search", "domain must not import"),
        ("bodymap.domain.body", "from ..queries import search", "domain must not import"),
        ("bodymap.queries.search", "from bodymap import web", "queries must not import"),
        ("bodymap.queries.search", "import dash.html", "queries must not import dash.html"),
        ("bodymap.loading.rows", "import bodymap.queries.search", "loading must not import"),
        ("bodymap.pages.explorer", "def f():\n    import plotly", "line 2: pages must not import"),
        ("bodymap.exports.ris", "import requests", "exports must not import requests"),
        ("bodymap.web.site", "open('data/regions.csv')", "web must not read files: open()"),
        ("bodymap.queries.search", "path.read_text()", "queries must not read files: read_text()"),
    ],
)
def test_an_import_that_points_outwards_is_found(module: str, source: str, fault: str) -> None:
    assert fault in faults(source, module)[0]


def test_inward_imports_pass() -> None:
    source = "import json\nfrom . import zones\nfrom ..domain.body import Region"
    assert faults(source, "bodymap.queries.search") == []
