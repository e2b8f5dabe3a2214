"""Every word that a person reads of the interface stands in data/phrases.csv, and none in vain.

The source is read, not run. A phrase is used where the code holds its whole id as a text, where an
f-string with a fixed beginning or end fits it, where `words.under(...)` names its beginning, where
a script names it, or where the drawing does. An f-string stands for a family of phrases; what fits
it must be there, and a family that speaks for most words of a vocabulary must speak for all.
"""

import ast
import csv
import re
from collections.abc import Iterator
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from bodymap import domain
from bodymap.domain.catalogue import Catalogue
from bodymap.queries import address
from bodymap.settings import PROJECT, Settings

SOURCE = sorted((PROJECT / "src" / "bodymap").rglob("*.py"))
SCRIPTS = sorted((PROJECT / "assets" / "js").rglob("*.js"))

ANY_WORD = r"[a-z0-9-]+(?:\.[a-z0-9-]+)*"
"""What may fill the gap of an f-string."""

with (Settings().data / "phrases.csv").open(encoding="utf-8", newline="") as phrases:
    FAMILY_NAMES = {row["id"].rpartition(".")[0] for row in csv.DictReader(phrases)}
"""What stands before the last dot of a phrase."""

DOMAIN = [f"bodymap.domain.{each.name}" for each in iter_modules(domain.__path__)]
VOCABULARIES = {
    kind
    for module in (address, *map(import_module, DOMAIN))
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and len(kind)
}

UNSPOKEN = {
    "reported.none": "a harm without any needling is not marked with one",
    "learn.answer": "an answer stands in the panel of its region",
    "learn.summary": "a summary stands on the card of its condition",
    "learn.peers": "what others published stands on /about",
    "effect.sign.unclear": "an effect is drawn only where it is clear which sign is good",
    "layer.certainty.none": "what was not studied has no certainty to show",
    "evidence.estimate.difference": "a difference is the usual case and needs no remark",
    "evidence.estimate.none": "where there is no estimate there is none to remark on",
}
"""Words of a vocabulary that nobody reads, and why."""


class Uses(ast.NodeVisitor):
    """What one module says of phrases."""

    def __init__(self) -> None:
        self.asked: list[ast.expr] = []
        self.texts: set[str] = set()
        self.patterns: set[str] = set()
        self.beginnings: set[str] = set()

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
        if name == "words" and node.args:
            self.asked.append(node.args[0])
        if name == "under":
            self.beginnings |= {each.value for each in node.args if isinstance(each, ast.Constant)}
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self.texts.add(node.value)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self.patterns.add(pattern_of(node))
        self.generic_visit(node)


def pattern_of(node: ast.JoinedStr) -> str:
    """A regular expression for all that an f-string can become."""
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else ANY_WORD
        for part in node.values
    )


def definite(pattern: str, uses: "Uses") -> set[str]:
    """The families that a pattern means.

    A dotted beginning or end that is fixed names one. Where a gap stands before the first dot, the
    family's name stands as a text of its own in the same module.
    """
    plain = pattern.replace("\\-", "-")
    if re.match(r"[a-z-]+\\\.", plain) or re.search(r"\\\.[a-z-]+$", plain):
        return {pattern}
    if plain != rf"{ANY_WORD}\.{ANY_WORD}":
        return set()
    names = (each for each in uses.texts if re.fullmatch(ANY_WORD, each))
    return {rf"{re.escape(each)}\.{ANY_WORD}" for each in names if each in FAMILY_NAMES}


def uses_of(text: str) -> Uses:
    found = Uses()
    found.visit(ast.parse(text))
    return found


USES = {path: uses_of(path.read_text("utf-8")) for path in SOURCE}


def asked_for(node: ast.expr) -> Iterator[ast.expr]:
    """The texts that an argument of `words()` may be."""
    if isinstance(node, ast.IfExp):
        yield from asked_for(node.body)
        yield from asked_for(node.orelse)
    elif isinstance(node, ast.Constant | ast.JoinedStr):
        yield node


def families() -> set[str]:
    """Every family that the code speaks of, as a pattern."""
    return {
        family
        for uses in USES.values()
        for pattern in uses.patterns
        for family in definite(pattern, uses)
    }


@pytest.mark.parametrize("path", SOURCE, ids=lambda path: str(path.relative_to(PROJECT)))
def test_every_phrase_that_is_asked_for_is_there(path: Path, catalogue: Catalogue) -> None:
    for node in (each for asked in USES[path].asked for each in asked_for(asked)):
        if isinstance(node, ast.Constant):
            assert node.value in catalogue.phrases, f"line {node.lineno}"
        elif isinstance(node, ast.JoinedStr):
            patterns = definite(pattern_of(node), USES[path])
            assert patterns, f"line {node.lineno}: which family is this?"
            for pattern in patterns:
                assert any(re.fullmatch(pattern, each) for each in catalogue.phrases), pattern


def test_a_family_of_phrases_speaks_for_a_whole_vocabulary(catalogue: Catalogue) -> None:
    missing = {
        f"{beginning}{word}"
        for beginning in beginnings()
        for word in unspoken(spoken_after(beginning, catalogue))
    }
    assert missing == set(UNSPOKEN)


def beginnings() -> Iterator[str]:
    """The beginnings of families whose one gap is at the end, such as `verdict.`."""
    for pattern in families():
        if pattern.endswith(ANY_WORD) and pattern.count(ANY_WORD) == 1:
            yield re.sub(r"\\(.)", r"\1", pattern.removesuffix(ANY_WORD))


def spoken_after(beginning: str, catalogue: Catalogue) -> set[str]:
    """The words with which a family goes on."""
    found = {
        each.removeprefix(beginning) for each in catalogue.phrases if each.startswith(beginning)
    }
    return {each for each in found if "." not in each}


def unspoken(spoken: set[str]) -> set[str]:
    """Words of the vocabulary that a family speaks for, which it lacks.

    That is a vocabulary most of whose words it has, and which does not merely hold a smaller one
    that it has whole, as the sides of a zone hold those of a shape.
    """
    whole = [set(kind) for kind in VOCABULARIES if set(kind) <= spoken]
    lacking = set()
    for kind in VOCABULARIES:
        words = set(kind)
        shared = words & spoken
        if 2 * len(shared) > max(len(words), len(spoken) / 2) and shared not in whole:
            lacking |= words - spoken
    return lacking


def test_no_phrase_stands_in_vain(catalogue: Catalogue) -> None:
    texts = set[str]().union(*(uses.texts for uses in USES.values()))
    begun = tuple(each for uses in USES.values() for each in uses.beginnings)
    patterns = [re.compile(each) for each in families()]
    scripts = "\n".join(path.read_text("utf-8") for path in SCRIPTS)
    figure = catalogue.figure
    drawn = {label.phrase_id for view in figure.views for label in view.drawing.labels}
    drawn |= {label.phrase_id for inset in figure.insets.values() for label in inset.labels}
    unused = [
        each
        for each in catalogue.phrases
        if each not in texts | drawn
        and not each.startswith(begun)
        and not any(pattern.fullmatch(each) for pattern in patterns)
        and f'"{each}"' not in scripts
    ]
    assert unused == []


def test_scripts_are_handed_every_phrase_they_ask_for(catalogue: Catalogue) -> None:
    asked = {
        phrase_id
        for path in SCRIPTS
        for phrase_id in re.findall(r'phrases\??\.?\[\s*"([^"]+)"', path.read_text("utf-8"))
    }
    assert asked <= set(catalogue.phrases)


@pytest.mark.parametrize("path", SOURCE, ids=lambda path: str(path.relative_to(PROJECT)))
def test_no_word_for_a_person_stands_in_the_code(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    found = [
        (part.lineno, part.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and is_shown(node)
        for part in written_in(node)
        if re.search(r"[A-Za-z]{2}", part.value)
    ]
    assert found == []


def is_shown(call: ast.Call) -> bool:
    """Whether a call makes an element, or names one for screen readers."""
    name = ast.unparse(call.func)
    return bool(re.fullmatch(r"html\.[A-Z]\w*", name)) or name == "aria"


def written_in(call: ast.Call) -> Iterator[ast.Constant]:
    """The texts that stand in the call itself: children, and attributes that are read out."""
    spoken = [
        each.value for each in call.keywords if each.arg in {"label", "title", "alt", "placeholder"}
    ]
    children = [*call.args, *(each.value for each in call.keywords if each.arg == "children")]
    parts = [
        part
        for each in [*spoken, *children]
        for part in (each.elts if isinstance(each, ast.List | ast.Tuple) else [each])
    ]
    for part in parts:
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part


def test_a_word_in_the_code_is_found() -> None:
    calls = [
        node
        for node in ast.walk(ast.parse('html.P(["Tap here", words("x")]); aria(label="Close")'))
        if isinstance(node, ast.Call) and is_shown(node)
    ]
    assert [part.value for call in calls for part in written_in(call)] == ["Tap here", "Close"]
