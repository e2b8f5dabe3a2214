"""`/metrics`: what Prometheus reads, of all workers together, where the operator asks for it."""

from collections.abc import Iterable, Iterator, Mapping

from bodymap.server.counters import CLASSES, LIMITS, Counters
from bodymap.web.health import Health
from bodymap.web.kept_answers import Environ, Start, Wsgi

PATH = "/metrics"
MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"


def with_metrics(app: Wsgi, counters: Counters, health: Health, headers: Mapping[str, str]) -> Wsgi:
    """The app, and that one address besides; `headers` are those of every answer."""

    def answer(environ: Environ, start_response: Start) -> Iterable[bytes]:
        if environ["PATH_INFO"] != PATH:
            return app(environ, start_response)
        text = metrics(counters, health).encode()
        own = [("Content-Type", MEDIA_TYPE), ("Content-Length", str(len(text)))]
        start_response("200 OK", [*own, ("Cache-Control", "no-store"), *headers.items()])
        return [text]

    return answer


def metrics(counters: Counters, health: Health) -> str:
    """In Prometheus' text format."""
    lines = [
        *gauge("bodymap_workers", "Worker processes", counters.workers),
        *gauge("bodymap_data_refused", "Whether new data was refused", int(bool(health.refusal))),
        *gauge("bodymap_data", "The data in use", 1, f'{{version="{health.data_version}"}}'),
        "# HELP bodymap_requests_total Requests answered",
        "# TYPE bodymap_requests_total counter",
        *requests(counters),
        "# HELP bodymap_request_seconds Time to make an answer, sending not included",
        "# TYPE bodymap_request_seconds histogram",
        *durations(counters),
    ]
    return "\n".join(lines) + "\n"


def gauge(name: str, meaning: str, value: int, labels: str = "") -> Iterator[str]:
    """A number as it is now."""
    yield f"# HELP {name} {meaning}"
    yield f"# TYPE {name} gauge"
    yield f"{name}{labels} {value}"


def requests(counters: Counters) -> Iterator[str]:
    """How many of each kind, by class of status."""
    for kind, by_class, _, _ in counters.totals():
        for name, count in zip(CLASSES, by_class, strict=True):
            yield f'bodymap_requests_total{{kind="{kind}",status="{name}"}} {count}'


def durations(counters: Counters) -> Iterator[str]:
    """How long they took; each class holds those below it too."""
    for kind, by_class, by_duration, microseconds in counters.totals():
        so_far = 0
        for limit, count in zip(LIMITS, by_duration, strict=True):
            so_far += count
            yield f'bodymap_request_seconds_bucket{{kind="{kind}",le="{limit}"}} {so_far}'
        all_of_them = sum(by_class)
        yield f'bodymap_request_seconds_bucket{{kind="{kind}",le="+Inf"}} {all_of_them}'
        yield f'bodymap_request_seconds_sum{{kind="{kind}"}} {microseconds / 1e6}'
        yield f'bodymap_request_seconds_count{{kind="{kind}"}} {all_of_them}'
