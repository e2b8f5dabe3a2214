"""Writes the sheets of a hand-out: harm before benefit, each region on a page of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Reference, Statement
from bodymap.domain.language import joined
from bodymap.domain.safety import RedFlag
from bodymap.domain.vocabulary import Audience, Result, Section, Side
from bodymap.domain.wording import Wording
from bodymap.queries.address import address_in
from bodymap.queries.handout_harms import SharedHarms, anywhere, caution_groups, shared_harms
from bodymap.queries.handout_request import HandoutRequest
from bodymap.queries.handout_room import Allowance, fitting
from bodymap.queries.handout_sheet import (
    Handout,
    Item,
    PrintedCard,
    Sheet,
    UrgentGroup,
)
from bodymap.queries.region_view import (
    Card,
    RegionView,
    by_urgency,
    general,
    region_view,
    sources_of,
)
from bodymap.queries.short_name import short_name
from bodymap.queries.sided_name import sided_name
from bodymap.queries.translation_review import translation_review
from bodymap.queries.verdict_dates import verdict_dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """Where the sheets are printed: the words, the public address, and the version of the app."""

    catalogue: Catalogue
    words: Wording
    base_url: str
    version: str


def handout(printer: Printer, request: HandoutRequest) -> Handout:
    """The sheets that were asked for.

    Raises:
        KeyError: there is no such region.
    """
    words, catalogue = printer.words, printer.catalogue
    views = [region_view(catalogue, each, request.audience) for each in request.region_ids]
    sides = [request.side if each.region.is_paired else None for each in views]
    headings = tuple(map(partial(heading, words=words), views, sides))
    shared = shared_harms(views, headings)
    sheets = tuple(
        fitting(partial(sheet, printer, request, view, side, shared, number), request.audience)
        for number, (view, side) in enumerate(zip(views, sides, strict=True), 1)
    )
    return Handout(
        title=words("handout.title", places=", ".join(headings)),
        language=words.language.id,
        audience=request.audience,
        clinic=words("handout.clinic", clinic=request.clinic) if request.clinic else "",
        contents=contents(headings, words),
        version=version(printer),
        sheets=sheets,
    )


def version(printer: Printer) -> str:
    """Which facts these are, and who reviewed their translation."""
    words, facts = printer.words, printer.catalogue.version
    told = words("handout.version", app=printer.version, facts=facts)
    return f"{told} {translation_review(words)}".rstrip()


def heading(view: RegionView, side: Side | None, words: Wording) -> str:
    """The region, with its side where one was chosen: "Right shoulder"."""
    return sided_name(view.region.name, side, words)


def contents(headings: tuple[str, ...], words: Wording) -> str:
    """Which sheets belong together; blank for a single one."""
    pages = (
        words("handout.page", name=each, number=number) for number, each in enumerate(headings, 1)
    )
    return words("handout.contents", pages="; ".join(pages)) if len(headings) > 1 else ""


def sheet(
    printer: Printer,
    request: HandoutRequest,
    view: RegionView,
    side: Side | None,
    shared: SharedHarms,
    number: int,
    allowed: Allowance,
) -> Sheet:
    """One region, with as much as is allowed of what may be left out."""
    words, catalogue = printer.words, printer.catalogue
    address = address_in(words.language.id, f"{printer.base_url}/region/{view.region.id}")
    is_whole = allowed == Allowance()
    return Sheet(
        region_id=view.region.id,
        side=side,
        heading=shared.headings[number - 1],
        side_label=words(f"side.{side}") if side else "",
        answer=tuple(each.text for each in view.answer),
        cautions=tuple(caution_groups(view, shared, number, allowed, words)),
        anywhere=anywhere(catalogue, view, words) if allowed.has_anywhere else "",
        cards=tuple(printed_card(each, view.audience, allowed, words) for each in view.cards),
        urgent=tuple(urgent_groups(view, allowed, words)),
        screening=tuple(screening(view, allowed, words)),
        questions=questions(catalogue, request, allowed.questions),
        sources=sources(printed_sources(catalogue, view, allowed), allowed.sources, words),
        more=words("handout.more" if is_whole else "handout.shortened", address=address),
        review=verdict_dates(view, words),
        as_of=words("handout.as-of", day=words.date(catalogue.read_on)),
        address=address,
        marked=words("handout.marked", place=shared.headings[number - 1]),
    )


def printed_card(card: Card, audience: Audience, allowed: Allowance, words: Wording) -> PrintedCard:
    """What the trials say, how sure that is, and the sentences with the numbers."""
    verdict = card.verdict
    compared = words("card.compared-with", other=verdict.compared_with)
    return PrintedCard(
        id=card.condition.id,
        name=card.condition.named_for(audience),
        verdict=verdict.verdict,
        verdict_word=words(f"verdict.{verdict.verdict}"),
        certainty=verdict.certainty,
        certainty_word=words(f"certainty.{verdict.certainty}"),
        compared=compared if verdict.compared_with else "",
        sentences=tuple(each.text for each in fair(card, allowed.sentences)),
        reason=verdict.certainty_reason if allowed.has_reasons else "",
    )


def fair(card: Card, most: int) -> tuple[Statement, ...]:
    """The first sentences. If they tell of gains alone, one that does not replaces the last."""
    first, rest = card.statements[:most], card.statements[most:]
    gains = {each.id for each in card.findings if each.result is Result.DRY_NEEDLING}
    doubts = [each for each in rest if not gains.issuperset(each.finding_ids)]
    is_told = any(not gains.issuperset(each.finding_ids) for each in first)
    return first if is_told or not doubts else (*first[:-1], doubts[0])


def urgent_groups(view: RegionView, allowed: Allowance, words: Wording) -> Iterator[UrgentGroup]:
    """Every urgent sign, those of this place before those of any place."""
    flags = by_urgency([*view.red_flags_here, *view.red_flags_general])
    for action, signs in groupby(flags, key=lambda each: each.action):
        items = (urgent_sign(each, view, allowed, words) for each in signs)
        yield UrgentGroup(action=action, heading=words(f"urgent.{action}"), signs=tuple(items))


def urgent_sign(flag: RedFlag, view: RegionView, allowed: Allowance, words: Wording) -> Item:
    """The sign, and what it may mean where that is printed."""
    is_here = flag in view.red_flags_here
    is_told = allowed.has_meanings_here if is_here else allowed.has_meanings
    note = words("urgent.may-mean", meaning=flag.may_mean) if is_told else ""
    return Item(text=flag.sign, note=note)


def screening(view: RegionView, allowed: Allowance, words: Wording) -> Iterator[Item]:
    """What to tell the clinician before any needle, with a box to tick."""
    for each in view.screening_here:
        note = words(f"screening.{each.action}") if allowed.has_screening_notes else ""
        yield Item(text=each.worded_for(view.audience), note=note)


def questions(catalogue: Catalogue, request: HandoutRequest, most: int) -> tuple[Item, ...]:
    """Questions to ask, in the curators' order; those that the person ticked come first."""
    told = general(catalogue, Section.QUESTIONS, request.audience)
    ticked = [each for each in told if each.id in request.question_ids]
    rest = [each for each in told if each not in ticked]
    shown = [*ticked, *rest][: max(most, len(ticked))]
    return tuple(Item(text=each.text, is_ticked=each in ticked) for each in shown)


def printed_sources(
    catalogue: Catalogue, view: RegionView, allowed: Allowance
) -> tuple[Reference, ...]:
    """What the printed sentences rest on, the harms first."""
    statements = [fair(each, allowed.sentences) for each in view.cards]
    lung = view.lung[: allowed.lung_facts]
    cited = [lung, view.cautions_here, view.answer, *statements, view.red_flags_here]
    return sources_of(catalogue, cited)


def sources(references: tuple[Reference, ...], most: int, words: Wording) -> str:
    """The first of them by name, and how many more there are."""
    names = joined("; ", map(short_name, references[:most]))
    rest = len(references) - most
    return words("handout.sources-more", names=names, count=rest) if rest > 0 else names
