"""What a language needs is made when somebody reads it, under addresses known beforehand."""

from bodymap.domain.language import ORIGINAL
from bodymap.domain.wording import Wording
from bodymap.web.bundles import SPOKEN, LateBundle, spoken_bundle
from bodymap.web.editions import Editions
from tests.builders import ECHO, catalogue, language, region, translation

WORDS = catalogue(language(), translation("regions", "neck", "name", "Neck", "Cuello"))
MADE = {"search": spoken_bundle("search", WORDS, ECHO)}


class Counting(Editions):
    """Notes each file that it makes."""

    made: tuple[str, ...] = ()

    def words(self, language_id: str) -> Wording:
        self.made = (*self.made, language_id)
        return super().words(language_id)


def search_of(editions: Editions) -> LateBundle:
    models = dict.fromkeys(SPOKEN, MADE["search"])
    return editions.bundles("es", models)["search"]


def test_a_file_is_made_once_and_only_when_it_is_asked_for() -> None:
    editions = Counting(WORDS)
    late = search_of(editions)
    assert editions.made == ()
    assert b"Cuello" in late.content
    assert late.content is late.content
    assert editions.made == ("es",)


def test_its_address_changes_with_the_file_that_it_stands_for() -> None:
    late = search_of(Editions(WORDS))
    assert late.address.startswith("/bundle/search-es.")
    assert late.address == search_of(Editions(WORDS)).address
    other = spoken_bundle("search", catalogue(region(name="Nape")), ECHO)
    models = dict.fromkeys(SPOKEN, other)
    assert Editions(WORDS).bundles("es", models)["search"].address != late.address


def test_the_language_of_the_tables_is_the_catalogue_itself() -> None:
    editions = Editions(WORDS)
    assert editions.catalogue(ORIGINAL) is WORDS
    assert editions.bundles(ORIGINAL, MADE) == {}
