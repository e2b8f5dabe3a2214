"""The second who asks gets what the first one got, without the app's work; nobody gets more."""

import pytest
from flask import Flask, Response, request
from flask.testing import FlaskClient

from bodymap.web import kept_answers
from bodymap.web.kept_answers import KeptAnswers

LONG = "needles " * 500


class Asked:
    """A small app that counts how often it has to work."""

    def __init__(self) -> None:
        self.times = 0
        self.server = Flask("tests", static_folder=None)
        for path in ("/page", "/bundle/a.0.js", "/fresh", "/gone", "/cookies"):
            self.server.add_url_rule(path, endpoint=path, view_func=self.answer)
        self.server.add_url_rule("/bundle/<_file>", view_func=self.answer)
        self.answers = KeptAnswers(self.server.wsgi_app, names_host=True, mark="mark")
        self.server.wsgi_app = self.answers

    def answer(self, _file: str = "") -> Response:
        self.times += 1
        response = Response(LONG + request.host, status=410 if request.path == "/gone" else 200)
        response.headers["Cache-Control"] = "no-store" if request.path == "/fresh" else "no-cache"
        if request.path.startswith("/bundle/"):
            response.headers["Cache-Control"] = "immutable"
        if request.path == "/cookies":
            response.headers["Vary"] = "Cookie"
        response.headers["Content-Security-Policy"] = "default-src 'self'"
        response.set_etag("tag")
        return response


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def client(asked: Asked) -> FlaskClient:
    return asked.server.test_client(use_cookies=False)


@pytest.mark.parametrize("path", ["/page", "/page?side=left", "/bundle/a.0.js"])
def test_an_answer_is_made_once(client: FlaskClient, asked: Asked, path: str) -> None:
    first, second = (client.get(path, headers={"Accept-Encoding": "br"}) for _ in range(2))
    assert asked.times == 1
    assert (first.data, dict(first.headers)) == (second.data, dict(second.headers))


@pytest.mark.parametrize("path", ["/fresh", "/gone", "/cookies"])
def test_what_may_differ_is_made_anew(client: FlaskClient, asked: Asked, path: str) -> None:
    for _ in range(2):
        client.get(path)
    assert asked.times == 2


def test_nobody_gets_what_was_made_for_another(client: FlaskClient, asked: Asked) -> None:
    plain = client.get("/page", headers={"Host": "a.example"})
    other = client.get("/page", headers={"Host": "b.example"})
    packed = client.get("/page", headers={"Host": "a.example", "Accept-Encoding": "gzip"})
    assert (plain.text, other.text) == (f"{LONG}a.example", f"{LONG}b.example")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert client.get("/page?x", headers={"Host": "a.example"}).status_code == 200
    assert asked.times == 4


@pytest.mark.parametrize("is_kept", [True, False])
@pytest.mark.parametrize("accepted", ["", "gzip", "br"])
def test_who_has_it_is_told_that_it_has_not_changed(
    client: FlaskClient, is_kept: bool, accepted: str
) -> None:
    tag = {"": '"tag-mark"', "gzip": '"tag-mark:gzip"', "br": '"tag-mark:br"'}[accepted]
    if is_kept:
        client.get("/page", headers={"Accept-Encoding": accepted})
    headers = {"Accept-Encoding": accepted, "If-None-Match": f'"other", {tag}'}
    answer = client.get("/page", headers=headers)
    assert (answer.status_code, answer.data) == (304, b"")
    assert answer.headers["ETag"] == tag
    assert client.get("/page", headers={"If-None-Match": '"other"'}).status_code == 200


def test_junk_in_an_address_cannot_push_out_what_never_changes(
    client: FlaskClient, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    most = 3 * (len(LONG) + kept_answers.OVERHEAD + 100)
    monkeypatch.setattr(kept_answers, "MOST_KEPT", most)
    client.get("/bundle/a.0.js")
    for number in range(20):
        client.get(f"/page?{number}")
        client.get(f"/bundle/a.0.js?{number}")
    assert asked.times == 21
    assert asked.answers.size <= most
    assert len(asked.answers.for_ever) == 1


def test_many_spellings_of_a_file_fill_no_memory(
    client: FlaskClient, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    most = 3 * (len(LONG) + kept_answers.OVERHEAD + 100)
    monkeypatch.setattr(kept_answers, "MOST_KEPT", most)
    monkeypatch.setattr(kept_answers, "MOST_FOR_EVER", most)
    for number in range(20):
        assert client.get(f"/bundle/{number}.js").status_code == 200
    assert asked.answers.size_for_ever <= most
    assert (len(asked.answers.for_ever), len(asked.answers.latest)) == (3, 3)


def test_long_addresses_count(client: FlaskClient, asked: Asked) -> None:
    client.get("/page?" + 7000 * "x")
    assert asked.answers.size > 7000 + len(LONG)


def test_not_changed_says_nothing_of_a_body_and_keeps_the_policy(client: FlaskClient) -> None:
    headers = {"Accept-Encoding": "br", "If-None-Match": '"tag-mark:br"'}
    answer = client.get("/page", headers=headers)
    assert answer.status_code == 304
    assert answer.headers["Content-Security-Policy"] == "default-src 'self'"
    assert not {*kept_answers.DESCRIBES_A_BODY} & {*answer.headers.keys()}


@pytest.mark.parametrize("tag", ['W/"tag-mark"', 'W/"other", W/"tag-mark"', "*"])
def test_a_tag_that_a_proxy_called_weak_is_known(client: FlaskClient, tag: str) -> None:
    assert client.get("/page", headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("path", ["/page", "/bundle/a.0.js", "/fresh", "/gone", "/cookies"])
@pytest.mark.parametrize("accepted", ["", "br"])
@pytest.mark.parametrize("is_first", [True, False])
def test_the_head_is_that_of_the_answer(
    client: FlaskClient, path: str, accepted: str, is_first: bool
) -> None:
    headers = {"Accept-Encoding": accepted}
    methods = ["HEAD", "GET"] if is_first else ["GET", "HEAD"]
    found = {each: client.open(path, method=each, headers=headers) for each in methods}
    assert found["HEAD"].data == b""
    assert found["HEAD"].status == found["GET"].status
    assert dict(found["HEAD"].headers) == dict(found["GET"].headers)
    assert found["HEAD"].headers["Content-Length"] == str(len(found["GET"].data))


def test_who_has_it_is_told_so_for_the_head_too(client: FlaskClient) -> None:
    answer = client.head("/page", headers={"If-None-Match": '"tag-mark"'})
    assert answer.status_code == 304


def test_there_is_no_range_of_a_head(client: FlaskClient) -> None:
    answer = client.head("/page", headers={"Range": "bytes=0-9", "Accept-Encoding": "br"})
    assert (answer.status_code, answer.headers["Content-Encoding"]) == (200, "br")
