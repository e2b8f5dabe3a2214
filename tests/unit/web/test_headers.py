"""The header that says what a page may load: words of ours, and one exception for styles."""

from flask.testing import FlaskClient

from bodymap.web.headers import POLICY, STYLED_BY_SCRIPTS, security_headers, with_inline_styles


def rules(policy: str) -> dict[str, list[str]]:
    return {name: words for name, *words in (each.split() for each in policy.split(";"))}


def test_the_words_of_the_operator_stand_in_their_own_rule() -> None:
    told = rules(security_headers("'self' https://clinic.example")[POLICY])
    assert told["frame-ancestors"] == ["'self'", "https://clinic.example"]
    assert told["script-src"] == ["'self'"]


def test_styles_alone_may_stand_in_a_page_and_only_in_that_of_the_grid(client: FlaskClient) -> None:
    plain = rules(client.get("/about").headers[POLICY])
    grid = rules(client.get(STYLED_BY_SCRIPTS).headers[POLICY])
    assert {name for name in plain if plain[name] != grid[name]} == {"style-src"}
    assert grid["style-src"] == ["'self'", "'unsafe-inline'"]
    assert rules(with_inline_styles(security_headers("'none'")[POLICY])) == grid


def test_what_is_not_there_is_not_kept(client: FlaskClient) -> None:
    answer = client.get("/bundle/styles.000000000000.css")
    assert answer.status_code == 404
    assert "immutable" not in answer.headers.get("Cache-Control", "")
