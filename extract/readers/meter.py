"""How far the reading of many files has come, in bytes: what a progress bar is drawn from."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO

from extract.readers.files import STANDARD_INPUT, File


class Meter:
    """Counts the bytes of the files that were read; a file that is being read counts as far as its stream has come."""

    def __init__(self) -> None:
        self._before = 0
        self._now: _Watched | None = None

    @property
    def done(self) -> int:
        """Bytes read so far."""
        return self._before + (self._now.position if self._now else 0)

    @contextmanager
    def reading(self, file: File) -> Iterator[File]:
        """The file, watched while it is read."""
        watched = self._now = _Watched(file.path, file.named, file)
        try:
            yield watched
        finally:
            self._before += watched.position
            self._now = None


def size_of(files: Iterable[object]) -> int | None:
    """Bytes of all files together, None where one of them has no size (standard input)."""
    found = [file for file in files if isinstance(file, File)]
    return None if any(file.path == STANDARD_INPUT for file in found) else sum(file.size for file in found)


@dataclass(frozen=True, slots=True)
class _Watched(File):
    """A file that knows how far the stream opened from it has come."""

    inner: File = field(default_factory=lambda: File(""))
    opened: list[BinaryIO] = field(default_factory=list)
    reached: list[int] = field(default_factory=lambda: [0])

    @property
    def place(self) -> str:
        """That of the file."""
        return self.inner.place

    def open(self) -> BinaryIO:
        """The opened file."""
        stream = self.inner.open()
        self.opened.append(stream)
        return stream

    @property
    def position(self) -> int:
        """Bytes read: where the stream stands, or stood when it was last looked at; all of them at the end."""
        if self.opened:
            stream = self.opened[-1]
            self.reached[0] = self.inner.size if stream.closed else max(self.reached[0], stream.tell())
        return self.reached[0]
