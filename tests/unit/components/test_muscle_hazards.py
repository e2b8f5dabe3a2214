"""What a needle can reach in each muscle: graded in words, marked as our own, for clinicians."""

from bodymap.components.muscle_hazards import muscles_here
from bodymap.domain.vocabulary import Audience, HazardGrade
from bodymap.queries.region_view import region_view
from tests import builders
from tests.builders import ECHO, muscle
from tests.example_rows import CLINICIAN, PATIENT
from tests.markup import Element, only, parsed, text_of, values

PAGE = "https://www.example.org/splenius"


def shown(audience: Audience = CLINICIAN, **fields: object) -> Element:
    return parsed(muscles_here("neck", (muscle(source_urls=(PAGE,), **fields),), audience, ECHO))


def test_a_hazard_stands_with_its_grade_and_the_page_it_was_read_on() -> None:
    row = only(shown(from_recall=""), "li")
    assert f"muscles.grade.{muscle().hazard_grade} The vertebral artery." in text_of(row)
    assert values(row, "a", "href") == [PAGE]
    assert only(row, "a").attrs["aria-label"] == "muscles.page number=1 host=example.org"
    assert "muscles.recalled" not in text_of(row)


def test_what_rests_on_memory_says_so() -> None:
    assert "muscles.recalled" in text_of(shown(from_recall="needling_hazards; roots"))


def test_the_grading_is_marked_as_our_own() -> None:
    assert "muscles.editorial" in text_of(shown())


def test_patients_are_led_to_the_muscles_and_read_no_hazard() -> None:
    root = shown(PATIENT)
    assert values(root, "a", "href") == ["/region/neck?layer=trigger-points"]
    assert not root.query("details")


def test_the_gravest_muscle_comes_first() -> None:
    made = builders.catalogue(
        muscle(id="low", hazard_grade=HazardGrade.LOW),
        muscle(id="high", hazard_grade=HazardGrade.HIGH),
    )
    ids = [each.id for each in region_view(made, "neck", CLINICIAN).muscles]
    assert ids.index("high") < ids.index("low")


def test_a_region_without_muscles_says_nothing_of_them() -> None:
    assert muscles_here("neck", (), CLINICIAN, ECHO) is None
