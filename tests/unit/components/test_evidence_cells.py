"""A finding in the table: as printed, in order, and marked where it is not dry needling."""

from bodymap.components.evidence_cells import COLUMNS, evidence_cells
from bodymap.domain.vocabulary import Audience, Comparator, EstimateKind, NeedlingKind
from bodymap.queries.evidence_table import evidence_table
from tests import builders
from tests.builders import ECHO, finding
from tests.example_rows import CLINICIAN, PATIENT
from tests.markup import only, parsed, text_of


def cells(audience: Audience = PATIENT, **fields: object) -> dict[str, str]:
    table = evidence_table(builders.catalogue(finding(**fields)), audience)
    made = evidence_cells(table.rows[0], audience, ECHO)
    return {name: text_of(parsed(content)) for name, content in made.items()}


def test_the_columns_are_those_that_are_told() -> None:
    assert list(cells()) == list(COLUMNS)


def test_numbers_stand_as_printed_estimate_low_high() -> None:
    told = cells()["numbers"]
    assert "evidence.interval estimate=-1.40 low=-2.35 high=-0.52" in told
    assert "points on a 0-10 pain scale" in told
    assert "evidence.p value=0.003" in told
    assert "evidence.people count=80" in told


def test_a_number_without_an_interval_stands_alone() -> None:
    assert cells(ci_low="", ci_high="")["numbers"].startswith("-1.40")


def test_a_number_that_is_no_difference_says_so() -> None:
    assert "evidence.estimate.count" in cells(estimate_kind=EstimateKind.COUNT)["numbers"]


def test_where_nothing_was_printed_that_is_said() -> None:
    nothing = {"estimate": "", "ci_low": "", "ci_high": "", "p_value": ""}
    assert "evidence.no-number" in cells(**nothing, estimate_kind=EstimateKind.NONE)["numbers"]


def test_another_kind_of_needling_is_marked() -> None:
    assert "evidence.other-kind" not in cells()["found"]
    told = cells(needling_kind=NeedlingKind.ACUPUNCTURE)["found"]
    assert "evidence.other-kind kind=needling.acupuncture" in told


def test_the_note_is_never_left_out() -> None:
    assert "The same result as another." in cells(note="The same result as another.")["found"]


def test_patients_and_clinicians_read_their_own_words_and_the_same_numbers() -> None:
    assert "Pain fell a little more" in cells()["found"]
    assert "MD -1.40" in cells(CLINICIAN)["found"]
    assert cells()["numbers"] == cells(CLINICIAN)["numbers"]
    assert cells(CLINICIAN)["condition"].startswith("Mechanical neck pain")


def test_the_class_of_the_comparison_stands_below_its_words() -> None:
    assert "other=comparator.sham" in cells()["comparison"]
    assert "evidence.class" not in cells(comparator=Comparator.OTHER_ACTIVE)["comparison"]


def test_a_row_leads_to_its_paper() -> None:
    table = evidence_table(builders.catalogue(), PATIENT)
    made = evidence_cells(table.rows[0], PATIENT, ECHO)["paper"]
    assert only(parsed(made), "a").attrs["href"] == "/reference/smith-2020"
    assert "design.randomised-trial" in text_of(parsed(made))
