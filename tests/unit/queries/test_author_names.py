"""Authors are read as persons and bodies, and nobody is made up or lost."""

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.queries.author_names import AuthorName, author_names


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Cotchett MP", [AuthorName("Cotchett", "MP")]),
        ("van Tulder MW, De Toro García Á", ["van Tulder MW", "De Toro García Á"]),
        ("Fernández-de-las-Peñas C", [AuthorName("Fernández-de-las-Peñas", "C")]),
        ("Koc TA Jr", [AuthorName("Koc", "TA", "Jr")]),
        ("World Health Organization", [AuthorName("World Health Organization", is_body=True)]),
        ("HPSO / CNA", [AuthorName("HPSO / CNA", is_body=True)]),
        (
            "Patient.info (Tidy C, McKechnie D)",
            [AuthorName("Patient.info (Tidy C, McKechnie D)", is_body=True)],
        ),
    ],
)
def test_names_are_told_apart(printed: str, names: list[AuthorName | str]) -> None:
    found = author_names(printed)
    wanted = [AuthorName(*each.rsplit(" ", 1)) if isinstance(each, str) else each for each in names]
    assert list(found.names) == wanted
    assert not found.has_others


@pytest.mark.parametrize(
    "printed", ["Lew J, et al", "Lew J, et al.", "Lew et al", "Gerwin, et al", "et al"]
)
def test_a_list_that_was_cut_short_says_so(printed: str) -> None:
    found = author_names(printed)
    assert found.has_others
    assert not any(each.is_body or "et al" in each.family for each in found.names)


def test_initials_are_written_as_reference_managers_expect() -> None:
    assert author_names("Cotchett MP").names[0].spaced_initials == "M. P."


def test_no_author_is_no_author() -> None:
    assert author_names("").names == ()


def test_every_shipped_author_is_kept_to_the_letter(catalogue: Catalogue) -> None:
    for reference in catalogue.references.values():
        found = author_names(reference.authors)
        for each in found.names:
            parts = (each.family, each.initials, each.suffix)
            assert " ".join(part for part in parts if part) in reference.authors
