"""Work on this machine: in this process, or in several, with results in the order of the input."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK = 16
# So many chunks a worker wait for being taken: enough to keep it busy, few enough to keep memory small.
WINDOW = 4


def in_order(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    workers: int = 1,
    lost: Callable[[Item], Result],
) -> Iterator[Result]:
    """`work` on each item, results in the order of `items`; these are taken as needed, never all at once.

    A worker process that is killed takes its chunk with it: the chunk is tried once more, item by item, and `lost`
    gives the result of an item that kills its worker again. `work` and `lost` must be importable functions.
    """
    if workers <= 1:
        yield from map(work, items)
    else:
        yield from _in_processes(work, iter(items), workers, lost)


def _in_processes(
    work: Callable[[Item], Result], items: Iterator[Item], workers: int, lost: Callable[[Item], Result]
) -> Iterator[Result]:
    waiting: deque[tuple[list[Item], Future[list[Result]]]] = deque()
    pool = _pool(workers)
    try:
        while True:
            while len(waiting) < workers * WINDOW and (chunk := list(islice(items, CHUNK))):
                waiting.append((chunk, _submitted(pool, work, chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                yield from _one_by_one(work, chunk, lost)
                pool = _pool(workers)
                waiting = deque((rest, _submitted(pool, work, rest)) for rest, _ in waiting)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, work: Callable[[Item], Result], chunk: list[Item]) -> Future[list[Result]]:
    """The chunk's future; where the pool has broken meanwhile, one that says so when its turn comes."""
    try:
        return pool.submit(_each, work, chunk)
    except BrokenProcessPool as error:
        broken: Future[list[Result]] = Future()
        broken.set_exception(error)
        return broken


def _one_by_one(work: Callable[[Item], Result], chunk: list[Item], lost: Callable[[Item], Result]) -> Iterator[Result]:
    """Each item by itself in one process, replaced when it ends, so that only the item at fault is lost."""
    pool = _pool(1)
    try:
        for item in chunk:
            try:
                yield pool.submit(work, item).result()
            except BrokenProcessPool:
                pool.shutdown(wait=False)
                pool = _pool(1)
                yield lost(item)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _each(work: Callable[[Item], Result], chunk: list[Item]) -> list[Result]:
    return [work(item) for item in chunk]


def _pool(workers: int) -> ProcessPoolExecutor:
    # A fresh interpreter for each worker: a fork of a process with threads may hang.
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
