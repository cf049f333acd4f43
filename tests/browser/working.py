"""A served app with a store that its pages may change, and what the tests need of it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import BrowserContext, Page
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.desk import Desk
from dashboard.load import Frames, load
from extract.ingest import ingest
from extract.model.operation import Operation
from extract.model.text import Document, PublishedBasis
from extract.store import Store, open_store
from tests.browser.conftest import Opened, Served, watch

FJORD = Document(
    "fjord",
    "Twelve people arrested in Operation Glacier",
    "Police forces of Norway and Denmark arrested 12 people on 3 March 2020. "
    "Operation Glacier began in May 2019 after a tip-off from Europol. "
    "Officers in Denmark seized two servers. "
    "More arrests are expected.",
    published_basis=PublishedBasis.UNKNOWN,
    source="Fjord Courier",
)
STRAIT = Document(
    "strait",
    "Operation Glacier: 15 arrests",
    "Operation Glacier ended with 15 arrests in Norway and Denmark on 3 March 2020, Europol said. "
    "Two suspects were charged.",
    source="Strait Times",
)


@dataclass
class Working:
    """The running app, its store, its desk."""

    served: Served
    store: Store
    desk: Desk

    def case(self, name: str = "Operation Glacier") -> Operation:
        """The operation of this name, as it is stored now."""
        return next(each for each in self.store.operations() if each.name == name)

    def open(self, context: BrowserContext, path: str, until: str) -> Opened:
        """A page at an address, once what matches `until` is there."""
        opened = watch(context, self.served)
        opened.page.goto(self.served.address + path)
        opened.page.wait_for_selector(until)
        return opened


@contextmanager
def working(folder: Path) -> Iterator[Working]:
    """An app over a new store with two articles about one operation."""
    desk = Desk(folder / "store.sqlite", folder / "desk")
    with open_store(desk.target) as store:
        ingest([FJORD, STRAIT], store, tell=lambda unread: None)
        held: dict[int, Frames] = {}

        def read() -> Frames:
            now = store.changes()
            if now not in held:
                held.clear()
                held[now] = load(store)
            return held[now]

        server = make_server("127.0.0.1", 0, create_app(read, desk=desk).server, threaded=True)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Working(Served(f"http://127.0.0.1:{server.server_port}"), store, desk)
        server.shutdown()
        thread.join(timeout=10)
        server.server_close()


def tab_to(page: Page, selector: str, most: int = 60) -> None:
    """Press the tab key until an element has the focus; fails where it cannot be reached so."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is out of reach of the tab key")
