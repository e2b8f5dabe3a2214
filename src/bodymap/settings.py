"""What an operator may set, from the environment; every setting has a safe default."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bodymap.domain.clinic import LONGEST_CLINIC, clinic_name

LOGS = ("problems", "requests")
"""What the server writes down: what went wrong, or each request besides."""

SWITCH = ("0", "1")
MAIL_ADDRESS = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the data lies, where to listen, and how the world reaches the app."""

    data: Path = PROJECT / "data"
    assets: Path = PROJECT / "assets"
    host: str = "127.0.0.1"
    port: int = 8050
    base_url: str = ""
    frame_ancestors: str = "'none'"
    clinic: str = ""
    log: str = "problems"
    metrics: bool = False
    contact: str = ""
    is_offline_copy_kept: bool = True

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """Read the BODYMAP_ variables.

        Raises:
            ValueError: the port is no number from 0 to 65535, the base address is not http(s), the
                frame ancestors could end the header they stand in, the clinic's name does not fit
                on a hand-out, the contact is no mail address, or a switch has a position that it
                does not know.
        """
        defaults = cls()
        return cls(
            data=Path(environment.get("BODYMAP_DATA") or defaults.data),
            host=environment.get("BODYMAP_HOST") or defaults.host,
            port=port_number(environment.get("BODYMAP_PORT") or str(defaults.port)),
            base_url=base_address(environment.get("BODYMAP_BASE_URL", "")),
            frame_ancestors=ancestors(environment.get("BODYMAP_FRAME_ANCESTORS", "")),
            clinic=clinic_given(environment.get("BODYMAP_CLINIC", "")),
            log=one_of("BODYMAP_LOG", LOGS, environment),
            metrics=one_of("BODYMAP_METRICS", SWITCH, environment) == "1",
            contact=mail_address(environment.get("BODYMAP_CONTACT", "")),
            is_offline_copy_kept=one_of("BODYMAP_OFFLINE", ("on", "off"), environment) == "on",
        )


def port_number(text: str, name: str = "BODYMAP_PORT") -> int:
    """A TCP port, 0 for any free one; `name` is what it was given as.

    Raises:
        ValueError: it is no number from 0 to 65535.
    """
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise ValueError(f"{name}: '{text}' is no port from 0 to 65535")
    return int(text)


def base_address(text: str) -> str:
    """The address under which the public reaches the app, without a slash at its end.

    Raises:
        ValueError: it is no address of the web.
    """
    if text and not text.startswith(("http://", "https://")):
        raise ValueError(f"BODYMAP_BASE_URL: '{text}' does not start with http:// or https://")
    return text.rstrip("/")


def clinic_given(text: str) -> str:
    """The name that stands on hand-outs; blank where none is given.

    Raises:
        ValueError: it is too long, or cannot be printed.
    """
    name = clinic_name(text)
    if text.strip() and not name:
        raise ValueError(
            f"BODYMAP_CLINIC: a name has at most {LONGEST_CLINIC} printable characters"
        )
    return name


def ancestors(text: str) -> str:
    """Source words of CSP's frame-ancestors, such as 'self' https://clinic.example.

    Raises:
        ValueError: a mark in them would end the word, or the header.
    """
    words = text.split()
    if any(mark in word for word in words for mark in ";,"):
        raise ValueError("BODYMAP_FRAME_ANCESTORS: source words are parted by spaces alone")
    return " ".join(words) or "'none'"


def one_of(name: str, positions: tuple[str, ...], environment: Mapping[str, str]) -> str:
    """The position of a switch; the first one where nothing is said.

    Raises:
        ValueError: it has no such position.
    """
    given = environment.get(name) or positions[0]
    if given not in positions:
        raise ValueError(f"{name}: '{given}' is none of: {' '.join(positions)}")
    return given


def mail_address(text: str) -> str:
    """Where people may write what is wrong; blank where there is nobody to write to.

    Raises:
        ValueError: it is no mail address.
    """
    if text and not MAIL_ADDRESS.fullmatch(text):
        raise ValueError(f"BODYMAP_CONTACT: '{text}' is no mail address")
    return text
