"""What is wrong with one cell, in plain words. At most one fault a cell: the most basic one."""

import re
from collections.abc import Iterator

from bodymap.loading.characters import Fault, character_faults
from bodymap.loading.encoding import undecoded_bytes
from bodymap.loading.forms import Form
from bodymap.loading.spelling import did_you_mean, shown

PLAIN = re.compile(r"[A-Za-z0-9(-]([A-Za-z0-9 .,()'/%+;-]{0,1998}[A-Za-z0-9.)%])?")
"""Cells that need no look at their characters: nearly all of them, so big files load fast."""


def cell_fault(form: Form, cell: str) -> Fault | None:
    """The fault of a cell, or None. Whether an id exists is for the rules to say."""
    return next(_faults(cell, form), None)


def _faults(cell: str, form: Form) -> Iterator[Fault]:
    if not cell:
        if form.is_required:
            yield "the cell is blank", f"Needed here: {form.column.meaning}"
        return
    if not PLAIN.fullmatch(cell):
        if undecoded_bytes(cell):
            return  # Reported once for the whole file.
        yield from character_faults(cell)
    if form.is_list:
        yield from _list_faults(cell)
    if form.pattern or form.vocabulary:
        for entry in form.entries(cell):
            yield from _entry_faults(entry, form)


def _list_faults(cell: str) -> Iterator[Fault]:
    entries = cell.split(" ")
    if "" in entries or len(cell.split()) != len(entries):
        yield "the entries of the list are parted by more than one blank", "Leave one."
    if any(entry.endswith((";", ",")) for entry in entries):
        yield f"the list is not parted by blanks: {shown(cell)}", "Part the entries by one blank."
    for entry in entries:
        if entries.count(entry) > 1:
            yield f"{shown(entry)} stands twice in the list", "Take one out."


def _entry_faults(entry: str, form: Form) -> Iterator[Fault]:
    words = form.vocabulary
    if words and entry not in words:
        allowed = "Allowed: " + ", ".join(words) + "."
        yield f"{shown(entry)} is not an allowed word", did_you_mean(entry, words, allowed)
    if form.pattern and not form.pattern.fullmatch(entry):
        yield f"{shown(entry)} is not {form.in_words}", _how_to_write(entry, form)


def _how_to_write(entry: str, form: Form) -> str:
    """What to type instead, where that can be guessed."""
    if "doi.org/" in entry.lower() or entry.lower().startswith("doi:"):
        return f"Write only {shown(entry[entry.find('10.') :])}."
    if form.of in (int, float) and "," in entry:
        return "Write no commas: 1463, 0.5."
    return ""
