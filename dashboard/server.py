"""The dashboard's own small web server: one address, said before it answers, ended by Ctrl-C."""

import logging
import os
import socket
import sys
import webbrowser
from collections.abc import Callable, Mapping
from ipaddress import ip_address

from dash import Dash
from werkzeug.serving import make_server

from extract.errors import InputError


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


def serve(app: Dash, listener: socket.socket, *, ready: Callable[[], None]) -> None:
    """Answer requests until interrupted; `ready` is called once the address answers."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    host, port = listener.getsockname()[:2]
    # Everything is given explicitly: Dash's own `run` takes host and debug from the environment.
    server = make_server(host, port, app.server, threaded=True, fd=listener.fileno())
    try:
        ready()
        server.serve_forever()
    finally:
        server.server_close()
        listener.close()


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
