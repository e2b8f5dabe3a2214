"""Another language changes the words and nothing else; what has no words in it says so."""

import re
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient

from bodymap.app import create_app
from bodymap.cli import main
from bodymap.domain.catalogue import Catalogue
from bodymap.domain.columns import text_columns
from bodymap.domain.language import ORIGINAL
from bodymap.domain.tables import TABLES
from bodymap.exports.translation_sheet import unfinished
from bodymap.loading import load_catalogue
from bodymap.queries.in_language import coverage
from bodymap.settings import Settings
from tests.markup import Element, only, parsed_page, text_of, texts, values

PAGES = [
    "/",
    "/region/neck?side=left&view=back",
    "/region/shoulder?side=left&audience=clinician",
    "/check",
    "/evidence?region=heel",
    "/learn",
    "/claims",
    "/about",
    "/reference/brady-2014",
    "/handout?regions=neck,heel",
    "/nowhere",
]
SHORT = 25
"""Letters; shorter texts, such as "Pain" and "no", may well be alike in two languages."""


def asked(client: FlaskClient, path: str, language_id: str = "es") -> Element:
    joint = "&" if "?" in path else "?"
    return parsed_page(client.get(f"{path}{joint}lang={language_id}").text)


@pytest.fixture(scope="module", params=PAGES)
def spanish(client: FlaskClient, request: pytest.FixtureRequest) -> Element:
    """A page in Spanish."""
    return asked(client, request.param)


def test_a_page_says_its_language_and_that_nobody_reviewed_it(spanish: Element) -> None:
    html = only(spanish, "html")
    assert (html.attrs["lang"], html.attrs["dir"]) == ("es", "ltr")
    assert text_of(only(spanish, ".bm-language-note")) == "Traducción sin revisión clínica todavía."


def test_every_link_to_a_page_stays_in_the_language(spanish: Element) -> None:
    left = []
    for link in spanish.query("body a[href]"):
        address = urlsplit(link.attrs["href"])
        is_page = address.path and not address.netloc and not address.path.startswith("/data/")
        is_file = "." in address.path and not address.path.endswith(".pdf")
        if is_page and not is_file and "hreflang" not in link.attrs:
            left += [] if parse_qs(address.query).get("lang") == ["es"] else [link.attrs["href"]]
    assert left == []
    for form in spanish.query("form[action]"):
        assert values(form, "input[name=lang]", "value") == ["es"]


def test_what_is_in_the_language_of_the_tables_says_so(
    spanish: Element, catalogue: Catalogue
) -> None:
    """So that a screen reader does not read it with Spanish sounds."""
    said = {each for each in spoken(only(spanish, "body"), "es") if len(each) >= SHORT}
    assert {each for each in said if any(text in each for text in written(catalogue))} == set()


def written(catalogue: Catalogue) -> frozenset[str]:
    """The texts of the tables as they stand, but for those that are alike in Spanish."""
    alike = {each.text for each in catalogue.translations.values()}
    found = {
        getattr(row, column)
        for name, kind in TABLES.items()
        for column in text_columns(kind)
        for row in catalogue.table(name).values()
    }
    return frozenset(each for each in found - alike if len(each) >= SHORT)


def spoken(part: Element, language_id: str) -> list[str]:
    """The pieces of text that are marked, by themselves or around them, as of this language."""
    found: list[str] = []
    for child in getattr(part, "children", None) or ():
        if child.name == "#text":
            found.append(" ".join(child.data.split()))
        elif child.name != "script" and (child.attrs or {}).get("lang", language_id) == language_id:
            found += spoken(child, language_id)
    return found


@pytest.mark.parametrize("audience", ["patient", "clinician"])
@pytest.mark.parametrize("region", ["head", "shoulder", "back", "heel"])
def test_a_panel_says_the_same_numbers(client: FlaskClient, region: str, audience: str) -> None:
    path = f"/region/{region}?audience={audience}"
    english, spanish = asked(client, path, ORIGINAL), asked(client, path)
    for part in ("[data-caution]", "[data-condition] .bm-effect", "[data-condition] table"):
        pairs = zip(texts(english, part), texts(spanish, part), strict=True)
        for there, here in pairs:
            assert sorted(digits(there)) == sorted(digits(here)), (there, here)


def digits(text: str) -> list[str]:
    """Each number without its marks."""
    return re.findall(r"\d+", re.sub(r"(?<=\d)([.,](?=\d)|\s(?=\d{3}\b))", "", text))


def test_numbers_and_days_of_generated_sentences_follow_the_language(client: FlaskClient) -> None:
    page = text_of(only(asked(client, "/region/heel"), "main"))
    assert "14,4 puntos mejor" in page
    assert "14.4 puntos" not in page
    assert re.search(r"Escrito el \d+ de noviembre de 2026", page)


def test_the_other_language_is_one_link_away_with_all_that_was_asked(client: FlaskClient) -> None:
    path = "/region/shoulder?side=left&view=back&layer=caution&audience=clinician"
    page = asked(client, path)
    link = only(page, ".bm-language-switch a")
    assert text_of(link) == "English"
    assert (link.attrs["lang"], link.attrs["hreflang"]) == (ORIGINAL, ORIGINAL)
    there = urlsplit(link.attrs["href"])
    assert (there.path, parse_qs(there.query)) == (
        "/region/shoulder",
        parse_qs(urlsplit(path).query),
    )


def test_search_engines_find_each_language_and_its_counterpart(client: FlaskClient) -> None:
    page = asked(client, "/region/neck?side=left")
    alternates = page.query("link[rel=alternate][hreflang]")
    paths = {each.attrs["hreflang"]: urlsplit(each.attrs["href"]) for each in alternates}
    assert {key: f"{each.path}?{each.query}" for key, each in paths.items()} == {
        ORIGINAL: "/region/neck?",
        "es": "/region/neck?lang=es",
        "x-default": "/region/neck?",
    }
    assert values(page, "link[rel=canonical]", "href")[0].endswith("/region/neck?lang=es")
    assert "/region/neck?lang=es</loc>" in client.get("/sitemap.xml").text


def test_a_language_that_is_not_there_is_passed_over_and_said_so(client: FlaskClient) -> None:
    page = asked(client, "/region/neck", "tlh")
    assert only(page, "html").attrs["lang"] == ORIGINAL
    assert "not understood" in text_of(only(page, ".bm-notice"))
    assert not asked(client, "/region/neck", ORIGINAL).query(".bm-notice")


def test_what_is_urgent_is_told_in_spanish_as_it_stands_now(catalogue: Catalogue) -> None:
    assert catalogue.languages["es"].is_complete
    urgent = {"cautions", "red_flags", "regions", "statements"}
    found = coverage(catalogue, "es")
    assert [key for key in found.missing if key[0] in urgent] == []
    assert [each.id for each in found.stale if each.table_name in urgent] == []


def test_a_complete_language_lacks_nothing_that_every_page_needs(catalogue: Catalogue) -> None:
    """Strict only where it is asked for: a curator who adds a fact need not translate it."""
    assert unfinished(catalogue) == []


def test_a_language_that_lacks_a_text_is_named_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    shutil.copytree(Settings().data, data)
    table = data / "regions.csv"
    table.write_text(table.read_text("utf-8").replace(",Heel,", ",The heel,"), "utf-8")
    assert main(["validate", str(data)]) == 0
    assert main(["validate", str(data), "--strict-languages"]) == 1
    assert "languages.csv:3: is_complete: es:" in capsys.readouterr().out


def test_a_hand_out_is_made_in_the_language(client: FlaskClient) -> None:
    answer = client.get("/handout.pdf?regions=heel&lang=es")
    assert answer.status_code == 200
    assert answer.data != client.get("/handout.pdf?regions=heel").data
    page = asked(client, "/handout?regions=heel")
    assert "Busque ayuda ya si…" in text_of(only(page, ".bm-sheet"))
    assert "/region/heel?lang=es" in text_of(only(page, ".bm-sheet"))


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """The app on data to which a third language was added, by rows alone."""
    folder = tmp_path_factory.mktemp("more") / "data"
    shutil.copytree(Settings().data, folder)
    add(folder / "languages.csv", "ar,العربية,rtl,comma,no,,")
    for table, row_id, column, original, text in ARABIC:
        row = ["ar", table, row_id, column, original, text]
        add(folder / "translations.csv", ",".join([".".join(row[:4]), *row]))
    add(folder / "synonyms.csv", "ar-neck,رقبة,neck,ar")
    return create_app(load_catalogue(folder), Settings()).server.test_client(use_cookies=False)


ARABIC = [
    ("regions", "neck", "name", "Neck", "الرقبة"),
    ("phrases", "view.front", "text", "Front", "أمام"),
]


def add(path: Path, row: str) -> None:
    path.write_text(path.read_text("utf-8") + row + "\n", "utf-8")


def test_a_language_is_added_without_a_change_of_code(arabic: FlaskClient) -> None:
    page = asked(arabic, "/region/neck", "ar")
    html: Any = only(page, "html").attrs
    assert (html["lang"], html["dir"]) == ("ar", "rtl")
    assert text_of(only(page, "h1")) == "الرقبة"
    assert "أمام" in texts(page, ".bm-view-switch a")
    assert values(page, ".bm-skip-link", "lang") == [ORIGINAL]
    assert texts(asked(arabic, "/", ORIGINAL), ".bm-language-switch a") == ["Español", "العربية"]
