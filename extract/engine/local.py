"""Work on this machine: in this process, or in several."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import chain, islice
from queue import SimpleQueue
from typing import Any, Self

from extract.engine import Item, Out, Result, Why
from extract.engine.child import MEMORY_BYTES, SECONDS, Child

# So many batches a worker wait for being taken: enough to keep it busy, few enough to keep memory small.
WINDOW = 4
# So many documents that are to be joined or filled in are worth other processes.
MANY = 5_000
# So many items are done here before other processes are asked: those need a second or two to learn the rules.
FEW = 400


class Local:
    """So many processes of this machine; None takes every core, but does the first few items in this process.

    `workers=1` works in this process alone, without bounds of time and memory, unless it is `guarded`.
    """

    def __init__(
        self,
        workers: int | None = None,
        *,
        guarded: bool = False,
        seconds: float = SECONDS,
        memory: int = MEMORY_BYTES,
    ) -> None:
        self._here = not guarded and workers is None
        self._alone = not guarded and workers == 1
        self._workers = workers or cores()
        self._children = [Child(seconds, memory) for _ in range(self._workers)]

    @property
    def has_processes(self) -> bool:
        """Whether other processes than this one do the work."""
        return not self._alone

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: Any) -> None:
        for child in self._children:
            child.close()

    def run(
        self,
        work: Callable[[Item], Result],
        batches: Iterable[Sequence[Item]],
        *,
        lost: Callable[[Item, Why], Result],
        finish: Callable[[Sequence[Result]], Out],
    ) -> Iterator[Out]:
        """What `finish` makes of each batch's results, in the order of the batches."""
        waiting = iter(batches)
        done = 0
        while self._alone or (self._here and done < FEW):
            batch = next(waiting, None)
            if batch is None:
                return
            done += len(batch)
            yield finish([_attempt(work, item, lost) for item in batch])
        first = next(waiting, None)
        if first is not None:
            yield from self._in_processes(work, chain((first,), waiting), lost, finish)

    def each(
        self, work: Callable[[Item], Result], items: Iterable[Item], lost: Callable[[Item, Why], Result]
    ) -> Iterator[Result]:
        """What `work` makes of large items, in their order: each is a batch of its own."""
        return self.run(work, ([item] for item in items), lost=lost, finish=_only)

    def _in_processes(
        self,
        work: Callable[[Item], Result],
        batches: Iterator[Sequence[Item]],
        lost: Callable[[Item, Why], Result],
        finish: Callable[[Sequence[Result]], Out],
    ) -> Iterator[Out]:
        idle: SimpleQueue[Child] = SimpleQueue()
        for child in self._children:
            idle.put(child)

        def done(batch: Sequence[Item]) -> Out:
            child = idle.get()
            try:
                return finish(list(child.each(work, batch, lost)))
            finally:
                idle.put(child)

        threads = ThreadPoolExecutor(self._workers)
        waiting: deque[Future[Out]] = deque()
        try:
            while True:
                for batch in islice(batches, self._workers * WINDOW - len(waiting)):
                    waiting.append(threads.submit(done, batch))
                if not waiting:
                    return
                yield waiting.popleft().result()
        finally:
            # Whoever takes no more results, or an error, ends what is still at work.
            if waiting:
                for child in self._children:
                    child.close()
            threads.shutdown(wait=False, cancel_futures=True)


def sized(documents: int, workers: int | None = None, seconds: float = SECONDS) -> Local:
    """An engine for so many documents: this process while they are few, else others (default: one for each core)."""
    return Local(1) if documents < MANY else Local(workers or cores(), guarded=True, seconds=seconds)


def cores() -> int:
    """How many processes can work at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _only(results: Sequence[Result]) -> Result:
    return results[0]


def _attempt(work: Callable[[Item], Result], item: Item, lost: Callable[[Item, Why], Result]) -> Result:
    try:
        return work(item)
    except MemoryError:
        return lost(item, Why.MEMORY)
