"""What can be found by its name or by everyday words, and where it leads."""

from bodymap.domain.catalogue import Catalogue
from bodymap.queries.search_index import SearchEntry, search_index
from tests.builders import catalogue, condition, muscle, region, synonym


def entry(made: Catalogue, entry_id: str) -> SearchEntry:
    return next(each for each in search_index(made) if each.id == entry_id)


def test_a_region_is_found_by_everyday_words() -> None:
    made = catalogue(synonym(), synonym(id="scruff", phrase="scruff"))
    found = entry(made, "region-neck")
    assert (found.label, found.href) == ("Neck", "/region/neck")
    assert found.words == "neck · back of the neck · scruff"


def test_a_condition_leads_to_its_card() -> None:
    found = entry(catalogue(), "condition-neck-neck-pain")
    assert (found.label, found.detail) == ("Neck pain", "Neck")
    assert found.href == "/region/neck#neck-pain"
    assert "Mechanical neck pain" in found.words


def test_a_condition_of_no_region_is_not_found() -> None:
    made = catalogue(condition(id="elsewhere", plain_name="Elsewhere"))
    assert "Elsewhere" not in {each.label for each in search_index(made)}


def test_a_muscle_is_found_by_its_plain_name_and_leads_to_its_region() -> None:
    found = entry(catalogue(), "muscle-splenius-capitis")
    assert (found.label, found.words) == ("Splenius capitis", "neck strap muscle")
    assert found.href == "/region/neck?muscle=splenius-capitis"


def test_regions_come_first_then_conditions_muscles_and_places() -> None:
    made = catalogue(region(id="heel", name="Heel"), muscle(id="longus-colli"))
    kinds = [each.id.partition("-")[0] for each in search_index(made)]
    assert kinds == ["region", "region", "condition", "muscle", "muscle", "place"]


def test_a_place_that_can_hurt_leads_to_its_mark() -> None:
    found = entry(catalogue(), "place-nape-right")
    assert (found.label, found.detail) == ("Right side of the nape", "Neck")
    assert found.href == "/region/neck?layer=pain&pain=nape-right"


def test_every_entry_has_an_id_of_its_own(catalogue: Catalogue) -> None:
    ids = [each.id for each in search_index(catalogue)]
    assert len(ids) == len(set(ids))
