"""A long input in partitions, each with a name made of what is in it: the same content, the same name.

Where a partition ends depends on the pieces near its end and not on their number from the beginning, so that an
article added in the middle of a folder changes the partition it falls into and at most a few behind it.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass

from extract.model.text import Document
from extract.readers import Held, Piece, Unread

# About 250 pieces: fewer make many small files and much talk between processes, more let other workers wait.
FEWEST, MOST = 125, 400
_ONE_IN = 125
BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class Partition:
    """Pieces that are worked on together; `reached` is how many bytes of the input were read when it was full."""

    name: str
    pieces: tuple[Piece, ...]
    reached: int = 0


def partitions(pieces: Iterable[Piece], version: str, reached: Callable[[], int] = int) -> Iterator[Partition]:
    """The pieces in partitions; `version` is all else that results depend on, and part of every name."""
    held: list[Piece] = []
    size, digest = 0, _begun(version)
    for piece in pieces:
        mark = _mark(piece)
        digest.update(mark)
        held.append(piece)
        size += _size(piece)
        is_end = len(held) >= FEWEST and int.from_bytes(mark[:4], "big") % _ONE_IN == 0
        if is_end or len(held) >= MOST or size >= BYTES:
            yield Partition(digest.hexdigest()[:32], tuple(held), reached())
            held, size, digest = [], 0, _begun(version)
    if held:
        yield Partition(digest.hexdigest()[:32], tuple(held), reached())


def _begun(version: str) -> "hashlib._Hash":
    return hashlib.sha256(version.encode())


def _mark(piece: Piece) -> bytes:
    """A digest of all that the result of a piece depends on."""
    if isinstance(piece, Held):
        digest = hashlib.sha256(f"{piece.path}\0{piece.name}\0".encode("utf-8", "surrogatepass"))
        digest.update(piece.bytes)
    else:
        kind = "document" if isinstance(piece, Document) else "unread"
        digest = hashlib.sha256(f"{kind}\0{astuple(piece)!r}".encode("utf-8", "surrogatepass"))
    return digest.digest()


def _size(piece: Piece) -> int:
    if isinstance(piece, Held):
        return len(piece.bytes)
    return 0 if isinstance(piece, Unread) else len(piece.text)
