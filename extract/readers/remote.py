"""Paths with a scheme (s3://, gs://, https://, memory://): files that fsspec finds and opens."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

from extract.readers.files import File
from extract.readers.unread import ReadError, Unread

_INSTALL = "pip install 'enforcement-timeline[remote]', and what fsspec wants for this kind of address"


def is_remote(path: str) -> bool:
    """Whether a path is an address with a scheme.

    >>> is_remote("s3://bucket/a.jsonl"), is_remote("articles/a.jsonl")
    (True, False)
    """
    scheme, found, _ = path.partition("://")
    return bool(found) and scheme.replace("+", "").replace("-", "").replace("::", "").isalnum()


@dataclass(frozen=True, slots=True)
class RemoteFile(File):
    """A file by its address."""

    def open(self) -> BinaryIO:
        """The opened file. ReadError where it cannot be opened."""
        with _told():
            import fsspec

            return cast(BinaryIO, fsspec.open(self.path, "rb").open())

    @property
    def place(self) -> str:
        """The address."""
        return self.path

    @property
    def size(self) -> int:
        """How many bytes it has, 0 where that is not known."""
        with _told():
            system, path = _system(self.path)
            return int(system.size(path) or 0)


def find_remote(address: str, endings: frozenset[str]) -> Iterator[File | Unread]:
    """The files behind an address: one, those of a folder with all below (sorted), or those that match a glob."""
    try:
        yield from _found(address, endings)
    except ReadError as refused:
        yield refused.of(address)


def _found(address: str, endings: frozenset[str]) -> Iterator[File | Unread]:
    with _told():
        system, path = _system(address)
        if "*" in address:
            names, named = sorted(system.glob(path)), True
        elif not address.startswith("http") and system.isdir(path):
            names, named = sorted(system.find(path)), False
        else:
            yield RemoteFile(address)
            return
        full = [system.unstrip_protocol(name) for name in names]
    files = [RemoteFile(name, named) for name in full]
    known = files if named else [file for file in files if file.ending in endings]
    yield from known
    if not known:
        yield Unread(address, "holds no article", "Check the address; quote a pattern so that the shell leaves it.")


def _system(address: str) -> tuple[Any, str]:
    from fsspec.core import url_to_fs

    system, path = url_to_fs(address)
    return system, path


@contextmanager
def _told() -> Iterator[None]:
    """What an open network of file systems raises, as the one error that is told to the user."""
    try:
        yield
    except ReadError:
        raise
    except ImportError as error:
        raise ReadError(f"cannot be opened without {error.name or 'another package'}", f"Try {_INSTALL}.") from error
    except FileNotFoundError as error:
        raise ReadError("is not there", "Check the address.") from error
    except Exception as error:  # each file system has errors of its own
        said = " ".join(str(error).split())[:200] or type(error).__name__
        raise ReadError(f"cannot be opened ({said})", "Check the address and your rights there.") from error
