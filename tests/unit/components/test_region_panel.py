"""The panel of a region: harm before benefit, and everything one tap from its source."""

from bodymap.components.region_panel import INDEX, region_panel
from bodymap.domain.safety import Severity
from bodymap.domain.vocabulary import Side
from bodymap.queries.region_view import region_view
from tests import builders
from tests.builders import ECHO
from tests.example_rows import CLINICIAN, PATIENT, view
from tests.markup import Element, only, parsed, text_of, texts, values


def panel(side: Side | None = None) -> Element:
    return only(parsed(region_panel(view(), side, ECHO)), "section[data-panel=region]")


def place(root: Element, selector: str) -> int:
    """Where an element stands among all of the panel."""
    found = root.query(selector)
    assert found, selector
    return list(root.query("*")).index(found[0])


def test_the_panel_is_known_to_tools_by_its_region_and_headed_by_its_name() -> None:
    root = panel()
    assert root.attrs["data-region"] == "neck"
    assert texts(root, "h1") == ["Neck"]
    assert root.attrs["aria-labelledby"] == only(root, "h1").attrs["id"]


def test_harm_stands_above_benefit() -> None:
    root = panel()
    order = [
        "h1",
        "[data-severity=emergency]",
        ".bm-region-panel__answer",
        "#cautions",
        "[data-condition]",
        "[data-urgent-help]",
        "[data-screening]",
        "#what-to-expect",
        "#questions",
        ".bm-region-panel__dates",
        "#sources",
    ]
    assert sorted(order, key=lambda each: place(root, each)) == order


def test_only_the_gravest_emergency_stands_open_above_the_answer() -> None:
    made = builders.catalogue(
        builders.caution(id="lung", severity=Severity.EMERGENCY, reaches_lung=True),
        builders.caution(id="artery", severity=Severity.EMERGENCY),
    )
    root = parsed(region_panel(region_view(made, "neck", PATIENT), None, ECHO))
    assert values(root, "article[data-caution]", "data-caution") == [
        "lung",
        "artery",
        "neck-bruise",
    ]
    assert only(root, "[data-caution=lung]").query("details") == []
    assert values(root, "#cautions [data-caution]", "data-caution") == ["artery", "neck-bruise"]


def test_without_an_emergency_the_panel_opens_with_the_answer() -> None:
    made = region_view(builders.catalogue(), "neck", PATIENT)
    root = parsed(region_panel(made, None, ECHO))
    assert place(root, ".bm-region-panel__answer") < place(root, "[data-caution]")


def test_words_are_explained_to_patients_alone() -> None:
    made = builders.catalogue(builders.glossary_entry(term="certainty", also=()))
    for audience, count in ((PATIENT, 1), (CLINICIAN, 0)):
        root = parsed(region_panel(region_view(made, "neck", audience), None, ECHO))
        assert len(root.query(".bm-glossary details")) == count


def test_the_side_is_said_where_one_was_chosen() -> None:
    label = only(panel(Side.LEFT), "[data-side-label]")
    assert (text_of(label), "hidden" in label.attrs) == ("side.left", False)
    label = only(panel(), "[data-side-label]")
    assert (text_of(label), "hidden" in label.attrs) == ("", True)


def test_the_panel_is_announced_with_its_counts() -> None:
    assert panel().attrs["data-announce"] == "panel.announce name=Neck cautions=2 conditions=1"


def test_the_index_leads_to_every_part_of_the_panel_in_its_order() -> None:
    root = panel()
    assert values(root, "nav.bm-panel-index a", "href") == [f"#{each}" for each in INDEX]
    assert sorted(INDEX, key=lambda each: place(root, f"#{each}")) == list(INDEX)


def test_the_panel_tells_the_steps_that_are_marked_for_it_and_leads_to_the_others() -> None:
    told = only(panel(), "#what-to-expect")
    assert "A twitch is normal." in text_of(told)
    assert "Rest if sore." not in text_of(told)
    assert values(told, "p > a", "href") == ["#session"]


def test_the_panel_holds_the_questions_to_ask() -> None:
    assert "Are you trained?" in text_of(only(panel(), "#questions"))


def test_the_panel_says_when_it_was_last_reviewed_and_when_that_is_due() -> None:
    told = text_of(only(panel(), ".bm-region-panel__dates"))
    assert "card.dates written=" in told
    assert "card.not-reviewed" in told


def test_one_can_go_back_to_the_body() -> None:
    assert values(panel(), "a.bm-region-panel__back", "href") == ["/"]


def test_every_link_of_a_statement_leads_to_an_entry_of_the_list() -> None:
    root = panel()
    listed = {f"#{each}" for each in values(root, "[data-reference]", "id")}
    cited = set(values(root, "[data-statement] a", "href"))
    assert cited
    assert cited <= listed


def test_both_audiences_see_the_same_cautions_conditions_and_signs() -> None:
    clinician = parsed(region_panel(view(CLINICIAN), None, ECHO))
    for name in ("data-caution", "data-condition", "data-verdict", "data-screening"):
        assert values(clinician, f"[{name}]", name) == values(panel(), f"[{name}]", name)
    signs = "[data-urgent-help] li"
    assert texts(clinician, signs) == texts(panel(), signs)
