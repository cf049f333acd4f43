"""Items worked on in a child process with bounded time and memory, so that one of them cannot end or stop the run."""

import gc
import pickle
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from threading import Event, Thread
from typing import IO, Any

from extract.engine import Item, Result, Why
from extract.process import end, end_with_parent, limit_memory, receive, send, start

SECONDS = 120.0
START_SECONDS = 120.0
MEMORY_BYTES = 1_500_000_000
_LOOK = 0.2  # seconds between two looks at the clock
_DONE, _RAISED, _TOO_MUCH = b"=", b"!", b"-"  # how an answer begins


class Child:
    """One child process, started when it is first needed and replaced when an item takes too much."""

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY_BYTES) -> None:
        self._seconds, self._memory = seconds, memory
        self._process: subprocess.Popen[bytes] | None = None
        self._deadline: float | None = None
        self._closed, self._overdue = Event(), False

    def each(
        self, work: Callable[[Item], Result], items: Iterable[Item], lost: Callable[[Item, Why], Result]
    ) -> Iterator[Result]:
        """`work` on each item, in their order; `lost` where one takes too long, too much, or ends the process twice.

        Once is forgiven: the process may have been ended for another reason. What `work` raises is raised here.
        """
        listed = list(items)
        packed = [pickle.dumps(item) for item in listed]
        for at, answer in enumerate(self.answers(pickle.dumps(work), packed)):
            yield lost(listed[at], answer) if isinstance(answer, Why) else pickle.loads(answer)  # noqa: S301 - our own

    def answers(self, work: bytes, items: Sequence[bytes]) -> Iterator[bytes | Why]:
        """As `each`, of pickled values and without looking into them: whoever passes them on need not know them."""
        rest, again = deque(items), False
        while rest and not self._closed.is_set():
            try:
                for answer in self._answered(work, tuple(rest)):
                    again = False
                    yield answer
                    rest.popleft()
            except (BrokenPipeError, EOFError):
                self._stop()
                if self._overdue or again:
                    yield Why.TIME if self._overdue else Why.ENDED
                    rest.popleft()
                    again = False
                else:
                    again = True

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self._closed.set()
        self._stop()

    def _answered(self, work: bytes, items: Sequence[bytes]) -> Iterator[bytes | Why]:
        process = self._process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        self._overdue = False
        send(process.stdin, pickle.dumps((work, items)))
        # The child says that all is imported: how long that takes is no item's fault.
        self._within(START_SECONDS, process.stdout)
        for _ in items:
            answer = self._within(self._seconds, process.stdout)
            how, value = answer[:1], answer[1:]
            if how == _RAISED:
                raise pickle.loads(value)  # noqa: S301 - from our own child
            yield value if how == _DONE else Why.MEMORY

    def _within(self, seconds: float, pipe: IO[bytes]) -> bytes:
        self._deadline = time.monotonic() + seconds
        try:
            return receive(pipe)
        finally:
            self._deadline = None

    def _start(self) -> subprocess.Popen[bytes]:
        process = self._process = start(__name__)
        if self._closed.is_set():  # by another thread, which looked for a process before there was one
            raise EOFError
        assert process.stdin is not None
        send(process.stdin, pickle.dumps(self._memory))
        Thread(target=self._watch, args=(process,), daemon=True).start()
        return process

    def _watch(self, process: subprocess.Popen[bytes]) -> None:
        """End the process when an item is overdue; a clock for each item would cost more than many items do."""
        while process.poll() is None and not self._closed.wait(_LOOK):
            deadline = self._deadline
            if deadline is not None and time.monotonic() > deadline:
                self._overdue = True
                process.kill()

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            with suppress(OSError):
                end(process)


def _attempt(work: Callable[[Any], Any], item: bytes) -> tuple[bytes, bytes]:
    try:
        return _DONE, pickle.dumps(work(pickle.loads(item)))  # noqa: S301 - from our own parent
    except MemoryError:
        gc.collect()
        return _TOO_MUCH, b""
    except Exception as error:
        return _RAISED, pickle.dumps(error)


def main() -> None:
    """Answer requests until the parent goes away."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    end_with_parent()
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints must not mix with the answers
    limit_memory(pickle.loads(receive(requests)))  # noqa: S301 - from our own parent
    with suppress(EOFError, BrokenPipeError):
        while True:
            packed, items = pickle.loads(receive(requests))  # noqa: S301
            work = pickle.loads(packed)  # noqa: S301
            send(answers, b"")
            answers.flush()
            for item in items:
                send(answers, b"".join(_attempt(work, item)))
                answers.flush()


if __name__ == "__main__":
    # As the module that the parent knows it by: what is pickled here is found under that name there.
    from extract.engine.child import main as _main

    _main()
