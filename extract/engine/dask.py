"""Work on Dask: a cluster whose scheduler is named, or one of this machine.

A task is one batch. On its worker it runs in a child process, as it does locally, so a document that takes too much
never ends a worker. A worker that is killed costs the tasks it was at, and these run again on another.
"""

import logging
import pickle
import threading
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count, islice
from typing import Any, Self

from extract.engine import EngineError, Item, Out, Result, Why
from extract.engine.child import MEMORY_BYTES, SECONDS, Child

try:
    import dask
    from distributed import Client, Future, KilledWorker, LocalCluster
    from distributed.comm.core import CommClosedError
except ImportError as error:
    raise EngineError("--engine dask needs Dask: pip install 'enforcement-timeline[dask]'") from error

WINDOW = 4  # batches waiting for each thread of the cluster
CONNECT_SECONDS = 6
WORKER_SECONDS = 30
RETRIES = 2
_on_thread = threading.local()


class Dask:
    """The cluster behind `scheduler` (tcp://…), or one of `workers` processes on this machine that ends with it.

    EngineError where no scheduler answers, or none of its workers can be used.
    """

    def __init__(
        self,
        scheduler: str | None = None,
        workers: int = 2,
        *,
        seconds: float = SECONDS,
        memory: int = MEMORY_BYTES,
    ) -> None:
        self._bounds = seconds, memory
        self._where = scheduler or "this machine"
        self._numbers = count()
        self._cluster = None if scheduler else _cluster(workers)
        self._client = _connected(scheduler or self._cluster, self._where)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: Any) -> None:
        self._client.close()
        if self._cluster is not None:
            self._cluster.close()

    def run(
        self,
        work: Callable[[Item], Result],
        batches: Iterable[Sequence[Item]],
        *,
        lost: Callable[[Item, Why], Result],
        finish: Callable[[Sequence[Result]], Out],
    ) -> Iterator[Out]:
        """What `finish` makes of each batch's results, in the order of the batches."""
        coming = iter(batches)
        waiting: deque[tuple[Sequence[Item], Future]] = deque()
        try:
            while True:
                for batch in islice(coming, max(1, self._threads() * WINDOW - len(waiting))):
                    waiting.append((batch, self._submitted(work, batch, lost, finish)))
                if not waiting:
                    return
                batch, future = waiting.popleft()
                try:
                    yield self._result(future)
                except KilledWorker:
                    yield finish([self._alone(work, item, lost) for item in batch])
        finally:
            for _, future in waiting:
                future.cancel()

    def _alone(self, work: Callable[[Item], Result], item: Item, lost: Callable[[Item, Why], Result]) -> Result:
        """One item of a batch that ended its workers again and again."""
        try:
            found: Result = self._result(self._submitted(work, [item], lost, _first))
        except KilledWorker:
            return lost(item, Why.ENDED)
        return found

    def _submitted(
        self,
        work: Callable[[Item], Result],
        batch: Sequence[Item],
        lost: Callable[[Item, Why], Result],
        finish: Callable[[Sequence[Result]], Out],
    ) -> Future:
        # Bytes: neither scheduler nor worker need look into them.
        items = tuple(pickle.dumps(item) for item in batch)
        parts = pickle.dumps(work), items, pickle.dumps((lost, finish)), self._bounds
        key = f"extract-{id(self)}-{next(self._numbers)}"
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Sending large graph")  # a batch may hold a file of 50 MB
            return self._client.submit(_packed_batch, pickle.dumps(parts), key=key, retries=RETRIES, pure=False)

    def _result(self, future: Future) -> Any:
        try:
            return pickle.loads(future.result())  # noqa: S301 - from `_batch`
        except KilledWorker:
            raise
        except (CommClosedError, TimeoutError) as error:
            raise self._gone() from error
        except ModuleNotFoundError as error:
            raise EngineError(
                f"the workers of {self._where} lack {error.name}: install enforcement-timeline there, in this version"
            ) from error
        except Exception as error:
            if type(error).__name__ in ("CancelledError", "FutureCancelledError", "FuturesCancelledError"):
                raise self._gone() from error
            raise

    def _gone(self) -> EngineError:
        return EngineError(
            f"the scheduler at {self._where} went away; what was done is kept: run the same command again"
        )

    def _threads(self) -> int:
        return sum(self._client.nthreads().values()) or 1


def _packed_batch(payload: bytes) -> bytes:
    """On a worker: `_batch`, of one string of bytes, which the scheduler does not look into for other tasks."""
    return _batch(*pickle.loads(payload))  # noqa: S301 - what `_submitted` packed


def _batch(work: bytes, items: Sequence[bytes], finish: bytes, bounds: tuple[float, int]) -> bytes:
    """On a worker: one batch, in the child process of this thread, and what it comes to, pickled.

    The worker itself looks into nothing, so that it need not learn the rules.
    """
    known, child = getattr(_on_thread, "child", (None, None))
    if child is None or known != bounds:
        if child is not None:
            child.close()
        child = Child(*bounds)
        _on_thread.child = bounds, child
    answers = list(child.answers(work, items))
    (made,) = child.answers(pickle.dumps(_finished), [pickle.dumps((finish, items, answers))])
    if isinstance(made, Why):
        raise MemoryError(f"a batch could not be put together ({made})")
    return made


def _finished(packed: tuple[bytes, Sequence[bytes], Sequence[bytes | Why]]) -> Any:
    """In the child: what `finish` makes of the answers, and of what stands in place of those that are missing."""
    (lost, finish), items, answers = pickle.loads(packed[0]), *packed[1:]  # noqa: S301
    return finish(
        [
            lost(pickle.loads(item), answer) if isinstance(answer, Why) else pickle.loads(answer)  # noqa: S301
            for item, answer in zip(items, answers, strict=True)
        ]
    )


def _first(results: Sequence[Result]) -> Result:
    return results[0]


def _cluster(workers: int) -> LocalCluster:
    # A worker looks a hundred times a second what its threads are doing. They wait for a child.
    with dask.config.set({"distributed.worker.profile.enabled": False}):
        return LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            processes=True,
            dashboard_address=None,
            host="127.0.0.1",
            memory_limit=0,  # the child has its own bound; the worker itself holds a few batches
            silence_logs=logging.CRITICAL,
        )


def _connected(to: Any, where: str) -> Client:
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is told in our own words
    try:
        client = Client(to, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise EngineError(
            f"no Dask scheduler answers at {where}. Check the address (tcp://HOST:PORT), start one with "
            "`dask scheduler`, or leave out --scheduler"
        ) from error
    try:
        client.wait_for_workers(1, timeout=WORKER_SECONDS)
    except TimeoutError as error:
        client.close()
        raise EngineError(f"the scheduler at {where} has no workers: start some with `dask worker {where}`") from error
    return client
