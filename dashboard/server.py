"""The web server of the dashboard: an address, told before it answers; one process or more, ended by Ctrl-C or kill."""

import logging
import os
import signal
import socket
import sys
import webbrowser
from collections.abc import Callable, Mapping
from contextlib import suppress
from ipaddress import ip_address
from multiprocessing import get_context
from multiprocessing.context import SpawnContext, SpawnProcess
from multiprocessing.synchronize import Event as EventType
from typing import TYPE_CHECKING, Protocol

from waitress.server import create_server

from extract.errors import InputError
from extract.process import end_with_parent

if TYPE_CHECKING:
    from dash import Dash

# Requests that are answered at once in a process; a browser sends six.
THREADS = 8
LARGEST = 64 * 1024 * 1024
# Seconds between looks at the processes, and how often one that ended is started again.
WATCH = 0.5
RESTARTS = 5


class Site(Protocol):
    """What several processes each build their app from: a value that can be sent to them."""

    def build(self) -> "Dash":
        """The app."""
        ...


def bind(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes any that is free. InputError where the address cannot be had."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, socket.SOCK_STREAM)
    except (OSError, OverflowError, UnicodeError) as error:
        raise InputError(f"{host}: no address of this machine ({error}). Leave --host out to stay on it.") from error
    try:
        if os.name != "nt":  # there it would let two programs share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen()
    except OSError as error:
        listener.close()
        hint = "Give another with --port, or --port 0 for any that is free."
        raise InputError(f"{host}:{port} cannot be used ({error.strerror}). {hint}") from error
    return listener


def serve(app: "Dash", listener: socket.socket, *, ready: Callable[[], None]) -> None:
    """Answer requests until interrupted; `ready` is called once the address answers."""
    logging.getLogger("waitress").setLevel(logging.ERROR)
    # Everything is given explicitly: Dash's own `run` takes host and debug from the environment.
    server = create_server(
        app.server,
        sockets=[listener],
        threads=THREADS,
        ident=None,
        clear_untrusted_proxy_headers=True,
        max_request_body_size=app.server.config.get("MAX_CONTENT_LENGTH") or LARGEST,
    )
    try:
        ready()
        server.run()
    finally:
        server.close()
        listener.close()


def serve_in(workers: int, site: Site, listener: socket.socket, *, ready: Callable[[], None]) -> None:
    """Answer requests in so many processes until interrupted. One that ends by itself is started again, some times."""
    context = get_context("spawn")
    up = context.Event()
    started = [_start(context, site, listener, up) for _ in range(workers)]
    left = RESTARTS
    told = False
    try:
        while True:
            if up.is_set() and not told:
                told = True
                ready()
            for place, each in enumerate(started):
                each.join(WATCH / workers)
                if each.exitcode is not None:
                    if not left:
                        raise InputError("the answering processes end by themselves; --workers 1 shows why")
                    left -= 1
                    started[place] = _start(context, site, listener, up)
    finally:
        for each in started:
            each.terminate()
        for each in started:
            each.join(5)
        listener.close()


def end_as_by_ctrl_c() -> None:
    """Let the system's request to end (`kill`, a service manager) do what Ctrl-C does: nothing goes on behind it."""

    def interrupt(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, interrupt)


def _start(context: SpawnContext, site: Site, listener: socket.socket, up: EventType) -> SpawnProcess:
    process = context.Process(target=_work, args=(site, listener, up), daemon=True)
    process.start()
    return process


def _work(site: Site, listener: socket.socket, up: EventType) -> None:
    """One process of several. It ends with the first one, also if that was killed: none holds the address alone."""
    end_with_parent()
    with suppress(KeyboardInterrupt):
        serve(site.build(), listener, ready=up.set)


def address(listener: socket.socket) -> str:
    """The address to open in a browser."""
    host, port = listener.getsockname()[:2]
    name = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{name}:{port}/"


def is_local(host: str) -> bool:
    """Whether only this machine can reach the host.

    >>> is_local("localhost"), is_local("::1"), is_local("0.0.0.0")
    (True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def has_display(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a browser window could appear here.

    >>> has_display({}, "linux"), has_display({"DISPLAY": ":0"}, "linux"), has_display({}, "darwin")
    (False, True, True)
    """
    if not platform.startswith(("linux", "freebsd")):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def open_browser(where: str) -> bool:
    """Show the address in the user's browser; False where there is none."""
    try:
        return webbrowser.open(where)
    except webbrowser.Error:
        return False
