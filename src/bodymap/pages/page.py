"""A page before it is written out: what fills the template."""

from dataclasses import dataclass, field
from typing import Any

from bodymap.domain.vocabulary import Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One answer to one address.

    `path` is the address to link and to find it by, without the query. `script_data` is handed to
    the page's scripts as JSON. `is_live` pages are the explorer's, whose panel comes to life;
    `loads_dash` pages load Dash's renderer once they are painted. When to get help stands below
    every page, except live ones and those that hold it already (`has_urgent_help`).
    """

    path: str
    title: str
    description: str
    content: Any
    audience: Audience = Audience.PATIENT
    status: int = 200
    is_live: bool = False
    loads_dash: bool = False
    has_urgent_help: bool = False
    is_indexed: bool = True
    notice: str = ""
    script_data: dict[str, Any] = field(default_factory=dict)


SITE_PATHS = ("/", "/check", "/evidence", "/learn", "/claims", "/about")
"""Pages that stand by themselves, for the site map; regions and papers come on top."""
