"""From the paths a user names to files that can be opened: folders, globs, and what is no ordinary file."""

import errno
import glob
import hashlib
import io
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from extract.readers.unread import ReadError, Unread
from extract.text.clean import safe

STANDARD_INPUT = "-"
PACKED = ".gz"
_MEGABYTE = 1_000_000
_ARCHIVES = frozenset({".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".zst"})
_UNPACK = "Unpack it, and name the folder that it is unpacked to."
# Names that begin so are hidden, or locks that office programs keep beside an open file.
_HIDDEN = (".", "~$")
# What systems put into folders of their own accord: nobody wants to be told of it.
_LEFT_BEHIND = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


@dataclass(frozen=True, slots=True)
class File:
    """An input by its path; `named` says that the user named it, rather than that it was found in a folder."""

    path: str
    named: bool = True

    @property
    def ending(self) -> str:
        """The lower-case ending with its dot, "" where there is none; of a packed file both.

        >>> File("a/Raid.TXT").ending, File("b.jsonl.gz").ending
        ('.txt', '.jsonl.gz')
        """
        last = Path(self.path).suffix.lower()
        return Path(self.path).with_suffix("").suffix.lower() + last if last == PACKED else last

    @property
    def id(self) -> str:
        """The name without its ending: the id of the one document inside.

        >>> File("a/raid in oslo.txt").id, File("b.jsonl.gz").id
        ('raid in oslo', 'b')
        """
        name = Path(self.path).name
        # A name on disk may be bytes in no encoding, which no store could keep.
        return safe(name[: -len(self.ending)] if self.ending else name)

    @property
    def size(self) -> int:
        """How many bytes it has, 0 where it cannot be asked."""
        try:
            return Path(self.path).stat().st_size
        except (OSError, ValueError):
            return 0

    @property
    def place(self) -> str:
        """Where it lies, the same however its path is written."""
        return "" if self.path == STANDARD_INPUT else _real(self.path)

    def origin(self, id_: str) -> str:
        """A mark of the document that this file calls `id_`: a digest, so that it tells nobody where the file lies."""
        place = os.fsencode(self.place) + b"\0" + id_.encode()
        return hashlib.sha256(place).hexdigest()[:12]

    def open(self) -> BinaryIO:
        """The opened file. ReadError where it is missing, no ordinary file, or may not be read."""
        try:
            # Opening a FIFO would wait for a writer for ever, opening a device may act on it.
            handle = os.open(self.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                os.close(handle)
                raise ReadError("is no ordinary file", "Name a file, a folder or a glob.")
            return os.fdopen(handle, "rb")
        except (OSError, ValueError) as error:
            raise _refused(error) from error

    def content(self, megabytes: int) -> bytes:
        """All bytes. ReadError beyond that many million bytes, before they are in memory."""
        with self.open() as stream:
            try:
                content = stream.read(megabytes * _MEGABYTE + 1)
            except OSError as error:
                raise _refused(error) from error
        if len(content) > megabytes * _MEGABYTE:
            raise ReadError(
                f"is larger than {megabytes} MB, too large for one article",
                "Split it into one file an article, or give records as JSON Lines (.jsonl), which are read one by one.",
            )
        return content


@dataclass(frozen=True, slots=True)
class Held(File):
    """A file whose bytes are in hand; `name` is the id that its article gets, `mark` its origin."""

    name: str = ""
    bytes: bytes = b""
    mark: str = ""

    def open(self) -> BinaryIO:
        """The bytes as a stream."""
        return io.BytesIO(self.bytes)

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.bytes)


def find(paths: Sequence[str], endings: frozenset[str]) -> Iterator[File | Unread]:
    """The files that these paths stand for, in their order; folders sorted and with all below them.

    Files found in a folder whose ending no reader knows are passed over and told; hidden ones, and what systems leave
    behind, are passed over.
    """
    for path in paths:
        if not path:
            yield Unread("''", "is no path", "Name a file, a folder or a glob; a variable may be empty.")
        elif path == STANDARD_INPUT:
            yield File(path)
        elif os.path.isdir(path):  # noqa: PTH112 - a path may hold what `Path` refuses (NUL)
            yield from _in_folder(path, endings)
        elif not os.path.lexists(path) and glob.has_magic(path):
            yield from _in_glob(path, endings)
        else:
            yield File(path)


def _in_glob(pattern: str, endings: frozenset[str]) -> Iterator[File | Unread]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - the pattern may be absolute
    if not matches:
        yield Unread(pattern, "no file matches", "Check the pattern; quote it so that the shell leaves it alone.")
    for match in matches:
        if Path(match).is_dir():
            if "**" not in pattern:
                yield from _in_folder(match, endings)
        else:
            yield File(match)


def _in_folder(folder: str, endings: frozenset[str]) -> Iterator[File | Unread]:
    found = refused = 0
    for one in _walk(folder):
        if isinstance(one, Unread):
            refused += not one.skipped
            yield one
        elif one.ending in endings:
            found += 1
            yield one
        else:
            remedy = _UNPACK if Path(one.path).suffix.lower() in _ARCHIVES else f"Kinds that are: {_listed(endings)}."
            yield Unread(one.path, "is of a kind that is not read", remedy, skipped=True)
    if not (found or refused):  # what may not be read may well hold some
        yield Unread(folder, "holds no article", f"Put articles there ({_listed(endings)}) or name another folder.")


def _walk(folder: str) -> Iterator[File | Unread]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _refused(error).of(folder)
        return
    for entry in entries:
        if entry.name.startswith(_HIDDEN) or entry.name.lower() in _LEFT_BEHIND:
            continue
        try:
            # Links to folders are not followed: they may lead round in a circle.
            is_folder, is_file = entry.is_dir(follow_symlinks=False), entry.is_file()
        except OSError as error:
            yield _refused(error).of(entry.path)
            continue
        if is_folder:
            yield from _walk(entry.path)
        elif is_file:
            yield File(entry.path, named=False)
        else:
            remedy = "Name what it leads to, if that is wanted." if entry.is_symlink() else "Only ordinary files are."
            yield Unread(entry.path, "is no ordinary file and was not read", remedy, skipped=True)


@lru_cache(maxsize=64)
def _real(path: str) -> str:
    return os.path.realpath(path)  # asked again and again for the records of one file


def _listed(endings: frozenset[str]) -> str:
    return " ".join(sorted(endings))


def _refused(error: OSError | ValueError) -> ReadError:
    """What an error of the operating system means to the user."""
    if isinstance(error, PermissionError):
        return ReadError("may not be read", "Give yourself the right to read it, or copy it to a place of your own.")
    if isinstance(error, FileNotFoundError):
        return ReadError("is not there", "Check the path; a file that was just there may have been moved or removed.")
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return ReadError("is a link that leads round in a circle", "Name the file that was meant.")
    said = error.strerror if isinstance(error, OSError) else str(error)
    return ReadError(f"cannot be opened ({said})", "Check the path and the disk, or copy the file elsewhere.")
