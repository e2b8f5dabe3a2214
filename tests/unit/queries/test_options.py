"""Options stand side by side in one order, the untold among them; no option is left out."""

from bodymap.domain.options import OptionKind
from bodymap.queries.options import choices
from tests.builders import catalogue, option


def test_every_option_stands_in_the_same_order_told_or_not() -> None:
    needling = option(id="needling", option=OptionKind.DRY_NEEDLING)
    exercise = option(id="exercise", option=OptionKind.EXERCISE)
    found = choices(catalogue(needling, exercise), "neck", "neck-pain")
    assert [each.option for each in found] == list(OptionKind)
    assert [each.told for each in found] == [exercise, None, None, None, needling]


def test_where_nothing_is_told_there_is_nothing_to_show() -> None:
    assert choices(catalogue(), "neck", "neck-pain") == ()


def test_what_is_told_of_another_condition_or_region_is_not_shown() -> None:
    elsewhere = option(id="a", region_ids=("shoulder",)), option(id="b", condition_id="whiplash")
    assert choices(catalogue(*elsewhere), "neck", "neck-pain") == ()


def test_one_row_serves_every_region_that_it_names() -> None:
    known = catalogue(option(region_ids=("neck", "head")))
    assert choices(known, "neck", "neck-pain") == choices(known, "head", "neck-pain") != ()
