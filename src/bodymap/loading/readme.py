"""Writes data/README.md from the declared columns: `python -m bodymap.loading.readme`."""

import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from inspect import getdoc
from pathlib import Path

from bodymap.domain.columns import LONGEST_CELL
from bodymap.domain.tables import TABLES
from bodymap.loading.forms import Form, forms_of

INTRODUCTION = f"""# The data

Everything a person reads in bodymap stands in this folder: one CSV file for each kind of thing,
and the drawing in `figure/`. This page is written by `python -m bodymap.loading.readme` from the
columns that `src/bodymap/domain/` declares; do not edit it by hand.

## How to change a fact

You need a spreadsheet or a text editor, no Python.

1. Open the file, such as `findings.csv`. In a spreadsheet, import every column as **text**, so
   that `0.20` keeps its nought and `1-2` does not become a date.
2. Change the cell, or add a row. Every row has an `id` that no other row of its file has. An id
   is never changed and never used again: links and printed sheets carry it.
3. Save as **CSV UTF-8**, with commas.
4. Type `bodymap validate`. It names every problem with file, line and column, and says what to
   type. The app does not start until there is none.

What to keep in mind:

- **Missing stays missing.** A blank cell means "not seen". Never fill in a number, a DOI or a
  name from memory.
- A number is written as the paper prints it: `-0.50` stays `-0.50`. Decimal points, no commas.
- A list is written with one blank between its entries: `neck shoulder`.
- `yes` and `no` are written so. A date is written `2026-11-21`.
- Plain text only, no HTML, at most {LONGEST_CELL} characters a cell. Addresses begin with
  `https://` or `http://`.
- A text that a patient reads has short sentences and everyday words.
- Dry needling, acupuncture, tendon needling and injections are different things; `needling_kind`
  keeps them apart.

| to add | edit |
|---|---|
| a paper | `references.csv`, then use its id |
| a result of a paper | `findings.csv` |
| a condition | `conditions.csv`, `region_conditions.csv`, `findings.csv`, `verdicts.csv`, \
`statements.csv` |
| a region | `regions.csv`, a shape in `figure/front.svg` and `figure/back.svg`, `cautions.csv`, \
`region_conditions.csv`, `verdicts.csv`, `statements.csv` |
| a zone | `zones.csv`, once for each side, and a shape for the right in \
`figure/atlas-front.svg` or `figure/atlas-back.svg` |
| a muscle | `muscles.csv`, `trigger_points.csv`, `referrals.csv`, and a shape for the right there |
| what else one can choose | `options.csv`: one row for each condition and option |
| a word for the search box | `synonyms.csv` |

## From findings to a verdict

`bodymap validate` holds every row of `verdicts.csv` to these rules.

| verdict | what must lie behind it |
|---|---|
| `helps-short-term` | a meta-analysis or guideline, or two trials, in which dry needling beat \
sham or no treatment, with an interval or p value that excludes no effect; certainty not very low; \
the reason says how long, and how much beside the smallest change people notice |
| `may-help` | at least one result that favours dry needling, but less than that |
| `no-better` | comparisons of which most show no difference; `compared_with` says from what |
| `uncertain` | results that conflict, or too few to judge |
| `not-studied` | no controlled trial of dry needling; certainty `none` |

The certainty is the authors' own rating where a finding carries it (`rated_by` = `authors`).
Else it is the project's, and then at most `low` from abstracts of trials and `moderate` from the
abstract of a review.

`headline_finding_id` names the finding whose size the card shows in points; its plain words stand
in `effects.csv`. Pain comes before function; sham or no treatment before other care; the study's
own end point, else the short term, before other times; the larger study before the smaller. A
finding without points and interval is not named: the card says that there is none.
"""


def readme() -> str:
    """The whole page."""
    parts = [INTRODUCTION, "## The tables", *map(_table, TABLES), "## The words", *_words()]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def main(arguments: Sequence[str]) -> None:
    """Write the page into the data folder given, `data` by default."""
    folder = Path(arguments[0] if arguments else "data")
    (folder / "README.md").write_text(readme(), encoding="utf-8", newline="\n")


def _table(name: str) -> str:
    meaning = _without_errors(getdoc(TABLES[name]) or "")
    rows = "\n".join(map(_column_row, forms_of(TABLES[name])))
    return (
        f"### {name}.csv\n\n{meaning}\n\n| column | meaning | what it holds | may be blank |\n"
        f"|---|---|---|---|\n{rows}"
    )


def _column_row(form: Form) -> str:
    blank = "no" if form.is_required else "yes"
    cells = (f"`{form.name}`", form.column.meaning, _holds(form), blank)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _holds(form: Form) -> str:
    """What stands in a cell: its kind, what it refers to, and its unit."""
    unit = f" ({form.column.unit})" if form.column.unit and form.in_words != _date(form) else ""
    return ("a list: " if form.is_list else "") + _kind(form) + unit


def _kind(form: Form) -> str:
    if form.vocabulary:
        return f"one of the words of [{_title(form.of)}](#{_title(form.of).replace(' ', '-')})"
    if form.column.refers_to:
        table = form.column.refers_to
        any_too = ", or `any`" if form.column.allows_any else ""
        return f"an id of [{table}.csv](#{table}csv){any_too}"
    return form.in_words or "text"


def _date(form: Form) -> str:
    """The words for a date, whose unit says nothing more."""
    return form.in_words if "date" in form.in_words else ""


def _words() -> Iterator[str]:
    """Every closed list of words, in the order of first use."""
    forms = (form for kind in TABLES.values() for form in forms_of(kind))
    for words in dict.fromkeys(form.of for form in forms if issubclass(form.of, StrEnum)):
        allowed = ", ".join(f"`{word}`" for word in words)
        yield f"### {_title(words)}\n\n{getdoc(words)}\n\n{allowed}"


def _title(words: type[StrEnum]) -> str:
    """'needling kind' for NeedlingKind."""
    return "".join(f" {c.lower()}" if c.isupper() else c for c in words.__name__).strip()


def _without_errors(doc: str) -> str:
    """A docstring without the part that is for programmers."""
    return doc.partition("\n\nRaises:")[0].replace("\n", " ").replace("  ", "\n\n")


if __name__ == "__main__":
    main(sys.argv[1:])
