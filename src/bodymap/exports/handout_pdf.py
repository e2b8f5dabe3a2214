"""A hand-out as PDF: real text, tagged for screen readers, one page a sheet.

`handout.typ` beside this module says how it looks. It is handed the words as JSON, so nothing in
them can be read as markup (docs/adr/0008).
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from pathlib import Path
from threading import Lock
from typing import Literal

import typst

from bodymap.domain.wording import Wording
from bodymap.queries.handout_request import Paper
from bodymap.queries.handout_sheet import Handout

HERE = Path(__file__).parent
TEMPLATE = HERE / "handout.typ"
PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}

LABELS = (
    "cautions",
    "urgent",
    "cards",
    "screening",
    "questions",
    "sources",
    "kind",
    "scan",
    "not",
    "figure-sides",
)


LONGEST_WAIT = 8
"""Seconds. A file takes about a tenth of one, so by then something asks for too many."""


class Press:
    """Sets hand-outs, one at a time: the compiler keeps a state. Takes 50 ms to set up."""

    def __init__(self) -> None:
        fonts = typst.Fonts(font_paths=[HERE / "fonts"])
        self.compiler = typst.Compiler(TEMPLATE, root=HERE, font_paths=fonts)
        self.lock = Lock()

    def pdf(self, inputs: Mapping[str, str], made_on: date) -> bytes:
        """The finished file. A name in letters that no font here has is set as empty boxes.

        PDF/UA, the standard for readers with assistive technology, forbids such boxes; a file that
        has them does not claim to keep to it.

        Raises:
            TimeoutError: others have been waiting for longer than this one would.
        """
        if not self.lock.acquire(timeout=LONGEST_WAIT):
            raise TimeoutError("too many hand-outs are being made")
        try:
            return self.compiled(inputs, made_on, standard="ua-1")
        except typst.TypstError:
            return self.compiled(inputs, made_on)
        finally:
            self.lock.release()

    def compiled(
        self, inputs: Mapping[str, str], made_on: date, standard: Literal["ua-1", "1.7"] = "1.7"
    ) -> bytes:
        """Run the compiler.

        Raises:
            typst.TypstError: the standard forbids something that is on a sheet.
            TypeError: the compiler gave several files.
        """
        found = self.compiler.compile(
            format="pdf",
            sys_inputs=dict(inputs),
            pdf_standards=standard,
            timestamp=datetime.combine(made_on, time(), UTC),
        )
        if not isinstance(found, bytes):
            raise TypeError("a PDF is one file")
        return found


def handout_inputs(
    handout: Handout,
    pictures: Mapping[str, str],
    codes: Mapping[str, str],
    words: Wording,
    paper: Paper,
) -> dict[str, str]:
    """What the template reads. `pictures` and `codes` hold SVG text by region id."""
    sheets = [
        {
            **asdict(each),
            "picture": pictures[each.region_id],
            "code": codes[each.region_id],
            "code_name": words("handout.code", address=each.address),
        }
        for each in handout.sheets
    ]
    labels = {name: words(f"handout.{name}") for name in LABELS}
    content = {**asdict(handout), "sheets": sheets, "words": labels}
    return {"handout": json.dumps(content), "paper": PAPERS[paper]}
