"""The tables as the store has them now: read anew when its counter of changes has moved, whoever moved it.

A reader asks at every question; what the store is asked for then is one number. One thread at a time reads, and the
others go on with the tables that there are. The first reading may begin before anybody asks (`begin`).
"""

import gc
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from dashboard.load import Frames, frames
from extract.model.operation import Operation

# Seconds for which the counter is not asked again: a page asks several questions at once.
_FRESH = 0.2
# After how many readings what was put aside with the tables is walked for what is gone.
_TIDY = 32


class Readable(Protocol):
    """What is asked of a store."""

    def changes(self) -> int:
        """How many changes it has seen."""
        ...

    def operations(self) -> tuple[Operation, ...]:
        """All operations."""
        ...


class Current:
    """The tables of a store, to be called for each question: `read = Current(lambda: open_store(path)); read()`."""

    def __init__(
        self, open_store: Callable[[], AbstractContextManager[Readable]], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._open = open_store
        self._clock = clock
        self._reading = threading.Lock()
        self._frames: Frames | None = None
        self._seen = -1
        self._readings = 0
        self._asked = float("-inf")

    def __call__(self) -> Frames:
        """The tables as they are now. StoreError where the store cannot be read."""
        held = self._frames
        if held is not None and self._clock() - self._asked < _FRESH:
            return held
        # Whoever comes while somebody reads takes what there is; only before the first tables all wait.
        taken = self._reading.acquire(blocking=held is None)
        if not taken and held is not None:
            return held
        try:
            return self._read()
        finally:
            self._reading.release()

    def renew(self) -> Frames:
        """The tables as they are now, asked of the store at once: for a page that has just changed it."""
        with self._reading:
            return self._read()

    def begin(self, then: Callable[[Frames], object] = lambda found: None) -> None:
        """Read in the background, so that the first question finds the tables; `then` is done with them."""
        threading.Thread(target=lambda: then(self()), name="first reading", daemon=True).start()

    def _read(self) -> Frames:
        with self._open() as store:
            # The counter first: a change that comes between is then read once more, never missed.
            seen = store.changes()
            if self._frames is None or seen != self._seen:
                self._readings += 1
                with _to_stay(tidy=self._readings % _TIDY == 0):
                    found = frames(store.operations())
                    found.index.prepare()
                self._frames, self._seen = found, seen
        self._asked = self._clock()
        return self._frames


@contextmanager
def _to_stay(*, tidy: bool) -> Iterator[None]:
    """Build values that stay and hold no circles; they end with their last reader.

    The garbage collector would walk them over and over, while they are built and, by the hundred thousand, whenever it
    comes round while pages are answered. Little else is put aside with them: to `tidy` is to walk all of it once more,
    so that circles among it do not add up.
    """
    from extract.store.collector import collector_paused

    if tidy:
        gc.unfreeze()
        gc.collect()
    with collector_paused():
        yield
        gc.freeze()


def renewed(read: Callable[[], Frames]) -> Frames:
    """What `read` gives, asked of the store at once where it would keep an answer for a moment."""
    return read.renew() if isinstance(read, Current) else read()
