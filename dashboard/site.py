"""What is served: a store, for whom, and under which names; a value, so that several processes can each build it."""

import socket
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.downloads import Classroom
from dashboard.guard import LOCAL_HOSTS
from dashboard.server import is_local

if TYPE_CHECKING:
    from dash import Dash

    from dashboard.load import Frames

# Seconds after which pages are made ready though nobody has asked for one.
_PATIENCE = 0.7


@dataclass(frozen=True, slots=True)
class Site:
    """`target` is the store's path or address, `folder` the desk's own, `hosts` the names that are answered,
    `classroom` a teacher's own part of what is handed out."""

    target: str
    folder: str
    hosts: tuple[str, ...] = LOCAL_HOSTS
    token: str | None = None
    classroom: Classroom | None = None

    def build(self) -> "Dash":
        """The app over the store as it is at each moment. What its pages need is made ready in the background, once
        the first answer has been given: until then nothing takes its time."""
        from dashboard.app import create_app
        from dashboard.current import Current
        from dashboard.desk import Desk
        from dashboard.statics import warm
        from extract.store import open_store

        current = Current(lambda: open_store(self.target))
        desk = Desk(self.target, Path(self.folder))
        app = create_app(current, self.hosts, desk=desk, token=self.token, classroom=self.classroom)
        answered = threading.Event()

        def prepare() -> None:
            answered.wait(_PATIENCE)
            current.begin(_drawn_once)
            warm(app.server, self.token)

        app.server.teardown_request(lambda error: answered.set())
        threading.Thread(target=prepare, name="preparing", daemon=True).start()
        return app


def _drawn_once(found: "Frames") -> None:
    """One page of an operation, so that the tables of places and agencies are read before the first reader waits."""
    from dashboard.address import View
    from dashboard.components.say import page_words
    from dashboard.pages import page
    from dashboard.screen import Screen

    if found.cases:
        page(found, View("operation", found.cases[0].slug), "", Screen(), page_words())


def names_of(host: str, further: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The names under which a server at this address is answered: this machine's own, that address, and those given.

    A server that listens on all addresses is answered under each of this machine's.
    """
    own: tuple[str, ...] = ()
    if not is_local(host) and host in ("0.0.0.0", "::"):  # noqa: S104
        name = socket.gethostname()
        try:
            found = {str(each[4][0]) for each in socket.getaddrinfo(name, None)}
        except OSError:
            found = set()
        own = (name, *(f"[{each}]" if ":" in each else each for each in sorted(found)))
    return tuple(dict.fromkeys((*LOCAL_HOSTS, f"[{host}]" if ":" in host else host, *own, *further)))
