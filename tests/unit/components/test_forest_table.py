"""The table of a forest plot holds every number in words; the picture only repeats them."""

from bodymap.components.forest_table import forest_table
from bodymap.components.results_picture import results_picture
from bodymap.domain.vocabulary import BetterWhen, Outcome
from bodymap.queries.forest import ForestGroup, forest_groups
from tests import builders
from tests.builders import ECHO, condition, finding, reference
from tests.example_rows import CLINICIAN, PATIENT, card
from tests.markup import Element, only, parsed, text_of, texts, values


def group(**fields: object) -> ForestGroup:
    row = finding(**fields)
    return forest_groups(builders.catalogue(row), [row])[0]


def shown(about_id: str = "", **fields: object) -> Element:
    return parsed(forest_table(group(**fields), PATIENT, ECHO, about_id))


def test_each_row_tells_everything_in_words() -> None:
    cells = {
        each.attrs["class"].split("__")[1]: text_of(each) for each in shown().query("tbody td")
    }
    assert cells == {
        "compared": "dry needling vs sham needling",
        "when": "one week",
        "people": "forest.people-count count=80",
        "picture": "",
        "estimate": "-1.40",
        "low": "-2.35",
        "high": "-0.52",
        "favours": "favours.dry-needling",
    }


def test_a_row_is_named_by_its_paper_which_is_one_tap_away() -> None:
    head = only(shown(), "tbody th[scope=row]")
    assert text_of(head).startswith("Smith 2020")
    assert only(head, "a").attrs["href"] == "/reference/smith-2020"


def test_the_condition_is_named_unless_all_around_is_about_it() -> None:
    assert "Neck pain" in text_of(only(shown(), "tbody th"))
    assert "Neck pain" not in text_of(only(shown("neck-pain"), "tbody th"))


def test_every_column_has_a_head_and_cells_repeat_it_for_narrow_screens() -> None:
    root = shown()
    heads = root.query("thead th[scope=col]")
    assert len(heads) == len(root.query("tbody td")) + 1
    labels = values(root, "tbody td[data-label]", "data-label")
    assert set(labels) <= set(texts(root, "thead th"))


def test_both_directions_stand_over_the_picture() -> None:
    for better_when, needled in ((BetterWhen.LOWER, 0), (BetterWhen.HIGHER, 1)):
        sides = texts(shown(better_when=better_when), "thead .bm-forest__sides > span")
        assert "needling.dry-needling" in sides[needled]
        assert "comparator.sham" in sides[1 - needled]


def test_screen_readers_skip_the_pictures() -> None:
    root = shown()
    pictures = root.query("svg")
    assert len(pictures) == 2
    assert {each.attrs["aria-hidden"] for each in pictures} == {"true"}


def test_an_outcome_without_a_name_says_what_it_is() -> None:
    told = shown(outcome=Outcome.OTHER, outcome_detail="grip strength")
    assert "grip strength" in text_of(only(told, ".bm-forest__compared"))


def test_a_card_offers_its_pictures_and_the_larger_ones() -> None:
    (picture,) = parsed(results_picture(card(), PATIENT, ECHO)).query("details")
    assert text_of(only(picture, "summary")) == "forest.summary"
    assert len(picture.query("[data-forest]")) == 1
    assert values(picture, "p > a", "href") == ["/evidence?condition=neck-pain&plot=1"]
    for_clinicians = parsed(results_picture(card(), CLINICIAN, ECHO))
    assert values(for_clinicians, "p > a", "href") == [
        "/evidence?condition=neck-pain&plot=1&audience=clinician"
    ]


def test_a_card_without_a_result_to_draw_offers_none() -> None:
    assert results_picture(card(forest=()), PATIENT, ECHO) == []


def test_clinicians_read_the_clinical_name_of_a_condition() -> None:
    wider = condition(id="whiplash", name="Whiplash-associated disorder", plain_name="Whiplash")
    row = finding(id="other", condition_id="whiplash")
    (found,) = forest_groups(builders.catalogue(wider, reference(), row), [row])
    assert "Whiplash-associated" in text_of(parsed(forest_table(found, CLINICIAN, ECHO)))
