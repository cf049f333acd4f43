"""A served app, and pages that tell what they asked for and what they complained of."""

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.load import frames
from tests.dashboard import cases

SLOW = 30_000  # milliseconds; machines that test are busy
expect.set_options(timeout=SLOW)


@dataclass
class Served:
    """A running app."""

    address: str

    @property
    def host(self) -> str:
        return urlsplit(self.address).netloc


@dataclass
class Opened:
    """A page of the app with what it asked for and what it complained of."""

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def goto(self, path: str) -> Page:
        """Open an address and wait until what it shows is there."""
        self.page.goto(self.address + path)
        self.page.wait_for_selector("tr[data-row], .page > .nothing, .compare h1, .guide h1, .review-page h1")
        return self.page

    def drawn(self, *graphs: str) -> Page:
        """Wait until these are drawn."""
        for graph in graphs:
            self.page.wait_for_selector(f"#{graph} svg [data-key]", state="attached")
        return self.page


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    app = create_app(frames((*cases.cases(), cases.hostile())))
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Served(f"http://127.0.0.1:{server.server_port}")
    server.shutdown()
    thread.join(timeout=10)
    server.server_close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One profile for the tests that need none of their own: the browser keeps the scripts it has fetched."""
    made = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
    made.set_default_timeout(SLOW)
    yield made
    made.close()


@pytest.fixture
def opened(context: BrowserContext, served: Served) -> Iterator[Opened]:
    with_page = watch(context, served)
    yield with_page
    with_page.page.close()


@pytest.fixture
def open_with(browser: Browser, served: Served) -> Iterator[Callable[..., Opened]]:
    """Pages with a screen of their own: `open_with(viewport=…, color_scheme=…)`."""
    contexts: list[BrowserContext] = []

    def make(**options: object) -> Opened:
        made = browser.new_context(**options)
        made.set_default_timeout(SLOW)
        contexts.append(made)
        return watch(made, served)

    yield make
    for each in contexts:
        each.close()


def watch(context: BrowserContext, served: Served) -> Opened:
    page = context.new_page()
    found = Opened(page, served.address)
    page.on("request", lambda request: found.requests.append(request.url))
    page.on("pageerror", lambda error: found.complaints.append(str(error)))
    page.on("console", lambda said: found.complaints.append(said.text) if said.type == "error" else None)
    return found
