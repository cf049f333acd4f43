"""Files to documents: the only place that knows formats.

A reader is a function from a `File` to the documents inside; it raises `ReadError`, or yields `Unread` for a part.
Formats that hostile files abuse have a `parse(bytes)` instead, which runs in a sandbox. To teach a new format, write
one of the two and add a line to `READERS` or `SANDBOXED` (docs/add-a-reader.md).

`read` does all at once. Where many processes share the work it has two halves: `pieces` opens files and gives ids in
one process, `parsed` makes a document of a piece in any other.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from extract.care.redact import mask
from extract.model.text import Document, PublishedBasis, PublishedClaim
from extract.readers import jsonl, parquet, plain, table
from extract.readers.files import STANDARD_INPUT, File, Held, find
from extract.readers.meter import Meter
from extract.readers.record import document
from extract.readers.remote import find_remote, is_remote
from extract.readers.sandbox import Sandbox
from extract.readers.unread import ReadError, Unread

__all__ = [
    "READERS",
    "SANDBOXED",
    "File",
    "Held",
    "Meter",
    "Piece",
    "ReadError",
    "Sandbox",
    "Unread",
    "parsed",
    "pieces",
    "read",
]

Reader = Callable[[File], Iterator[Document | Unread]]
READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": plain.read,
        ".md": plain.read,
        ".jsonl": jsonl.read,
        ".ndjson": jsonl.read,
        ".jsonl.gz": jsonl.read,
        ".ndjson.gz": jsonl.read,
        ".csv": table.read,
        ".tsv": table.read,
        ".parquet": parquet.read,
    }
)
# Endings of files that hold one article, read where it is extracted; the others hold many and are read in order.
_ONE = frozenset({".txt", ".md"})
# Ending to the module whose `parse` reads it, and how many million bytes such a file may have. Only the sandbox
# imports these modules: their libraries are heavy, and what they read may be hostile.
SANDBOXED: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        ".html": ("extract.readers.html", 10),
        ".htm": ("extract.readers.html", 10),
        ".pdf": ("extract.readers.pdf", 50),
        ".docx": ("extract.readers.docx", 20),
    }
)


Piece = Document | Held | Unread


def read(
    paths: Sequence[str], *, published: date | None = None, stdin: BinaryIO | None = None
) -> Iterator[Document | Unread]:
    """The documents of files, folders (sorted, with all below), globs and `-`, in the order of the input.

    `published` is taken for documents that give no date themselves. `stdin` is what `-` stands for (JSON Lines).
    What cannot be read is an `Unread` in its place. Ids are made unique: a name that was seen gets its folder's before
    it. Addresses that lead to hidden or seized places are masked before a document leaves this function.
    """
    with Sandbox() as sandbox:
        for piece in pieces(paths, stdin=stdin):
            yield parsed(piece, sandbox, published=published)


def pieces(paths: Sequence[str], *, stdin: BinaryIO | None = None, meter: Meter | None = None) -> Iterator[Piece]:
    """What the paths hold, in order and with their final ids: records as documents, other files as their bytes.

    `meter` is told how far the reading has come. Documents are as their file has them: `parsed` masks and dates them.
    """
    meter = meter or Meter()
    taken: set[str] = set()
    for found in find_all(paths):
        if isinstance(found, Unread):
            yield found
            continue
        with meter.reading(found) as file:
            for item in _items(file, stdin):
                yield item if isinstance(item, Unread) else _with_own_id(item, found, taken)


def find_all(paths: Sequence[str]) -> Iterator[File | Unread]:
    """The files behind paths and addresses, in their order."""
    endings = frozenset(READERS) | frozenset(SANDBOXED)
    for path in paths:
        yield from find_remote(path, endings) if is_remote(path) else find([path], endings)


def parsed(piece: Piece, sandbox: Sandbox, *, published: date | None = None) -> Document | Unread:
    """The document of a piece, masked and dated, or why there is none."""
    if isinstance(piece, Unread):
        return piece
    try:
        found = piece if isinstance(piece, Document) else _parsed(piece, sandbox)
        if isinstance(piece, Held) and isinstance(found, Document):
            found = replace(found, id=piece.name, origin=piece.mark)
    except ReadError as refused:
        return refused.of(piece.path if isinstance(piece, Held) else piece.id)
    return found if isinstance(found, Unread) else _dated(mask(found), published)


def _items(found: File, stdin: BinaryIO | None) -> Iterator[Piece]:
    try:
        if found.path == STANDARD_INPUT:
            yield from jsonl.read_stream(stdin or sys.stdin.buffer, "stdin", "standard input")
        elif found.ending in READERS and found.ending not in _ONE:
            yield from READERS[found.ending](found)
        else:
            megabytes = SANDBOXED[found.ending][1] if found.ending in SANDBOXED else plain.MEGABYTES
            yield Held(found.path, found.named, found.id, found.content(megabytes), found.origin(found.id))
    except ReadError as refused:
        yield refused.of(found.path)
    except OSError as error:
        yield Unread(found.path, f"could not be read to its end ({error.strerror})", "Check the disk and try again.")


def _parsed(held: Held, sandbox: Sandbox) -> Document | Unread:
    if held.ending in SANDBOXED:
        if not held.bytes.strip():
            raise ReadError("is empty", "Put an article there, or leave it out.")
        values = sandbox.parse(SANDBOXED[held.ending][0], held.bytes)
        return document(values, held.name, PublishedBasis.METADATA, "the file's own metadata")
    # A file that the user names is read as text where its ending says nothing.
    (found,) = READERS.get(held.ending, plain.read)(held)
    return found


def _dated(document: Document, published: date | None) -> Document:
    if published is None or document.published_basis == PublishedBasis.GIVEN:
        return document
    claim = PublishedClaim(published, PublishedBasis.GIVEN, f"you gave {published.isoformat()}")
    return replace(
        document,
        published=published,
        published_basis=PublishedBasis.GIVEN,
        published_claims=(claim, *document.published_claims),
    )


def _with_own_id(piece: Document | Held, found: File, taken: set[str]) -> Document | Held:
    first = name = piece.name if isinstance(piece, Held) else piece.id
    folder = Path(found.path).parent.name
    if name in taken and folder and name == found.id:
        name = f"{folder}/{first}"
    number = 2
    while name in taken:
        name = f"{first}~{number}"
        number += 1
    taken.add(name)
    if isinstance(piece, Held):
        return piece if name == first else replace(piece, name=name)
    origin = found.origin(piece.origin) if piece.origin else ""
    return piece if (name, origin) == (first, "") else replace(piece, id=name, origin=origin)
