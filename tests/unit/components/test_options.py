"""Options in equal detail: one order, none marked, every gap said, every row with its sources."""

from bodymap.components.options import options
from bodymap.domain.options import OptionKind
from bodymap.domain.vocabulary import Audience
from tests.builders import ECHO
from tests.example_rows import CLINICIAN, OPTIONS, PATIENT, cite, sized_card
from tests.markup import Element, parsed, texts, values


def shown(audience: Audience = PATIENT) -> Element:
    return parsed(options(sized_card(*OPTIONS).choices, audience, cite(ECHO), ECHO))


def test_every_option_has_a_row_in_the_order_of_the_vocabulary() -> None:
    assert texts(shown(), "tbody th") == [f"option.{each}" for each in OptionKind]
    assert values(shown(), "tr[data-option]", "data-option") == [each.value for each in OptionKind]


def test_an_option_that_no_source_speaks_of_says_so() -> None:
    said = texts(shown(), "tbody td")
    assert said[1:4] == ["options.none"] * 3
    assert said[0].startswith("Exercise did as well.")


def test_none_is_marked() -> None:
    rows = shown().query("tbody tr")
    assert {tuple(sorted(set(row.attrs) - {"data-option"})) for row in rows} == {()}
    assert shown().query("strong, mark, em, [aria-current]") == []


def test_each_row_leads_to_its_sources() -> None:
    told = [row for row in shown().query("tbody tr") if row.query("[data-statement]")]
    assert [values(row, "a", "href") for row in told] == [["#source-smith-2020"]] * 2


def test_clinicians_read_their_own_wording() -> None:
    assert texts(shown(CLINICIAN), "tbody td")[0].startswith("No difference from exercise.")


def test_it_opens_on_request() -> None:
    assert [each.name for each in shown().children] == ["details"]
    assert texts(shown(), "summary") == ["options.summary"]


def test_where_nothing_is_told_of_any_one_line_says_so() -> None:
    root = parsed(options((), PATIENT, cite(ECHO), ECHO))
    assert texts(root, "p") == ["options.none-at-all"]
    assert root.query("details") == []
