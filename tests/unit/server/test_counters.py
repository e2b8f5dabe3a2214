"""Counts of all workers together, which no worker's end makes smaller."""

import re
from typing import Any

import pytest

from bodymap.server.counters import Counters, kind_of
from bodymap.server.metrics import metrics, with_metrics
from bodymap.web.health import Health, Refusal


def value(text: str, name: str) -> str:
    found = re.search(rf"^{re.escape(name)} (\S+)$", text, re.MULTILINE)
    assert found, name
    return found[1]


def test_workers_count_into_one_sum_and_the_next_counts_on() -> None:
    counters = Counters(rows=3)
    rows = [counters.give_row() for _ in range(2)]
    assert len(set(rows)) == 2
    for row in rows:
        counters.mine = row
        counters.count("page", 200, 0.02)
    counters.take_back_row(rows[0])
    assert counters.workers == 1
    counters.mine = counters.give_row()
    counters.count("page", 404, 0.3)
    text = metrics(counters, Health("abc"))
    assert value(text, 'bodymap_requests_total{kind="page",status="2xx"}') == "2"
    assert value(text, 'bodymap_requests_total{kind="page",status="4xx"}') == "1"
    assert value(text, 'bodymap_request_seconds_bucket{kind="page",le="0.025"}') == "2"
    assert value(text, 'bodymap_request_seconds_bucket{kind="page",le="+Inf"}') == "3"
    assert value(text, 'bodymap_request_seconds_sum{kind="page"}') == "0.34"
    assert value(text, "bodymap_workers") == "2"
    assert value(text, 'bodymap_data{version="abc"}') == "1"


def test_more_workers_than_rows_share_the_last() -> None:
    counters = Counters(rows=1)
    assert [counters.give_row() for _ in range(3)] == [0, 0, 0]


@pytest.mark.parametrize("seconds", [0, 0.005, 2.5, 100])
@pytest.mark.parametrize("status", [100, 200, 304, 413, 599])
def test_each_answer_is_counted_once(status: int, seconds: float) -> None:
    counters = Counters(rows=1)
    counters.count("callback", status, seconds)
    assert sum(sum(by_class) for _, by_class, _, _ in counters.totals()) == 1


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "page"),
        ("/region/neck", "page"),
        ("/bundle/x.js", "file"),
        ("/data/regions.csv", "data"),
        ("/handout.pdf", "handout"),
        ("/_dash-update-component", "callback"),
        ("/_dash-component-suites/x.js", "file"),
        ("/health", "service"),
        ("/\ud800", "page"),
    ],
)
def test_there_are_few_kinds_of_address(path: str, kind: str) -> None:
    assert kind_of(path) == kind


def test_metrics_stand_beside_the_app_and_tell_of_refused_data() -> None:
    health = Health("abc", Refusal(at="", problems=1))
    started: list[Any] = []
    policy = {"Content-Security-Policy": "default-src 'self'"}
    app = with_metrics(lambda _environ, _start: [b"app"], Counters(rows=1), health, policy)
    assert list(app({"PATH_INFO": "/"}, lambda *words: started.append(words))) == [b"app"]
    text = b"".join(app({"PATH_INFO": "/metrics"}, lambda *words: started.append(words))).decode()
    assert started[0][0] == "200 OK"
    assert policy.items() <= dict(started[0][1]).items()
    assert value(text, "bodymap_data_refused") == "1"
