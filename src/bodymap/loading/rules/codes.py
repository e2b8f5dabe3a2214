"""Rules about codes of other systems: a slip of one digit would name another part of the body."""

from collections.abc import Iterator

from bodymap.domain.codes import CodeSystem
from bodymap.domain.problem import Problem
from bodymap.loading.rows import Tables
from bodymap.loading.rules.estimates import number

UBERON_PREFIX = "UBERON:"

SEGMENTS = {"front": range(101, 137), "back": range(201, 239)}
"""The areas of the pain map that each view shows, by their numbers."""

ROUND = "0123456789 1234067895 2340178956 3401289567 4012395678"
TURNED = "5987604321 6598710432 7659821043 8765932104 9876543210"
PRODUCTS = tuple(f"{ROUND} {TURNED}".split())
"""Verhoeff's multiplication table: row and column are digits of the group of a pentagon."""

SHIFT = "1576283094"
"""Verhoeff's permutation, applied once more for each place from the right."""


def codes_are_those_of_their_system(tables: Tables) -> Iterator[Problem]:
    """A SNOMED CT code is digits of which the last checks the others; Uberon's say so in front."""
    for row in tables["body_site_codes"]:
        code = row["code"]
        is_uberon = code.startswith(UBERON_PREFIX)
        if row["system"] == CodeSystem.SNOMED_CT and (is_uberon or not is_checked(code)):
            message = f"'{code}' is no code of SNOMED CT: its last digit does not check the others"
            yield row.problem("code", message, "Copy it again from source_url.")
        elif row["system"] == CodeSystem.UBERON and not is_uberon:
            yield row.problem("code", f"'{code}' is no code of Uberon", "Copy it again.")


def codes_are_not_for_the_left(tables: Tables) -> Iterator[Problem]:
    """A code holds for a zone and its mirror image, so it stands once, at the right one."""
    for row in tables["body_site_codes"]:
        if row["zone_id"].endswith("-left"):
            message = f"'{row['zone_id']}' lies on the left"
            yield row.problem("zone_id", message, "Name the zone of the right side.")


def segments_are_of_their_view(tables: Tables) -> Iterator[Problem]:
    """The pain map numbers its front from 101 to 136 and its back from 201 to 238."""
    for row in tables["pain_map_segments"]:
        for zone in tables.found("zones", [row["zone_id"]]):
            shown = SEGMENTS.get(zone["view"], range(0))
            for column in ("segment", "female_segment"):
                if shown and number(row[column]) not in shown:
                    message = f"{row[column]} is no area of the {zone['view']}"
                    hint = f"Write a number from {shown[0]} to {shown[-1]}."
                    yield row.problem(column, message, hint)


def is_checked(digits: str) -> bool:
    """Whether the last digit is Verhoeff's check of the others, as every SNOMED CT code has it."""
    if not digits.isdecimal():
        return False
    check = 0
    for place, digit in enumerate(reversed(digits)):
        shifted = int(digit)
        for _ in range(place % 8):
            shifted = int(SHIFT[shifted])
        check = int(PRODUCTS[check][shifted])
    return check == 0
