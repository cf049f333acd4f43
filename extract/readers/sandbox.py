"""Parsers of rich formats in a child process with bounded memory and time: a hostile page ends the child, not the run.

The child is this module run by the same Python. Requests and answers are JSON and bytes, each after its length.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from threading import Timer
from types import TracebackType
from typing import Any, Self

from extract.process import end, end_with_parent, limit_memory, receive, send, start
from extract.readers.unread import ReadError

MEMORY_BYTES = 1_500_000_000
SECONDS = 30.0
START_SECONDS = 120.0
_TOO_MUCH = ReadError(
    f"takes more than {SECONDS:.0f} seconds or {MEMORY_BYTES / 1e9:.1f} GB to read",
    "Open it yourself and save its words as a text file.",
)
_DAMAGED = "Open it yourself; if that works, save its words as a text file."

Values = dict[str, Any]


class Sandbox:
    """Runs `parse(content)` of a format's module in a child process, which starts when it is first needed."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def parse(self, module: str, content: bytes) -> Values:
        """What `module`'s `parse` makes of these bytes. ReadError where it refuses, fails, or takes too much."""
        child = self._child = self._child or start(__name__)
        assert child.stdin is not None
        assert child.stdout is not None
        try:
            send(child.stdin, module.encode())
            # The child says that the module is imported: how long that takes is not the file's fault.
            with _limit(START_SECONDS, child):
                receive(child.stdout)
            with _limit(self._seconds, child):
                send(child.stdin, content)
                answer = receive(child.stdout)
        except (BrokenPipeError, EOFError):
            self.close()
            raise _TOO_MUCH from None
        values: Values = json.loads(answer)
        if "refused" in values:
            raise ReadError(*values["refused"])
        return values

    def close(self) -> None:
        """End the child."""
        child, self._child = self._child, None
        if child is not None:
            end(child)


@contextmanager
def _limit(seconds: float, child: subprocess.Popen[bytes]) -> Iterator[None]:
    """End the child if what is done here takes longer."""
    timer = Timer(seconds, child.kill)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _answer(parse: Callable[[bytes], Values], content: bytes) -> Values:
    try:
        return parse(content)
    except ReadError as error:
        return {"refused": [error.reason, error.remedy]}
    except MemoryError:
        return {"refused": [_TOO_MUCH.reason, _TOO_MUCH.remedy]}
    except Exception as error:  # a parser may fail in any way on a damaged file; the user is told
        return {"refused": [f"is damaged or of a kind that is not read ({type(error).__name__})", _DAMAGED]}


def _child() -> None:
    """Answer requests until the parent goes away."""
    limit_memory(MEMORY_BYTES)
    end_with_parent()
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints must not mix with the answers
    while True:
        try:
            parse = import_module(receive(requests).decode()).parse
            send(answers, b"")
            answers.flush()
            values = _answer(parse, receive(requests))
        except EOFError:
            return
        send(answers, json.dumps(values).encode())
        answers.flush()


if __name__ == "__main__":
    _child()
