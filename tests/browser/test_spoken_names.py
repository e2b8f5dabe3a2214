"""What a screen reader is told: Chromium's own tree of roles and names, and announcements."""

import re
from itertools import pairwise
from typing import Any, NamedTuple, Self

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.explorer import (
    DESKTOP,
    PHONE,
    click,
    expect_heading,
    shape_called,
    touch,
)
from tests.contract import GROUPS, HEADINGS, MIDLINE, SIDES, shape_name

PAGES = [
    "/",
    "/region/neck",
    "/learn",
    "/claims",
    "/about",
    "/check",
    "/reference/brady-2014",
    "/nowhere",
]

PASSED_OVER = {"none", "generic", "SvgRoot"}
"""Roles that nobody speaks."""


class Node(NamedTuple):
    """One thing that is spoken. `path` holds the roles around it, outermost first."""

    role: str
    name: str
    path: tuple[str, ...]
    around: str
    states: dict[str, Any]

    @classmethod
    def tree(cls, page: Page) -> list[Self]:
        """Everything on the page, as Chromium hands it to screen readers."""
        session = page.context.new_cdp_session(page)
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        by_id = {each["nodeId"]: each for each in nodes}
        return [cls.of(each, by_id) for each in nodes if not each["ignored"]]

    @classmethod
    def of(cls, node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> Self:
        """A node and what it stands in."""
        above = [each for each in ancestors(node, by_id) if role(each) not in PASSED_OVER]
        return cls(
            role=role(node),
            name=node.get("name", {}).get("value", ""),
            path=tuple(role(each) for each in reversed(above)),
            around=above[0].get("name", {}).get("value", "") if above else "",
            states={each["name"]: each["value"].get("value") for each in node["properties"]}
            if "properties" in node
            else {},
        )


def ancestors(node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """What a node stands in, the nearest first."""
    found = []
    while parent := by_id.get(node.get("parentId", "")):
        found.append(parent)
        node = parent
    return found


def role(node: dict[str, Any]) -> str:
    """The role of a raw node."""
    return str(node.get("role", {}).get("value", "none"))


def expected_names() -> set[str]:
    """A name for each region and side; the soles add theirs."""
    return {
        shape_name(region, side)
        for region in HEADINGS
        for side in ([""] if region in MIDLINE else SIDES)
    }


def test_every_shape_is_a_link_with_its_name_in_a_named_group(open_page: OpenPage) -> None:
    tree = Node.tree(open_page(**DESKTOP))
    shapes = [each for each in tree if each.role == "link" and each.around in GROUPS]
    assert list(dict.fromkeys(each.around for each in shapes)) == list(GROUPS)
    assert {each.path[-1] for each in shapes} == {"group"}
    assert len({(each.around, each.name) for each in shapes}) == len(shapes)
    bodies = {each.name for each in shapes if each.around != "Soles of the feet"}
    soles = {each.name for each in shapes if each.around == "Soles of the feet"}
    assert bodies == expected_names()
    assert soles == {
        f"{shape_name(region, side)}, sole" for region in ("heel", "foot") for side in SIDES
    }


def test_a_phone_is_told_of_the_view_that_it_shows(open_page: OpenPage) -> None:
    groups = {each.name for each in Node.tree(open_page(**PHONE)) if each.role == "group"}
    assert "Front of body" in groups
    assert groups.isdisjoint({"Back of body", "Soles of the feet"})


def test_the_search_is_a_combobox_with_its_name(open_explorer: OpenPage) -> None:
    page = open_explorer(**DESKTOP)
    (search,) = [each for each in Node.tree(page) if each.role == "combobox"]
    assert search.name == "Search the body"
    assert search.states["expanded"] is False
    page.get_by_role("combobox").fill("knee")
    page.get_by_role("option").first.wait_for()
    (search,) = [each for each in Node.tree(page) if each.role == "combobox"]
    assert search.states["expanded"] is True


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_its_landmarks_and_an_outline(open_page: OpenPage, path: str) -> None:
    """One h1, and no level of heading is left out on the way down."""
    page = open_page(path, faults="404 .*/nowhere")
    roles = [each.role for each in Node.tree(page)]
    assert [roles.count(each) for each in ("banner", "main", "contentinfo")] == [1, 1, 1]
    assert "navigation" in roles
    headings = page.locator("main :is(h1, h2, h3, h4, h5, h6):visible")
    assert all(headings.all_inner_texts())
    levels = headings.evaluate_all("(all) => all.map((each) => Number(each.localName[1]))")
    assert [levels.index(1), levels.count(1)] == [0, 1]
    assert all(level <= before + 1 for before, level in pairwise(levels))


def test_a_choice_is_announced_politely(open_explorer: OpenPage) -> None:
    page = open_explorer(**DESKTOP)
    announcer = page.locator("[data-announcer]")
    expect(announcer).to_have_attribute("aria-live", "polite")
    expect(announcer).to_be_empty()
    click(page, shape_called(page, "Right shoulder"))
    expect_heading(page, "Shoulder")
    cautions = page.locator("#panel [data-caution]").count()
    cards = page.locator("#panel [data-condition]").count()
    expect(announcer).to_have_text(
        f"Shoulder. {cautions} cautions, {cards} conditions. Your right side."
    )
    click(page, shape_called(page, "Left shoulder"))
    expect(announcer).to_contain_text("Your left side.")
    page.keyboard.press("Escape")
    expect(announcer).to_have_text("Body map. Nothing is chosen.")


def test_turning_the_body_is_announced(open_explorer: OpenPage) -> None:
    page = open_explorer(**PHONE)
    page.get_by_role("group", name="View of the body").get_by_role("link", name="Back").tap()
    expect(page.locator("[data-announcer]")).to_have_text("Back of body")


def test_the_chosen_shape_says_that_it_is_current(open_explorer: OpenPage) -> None:
    page = open_explorer(**PHONE)
    touch(page, shape_called(page, "Chest"))
    expect_heading(page, "Chest")
    page.go_back()
    expect(page.locator("a.bm-region[aria-current]")).to_have_count(0)
    page.go_forward()
    expect(page.locator("a.bm-region[aria-current=true]")).to_have_count(1)


def test_list_and_panel_are_places_with_a_name(open_page: OpenPage) -> None:
    tree = Node.tree(open_page("/region/calf", **DESKTOP))
    places = {(each.role, each.name) for each in tree}
    assert {("navigation", "Regions"), ("region", "Calf (lower leg)")} <= places


def test_a_severity_is_spoken_not_only_coloured(open_page: OpenPage) -> None:
    page = open_page("/region/shoulder", **DESKTOP)
    emergency = page.locator("[data-severity=emergency]").first
    expect(emergency.get_by_role("heading")).to_have_accessible_name(re.compile("^Emergency "))
