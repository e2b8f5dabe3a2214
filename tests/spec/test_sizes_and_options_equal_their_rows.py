"""Every number of a size or an option that a person reads stands in its row, and is drawn there."""

import re
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient
from textstat import textstat

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.evidence import Finding
from bodymap.domain.options import OptionKind
from bodymap.domain.vocabulary import Audience, EffectMeasure, NeedlingKind
from bodymap.figures.effect_line import along
from bodymap.queries.effect import gain, scale_of
from tests.contract import HEADINGS
from tests.markup import Element, every, only, parsed_page, text_of, texts, values

NUMBER = re.compile(r"\d+(?:,\d{3})+|\d*\.?\d+")
AN_INTERVAL = re.compile(r"95 ?% (?:CI|range)")
HARDEST = 8.0
"""Flesch-Kincaid grade that no text for patients may exceed."""

PANELS = [(region_id, audience) for audience in Audience for region_id in HEADINGS]


@pytest.fixture(scope="module", params=PANELS, ids=" ".join)
def panel(request: pytest.FixtureRequest, client: FlaskClient) -> Element:
    """The page of a region, for one audience."""
    region_id, audience = request.param
    return parsed_page(client.get(f"/region/{region_id}?audience={audience}").text)


def numbers(text: str) -> set[str]:
    """The numbers of a text; `.007` and `0.007` are the same."""
    return {each.removeprefix("0") for each in NUMBER.findall(AN_INTERVAL.sub("", text))}


def read(element: Element) -> str:
    """What a person reads, without the numbers of the sources."""
    return " ".join("".join(pieces(element)).split())


def pieces(node: Element) -> Iterator[str]:
    """The texts below an element but for those of links; blocks are parted by a blank."""
    if node.name == "#text":
        yield node.data
    elif node.name != "a":
        for child in node.children:
            yield from pieces(child)
        yield "" if node.name in {"span", "strong"} else " "


def row_text(row: object) -> str:
    """All that a row of a table says."""
    return " ".join(str(getattr(row, name)) for name in row.__dataclass_fields__)


def told_by(catalogue: Catalogue, finding: Finding) -> str:
    return f"{row_text(finding)} {row_text(catalogue.references[finding.reference_id])}"


def test_every_number_of_a_size_stands_in_its_finding(panel: Element, catalogue: Catalogue) -> None:
    for shown in panel.query(".bm-effect"):
        finding = catalogue.findings[shown.attrs["data-finding"]]
        plain = next(e for e in catalogue.effects.values() if e.finding_id == finding.id)
        scale = scale_of(finding)
        ends = f"{scale.lowest} {scale.highest} {scale.span}" if scale else ""
        known = numbers(f"{told_by(catalogue, finding)} {row_text(plain)} {ends}")
        benefit = read(only(shown, ".bm-effect__benefit"))
        assert numbers(benefit) <= known, finding.id
        printed = {each.lstrip("-") for each in (finding.estimate, finding.ci_low, finding.ci_high)}
        assert {each.removeprefix("0") for each in printed} <= numbers(benefit), finding.id
        of_change = numbers(plain.noticeable_change)
        assert numbers(read(only(shown, "dl"))) - of_change <= known, finding.id


def test_a_size_that_says_nothing_of_harm_has_none_to_say(
    panel: Element, catalogue: Catalogue
) -> None:
    counted = {each.reference_id for each in catalogue.adverse_events.values()}
    for shown in panel.query(".bm-effect"):
        paper = catalogue.findings[shown.attrs["data-finding"]].reference_id
        says_none = "no figure for harm" in text_of(only(shown, ".bm-effect__harm"))
        assert says_none == (paper not in counted), paper


def test_what_is_said_of_the_smallest_change_stands_in_its_sources(catalogue: Catalogue) -> None:
    for effect in catalogue.effects.values():
        said = " ".join(
            told_by(catalogue, each)
            for each in catalogue.findings.values()
            if each.reference_id in effect.reference_ids
        )
        assert numbers(effect.noticeable_change) <= numbers(said), effect.id


def test_every_interval_is_drawn_where_its_numbers_are(
    panel: Element, catalogue: Catalogue
) -> None:
    for shown in panel.query(".bm-effect"):
        finding = catalogue.findings[shown.attrs["data-finding"]]
        scale = scale_of(finding)
        drawn = values(shown, ".bm-effect__interval", "d")
        assert bool(drawn) == bool(scale), finding.id
        if scale:
            ends = (finding.ci_low, finding.ci_high)
            places = sorted(along(gain(each, finding).amount, scale) for each in ends)
            assert drawn == [f"M{places[0]:g} 14H{places[1]:g}"], finding.id


def test_points_and_standard_units_never_share_a_line(catalogue: Catalogue) -> None:
    """And nothing but dry needling is shown as such."""
    shown = {v.headline_finding_id for v in catalogue.verdicts.values()} - {""}
    assert len(shown) >= 10
    for finding_id in shown:
        finding = catalogue.findings[finding_id]
        assert finding.effect_measure is EffectMeasure.MEAN_DIFFERENCE
        assert finding.needling_kind is NeedlingKind.DRY_NEEDLING


def test_every_dot_is_one_of_the_printed_hundred(panel: Element, catalogue: Catalogue) -> None:
    for group in panel.query("[data-proportion]"):
        row = catalogue.proportions[group.attrs["data-proportion"]]
        finding = catalogue.findings[row.finding_id]
        assert numbers(row.percent) <= numbers(row_text(finding))
        assert numbers(read(group)) <= numbers(f"{row_text(row)} 100")
        full = "".join(str(each) for each in values(group, ".bm-icons__full", "d"))
        rows = re.findall(r"M(\d+) \d+H(\d+)", full)
        dots = sum((int(end) - int(start)) // 10 + 1 for start, end in rows)
        assert dots == (0 if row.percent.startswith("<") else round(float(row.percent)))


def test_every_card_says_how_much_or_that_it_is_not_known(panel: Element) -> None:
    for card in every(panel, "article[data-condition]"):
        is_studied = card.attrs["data-verdict"] != "not-studied"
        said = card.query(".bm-effect") or card.query(".bm-effect__gap")
        assert bool(said) == is_studied, card.attrs["data-condition"]


def test_every_card_shows_every_option_in_one_order_or_that_none_is_told(panel: Element) -> None:
    for card in every(panel, "article[data-condition]"):
        shown = values(card, "tr[data-option]", "data-option")
        assert shown in ([], [each.value for each in OptionKind])
        assert bool(shown) != bool(card.query(".bm-options__none"))


def test_every_number_of_an_option_stands_in_what_it_rests_on(catalogue: Catalogue) -> None:
    for option in catalogue.options.values():
        rows = [catalogue.findings[each] for each in option.finding_ids]
        papers = [catalogue.references[each] for each in option.reference_ids]
        known = numbers(" ".join(map(row_text, [*rows, *papers])))
        for text in (option.text, option.clinician_text):
            assert numbers(text) <= known, option.id


def test_the_options_of_a_panel_are_the_rows_of_the_table(
    panel: Element, catalogue: Catalogue
) -> None:
    audience = only(panel, "html").attrs["data-audience"]
    rows = {(each.condition_id, each.option): each for each in catalogue.options.values()}
    for card in every(panel, "article[data-condition]"):
        for shown in card.query("tr[data-option]"):
            row = rows.get((card.attrs["data-condition"], OptionKind(shown.attrs["data-option"])))
            said = read(only(shown, "td"))
            if row:
                assert said == (row.text if audience == "patient" else row.clinician_text)
            else:
                assert said == "The sources read here say nothing about this."


CONDITIONS = (
    "neck-pain tension-type-headache cervicogenic-headache temporomandibular-disorder "
    "shoulder-pain subacromial-pain tennis-elbow low-back-pain piriformis-syndrome "
    "greater-trochanteric-pain-syndrome hip-osteoarthritis knee-osteoarthritis "
    "patellofemoral-pain hamstring-tightness achilles-tendinopathy calf-cramps plantar-heel-pain"
)


def test_the_usual_complaints_have_their_options(catalogue: Catalogue) -> None:
    told = {each.condition_id for each in catalogue.options.values()}
    assert set(CONDITIONS.split()) <= told


def test_what_patients_read_of_sizes_and_options_is_easy(catalogue: Catalogue) -> None:
    grades = [(textstat.flesch_kincaid_grade(each), each) for each in sentences(catalogue)]
    assert [each for each in grades if each[0] > HARDEST] == []
    assert sum(grade for grade, _ in grades) / len(grades) <= 6


def sentences(catalogue: Catalogue) -> Iterator[str]:
    """Whole texts; single words and labels have no grade."""
    yield from (each.text for each in catalogue.options.values())
    for effect in catalogue.effects.values():
        yield from filter(None, [effect.noticeable_change])
    for phrase in catalogue.phrases.values():
        if phrase.id.startswith(("effect.", "options.", "dispute.")) and phrase.text.endswith("."):
            yield phrase.text


def test_every_panel_leads_to_what_is_disputed(panel: Element) -> None:
    (address,) = {
        each for each in values(panel, "#does-it-help a", "href") if "#dispute" in str(each)
    }
    audience = only(panel, "html").attrs["data-audience"]
    assert address == (
        "/learn#dispute" if audience == "patient" else "/learn?audience=clinician#dispute"
    )


@pytest.mark.parametrize("audience", Audience)
def test_the_dispute_is_told_whole_with_its_sources(
    client: FlaskClient, audience: Audience
) -> None:
    page = parsed_page(client.get(f"/learn?audience={audience}").text)
    chapter = only(page, "section[aria-labelledby=dispute]")
    told = text_of(chapter)
    for each in ("fault in the muscle", "0.452", "twitch", "Fake needles", "no care or other care"):
        assert each in told, each
    for sentence in chapter.query("[data-statement]"):
        assert sentence.query('a[href^="#source-"]'), text_of(sentence)
    trigger_points = only(page, "section[aria-labelledby=trigger-points]")
    assert "#dispute" in values(trigger_points, "a", "href")


def test_the_heel_shows_cotchett_as_printed(client: FlaskClient) -> None:
    page = parsed_page(client.get("/region/heel").text)
    (effect,) = page.query(".bm-effect")
    told = text_of(effect)
    for each in ("14.4 points better", "5.2 points better", "23.5 points better", "6 weeks", "84"):
        assert each in told
    assert texts(effect, "[data-proportion] strong") == [
        "32 of 100 visits",
        "under 1 of 100 visits",
    ]
