"""Beside the map: help before muscles, the reason for each rank, what else hurts, no promise."""

from dataclasses import replace

from bodymap.components.muscle_panel import muscle_panel
from bodymap.components.pain_panel import pain_panel
from bodymap.domain.vocabulary import Audience
from bodymap.queries.address import MOST_PLACES_OF_PAIN
from tests.atlas_examples import ATLAS, CROWN, LEFT_NAPE, NAPE, NECK, SHOWN, muscle, pain
from tests.builders import ECHO
from tests.markup import only, parsed, text_of, texts, values

MARKED_PANEL = parsed(pain_panel(pain(), ECHO))


def test_get_help_stands_before_the_muscles_and_other_causes_after() -> None:
    order = [text_of(each).partition(" ")[0] for each in MARKED_PANEL.query("h2")]
    assert order[:4] == ["pain.heading", "urgent.heading", "ranking.heading", "causes.heading"]
    help_box = only(MARKED_PANEL, "[data-urgent-help]")
    signs = help_box.query("li")
    assert signs
    for sign in signs:
        assert str(values(sign, "a", "href")[0]).startswith("/reference/")


def test_joint_nerve_organ_and_skin_are_always_named() -> None:
    causes = only(MARKED_PANEL, ".bm-pain__causes")
    assert texts(causes, "li") == [f"causes.{each}" for each in ("joint", "nerve", "organ", "skin")]


def test_a_rank_has_its_reason_in_words_and_opens_the_muscle() -> None:
    ranked = only(MARKED_PANEL, "[data-muscle]")
    assert (ranked.attrs["data-muscle"], ranked.attrs["data-rank"]) == ("splenius-capitis", "1")
    reason = text_of(only(ranked, ".bm-ranking__reason"))
    assert "ranking.main.places places=Right side of the nape" in reason
    assert "ranking.wider.places places=Crown of the head" in reason
    assert "%" not in text_of(MARKED_PANEL)
    address = only(ranked, "a").attrs["href"]
    assert address.startswith("/region/neck?side=right&layer=trigger-points&")
    assert f"pain={NAPE},{CROWN}" in str(address)


def test_a_reason_does_not_name_the_only_place() -> None:
    panel = parsed(pain_panel(pain(replace(NECK, pain=(NAPE,))), ECHO))
    assert "ranking.main.here" in text_of(only(panel, ".bm-ranking__reason"))


def test_a_marked_place_can_be_taken_away_and_an_unmarked_one_added() -> None:
    links = {
        each.attrs["data-zone-link"]: each.attrs["href"]
        for each in MARKED_PANEL.query(".bm-places:not(.bm-places--chosen) a")
    }
    assert links[NAPE].endswith(f"pain={CROWN}")
    assert links[LEFT_NAPE].endswith(f"pain={NAPE},{CROWN},{LEFT_NAPE}")


def test_a_sixth_place_leads_nowhere_and_the_panel_says_so() -> None:
    full = replace(pain(NECK), chosen=pain().chosen[:1] * MOST_PLACES_OF_PAIN)
    assert full.is_full
    assert "pain.full" in text_of(parsed(pain_panel(full, ECHO)))


def test_a_muscle_shows_what_is_solid_and_what_is_dotted_on_its_own_side() -> None:
    panel = parsed(muscle_panel(muscle(), ECHO))
    assert texts(panel, ".bm-felt__part--essential li") == ["Left side of the nape"]
    assert texts(panel, ".bm-felt__part--spillover li") == ["Crown of the head"]
    assert "muscle.points.lead" in text_of(panel)


def test_clinical_hazards_are_for_clinicians_and_the_grading_says_whose_it_is() -> None:
    patient = text_of(parsed(muscle_panel(muscle(), ECHO)))
    clinician = text_of(parsed(muscle_panel(muscle(Audience.CLINICIAN), ECHO)))
    hazards = ATLAS.muscles[SHOWN.muscle_id].needling_hazards
    assert hazards in clinician
    assert hazards not in patient
    for text in (patient, clinician):
        assert "muscle.hazard.editorial" in text
        assert "check-level.page-checked" in text
