"""Whatever is sent, no answer is a fault of the app and none shows its inside."""

import json
from typing import Any

from flask.testing import FlaskClient
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from bodymap.web.site import Site

PATHS = ("/", "/region/neck", "/region/knee", "/learn", "/reference/brady-2014", "/nowhere")
NAMES = ("side", "view", "layer", "audience", "muscle", "pain", "consult", "region", "regions")
HOSTILE = (
    "<script>alert(1)</script>",
    "'\"><img src=x onerror=alert(1)>",
    "../../etc/passwd",
    "{{7*7}}",
    "{0.__class__}",
    "%s%s%s%n",
    "' OR 1=1--",
    "\x00",
    "\r\nSet-Cookie: a=b",
    "a" * 5000,
    "،" * 50,
    "left,right",
    "-1",
    "1e999",
    "NaN",
    "__proto__",
)

names = st.sampled_from(NAMES) | st.text(max_size=20)
texts = st.sampled_from(HOSTILE) | st.text(max_size=60)
queries = st.lists(st.tuples(names, texts), max_size=6)

QUICK = settings(
    max_examples=25, suppress_health_check=[HealthCheck.too_slow], derandomize=True, deadline=None
)


def is_no_fault(answer: TestResponse) -> None:
    """The answer may refuse, but it does not break or tell of the app's inside."""
    assert answer.status_code < 500
    for inside in (
        "Traceback",
        "site-packages",
        "werkzeug.debug",
        "<script>alert",
        "onerror=alert(1)>",
    ):
        assert inside not in answer.text
    assert "Set-Cookie" not in answer.headers


@QUICK
@given(path=st.sampled_from(PATHS), query=queries)
@example(path="/region/neck", query=[(name, text) for name in NAMES for text in HOSTILE])
def test_any_query_is_answered(
    client: FlaskClient, path: str, query: list[tuple[str, str]]
) -> None:
    answer = client.get(path, query_string=query)
    is_no_fault(answer)
    assert answer.status_code == (404 if path == "/nowhere" else 200)


@QUICK
@given(query=st.binary(max_size=200))
@example(query=b"%")
@example(query=b"%ff%fe=%00")
@example(query=b"&&&===;;;")
@example(query=b"pain=" + b"," * 1000)
@example(query=b"side[]=left&side[a]=b")
def test_any_bytes_for_a_query_are_answered(client: FlaskClient, query: bytes) -> None:
    raw = query.decode("latin-1")
    answer = client.get("/", environ_overrides={"PATH_INFO": "/region/neck", "QUERY_STRING": raw})
    is_no_fault(answer)
    assert answer.status_code == 200 or not query.isascii()


@QUICK
@given(path=st.text(max_size=80))
@example(path="/\\evil.example/")
@example(path="/%2f%2fevil.example/")
@example(path="/region/\ud800")
def test_any_path_is_answered_and_leads_nowhere_else(client: FlaskClient, path: str) -> None:
    written = "/" + path.encode("utf-8", "surrogatepass").decode("latin-1")
    answer = client.get("/", environ_overrides={"PATH_INFO": written})
    is_no_fault(answer)
    location = answer.headers.get("Location", "/")
    assert location.startswith(("/", "http://localhost/"))
    assert not location.startswith(("//", "/\\"))


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4),
    max_leaves=8,
)
props = st.fixed_dictionaries({"id": texts | values, "property": texts}, optional={"value": values})
bodies = values | st.fixed_dictionaries(
    {"output": texts},
    optional={
        "outputs": props | st.lists(props, max_size=2) | values,
        "inputs": st.lists(props, max_size=3) | values,
        "state": st.lists(props, max_size=2) | values,
        "changedPropIds": st.lists(texts, max_size=3) | values,
        "parsedChangedPropsIds": values,
    },
)


@QUICK
@given(body=bodies)
def test_any_forged_callback_is_refused(client: FlaskClient, body: Any) -> None:
    is_no_fault(client.post("/_dash-update-component", json=body))


@QUICK
@given(body=st.binary(max_size=300), kind=st.sampled_from(["application/json", "text/plain", ""]))
@example(body=b'{"output": ' * 2000, kind="application/json")
@example(body=b"[" * 60_000, kind="application/json")
@example(body=b"0" * 200_000, kind="application/json")
def test_any_bytes_for_a_callback_are_refused(client: FlaskClient, body: bytes, kind: str) -> None:
    answer = client.post("/_dash-update-component", data=body, content_type=kind)
    is_no_fault(answer)
    assert answer.status_code >= 400


@QUICK
@given(forged=st.lists(props, max_size=3))
def test_a_real_callback_with_forged_inputs_is_refused_or_answered(
    client: FlaskClient, site: Site, forged: list[dict[str, Any]]
) -> None:
    for output, callback in site.callback_map.items():
        inputs = callback["inputs"]
        for given_inputs in (forged, [{**each, "value": forged} for each in inputs]):
            body = {
                "output": output,
                "outputs": outputs_of(output),
                "inputs": given_inputs,
                "state": given_inputs,
                "changedPropIds": [f"{each['id']}.{each['property']}" for each in inputs],
            }
            text = json.dumps(body)
            answer = client.post(
                "/_dash-update-component", data=text, content_type="application/json"
            )
            is_no_fault(answer)


def outputs_of(output: str) -> dict[str, str] | list[dict[str, str]]:
    """What Dash's renderer sends beside the name of the output."""
    pairs = [each.rpartition(".") for each in output.strip(".").split("...")]
    found = [{"id": id_, "property": name} for id_, _, name in pairs]
    return found if output.startswith("..") else found[0]
