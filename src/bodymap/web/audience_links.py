"""Links inside the site lead on in the wording, patient's or clinician's, of their own page."""

import re
from html import escape, unescape

from bodymap.domain.vocabulary import Audience
from bodymap.queries.address import asking_also

LINK = re.compile(r"<a [^>]*>")
"""Our own writer escapes the greater-than sign in attributes."""

PAGE_ADDRESS = re.compile(r' href="(/(?!assets/|bundle/|data/)[^"?#.]*(?:[?#][^"]*)?)"')
"""An address of the site that answers with a page; files have a dot in their names."""


def with_links_for(audience: Audience, text: str) -> str:
    """HTML whose links ask for an audience; a link that names one itself stays.

    Patients go without saying.
    """
    return text if audience is Audience.PATIENT else LINK.sub(asking_for_clinicians, text)


def asking_for_clinicians(found: re.Match[str]) -> str:
    """One link."""
    tag = found.group()
    return tag if "audience" in tag else PAGE_ADDRESS.sub(with_clinicians, tag)


def with_clinicians(found: re.Match[str]) -> str:
    """One address as an attribute."""
    address = asking_also(unescape(found[1]), "audience", Audience.CLINICIAN)
    return f' href="{escape(address)}"'
