"""The facts and the wording of the site in each language, made when they are first needed."""

from collections.abc import Mapping
from functools import cache, partial

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.language import ORIGINAL
from bodymap.domain.wording import Wording
from bodymap.queries.evidence_table import Tables, evidence_tables
from bodymap.queries.in_language import in_language
from bodymap.web.bundles import SPOKEN, Bundle, LateBundle, spoken_bundle


class Editions:
    """Keeps what was made. The language of the tables is the catalogue itself."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.original = catalogue
        self.catalogue = cache(partial(in_language, catalogue))
        self.evidence = cache(self.evidence_anew)

    def evidence_anew(self, language_id: str) -> Tables:
        """The findings as /evidence asks for them."""
        return evidence_tables(self.catalogue(language_id))

    def words(self, language_id: str) -> Wording:
        """The texts of the interface."""
        phrases = self.catalogue(language_id).phrases
        return Wording(phrases, self.original.languages[language_id])

    def bundles(self, language_id: str, made: Mapping[str, Bundle]) -> dict[str, LateBundle]:
        """The files that differ from those made in the language of the tables, by name."""
        if language_id == ORIGINAL:
            return {}
        version = f"{self.original.version} {self.original.read_on}"
        make = partial(self.bundle, language_id)
        return {each: LateBundle(made[each], language_id, version, make) for each in SPOKEN}

    def bundle(self, language_id: str, name: str) -> Bundle:
        """One such file, whole."""
        return spoken_bundle(name, self.catalogue(language_id), self.words(language_id))
