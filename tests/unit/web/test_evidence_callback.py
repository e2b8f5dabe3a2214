"""The one callback that the server answers: plots of a filter. Forged ones are refused."""

import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bodymap.web.site import Site

ADDRESS = "/_dash-update-component"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)


def question(query: object) -> dict[str, Any]:
    """What the page's own script sends."""
    return {
        "output": "evidence-plots.children",
        "outputs": {"id": "evidence-plots", "property": "children"},
        "inputs": [{"id": "evidence-asked", "property": "data-query", "value": query}],
        "changedPropIds": ["evidence-asked.data-query"],
        "parsedChangedPropsIds": ["evidence-asked.data-query"],
    }


@pytest.fixture
def client(site: Site) -> FlaskClient:
    return site.server.test_client()


def drawn(client: FlaskClient, query: str) -> str:
    answer = client.post(ADDRESS, json=question(query))
    assert answer.status_code == 200
    return answer.text


def test_it_answers_with_the_plots_of_a_filter(client: FlaskClient) -> None:
    text = drawn(client, "?condition=plantar-heel-pain&comparison=sham&plot=1")
    assert text.count('"type":"Graph"') == 2
    assert "-14.4" in text
    assert drawn(client, "?q=moon&plot=1").count('"type":"Graph"') == 0


def test_a_blank_query_takes_the_plots_away(client: FlaskClient) -> None:
    answer = json.loads(drawn(client, ""))
    assert answer["response"]["evidence-plots"]["children"] == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_query_is_answered(client: FlaskClient, query: str) -> None:
    sent = f"?q=moon&{query}".encode("utf-8", "replace").decode()
    answer = client.post(ADDRESS, json=question(sent))
    assert answer.status_code == 200


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(question(""))), JSON)
def test_a_forged_question_is_refused(client: FlaskClient, name: str, value: object) -> None:
    forged = {**question("?q=moon"), name: value}
    assert client.post(ADDRESS, json=forged).status_code < 500
    del forged[name]
    assert client.post(ADDRESS, json=forged).status_code < 500


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(JSON)
def test_a_forged_value_is_refused(client: FlaskClient, value: object) -> None:
    assert client.post(ADDRESS, json=question(value)).status_code < 500


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60), st.sampled_from(["application/json", "text/plain", ""]))
def test_bytes_that_mean_nothing_are_refused(
    client: FlaskClient, body: bytes, content_type: str
) -> None:
    answer = client.post(ADDRESS, data=body, content_type=content_type)
    assert 400 <= answer.status_code < 500
    assert "Traceback" not in answer.text
