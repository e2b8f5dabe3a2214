"""The real server under load: whatever its operator does, no request is lost.

What it writes down is about requests, not people. Every loop is bounded, and everything stays on
this machine.
"""

import re
import signal
import socket
from pathlib import Path

import pytest

from bodymap.server import listening
from bodymap.server.door import turn_newcomers_away
from bodymap.web.headers import security_headers
from tests.running import LONGEST_ABSENCE, LONGEST_START, Running, opener, serving, waited_for
from tests.visitors import asked, outcomes, visitors

LONGEST_RENEWAL = 3 * LONGEST_START
"""Seconds: new data is read and drawn behind the visitors' backs, at the lowest priority."""


def test_a_worker_that_is_killed_is_back_within_ten_seconds(server: Running) -> None:
    assert waited_for(lambda: len(server.workers()) == 2, LONGEST_START)
    gone = server.kill_a_worker()
    assert server.health()["status"] == "ok", "the other worker answers meanwhile"
    assert waited_for(lambda: len(server.workers() - {gone}) == 2, LONGEST_ABSENCE)


def test_a_worker_that_is_told_to_stop_loses_no_request(server: Running) -> None:
    with visitors(server) as crowd:
        gone = server.kill_a_worker(signal.SIGTERM)
        assert waited_for(lambda: len(server.workers() - {gone}) == 2, LONGEST_ABSENCE)
    assert outcomes(crowd) == {"200"}


def test_new_data_is_taken_as_a_whole_and_loses_no_request(server: Running) -> None:
    before = server.health()["data_version"]
    old_page = server.read("/region/heel")
    change(server, "phrases.csv", "site.name,bodymap", "site.name,Map of the body")
    with visitors(server) as crowd:
        server.tell(signal.SIGHUP)
        assert waited_for(lambda: server.health()["data_version"] != before, LONGEST_RENEWAL)
        assert waited_for(lambda: len(server.workers()) == 2, LONGEST_RENEWAL)
    assert outcomes(crowd) == {"200"}
    assert "Map of the body</a>" in server.read("/region/heel")
    for file in re.findall(r'"(/bundle/[^"]+)"', old_page):
        assert server.read(file), "a page that was opened before still finds its files"


def test_unsound_data_is_refused_and_the_old_stays(server: Running) -> None:
    before = server.health()["data_version"]
    change(server, "findings.csv", "reference_id", "reference")
    with visitors(server) as crowd:
        server.tell(signal.SIGHUP)
        assert waited_for(lambda: "data_refused" in server.health(), LONGEST_RENEWAL)
    assert outcomes(crowd) == {"200"}
    health = server.health()
    assert (health["status"], health["data_version"]) == ("ok", before)
    assert health["data_refused"]["problems"] > 0
    refused = [each for each in server.log() if each["event"] == "data refused"]
    assert "findings.csv:1" in refused[-1]["problems"][0]
    change(server, "findings.csv", "reference", "reference_id")
    server.tell(signal.SIGHUP)
    assert waited_for(lambda: "data_refused" not in server.health(), LONGEST_RENEWAL)


def change(server: Running, file: str, old: str, new: str) -> None:
    path = server.log_file.parent / "data" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8", newline="")


def test_nothing_about_a_person_is_written_down(server: Running) -> None:
    place = ("127.0.0.1", server.port)
    with socket.create_connection(place, source_address=("127.0.0.77", 0)) as visitor:
        assert asked(visitor, "/region/neck?pain=private-zone&audience=patient")[0] == "200"
    with pytest.raises(OSError, match="404"):
        server.read("/private-name@example.org")
    written = waited_for(lambda: len(requests(server, "/region/neck")) > 0, LONGEST_START)
    assert written
    text = server.log_file.read_text("utf-8")
    assert "private" not in text
    assert "127.0.0.77" not in text
    line = requests(server, "/region/neck")[-1]
    assert set(line) == {
        *("time", "level", "process", "event", "method", "kind", "path"),
        *("status", "milliseconds", "bytes"),
    }


def requests(server: Running, path: str) -> list[dict[str, object]]:
    return [each for each in server.log() if each.get("path") == path]


def test_what_is_counted_is_told_with_the_headers_of_every_answer(server: Running) -> None:
    with opener.open(f"{server.address}/metrics", timeout=LONGEST_START) as answer:
        assert security_headers("'none'").items() <= dict(answer.headers).items()


def test_what_is_counted_is_the_work_of_all_workers(server: Running) -> None:
    asked_before = counted(server)
    gone = server.kill_a_worker()
    assert waited_for(lambda: len(server.workers() - {gone}) == 2, LONGEST_ABSENCE)
    for _ in range(30):
        server.read("/data/regions.csv")
    assert counted(server) == asked_before + 30


def counted(server: Running) -> int:
    found = re.search(
        r'bodymap_requests_total{kind="data",status="2xx"} (\d+)', server.read("/metrics")
    )
    assert found
    return int(found[1])


def test_telling_the_server_to_stop_loses_no_request(tmp_path: Path) -> None:
    with serving(tmp_path, "--workers", "2") as running, visitors(running) as crowd:
        with pytest.raises(OSError, match="404"):
            running.read("/metrics")  # nobody asked for it
        running.process.terminate()
        assert running.process.wait(LONGEST_START) == 0
    assert outcomes(crowd) == {"200", "refused"}
    assert running.log() == []


def test_who_has_knocked_is_let_in_and_nobody_knocks_any_more() -> None:
    with listening("127.0.0.1", 0) as listener:
        place = listener.getsockname()
        with socket.create_connection(place) as early:
            turn_newcomers_away(listener)
            early.sendall(b"here")
            with listener.accept()[0] as answer:
                assert answer.recv(4) == b"here"
        with pytest.raises(TimeoutError):
            socket.create_connection(place, timeout=0.5)


def test_a_port_can_be_taken_once() -> None:
    with listening("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        assert port > 0
        with pytest.raises(OSError, match="in use"):
            listening("127.0.0.1", port)


def test_it_listens_where_it_is_told_and_nowhere_else() -> None:
    with listening("127.0.0.1", 0) as listener:
        assert listener.family is socket.AF_INET
        assert listener.getsockname()[0] == "127.0.0.1"
