"""Every address answers as it should; an unknown one with a page that leads on."""

from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient

from tests.contract import HEADINGS
from tests.markup import only, parsed_page, text_of, values

PAGES = ["/", "/check", "/learn", "/claims", "/about", "/reference/brady-2014"]

UNKNOWN = [
    "/nowhere",
    "/region",
    "/region/",
    "/region/nose",
    "/region/Neck",
    "/region/neck/extra",
    "/region/constructor",
    "/region/%00",
    "/region/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "/region/..%5c..%5cpyproject.toml",
    "/region/<script>alert(1)</script>",
    "/region/%0d%0aSet-Cookie:%20a=b",
    "/region/%ff%fe",
    "/region/" + "a" * 5000,
    "/reference/nobody-1900",
    "/reference/",
    "/data/nothing.csv",
    "/data/../pyproject.toml",
    "/data/.csv",
    "/bundle/styles.css",
    "/assets/../pyproject.toml",
    "/assets/%2e%2e/pyproject.toml",
    "/assets/js",
    "/_dash-component-suites/dash/none.js",
    "/_dash-component-suites/none/none.js",
    "/_dash-component-suites/dash/../../app.py",
    "/.git/config",
    "/wp-login.php",
]


@pytest.mark.parametrize("path", UNKNOWN)
def test_an_unknown_address_gives_a_page_that_leads_on(client: FlaskClient, path: str) -> None:
    answer = client.get(path, follow_redirects=True)
    assert answer.status_code == 404
    page = parsed_page(answer.text)
    assert text_of(only(page, "main h1")) == "This page does not exist"
    only(page, "h1")
    only(page, "main")
    assert "/" in values(page, "main a", "href")
    assert {f"/region/{each}" for each in HEADINGS} <= set(values(page, "main a", "href"))
    assert only(page, "meta[name=robots]").attrs["content"] == "noindex"
    assert "Traceback" not in answer.text
    assert "<script>alert" not in answer.text


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_heading_its_landmarks_and_a_title(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    page = parsed_page(answer.text)
    only(page, "main h1")
    only(page, "h1")
    for landmark in ("header", "main", "footer"):
        only(page, f"body > {landmark}")
    assert text_of(only(page, "title"))
    assert only(page, "html").attrs["data-audience"] == "patient"
    ids = values(page, "[id]", "id")
    assert len(ids) == len(set(ids))
    aims = {each.attrs["href"][1:] for each in page.query('a[href^="#"]')}
    assert aims <= set(ids)


@pytest.mark.parametrize("path", ["/", "/learn", "/claims"])
def test_statements_lead_to_their_sources_on_every_page(client: FlaskClient, path: str) -> None:
    page = parsed_page(client.get(path).text)
    entries = {each.attrs["id"] for each in page.query("li[data-reference]")}
    statements = page.query("[data-statement]")
    assert statements
    for statement in statements:
        aims = {each.attrs["href"][1:] for each in statement.query('a[href^="#"]')}
        assert aims, text_of(statement)
        assert aims <= entries


def test_every_link_of_the_site_leads_to_a_page(client: FlaskClient) -> None:
    """All links of the text pages and of a region; papers and downloads are tried elsewhere."""
    links = {
        urlsplit(each).path
        for path in [*PAGES, "/region/neck", "/region/shoulder?side=right"]
        for each in values(parsed_page(client.get(path).text), "a", "href")
        if each and each.startswith("/") and not each.startswith(("/reference/", "/data/"))
    }
    assert links >= {*PAGES[:-1], *(f"/region/{each}" for each in HEADINGS)}
    assert [each for each in links if client.get(each).status_code != 200] == []


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("/region/neck/", "/region/neck"),
        ("/region/knee/?side=left&view=back", "/region/knee?side=left&view=back"),
        ("/learn/", "/learn"),
        ("//evil.example/", "/evil.example"),
    ],
)
def test_a_slash_too_many_leads_to_the_address_without(
    client: FlaskClient, asked: str, given: str
) -> None:
    path, _, query = asked.partition("?")
    answer = client.get("/", environ_overrides={"PATH_INFO": path, "QUERY_STRING": query})
    assert (answer.status_code, answer.headers["Location"]) == (308, given)


@pytest.mark.parametrize(
    "query",
    [
        "side=upside-down",
        "view=sideways",
        "layer=colours",
        "audience=robot",
        "muscle=unicorn",
        "pain=nowhere",
        "pain=a,b,c,d,e,f",
        "consult=yes",
        "colour=blue",
        "side=left&side=<b>",
        "%00=%ff",
    ],
)
@pytest.mark.parametrize("path", ["/region/neck", "/learn", "/reference/brady-2014"])
def test_what_is_not_understood_in_a_query_is_said_quietly(
    client: FlaskClient, path: str, query: str
) -> None:
    answer = client.get(f"{path}?{query}")
    page = parsed_page(answer.text)
    assert answer.status_code == 200
    assert "not understood" in text_of(only(page, ".bm-notice[role=status]"))
    assert only(page, "html").attrs["data-audience"] == "patient"


@pytest.mark.parametrize(
    "query",
    [
        "side=left",
        "view=back",
        "layer=evidence",
        "audience=clinician",
        "side=right&view=back&audience=patient",
    ],
)
def test_what_is_understood_needs_no_notice(client: FlaskClient, query: str) -> None:
    page = parsed_page(client.get(f"/region/knee?{query}").text)
    assert page.query(".bm-notice") == []


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "NONSENSE"]
)
@pytest.mark.parametrize("path", ["/", "/region/neck", "/health", "/nowhere"])
def test_other_methods_are_refused_or_harmless(client: FlaskClient, path: str, method: str) -> None:
    assert client.open(path, method=method, data=b"a=b").status_code < 500


@pytest.mark.parametrize("path", ["/", "/region/neck", "/learn", "/nowhere", "/health"])
def test_head_answers_like_get_without_a_body(client: FlaskClient, path: str) -> None:
    head, get = client.head(path), client.get(path)
    assert head.status_code == get.status_code
    assert head.data == b""
    assert head.headers["Content-Type"] == get.headers["Content-Type"]
