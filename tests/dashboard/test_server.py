import threading
import urllib.request

import pytest
from dash import Dash, html

from dashboard.server import address, bind, has_display, serve
from extract.errors import InputError


def test_an_address_answers_and_is_told_before():
    app = Dash("served")
    app.layout = html.Div("here")
    listener = bind("127.0.0.1", 0)
    ready = threading.Event()
    thread = threading.Thread(target=serve, args=(app, listener), kwargs={"ready": ready.set}, daemon=True)
    thread.start()
    assert ready.wait(20)
    assert address(listener).startswith("http://127.0.0.1:")
    with urllib.request.urlopen(address(listener)) as answer:
        assert answer.status == 200


def test_a_port_in_use_is_told_with_what_to_do():
    taken = bind("127.0.0.1", 0)
    with pytest.raises(InputError, match="--port"):
        bind("127.0.0.1", taken.getsockname()[1])
    taken.close()


def test_an_address_that_is_not_ours_is_told():
    with pytest.raises(InputError, match="--host"):
        bind("no.such.host.invalid", 0)


@pytest.mark.parametrize(
    ("environment", "platform", "shown"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
    ],
)
def test_a_browser_needs_a_display(environment, platform, shown):
    assert has_display(environment, platform) is shown
