import multiprocessing
import os
import signal
import time
from pathlib import Path
from typing import Any

from dashboard.desk.queue import open_queue, turn


def hold(folder: Path, held: Any) -> None:
    with turn(open_queue(folder), lambda: None):
        held.set()
        time.sleep(60)


def test_the_second_waits_and_says_so_and_a_killed_one_has_no_turn(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    held = context.Event()
    process = context.Process(target=hold, args=(tmp_path, held))
    process.start()
    assert held.wait(30)
    said: list[str] = []

    def waiting() -> None:
        said.append("waiting")
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)

    with turn(open_queue(tmp_path), waiting):
        assert said == ["waiting"]
    process.join(10)
    with turn(open_queue(tmp_path), waiting):
        pass
    assert said == ["waiting"]


def test_nobody_else_may_look_into_it(tmp_path: Path) -> None:
    folder = tmp_path / "queue"
    open_queue(folder).close()
    assert folder.stat().st_mode & 0o077 == 0
