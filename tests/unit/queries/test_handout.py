"""Sheets put harm first, tell each harm once, and leave out only what may be left out."""

from dataclasses import replace

import pytest

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.safety import Severity
from bodymap.domain.vocabulary import Audience, Favours
from bodymap.queries import handout_room
from bodymap.queries.handout import Printer, fair, handout
from bodymap.queries.handout_request import HandoutRequest
from bodymap.queries.handout_room import Allowance, allowances
from bodymap.queries.handout_sheet import Handout
from bodymap.queries.region_view import region_view
from tests.builders import (
    ECHO,
    catalogue,
    caution,
    condition,
    finding,
    region,
    region_condition,
    statement,
    verdict,
)

TWO = (
    region(),
    region(id="heel", name="Heel"),
    region_condition(id="heel-neck-pain", region_id="heel"),
    verdict(id="heel-neck-pain", region_id="heel"),
    caution(id="shared", region_ids=("neck", "heel"), hazard="Bleeding", warning_signs="Swelling"),
    caution(
        id="grave", region_ids=("heel",), severity=Severity.EMERGENCY, warning_signs="Swelling"
    ),
)


def printed(facts: Catalogue, *region_ids: str, audience: Audience = Audience.PATIENT) -> Handout:
    printer = Printer(catalogue=facts, words=ECHO, base_url="https://map.example", version="1.0")
    return handout(printer, HandoutRequest(region_ids=region_ids, audience=audience))


def test_a_shared_harm_is_told_once_and_named_again() -> None:
    neck, heel = printed(catalogue(*TWO), "neck", "heel").sheets
    told = {each.id: each for group in neck.cautions for each in group.cautions}["shared"]
    named = {each.id: each for group in heel.cautions for each in group.cautions}["shared"]
    assert told.sentences
    assert "Heel" in told.also_in
    assert (named.sentences, named.hazard) == ((), "Bleeding")
    assert "Neck" in named.told_on


def test_harms_with_the_same_signs_stand_together_the_gravest_first() -> None:
    (heel,) = printed(catalogue(*TWO), "heel").sheets
    ids = [[each.id for each in group.cautions] for group in heel.cautions]
    assert ids[0] == ["grave", "shared"]
    assert heel.cautions[0].signs.endswith("Swelling")


def test_the_code_holds_the_address_of_the_region_alone() -> None:
    (heel,) = printed(catalogue(*TWO), "heel", audience=Audience.CLINICIAN).sheets
    assert heel.address == "https://map.example/region/heel"


def test_each_step_leaves_out_more() -> None:
    steps = list(allowances())
    assert len(steps) == len(handout_room.STEPS) + 1
    assert steps[0] == Allowance()
    assert steps[-1].sentences >= 2


def test_a_sheet_that_was_shortened_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    facts = catalogue(*TWO)
    (whole,) = printed(facts, "neck").sheets
    monkeypatch.setattr(handout_room, "LEGIBLE", dict.fromkeys(Audience, 1000))
    (shortest,) = printed(facts, "neck").sheets
    assert whole.more.startswith("handout.more")
    assert shortest.more.startswith("handout.shortened")
    assert shortest.cautions == whole.cautions
    signs = [[each.text for each in group.signs] for group in shortest.urgent]
    assert signs == [[each.text for each in group.signs] for group in whole.urgent] != []
    assert [each.verdict for each in shortest.cards] == [each.verdict for each in whole.cards]


def test_a_sentence_of_doubt_is_not_the_one_left_out() -> None:
    gain = finding(id="gain", favours=Favours.DRY_NEEDLING)
    doubt = finding(id="doubt", favours=Favours.NEITHER)
    facts = catalogue(
        condition(),
        gain,
        doubt,
        verdict(finding_ids=("gain", "doubt")),
        *(
            statement(id=f"s{at}", condition_id="neck-pain", finding_ids=(found,))
            for at, found in enumerate(["gain", "gain", "gain", "doubt"])
        ),
    )
    (card,) = region_view(facts, "neck", Audience.PATIENT).cards
    sentences = tuple(each for each in card.statements if each.id.startswith("s"))
    shown = fair(replace(card, statements=sentences), 2)
    assert [each.id for each in shown] == ["s0", "s3"]


def test_the_column_with_more_text_is_the_wider_one() -> None:
    (even,) = printed(catalogue(), "neck").sheets
    long = " ".join(["Much is said of this harm."] * 60)
    (full_of_harm,) = printed(catalogue(caution(plain_text=long)), "neck").sheets
    assert even.share < full_of_harm.share
