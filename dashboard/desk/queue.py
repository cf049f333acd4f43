"""The queue that background work goes through: one job at a time, whoever asked, in whatever process it runs.

Dash starts a process for each job. Two that store at the same time would wait for each other inside the database and
look stuck; here the second one says that it waits.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from diskcache import Cache

_KEY = "whose-turn"
_LOOK = 0.2  # seconds between two looks at whose turn it is
_BYTES = 32 * 1024 * 1024  # progress and results, which are read once


def open_queue(folder: Path) -> Cache:
    """The queue in this folder, which nobody else may look into: what it holds is unpickled."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    return Cache(str(folder), size_limit=_BYTES)


@contextmanager
def turn(queue: Cache, waiting: Callable[[], None]) -> Iterator[None]:
    """Wait until no other job runs, then be the one that does. `waiting` is called once where there is a wait.

    A job that was ended from outside leaves its name behind; a process that is no more has no turn.
    """
    own, told = os.getpid(), False
    while not _taken(queue, own):
        if not told:
            waiting()
            told = True
        time.sleep(_LOOK)
    try:
        yield
    finally:
        queue.delete(_KEY)


def is_taken(queue: Cache) -> bool:
    """Whether it is some job's turn."""
    holder = queue.get(_KEY)
    return holder is not None and _runs(int(holder))


def _taken(queue: Cache, own: int) -> bool:
    with queue.transact():
        holder = queue.get(_KEY)
        if holder not in (None, own) and _runs(int(holder)):
            return False
        queue.set(_KEY, own)
        return True


def _runs(process: int) -> bool:
    try:
        return bool(psutil.Process(process).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
