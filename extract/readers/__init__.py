"""Files to documents: the only place that knows formats.

A reader is a function from a `File` to the documents inside; it raises `ReadError`, or yields `Unread` for a part.
Formats that hostile files abuse have a `parse(bytes)` instead, which runs in a sandbox. To teach a new format, write
one of the two and add a line to `READERS` or `SANDBOXED` (docs/add-a-reader.md).
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
from extract.readers import jsonl, plain, table
from extract.readers.files import STANDARD_INPUT, File, find
from extract.readers.record import document
from extract.readers.sandbox import Sandbox
from extract.readers.unread import ReadError, Unread

__all__ = ["READERS", "SANDBOXED", "File", "ReadError", "Unread", "read"]

Reader = Callable[[File], Iterator[Document | Unread]]
READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": plain.read,
        ".md": plain.read,
        ".jsonl": jsonl.read,
        ".ndjson": jsonl.read,
        ".csv": table.read,
        ".tsv": table.read,
    }
)
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


def read(
    paths: Sequence[str], *, published: date | None = None, stdin: BinaryIO | None = None
) -> Iterator[Document | Unread]:
    """The documents of files, folders (sorted, with all below), globs and `-`, in the order of the input.

    `published` is taken for documents that give no date themselves. `stdin` is what `-` stands for (JSON Lines).
    What cannot be read is an `Unread` in its place. Ids are made unique: a name that was seen gets its folder's before
    it. Addresses that lead to hidden or seized places are masked before a document leaves this function.
    """
    taken: set[str] = set()
    with Sandbox() as sandbox:
        for found in find(paths, frozenset(READERS) | frozenset(SANDBOXED)):
            for item in _items(found, sandbox, stdin):
                if isinstance(item, Document):
                    item = _with_own_id(_dated(mask(item), published), found, taken)
                yield item


def _items(found: File | Unread, sandbox: Sandbox, stdin: BinaryIO | None) -> Iterator[Document | Unread]:
    if isinstance(found, Unread):
        yield found
        return
    try:
        if found.path == STANDARD_INPUT:
            yield from jsonl.read_stream(stdin or sys.stdin.buffer, "stdin", "standard input")
        elif found.ending in SANDBOXED:
            module, megabytes = SANDBOXED[found.ending]
            values = sandbox.parse(module, found.content(megabytes))
            yield document(values, found.id, PublishedBasis.METADATA, "the file's own metadata")
        else:
            # A file that the user names is read as text where its ending says nothing.
            yield from READERS.get(found.ending, plain.read)(found)
    except ReadError as refused:
        yield refused.of(found.path)
    except OSError as error:
        yield Unread(found.path, f"could not be read to its end ({error.strerror})", "Check the disk and try again.")


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


def _with_own_id(document: Document, found: File | Unread, taken: set[str]) -> Document:
    name, folder = document.id, Path(found.path).parent.name
    if name in taken and folder and name == Path(found.path).stem:
        name = f"{folder}/{document.id}"
    number = 2
    while name in taken:
        name = f"{document.id}~{number}"
        number += 1
    taken.add(name)
    return document if name == document.id else replace(document, id=name)
