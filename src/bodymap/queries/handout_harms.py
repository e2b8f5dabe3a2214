"""The harms on the sheets of a hand-out, where several of its regions share them.

Each is told in full once, on the first sheet it belongs to; the later sheets name it and say where.
Signs and what to do stand on every sheet: pages get parted.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.safety import Caution
from bodymap.domain.vocabulary import Audience, NeedlingKind
from bodymap.domain.wording import Wording
from bodymap.queries.handout_room import Allowance
from bodymap.queries.handout_sheet import CautionGroup, PrintedCaution
from bodymap.queries.region_view import RegionView, by_severity


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedHarms:
    """Which sheets each harm belongs to: caution id -> their numbers from 1, and their headings."""

    sheets: Mapping[str, tuple[int, ...]]
    headings: tuple[str, ...]


def shared_harms(views: Sequence[RegionView], headings: tuple[str, ...]) -> SharedHarms:
    """The sheets of each harm of these regions."""
    found: dict[str, tuple[int, ...]] = {}
    for number, view in enumerate(views, 1):
        for each in view.cautions_here:
            found[each.id] = (*found.get(each.id, ()), number)
    return SharedHarms(sheets=found, headings=headings)


def caution_groups(
    view: RegionView, shared: SharedHarms, number: int, allowed: Allowance, words: Wording
) -> Iterator[CautionGroup]:
    """Every harm of the region, the gravest first; those with the same signs stand together."""
    groups: dict[tuple[str, str], list[PrintedCaution]] = {}
    for each in view.cautions_here:
        told = printed_caution(each, view, shared, number, allowed, words)
        groups.setdefault((each.warning_signs, each.action), []).append(told)
    for (signs, action), cautions in groups.items():
        yield CautionGroup(
            cautions=tuple(cautions),
            signs=f"{words('caution.signs')} {signs}" if signs else "",
            action=f"{words('caution.action')} {action}" if action else "",
        )


def printed_caution(
    caution: Caution,
    view: RegionView,
    shared: SharedHarms,
    number: int,
    allowed: Allowance,
    words: Wording,
) -> PrintedCaution:
    """A harm, told in full on the first sheet it belongs to and named on the others."""
    first, *later = shared.sheets[caution.id]
    kind = caution.needling_kind
    named = PrintedCaution(
        id=caution.id,
        severity=caution.severity,
        severity_word=words(f"severity.{caution.severity}"),
        hazard=caution.hazard,
        reported="" if kind is NeedlingKind.NONE else words(f"reported.{kind}"),
    )
    if number > first:
        where = words("handout.page", name=shared.headings[first - 1], number=first)
        return replace(named, told_on=words("handout.told-on", page=where))
    others = ", ".join(shared.headings[each - 1] for each in later)
    return replace(
        named,
        sentences=tuple(told(caution, view, allowed)),
        details=tuple(details(caution, view.audience, allowed, words)),
        also_in=words("handout.also-in", places=others) if others else "",
    )


def told(caution: Caution, view: RegionView, allowed: Allowance) -> Iterator[str]:
    """What can happen; where the lung is in reach, first how often that is known to happen."""
    yield caution.worded_for(view.audience)
    if caution is view.lung_caution:
        yield from (each.text for each in view.lung[: allowed.lung_facts])


def details(
    caution: Caution, audience: Audience, allowed: Allowance, words: Wording
) -> Iterator[str]:
    """For clinicians: the structure, and what is reported to lower the risk."""
    if audience is Audience.CLINICIAN and allowed.has_details:
        yield f"{words('caution.structure')} {caution.structure}"
        yield f"{words('caution.risk-reduction')} {caution.risk_reduction}"


def anywhere(catalogue: Catalogue, view: RegionView, words: Wording) -> str:
    """The names of the harms that can happen anywhere; blank where the sheet tells them all."""
    here = {each.id for each in view.cautions_here}
    others = by_severity(each for each in catalogue.everywhere("cautions") if each.id not in here)
    return words("handout.anywhere", hazards="; ".join(each.hazard for each in others))
