"""What one sheet of a hand-out says, in the words in which it is printed.

The page and the PDF lay out the same sheets. Sheets hold text alone, so neither can add to it.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bodymap.domain.vocabulary import Audience, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCaution:
    """A harm. Where an earlier sheet tells it in full, `told_on` says which, and nothing follows.

    `also_in` says which later sheets it holds for as well.
    """

    id: str
    severity: str
    severity_word: str
    hazard: str
    reported: str
    sentences: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    also_in: str = ""
    told_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CautionGroup:
    """Harms with the same signs and the same thing to do, which therefore stand once."""

    cautions: tuple[PrintedCaution, ...]
    signs: str
    action: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCard:
    """A condition with its verdict; `sentences` hold the numbers."""

    id: str
    name: str
    verdict: str
    verdict_word: str
    certainty: str
    certainty_word: str
    compared: str
    sentences: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line of a list, and what is said of it; the person may have ticked it."""

    text: str
    note: str = ""
    is_ticked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentGroup:
    """Signs under what to do about them."""

    action: str
    heading: str
    signs: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One region. Text in the order in which it is read; blank and empty parts are not printed.

    `address`, which the QR code holds too, is where the same can be read in full.
    """

    region_id: str
    side: Side | None
    heading: str
    side_label: str
    answer: tuple[str, ...]
    cautions: tuple[CautionGroup, ...]
    anywhere: str
    cards: tuple[PrintedCard, ...]
    urgent: tuple[UrgentGroup, ...]
    screening: tuple[Item, ...]
    questions: tuple[Item, ...]
    sources: str
    more: str
    review: str
    as_of: str
    address: str
    marked: str

    @property
    def harm_room(self) -> int:
        """How much room the first column takes, in characters."""
        boxes = len(self.cautions) + 1
        return room(self.harm(), HARM_PARAGRAPH) + boxes * HARM_BOX

    @property
    def help_room(self) -> int:
        """How much room the second column takes, in characters."""
        return room(self.help(), HELP_PARAGRAPH)

    @property
    def share(self) -> int:
        """How much of the width harm needs so that both columns end alike: 35 to 75 per cent."""
        percent = 100 * self.harm_room / (self.harm_room + self.help_room)
        return min(75, max(35, 5 * round(percent / 5)))

    @property
    def tallest(self) -> float:
        """The room that two columns as tall as the taller one take, in characters."""
        share = self.share / 100
        return max(self.harm_room / share, self.help_room / (1 - share))

    @property
    def quarter_points(self) -> int:
        """How large the page sets the type, in quarters of a point, so that it fits on Letter."""
        fitting = math.floor(4 * math.sqrt(ROOM_AT_ONE_POINT / self.tallest))
        return min(LARGEST, max(SMALLEST, fitting))

    def harm(self) -> Iterator[str]:
        """Every paragraph of the first column."""
        for group in self.cautions:
            yield from filter(None, (group.signs, group.action))
            yield from (" ".join(caution_texts(each)) for each in group.cautions)
        yield from filter(None, [self.anywhere])
        for urgent in self.urgent:
            yield urgent.heading
            yield from (f"{each.text} {each.note}" for each in urgent.signs)

    def help(self) -> Iterator[str]:
        """Every paragraph of the second column."""
        for card in self.cards:
            yield f"{card.verdict_word} {card.certainty_word} {card.compared}"
            yield from (card.name, " ".join(card.sentences), card.reason)
        yield from (f"{each.text} {each.note}" for each in (*self.screening, *self.questions))
        yield self.sources


def caution_texts(told: PrintedCaution) -> tuple[str, ...]:
    """The words of a harm, in order."""
    name = f"{told.severity_word} {told.hazard} {told.reported}"
    return (name, *told.sentences, *told.details, told.also_in, told.told_on)


def room(paragraphs: Iterable[str], more: int) -> int:
    """In characters; `more` for each paragraph, whose last line is not full."""
    return sum(len(each) + more for each in paragraphs)


HARM_PARAGRAPH, HELP_PARAGRAPH, HARM_BOX = 36, 16, 120
"""What paragraphs and boxes take beside their text, in characters.

Fitted to the largest type in which a browser sets each region's sheet on one page.
"""

ROOM_AT_ONE_POINT = 430_000
"""How large a sheet could be set in type of one point; the tightest measured has 4 % to spare."""

SMALLEST, LARGEST = 28, 40
"""In quarters of a point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """Sheets in the order in which they were asked for, and what all of them share."""

    title: str
    language: str
    audience: Audience
    clinic: str
    contents: str
    version: str
    sheets: tuple[Sheet, ...]
