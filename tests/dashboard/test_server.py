import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from dash import Dash, html

from dashboard.server import address, bind, has_display, serve
from dashboard.site import names_of
from extract.errors import InputError
from extract.model.event import Extraction
from extract.store import open_store
from tests.dashboard import cases


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


@pytest.fixture
def served_in_two(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str, list[int]]]:
    """A dashboard in two processes: the one that was started, the address, and those that answer."""
    path = tmp_path / "s.sqlite"
    rescue = cases.rescue()
    with open_store(path) as store:
        store.add([Extraction(document) for document in rescue.documents])
        store.replace_operations([rescue])
    code = (
        "import sys; from dashboard.cli import main; "
        f"sys.exit(main(['serve', '--store', {str(path)!r}, '--port', '0', '--no-browser', '--workers', '2']))"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True, start_new_session=True)
    try:
        assert process.stderr is not None
        said = next(line for line in process.stderr if "dashboard is at" in line)
        where = said.split(" at ")[1].split()[0]
        children = [int(each) for each in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]
        workers = [each for each in children if b"spawn_main" in Path(f"/proc/{each}/cmdline").read_bytes()]
        assert len(workers) == 2
        yield process, where, workers
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(20)
        process.stderr.close()


def test_several_processes_share_one_address_and_outlive_one_of_them(served_in_two) -> None:
    _, where, workers = served_in_two
    os.kill(workers[0], signal.SIGKILL)
    for _ in range(20):
        with urllib.request.urlopen(where, timeout=30) as answer:
            assert answer.status == 200


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGTERM, 0), (signal.SIGKILL, -signal.SIGKILL)])
def test_nothing_answers_once_the_process_that_was_started_has_been_ended(served_in_two, sent, status) -> None:
    process, where, workers = served_in_two
    process.send_signal(sent)
    assert process.wait(20) == status
    for _ in range(100):
        left = [each for each in workers if Path(f"/proc/{each}/stat").exists()]
        if not left:
            break
        time.sleep(0.1)
    assert left == []
    with pytest.raises(OSError, match="refused"):
        urllib.request.urlopen(where, timeout=5)


@pytest.mark.parametrize(
    ("host", "further", "expected"),
    [
        ("127.0.0.1", (), {"127.0.0.1", "localhost", "[::1]"}),
        ("127.0.0.1", ("time.example.org",), {"127.0.0.1", "localhost", "[::1]", "time.example.org"}),
        ("192.0.2.7", (), {"127.0.0.1", "localhost", "[::1]", "192.0.2.7"}),
        ("2001:db8::7", (), {"127.0.0.1", "localhost", "[::1]", "[2001:db8::7]"}),
    ],
)
def test_names_that_are_answered(host: str, further: tuple[str, ...], expected: set[str]) -> None:
    assert set(names_of(host, further)) == expected


def test_on_all_addresses_each_of_this_machines_is_answered() -> None:
    assert socket.gethostname() in names_of("0.0.0.0")


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
