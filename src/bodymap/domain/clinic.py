"""The name of the clinic that gives a hand-out."""

LONGEST_CLINIC = 80
"""Characters; more do not fit on a line of the sheet."""


def clinic_name(text: str) -> str:
    """The name on one line; blank where it is too long, or holds what cannot be printed."""
    name = " ".join(text.split())
    return name if len(name) <= LONGEST_CLINIC and name.isprintable() else ""
