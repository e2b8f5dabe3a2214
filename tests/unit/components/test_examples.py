"""What holds for every component, shown on the named examples of all of them."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from bodymap.settings import PROJECT
from tests.builders import ECHO
from tests.examples import EXAMPLES
from tests.markup import Element, parsed, values

WITHOUT_EXAMPLE = {
    "aria": "makes attributes, no element",
    "native": "a form control, shown inside others",
    "drawing": "holds the text of a drawing, shown inside others",
    "kept": "holds a part that many pages share",
    "link_row": "a few links, shown inside pages",
    "stage": "needs the whole figure; its parts are tried in test_stage.py",
    "handout_form": "stands on one page, which tests/spec/test_handout.py tries whole",
    "handout_sheet": "the same",
}
"""Modules of components that have no example of their own, and why."""

INLINE = {"span", "strong", "cite", "em", "b", "i", "label", "sup", "sub"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@pytest.fixture(params=EXAMPLES)
def root(request: pytest.FixtureRequest) -> Element:
    """One example, as elements; parsing refuses what HTML calls an error."""
    return parsed(EXAMPLES[request.param](ECHO))


def test_every_component_has_an_example() -> None:
    modules = {path.stem for path in (PROJECT / "src/bodymap/components").glob("[a-z]*.py")}
    shown = {name.partition(":")[0] for name in EXAMPLES}
    assert modules - shown == set(WITHOUT_EXAMPLE)
    assert shown <= modules


def test_an_id_stands_once(root: Element) -> None:
    ids = values(root, "[id]", "id")
    assert len(ids) == len(set(ids))


def test_nothing_runs_and_nothing_is_styled_in_the_markup(root: Element) -> None:
    for element in root.query("*"):
        assert element.name not in {"script", "style", "iframe", "object"}
        assert [name for name in element.attrs if name.startswith("on") or name == "style"] == []


def test_what_names_a_part_is_there(root: Element) -> None:
    ids = set(values(root, "[id]", "id"))
    assert set(values(root, "[aria-labelledby]", "aria-labelledby")) <= ids


def test_headings_are_not_skipped(root: Element) -> None:
    levels = [int(each.name[1]) for each in root.query(", ".join(HEADINGS))]
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels


def test_a_link_has_an_address_and_a_name(root: Element) -> None:
    for link in root.query("a"):
        assert link.attrs.get("href")
        assert link.to_text().strip() or link.attrs.get("aria-label")


def test_a_list_item_stands_in_a_list(root: Element) -> None:
    for each in root.query("li"):
        assert each.parent.name in {"ul", "ol"}


def test_words_do_not_run_together(root: Element) -> None:
    """Without styles, in a copied text and to some screen readers, parts need a blank between."""
    assert re.findall(r"\w+[.:)]?\|+\w+", "".join(pieces(root))) == []


def pieces(node: Element) -> Iterator[str]:
    """Texts, with an upright stroke where an inline element begins and a blank around blocks."""
    if node.name == "#text":
        yield node.data
    elif "aria-hidden" not in (node.attrs or {}):
        edge = "|" if node.name in INLINE else " "
        yield edge
        for child in node.children:
            yield from pieces(child)
        yield edge
