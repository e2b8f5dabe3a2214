"""Files put together at start: their address changes whenever their content does."""

import json
from pathlib import Path

import pytest

from bodymap.queries.address import State
from bodymap.web.bundles import Bundle, bundles, joined, json_bundle, panel_bundle
from tests import builders
from tests.builders import ECHO
from tests.markup import parsed_page, values


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    for name, content in (
        ("css/10-base.css", "b{}"),
        ("css/00-tokens.css", "a{}"),
        ("js/00-page.js", "page()"),
        ("js/notes.txt", "no script"),
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, "utf-8")
    return tmp_path


def test_an_address_holds_name_hash_and_kind() -> None:
    address = Bundle("styles", "css", "text/css", b"a{}").address
    name, digest, kind = address.removeprefix("/bundle/").split(".")
    assert (name, len(digest), kind) == ("styles", 12, "css")


def test_an_address_changes_with_its_content_and_with_nothing_else() -> None:
    address = Bundle("styles", "css", "text/css", b"a{}").address
    assert Bundle("styles", "css", "text/css", b"a{}").address == address
    assert Bundle("styles", "css", "text/css", b"b{}").address != address


def test_files_are_joined_in_the_order_of_their_names(assets: Path) -> None:
    assert joined(assets / "css", "*.css") == b"a{}\nb{}"
    assert joined(assets / "js", "*.js") == b"page()"


def test_a_change_of_style_changes_the_style_sheet_alone(assets: Path) -> None:
    made = builders.catalogue()
    before = bundles(made, assets, ECHO)
    (assets / "css" / "10-base.css").write_text("c{}", "utf-8")
    after = bundles(made, assets, ECHO)
    assert [name for name in before if before[name].address != after[name].address] == ["styles"]


def test_a_change_of_a_fact_changes_the_panels(assets: Path) -> None:
    before = bundles(builders.catalogue(), assets, ECHO)
    other = builders.catalogue(builders.caution(plain_text="Another word."))
    after = bundles(other, assets, ECHO)
    assert before["panels-patient"].address != after["panels-patient"].address
    assert before["panels-clinician"].address == after["panels-clinician"].address


def test_every_region_has_its_panel_and_the_start_has_one() -> None:
    made = builders.catalogue(builders.region(id="heel", is_paired=True))
    made_panels = panel_bundle(builders.catalogue(), State(), ECHO).content
    titles, start, neck = map(json.loads, made_panels.splitlines())
    assert list(titles) == ["", "neck"]
    assert 'data-panel="start"' in start
    root = parsed_page(neck.join(["<!doctype html><title>x</title>", ""]))
    assert values(root, "[data-panel=region]", "data-region") == ["neck"]
    assert list(made.regions) == ["neck", "heel"]


def test_json_is_compact_and_readable() -> None:
    assert json_bundle("x", {"a": "é", "b": [1, 2]}).content == '{"a":"é","b":[1,2]}'.encode()
