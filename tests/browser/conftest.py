"""A real browser on the real app; every page a test opens must stay without faults."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from threading import Thread
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)
from werkzeug.serving import make_server

from bodymap.web.site import Site
from tests.browser.chromium import chromium, how_to_mend
from tests.browser.explorer import wait_for_panels

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

OpenPage = Callable[..., Page]

QUIET = [
    "--no-sandbox",  # a container's root cannot have one
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

NO_WORKER = "Service Worker registration blocked by Playwright"
"""An offline copy is taken only where a test is about it."""

SEEN_AS_RESPONSE = "Failed to load resource"
"""How the console opens what is counted already as a failed request or a status."""

PATIENCE = 20_000
"""Milliseconds that an expectation may take to come true: a shared machine may be slow."""

LEFT_BEHIND = "net::ERR_ABORTED"
"""How a request ends when the test moves on before its answer."""


@pytest.fixture(scope="session")
def base_url(site: Site) -> Iterator[str]:
    """Where the app answers, without a slash at the end."""
    with served(site.server) as address:
        yield address


@contextmanager
def served(app: "WSGIApplication") -> Iterator[str]:
    """Serve an app for as long as a test needs it, and tell where."""
    with make_server("127.0.0.1", 0, app, threaded=True) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker."""
    path = chromium()
    if not path:
        pytest.fail(how_to_mend(), pytrace=False)
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, base_url: str) -> Iterator[OpenPage]:
    """Open pages as people would: `open_page("/region/neck", width=390, color_scheme="dark")`.

    Each page has a context of its own, with nothing stored. `faults` is a regular expression for
    the faults that the test means to provoke, such as "404 .*/nowhere"; any other fails the test.
    `app` answers instead of the usual one, until the page is closed: a page whose server stops
    first has a request without an answer.
    """
    with ExitStack() as visits:

        def open_page(
            path: str = "/",
            *,
            width: int = 1280,
            height: int = 800,
            color_scheme: Literal["light", "dark"] = "light",
            faults: str = "",
            app: "WSGIApplication | None" = None,
            **context_options: object,
        ) -> Page:
            address = visits.enter_context(served(app)) if app else base_url
            context = browser.new_context(
                base_url=address,
                viewport={"width": width, "height": height},
                color_scheme=color_scheme,
                locale="en-GB",
                **{"service_workers": "block", **context_options},
            )
            visits.enter_context(faultless(context, address, faults))
            page = context.new_page()
            page.goto(path)
            return page

        yield open_page


@pytest.fixture
def open_explorer(open_page: OpenPage) -> OpenPage:
    """The same for `/` and `/region/<id>`, all loaded: from here a tap needs no server."""

    def open_explorer(path: str = "/", **options: Any) -> Page:
        page = open_page(path, **options)
        wait_for_panels(page)
        return page

    return open_explorer


@contextmanager
def faultless(context: BrowserContext, base_url: str, expected: str) -> Iterator[None]:
    """Close the context at the end, and fail if its pages had faults beyond those expected."""
    faults: list[str] = []
    context.on("console", lambda message: faults.extend(console_faults(message)))
    context.on("weberror", lambda error: faults.append(f"error in script: {error.error}"))
    context.on("request", lambda request: faults.extend(foreign(request, base_url)))
    context.on("requestfailed", lambda request: faults.extend(failures(request)))
    context.on("response", lambda response: faults.extend(refusals(response)))
    try:
        yield
    finally:
        context.close()
    surprises = [fault for fault in faults if not (expected and re.search(expected, fault))]
    if surprises:
        pytest.fail("\n".join(["the page had faults:", *surprises]), pytrace=False)


def console_faults(message: ConsoleMessage) -> Iterator[str]:
    """What the page warned of on the console."""
    is_known = message.text.startswith((SEEN_AS_RESPONSE, NO_WORKER))
    if message.type in {"error", "warning"} and not is_known:
        yield f"console {message.type}: {message.text}"


def foreign(request: Request, base_url: str) -> Iterator[str]:
    """A request that left the app; data: and blob: stay in the browser."""
    address = urlsplit(request.url)
    if address.scheme not in {"data", "blob"} and address.netloc != urlsplit(base_url).netloc:
        yield f"request to another host: {request.url}"


def failures(request: Request) -> Iterator[str]:
    """A request that had no answer."""
    if request.failure != LEFT_BEHIND:
        yield f"{request.failure} {request.url}"


def refusals(response: Response) -> Iterator[str]:
    """An answer that says that something is wrong."""
    if response.status >= 400:
        yield f"{response.status} {response.url}"
