"""A hand-out is one page a region, and loses nothing that could save a life."""

import re
from collections.abc import Callable

import pypdfium2
import pytest
import zxingcpp
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from bodymap.domain.catalogue import Catalogue
from bodymap.domain.vocabulary import Audience
from bodymap.queries.handout_request import Paper
from bodymap.queries.region_view import region_view
from bodymap.web.site import Site
from tests.contract import HEADINGS, MIDLINE, shape_name
from tests.markup import Element, only, parsed_page, text_of, values

Get = Callable[..., TestResponse]

SIZES = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}
"""Width and height in points."""

EACH_REGION = pytest.mark.parametrize("region_id", HEADINGS)
EACH_AUDIENCE = pytest.mark.parametrize("audience", Audience)


@pytest.fixture(scope="module")
def client(site: Site) -> FlaskClient:
    return site.server.test_client()


def opened(answer: TestResponse) -> pypdfium2.PdfDocument:
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    return pypdfium2.PdfDocument(answer.data)


def spoken(text: str) -> str:
    """Without what a line's end puts in or takes away."""
    return re.sub(r"[\s\x02\ufffe\u00ad-]+", "", text)


def text_on(document: pypdfium2.PdfDocument, page: int = 0) -> str:
    return spoken(document[page].get_textpage().get_text_bounded())


def page_of(client: FlaskClient, query: str) -> Element:
    answer = client.get(f"/handout?{query}")
    assert answer.status_code == 200
    return parsed_page(answer.text)


@pytest.mark.parametrize("paper", Paper)
@EACH_AUDIENCE
@EACH_REGION
def test_a_region_is_one_page_of_legible_type(
    region_id: str, audience: Audience, paper: Paper, client: FlaskClient
) -> None:
    found = opened(
        client.get(f"/handout.pdf?regions={region_id}&audience={audience}&paper={paper}")
    )
    assert len(found) == 1
    assert tuple(map(round, found[0].get_size())) == SIZES[paper]


@EACH_AUDIENCE
@EACH_REGION
def test_no_harm_and_no_urgent_sign_is_left_out(
    region_id: str, audience: Audience, client: FlaskClient, catalogue: Catalogue
) -> None:
    query = f"regions={region_id}&audience={audience}"
    printed = text_on(opened(client.get(f"/handout.pdf?{query}")))
    shown = spoken(text_of(only(page_of(client, query), "[data-sheet]")))
    view = region_view(catalogue, region_id, audience)
    is_patient = audience is Audience.PATIENT
    musts = [each.text for each in view.answer]
    for each in view.cautions_here:
        told = each.plain_text if is_patient else each.clinician_text
        musts += [each.hazard, told, each.warning_signs, each.action]
    musts += [each.sign for each in (*view.red_flags_here, *view.red_flags_general)]
    musts += [
        card.condition.plain_name if is_patient else card.condition.name for card in view.cards
    ]
    assert [each for each in musts if spoken(each) not in printed] == []
    assert [each for each in musts if spoken(each) not in shown] == []


@EACH_REGION
def test_the_page_carries_the_marks_of_the_panel(region_id: str, client: FlaskClient) -> None:
    panel = parsed_page(client.get(f"/region/{region_id}").text)
    sheet = page_of(client, f"regions={region_id}")
    assert len(sheet.query("[data-urgent-help]")) == 1
    for mark in ("data-condition", "data-verdict", "data-certainty"):
        inside = only(panel, "[data-panel]")
        assert values(sheet, f"[{mark}]", mark) == values(inside, f"[{mark}]", mark)
    cautions = [values(each, "[data-caution]", "data-caution") for each in (panel, sheet)]
    assert set(cautions[1]) <= set(cautions[0])
    shown = values(only(panel, "[data-panel]"), "[data-caution]", "data-caution")
    assert sorted(map(str, cautions[1])) == sorted(map(str, shown))


def test_several_regions_share_their_harms_without_loss(
    client: FlaskClient, catalogue: Catalogue
) -> None:
    asked = ("thoracic", "shoulder", "neck")
    query = f"regions={','.join(asked)}"
    views = [region_view(catalogue, each, Audience.PATIENT) for each in asked]
    wanted = {each.id for view in views for each in view.cautions_here}
    page = page_of(client, query)
    told = values(page, "[data-caution]", "data-caution")
    assert len(told) == len(set(told))
    assert set(told) == wanted
    document = opened(client.get(f"/handout.pdf?{query}"))
    assert len(document) == len(asked)
    for number, view in enumerate(views):
        printed = text_on(document, number)
        for each in view.cautions_here:
            assert spoken(each.hazard) in printed
            assert spoken(each.warning_signs) in printed
            assert spoken(each.action) in printed


def test_the_file_names_the_facts_it_holds_and_where_there_is_more(client: FlaskClient) -> None:
    version = client.get("/health").json["data_version"]
    document = opened(client.get("/handout.pdf?regions=neck,heel"))
    for number, region_id in enumerate(("neck", "heel")):
        printed = text_on(document, number)
        assert version in printed
        assert spoken(f"http://localhost/region/{region_id}") in printed
    assert version in client.get("/handout?regions=neck").text


def test_the_file_has_title_language_and_tags(client: FlaskClient) -> None:
    answer = client.get("/handout.pdf?regions=heel&side=left")
    document = opened(answer)
    assert document.get_metadata_value("Title").startswith("Left heel")
    assert pypdfium2.raw.FPDFCatalog_IsTagged(document)
    assert b"/Lang" in answer.data
    assert b"pdfuaid" in answer.data


@pytest.mark.parametrize("base", ["http://localhost", "https://map.clinic.example/body"])
@pytest.mark.parametrize("region_id", ["neck", "wrist-hand"])
def test_the_code_leads_to_the_region_and_says_nothing_else(
    base: str, region_id: str, client: FlaskClient, catalogue: Catalogue
) -> None:
    from bodymap.app import create_app
    from bodymap.settings import Settings

    local = base == "http://localhost"
    asked = client if local else create_app(catalogue, Settings(base_url=base)).server.test_client()
    answer = asked.get(f"/handout.pdf?regions={region_id}&clinic=A+Clinic&audience=clinician")
    picture = opened(answer)[0].render(scale=3).to_numpy()
    assert [each.text for each in zxingcpp.read_barcodes(picture)] == [f"{base}/region/{region_id}"]


@pytest.mark.parametrize("region_id", [each for each in HEADINGS if each not in MIDLINE][:2])
def test_a_side_is_named_and_marked(region_id: str, client: FlaskClient) -> None:
    document = opened(client.get(f"/handout.pdf?regions={region_id}&side=left"))
    assert spoken(shape_name(region_id, "left")) in text_on(document)
    assert spoken("Your left side") in text_on(document)


HOSTILE = [
    "regions=" + "neck," * 3000,
    "regions=neck&side=up&paper=a0&audience=%00",
    "regions=neck&clinic=" + "%F0%9F%98%80" * 80,
    "regions=neck&clinic=%00%01%1b",
    "regions=neck&clinic=%E2%80%AE%D8%A7",
    "regions=neck&clinic=%23eval(%22panic()%22)%20%24x%24%20%5C%20%5B%5D",
    "regions=neck&clinic=" + "x" * 5000,
    "regions=neck&clinic=%E6%97%A5%E6%9C%AC%E3%82%AF%E3%83%AA%E3%83%8B%E3%83%83%E3%82%AF",
    "regions=%2e%2e%2fetc&regions=neck&regions=<script>",
    "regions=neck&clinic=%FF%FE",
    "=&&&regions",
]


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("path", ["/handout", "/handout.pdf"])
def test_whatever_is_asked_is_answered(path: str, query: str, client: FlaskClient) -> None:
    answer = client.get(f"{path}?{query}")
    assert answer.status_code == 200
    assert b"<script>" not in answer.data.replace(b"<script defer", b"")


@pytest.mark.parametrize("path", ["/handout?regions=neck", "/handout.pdf?regions=neck"])
def test_an_address_too_long_for_a_code_is_refused(path: str, client: FlaskClient) -> None:
    assert client.get(path, headers={"Host": "a" * 60 + ".example" * 50}).status_code == 400


@pytest.mark.parametrize("path", ["/handout", "/handout.pdf"])
@pytest.mark.parametrize("query", ["", "?regions=nowhere"])
def test_without_a_known_region_one_can_choose(path: str, query: str, client: FlaskClient) -> None:
    answer = client.get(path + query)
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    page = parsed_page(answer.text)
    assert values(page, "input[name=regions]", "value") == list(HEADINGS)
    assert bool(page.query(".bm-notice")) is bool(query)


def test_unknown_regions_are_left_out_with_a_quiet_word(client: FlaskClient) -> None:
    page = page_of(client, "regions=neck,nowhere,heel")
    assert values(page, "[data-sheet]", "data-sheet") == ["neck", "heel"]
    assert len(page.query(".bm-notice")) == 1


def test_five_regions_at_most(client: FlaskClient) -> None:
    query = f"regions={','.join(HEADINGS)}"
    assert values(page_of(client, query), "[data-sheet]", "data-sheet") == list(HEADINGS)[:5]
    assert len(opened(client.get(f"/handout.pdf?{query}"))) == 5


def test_a_clinic_puts_its_name_on_it(client: FlaskClient) -> None:
    query = "regions=neck&clinic=M%C3%BCller+%3Cb%3E+%26+Co"
    assert spoken("Handed out by Müller <b> & Co") in text_on(
        opened(client.get(f"/handout.pdf?{query}"))
    )
    assert "Handed out by Müller <b> & Co" in text_of(only(page_of(client, query), "main"))


def test_ticked_questions_come_first_on_page_and_paper(
    client: FlaskClient, catalogue: Catalogue
) -> None:
    ids = ("questions-9", "questions-5")  # a full sheet leaves later ones out
    texts = [catalogue.statements[each].text for each in sorted(ids)]
    query = f"regions=back,heel&questions={','.join(ids)}"
    page = page_of(client, query)
    for sheet in page.query("[data-sheet]"):
        ticked = [each.parent for each in sheet.query("input[checked]")]
        assert [text_of(each) for each in ticked] == texts
    form = only(page, "form.bm-handout-form")
    assert sorted(map(str, values(form, "input[name=questions][checked]", "value"))) == sorted(ids)
    assert f"questions={','.join(ids)}" in str(values(page, "a.bm-button", "href")[0])
    document = opened(client.get(f"/handout.pdf?{query}"))
    assert len(document) == 2
    for number in range(2):
        first, second = (text_on(document, number).find(spoken(each)) for each in texts)
        assert 0 < first < second


def test_a_browser_that_has_the_file_is_told_so(client: FlaskClient) -> None:
    first = client.get("/handout.pdf?regions=foot")
    again = client.get(
        "/handout.pdf?regions=foot", headers={"If-None-Match": first.headers["ETag"]}
    )
    assert (again.status_code, again.data) == (304, b"")
    other = client.get("/handout.pdf?regions=foot&paper=letter")
    assert other.headers["ETag"] != first.headers["ETag"]
    assert first.headers["X-Robots-Tag"] == "noindex"
