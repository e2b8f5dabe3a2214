"""Answers are compressed for browsers that can read it; what never changes only once."""

import gzip

import brotli
import pytest
from flask import Flask, Request
from werkzeug.test import EnvironBuilder

from bodymap.web.compression import MOST_KEPT, CompressedAnswers, cache_key, compress_answers

LONG = "needles " * 500


@pytest.fixture
def server() -> Flask:
    server = Flask("tests", static_folder=None)
    compress_answers(server)
    server.add_url_rule("/page", view_func=lambda: LONG)
    server.add_url_rule("/short", endpoint="short", view_func=lambda: "ok")
    return server


@pytest.mark.parametrize(
    ("accepted", "encoding", "opened"),
    [("gzip, br", "br", brotli.decompress), ("gzip", "gzip", gzip.decompress)],
)
def test_the_better_of_what_a_browser_accepts_is_sent(
    server: Flask, accepted: str, encoding: str, opened: object
) -> None:
    answer = server.test_client().get("/page", headers={"Accept-Encoding": accepted})
    assert answer.headers["Content-Encoding"] == encoding
    assert opened(answer.data).decode() == LONG  # type: ignore[operator]
    assert "Accept-Encoding" in answer.headers["Vary"]


def test_who_accepts_nothing_gets_it_plain(server: Flask) -> None:
    answer = server.test_client().get("/page")
    assert "Content-Encoding" not in answer.headers
    assert answer.text == LONG


def test_what_is_short_stays_as_it_is(server: Flask) -> None:
    answer = server.test_client().get("/short", headers={"Accept-Encoding": "br"})
    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("/bundle/styles.0.css", "/bundle/styles.0.css"),
        ("/assets/vendor/x.js", "/assets/vendor/x.js"),
        ("/", ""),
        ("/region/neck", ""),
        ("/health", ""),
    ],
)
def test_only_what_never_changes_is_kept(path: str, key: str) -> None:
    assert cache_key(Request(EnvironBuilder(path).get_environ())) == key


def test_what_may_change_is_not_kept() -> None:
    kept = CompressedAnswers()
    kept.set("br;", b"page")
    assert kept.get("br;") is None


def test_the_oldest_goes_when_there_are_too_many() -> None:
    kept = CompressedAnswers()
    for number in range(MOST_KEPT + 1):
        kept.set(f"/bundle/{number}", b"x")
    assert kept.get("/bundle/0") is None
    assert kept.get(f"/bundle/{MOST_KEPT}") == b"x"
