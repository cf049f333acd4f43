"""A child process of this Python and the pipe to it: what is said comes in pieces of bytes, each after its length."""

import os
import struct
import subprocess
import sys
import time
from threading import Thread
from typing import IO

_LENGTH = struct.Struct(">Q")
_LOOK = 1.0  # seconds between two looks whether the parent is still there


def start(module: str) -> subprocess.Popen[bytes]:
    """Run a module as a child that hears on its standard input and answers on its standard output."""
    # -P keeps the working directory, a user's folder of articles, out of the import path.
    command = [sys.executable, "-P", "-m", module]
    return subprocess.Popen(  # noqa: S603 - this Python, a module of ours
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0
    )


def end(child: subprocess.Popen[bytes]) -> None:
    """End a child at once, whatever it is doing, and let go of its pipes."""
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            pipe.close()


def send(pipe: IO[bytes], *parts: bytes) -> None:
    """Write each part after its length. BrokenPipeError where nobody reads any more."""
    for part in parts:
        rest = memoryview(_LENGTH.pack(len(part)) + part)
        while rest:
            rest = rest[pipe.write(rest) :]


def receive(pipe: IO[bytes]) -> bytes:
    """The next part. EOFError where the other side has ended."""
    (length,) = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))
    return _exactly(pipe, length)


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    found = bytearray()
    while len(found) < length:
        piece = pipe.read(min(length - len(found), 1 << 20))
        if not piece:
            raise EOFError
        found += piece
    return bytes(found)


def limit_memory(size: int) -> None:
    """In a child: more than so many bytes are refused with a MemoryError."""
    try:
        import resource
    except ImportError:  # Windows has none; the time limit holds there too
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = size if hard == resource.RLIM_INFINITY else min(size, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def end_with_parent() -> None:
    """In a child: end when the parent does, even if it was killed while this process is at work."""
    Thread(target=_watch, args=(os.getppid(),), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)
