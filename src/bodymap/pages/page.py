"""A page before it is written out: what fills the template."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bodymap.components.site_frame import Switches
from bodymap.domain.evidence import Reference
from bodymap.domain.vocabulary import Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One answer to one address.

    `path` is the address to link and to find it by, without the query. `worded` holds the address
    of the same page for each audience, with all that was asked of it, where the path alone does
    not do. `script_data` is handed to the page's scripts as JSON. `is_live` pages are the
    explorer's, whose panel comes to life; `loads_dash` pages load Dash's renderer once they are
    painted. `consult` leads into the consult view, or out of it, where there is one. When to get
    help stands below every page, except live ones and those that hold it already
    (`has_urgent_help`). Search engines are told of `cited` papers, of the part of the body that a
    page is `about`, and of the day on which all of it was reviewed, if that has happened.
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
    worded: Mapping[Audience, str] = field(default_factory=dict)
    about: str = ""
    cited: tuple[Reference, ...] = ()
    reviewed_on: datetime.date | None = None
    consult: str = ""
    is_consult: bool = False

    @property
    def switches(self) -> Switches:
        """Where the same page stands in another view or wording."""
        usual = {Audience.PATIENT: self.path, Audience.CLINICIAN: f"{self.path}?audience=clinician"}
        return Switches(
            worded={**usual, **self.worded}, consult=self.consult, is_consult=self.is_consult
        )


SITE_PATHS = ("/", "/check", "/evidence", "/learn", "/claims", "/about")
"""Pages that stand by themselves, for the site map; regions come on top."""
