"""Links inside the site lead on in the language of the page that they stand on."""

import re
from functools import partial
from html import escape, unescape

from bodymap.domain.language import ORIGINAL
from bodymap.queries.address import address_in

LINK_OR_FORM = re.compile(r"<(?:a|form) [^>]*>")
"""Our own writer escapes the greater-than sign in attributes."""

PAGE_ADDRESS = re.compile(r' href="(/(?!assets/|bundle/|data/)[^"?#.]*(?:\.pdf)?(?:[?#][^"]*)?)"')
"""An address of the site that answers with a page, or with a sheet to print."""


def with_links_in(language_id: str, text: str) -> str:
    """HTML whose links and forms ask for a language; a link that names one itself stays."""
    if language_id == ORIGINAL:
        return text
    return LINK_OR_FORM.sub(partial(_asking_for, language_id), text)


def _asking_for(language_id: str, found: re.Match[str]) -> str:
    tag = found.group()
    if " hreflang=" in tag:
        return tag
    if tag.startswith("<form "):  # a browser drops the query of a form's own address
        return f'{tag}<input type="hidden" name="lang" value="{language_id}">'
    return PAGE_ADDRESS.sub(partial(_address, language_id), tag)


def _address(language_id: str, found: re.Match[str]) -> str:
    address = address_in(language_id, unescape(found[1]))
    return f' href="{escape(address)}"'
