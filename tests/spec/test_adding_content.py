"""A curator adds a region, a condition and a paper by editing data/, and finds them everywhere."""

import csv
import json
import re
import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from bodymap.app import create_app
from bodymap.loading import load_catalogue
from bodymap.settings import PROJECT, Settings
from tests.markup import Element, parsed_page, text_of, texts, values

PAPER = {
    "id": "newcomer-2026",
    "authors": "Newcomer A, Other B",
    "year": "2026",
    "title": "Needles for the aching finger",
    "design": "randomised-trial",
    "read_level": "abstract",
    "read_at_url": "https://example.org/newcomer",
}
ROWS = {
    "references": PAPER,
    "regions": {"id": "finger", "name": "Finger", "plain_name": "finger", "is_paired": "yes"},
    "synonyms": {
        "id": "finger-pinkie",
        "phrase": "pinkie",
        "region_id": "finger",
        "language_id": "en-GB",
    },
    "conditions": {
        "id": "finger-ache",
        "name": "Aching finger",
        "plain_name": "Finger ache",
    },
    "region_conditions": {
        "id": "finger-finger-ache",
        "region_id": "finger",
        "condition_id": "finger-ache",
    },
    "findings": {
        "id": "finger-newcomer",
        "reference_id": "newcomer-2026",
        "region_ids": "finger",
        "condition_id": "finger-ache",
        "population": "adults with an aching finger",
        "needling_kind": "dry-needling",
        "comparison": "dry needling vs sham",
        "comparator": "sham",
        "outcome": "pain-intensity",
        "follow_up": "short-term",
        "follow_up_detail": "2 weeks",
        "effect_measure": "none",
        "estimate_kind": "none",
        "better_when": "lower",
        "favours": "neither",
        "certainty": "not-stated",
        "plain_text": "Finger pain was much alike with needles and with fake needles.",
        "clinician_text": "No difference from sham at 2 weeks.",
    },
    "verdicts": {
        "id": "finger-finger-ache",
        "region_id": "finger",
        "condition_id": "finger-ache",
        "verdict": "uncertain",
        "certainty": "very-low",
        "rated_by": "project",
        "certainty_reason": "There is one small trial.",
        "compared_with": "fake needling",
        "reason": "Rule 4: too few to judge.",
        "finding_ids": "finger-newcomer",
        "written_by": "bodymap editors",
        "written_on": "2026-11-27",
        "review_due_on": "2027-11-27",
    },
    "statements": {
        "id": "finger-answer",
        "section": "answer",
        "region_id": "finger",
        "readership": "both",
        "text": "One trial could not show that needles help an aching finger.",
        "reference_ids": "newcomer-2026",
    },
    "cautions": {
        "id": "finger-nerve",
        "region_ids": "finger",
        "structure": "Digital nerve",
        "hazard": "Numb fingertip",
        "severity": "minor",
        "reaches_lung": "no",
        "needling_kind": "dry-needling",
        "plain_text": "A needle can bruise a small nerve of the finger.",
        "clinician_text": "Digital nerve injury.",
        "risk_reduction": "Staying off the sides of the finger.",
        "reference_ids": "newcomer-2026",
    },
}
"""Table -> the columns of the row that is added; the others stay blank."""

SHAPES = {
    "regions": '<g id="finger">{shapes}</g>',
    "hit": '<g data-region="finger">{shapes}</g>',
}
SQUARES = (
    '<path data-side="right" d="M20 640l10 0 0 10-10 0z"/>'
    '<path data-side="left" d="M494 640l10 0 0 10-10 0z"/>'
)


def add_row(table: Path, row: dict[str, str]) -> None:
    """Append one row, as a spreadsheet would save it."""
    with table.open(encoding="utf-8-sig", newline="") as lines:
        columns = next(csv.reader(lines))
    assert set(row) <= set(columns), table.name
    with table.open("a", encoding="utf-8", newline="") as lines:
        csv.DictWriter(lines, columns).writerow({each: row.get(each, "") for each in columns})


def draw(sheet: Path) -> None:
    """Draw the new region, with its tap area, at the end of each group."""
    text = sheet.read_text("utf-8")
    for group, markup in SHAPES.items():
        start = text.index(f'<g id="{group}">')
        end = re.compile(r"^  </g>", re.MULTILINE).search(text, start)
        assert end
        text = text[: end.start()] + markup.format(shapes=SQUARES) + text[end.start() :]
    sheet.write_text(text, "utf-8")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """The app on a copy of the data to which a curator has added."""
    data = tmp_path_factory.mktemp("curator") / "data"
    shutil.copytree(PROJECT / "data", data)
    for table, row in ROWS.items():
        add_row(data / f"{table}.csv", row)
    draw(data / "figure" / "front.svg")
    return create_app(load_catalogue(data), Settings(data=data)).server.test_client()


@pytest.fixture(scope="module")
def page(client: FlaskClient) -> Element:
    answer = client.get("/region/finger?side=left")
    assert answer.status_code == 200
    return parsed_page(answer.text)


def test_the_region_is_on_the_map_and_in_the_list(page: Element) -> None:
    shapes = page.query('svg a[data-region="finger"]')
    assert [each.attrs["aria-label"] for each in shapes] == ["Right finger", "Left finger"]
    assert "/region/finger" in [
        link.partition("?")[0] for link in values(page, "nav.bm-region-list a", "href") if link
    ]


def test_its_panel_holds_caution_card_answer_and_source(page: Element) -> None:
    assert texts(page, "h1") == ["Finger"]
    panel = page.query("[data-panel=region]")[0]
    assert "Numb fingertip" in text_of(panel)
    assert values(panel, "[data-condition]", "data-condition") == ["finger-ache"]
    assert ROWS["statements"]["text"] in text_of(panel)
    assert "newcomer-2026" in values(panel, "[data-reference]", "data-reference")


def test_it_is_found_by_its_everyday_word(client: FlaskClient) -> None:
    data = re.search(r'"search":"([^"]+)"', client.get("/").text)
    assert data
    assert "pinkie" in client.get(data[1]).text


def test_a_tap_needs_no_server(client: FlaskClient) -> None:
    data = re.search(r'"panels":"([^"]+)"', client.get("/").text)
    assert data
    titles, *panels = map(json.loads, client.get(data[1]).text.splitlines())
    finger = panels[[*titles].index("finger")]
    assert 'data-region="finger"' in finger


def test_paper_and_finding_have_their_page_and_row(client: FlaskClient) -> None:
    assert PAPER["title"] in client.get("/reference/newcomer-2026").text
    assert "/reference/newcomer-2026" in client.get("/evidence?region=finger").text


@pytest.mark.parametrize("ending", ["ris", "bib", "csl.json"])
def test_the_paper_is_in_the_exports(client: FlaskClient, ending: str) -> None:
    assert PAPER["title"] in client.get(f"/data/references.{ending}?region=finger").text


def test_the_rows_are_in_the_open_tables(client: FlaskClient) -> None:
    for table, row in ROWS.items():
        assert f"\n{row['id']}," in client.get(f"/data/{table}.csv").text, table


def test_there_is_a_hand_out(client: FlaskClient) -> None:
    assert "Numb fingertip" in client.get("/handout?regions=finger").text
    assert client.get("/handout.pdf?regions=finger").data.startswith(b"%PDF")


def test_search_engines_and_clinics_are_told(client: FlaskClient) -> None:
    assert "/region/finger" in client.get("/sitemap.xml").text
    assert client.get("/region/finger.fhir.json").status_code == 200
