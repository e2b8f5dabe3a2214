"""What an operator may set by environment; what makes no sense is refused in words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.domain.clinic import LONGEST_CLINIC
from bodymap.settings import (
    Settings,
    ancestors,
    base_address,
    clinic_given,
    mail_address,
    port_number,
)


def test_every_setting_has_a_safe_default() -> None:
    made = Settings.from_environment({})
    assert (made.host, made.port, made.base_url) == ("127.0.0.1", 8050, "")
    assert made.frame_ancestors == "'none'"
    assert (made.data / "regions.csv").is_file()
    assert (made.assets / "css").is_dir()


def test_every_setting_can_be_changed() -> None:
    made = Settings.from_environment(
        {
            "BODYMAP_DATA": "/facts",
            "BODYMAP_HOST": "0.0.0.0",
            "BODYMAP_PORT": "9000",
            "BODYMAP_BASE_URL": "https://needles.example.org/",
            "BODYMAP_FRAME_ANCESTORS": "'self'  https://clinic.example",
            "BODYMAP_CONTACT": "facts@needles.example.org",
            "BODYMAP_OFFLINE": "off",
        }
    )
    assert (made.data, made.host, made.port) == (Path("/facts"), "0.0.0.0", 9000)
    assert made.base_url == "https://needles.example.org"
    assert (made.contact, made.is_offline_copy_kept) == ("facts@needles.example.org", False)
    assert made.frame_ancestors == "'self' https://clinic.example"


def test_a_blank_setting_is_as_good_as_none() -> None:
    names = ("DATA", "HOST", "PORT", "BASE_URL", "FRAME_ANCESTORS", "CONTACT", "OFFLINE")
    assert Settings.from_environment({f"BODYMAP_{name}": "" for name in names}) == Settings()


@pytest.mark.parametrize("text", ["-1", "65536", "80x", "", " 80", "8_0", "\u0665\u0660", "1e3"])
def test_a_port_is_a_number_from_0_to_65535(text: str) -> None:
    with pytest.raises(ValueError, match="no port from 0 to 65535"):
        port_number(text)


@pytest.mark.parametrize("text", ["needles.example.org", "ftp://x", "javascript:alert(1)", "//x"])
def test_a_public_address_starts_with_http(text: str) -> None:
    with pytest.raises(ValueError, match="does not start with"):
        base_address(text)


@pytest.mark.parametrize("text", ["'self'; script-src *", "https://a.example, https://b.example"])
def test_ancestors_cannot_end_the_rule_they_stand_in(text: str) -> None:
    with pytest.raises(ValueError, match="parted by spaces"):
        ancestors(text)


@pytest.mark.parametrize("text", ["needles", "a@b", "a@b.example?bcc=c@d.example", "a@b.example\n"])
def test_a_contact_is_a_plain_mail_address(text: str) -> None:
    with pytest.raises(ValueError, match="is no mail address"):
        mail_address(text)


def test_a_clinic_has_a_name_that_fits_on_a_hand_out() -> None:
    assert clinic_given("  Heel \n & Sole ") == "Heel & Sole"
    assert clinic_given(" ") == ""
    for text in ("x" * (LONGEST_CLINIC + 1), "a\x00b"):
        with pytest.raises(ValueError, match="BODYMAP_CLINIC: a name has at most 80"):
            clinic_given(text)


def test_the_offline_copy_is_on_or_off() -> None:
    with pytest.raises(ValueError, match="none of: on off"):
        Settings.from_environment({"BODYMAP_OFFLINE": "no"})


@given(st.text())
def test_whatever_is_accepted_stays_on_one_line_of_the_header(text: str) -> None:
    try:
        written = ancestors(text)
    except ValueError:
        return
    assert written
    assert not set(written) & set(";,\r\n")


def test_a_switch_has_the_positions_that_are_named() -> None:
    made = Settings.from_environment({"BODYMAP_LOG": "requests", "BODYMAP_METRICS": "1"})
    assert (made.log, made.metrics) == ("requests", True)
    assert (Settings().log, Settings().metrics) == ("problems", False)
    with pytest.raises(ValueError, match="BODYMAP_METRICS: 'yes' is none of: 0 1"):
        Settings.from_environment({"BODYMAP_METRICS": "yes"})
