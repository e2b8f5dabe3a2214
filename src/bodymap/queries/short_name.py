"""A paper as people call it: its first author's surname and its year."""

from bodymap.domain.evidence import Reference
from bodymap.domain.language import joined
from bodymap.queries.author_names import author_names


def short_name(reference: Reference) -> str:
    """Such as "Cotchett 2014"; without an author the journal or else the title stands in."""
    authors = author_names(reference.authors).names
    name = authors[0].family if authors else reference.journal or reference.title
    return joined(" ", [name, str(reference.year)]) if reference.year else name
