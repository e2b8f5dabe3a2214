"""The questions of "Is it right for me?", in the order of what follows."""

from bodymap.domain.safety import ScreeningAction, ScreeningLevel, Severity
from bodymap.domain.vocabulary import Audience
from bodymap.queries.check_view import CheckView, check_view
from tests import builders
from tests.builders import caution, screening_item

ADAPT = screening_item(id="slim", action=ScreeningAction.ADAPT, level=ScreeningLevel.PRECAUTION)
NEVER = screening_item(
    id="unwilling", action=ScreeningAction.DO_NOT_NEEDLE, level=ScreeningLevel.ABSOLUTE
)
LATER = screening_item(id="fever", action=ScreeningAction.DO_NOT_NEEDLE)


def view(*rows: object) -> CheckView:
    return check_view(builders.catalogue(*rows), Audience.PATIENT)


def test_the_strictest_consequence_is_asked_first() -> None:
    found = [each.id for each in view(ADAPT, LATER, NEVER).items]
    assert found == ["unwilling", "fever", "blood-thinner", "slim"]


def test_cautions_that_an_answer_brings_up_stand_worst_first() -> None:
    grave = caution(id="grave", severity=Severity.EMERGENCY)
    item = screening_item(id="more", caution_ids=("neck-bruise", "grave"))
    assert [each.id for each in view(grave, item).cautions] == ["grave", "neck-bruise"]


def test_cautions_that_no_answer_brings_up_stay_away() -> None:
    assert view().cautions == ()
