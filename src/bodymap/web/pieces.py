"""Many pages that are much alike, told in the pieces that they share."""

import re
from collections.abc import Iterable

START_TAG = re.compile(r"(?=<[a-z])")


class Pieces:
    """Cuts pages before each element and keeps every piece once, in the order of its first use.

    A page is then told in a line such as "0-120 4512 121-300": the numbers of its pieces, in
    which a page that differs from another in one sentence differs in one number.
    """

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def told(self, page: str) -> str:
        """The page as numbers of pieces."""
        return runs(self.numbers.setdefault(each, len(self.numbers)) for each in cut(page))

    @property
    def texts(self) -> list[str]:
        """The pieces by number."""
        return list(self.numbers)


def cut(page: str) -> list[str]:
    """The page in pieces, each of which opens with an element."""
    return START_TAG.split(page)


def runs(numbers: Iterable[int]) -> str:
    """Numbers in their order; those that follow each other as first and last."""
    found: list[list[int]] = []
    for each in numbers:
        if found and found[-1][1] + 1 == each:
            found[-1][1] = each
        else:
            found.append([each, each])
    return " ".join(str(first) if first == last else f"{first}-{last}" for first, last in found)
