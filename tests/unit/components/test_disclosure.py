"""Something that opens on request, by the browser's own means."""

from dash import html

from bodymap.components.disclosure import disclosure
from tests.markup import only, parsed, text_of


def test_it_is_closed_and_its_summary_comes_first() -> None:
    details = only(parsed(disclosure("More", html.P("Hidden."))), "details")
    assert "open" not in details.attrs
    assert [each.name for each in details.children] == ["summary", "div"]
    assert text_of(only(details, "summary")) == "More"


def test_it_may_carry_a_class_of_its_own() -> None:
    details = only(parsed(disclosure("More", [], block="bm-findings")), "details")
    assert details.attrs["class"].split() == ["bm-disclosure", "bm-findings"]
