"""JSON Lines: one article a line, read one by one; a line that is wrong is told and the others are read."""

import gzip
import io
import json
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from extract.model.text import Document
from extract.readers.encoding import decode
from extract.readers.files import PACKED, File
from extract.readers.record import document
from extract.readers.unread import ReadError, Unread

# Room for an article of two million characters, each written as an escape of six or twelve.
LINE_BYTES = 16_000_000
_BUFFER = 1 << 18
# Text packs to a quarter or a tenth; a thousandth is the most that the packing can do, and what bombs are made of.
_MOST_TIMES = 200
_FREE_BYTES = 100_000_000


def read(file: File) -> Iterator[Document | Unread]:
    """The articles of a file of JSON Lines, packed or not."""
    with file.open() as stream:
        if not file.ending.endswith(PACKED):
            yield from read_stream(stream, file.id, file.path)
            return
        unpacked = cast(BinaryIO, io.BufferedReader(_Unpacked(stream), _BUFFER))
        try:
            yield from read_stream(unpacked, file.id, file.path)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise ReadError(
                f"is damaged: what is packed in it breaks off ({error})",
                "Fetch it anew; what stands before that place was read.",
            ) from error


class _Unpacked(io.RawIOBase):
    """What a packed stream holds. ReadError where it holds far more than text can be packed into."""

    def __init__(self, stream: BinaryIO) -> None:
        self._packed = stream
        self._stream = gzip.GzipFile(fileobj=stream)
        self._read = 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer, or a part of it; 0 at the end."""
        found = self._stream.read(len(buffer))
        buffer[: len(found)] = found
        self._read += len(found)
        if self._read > _FREE_BYTES and self._read > _MOST_TIMES * self._packed.tell():
            raise ReadError(f"unpacks to more than {_MOST_TIMES} times its size, as no text does", "Leave it out.")
        return len(found)


def read_stream(stream: BinaryIO, name: str, path: str) -> Iterator[Document | Unread]:
    """The articles of an opened stream; `name` begins the ids of records that have none, `path` stands in messages."""
    number = seen = 0
    while line := stream.readline(LINE_BYTES + 1):
        number += 1
        if number == 1 and line.startswith((b"\xff\xfe", b"\xfe\xff")):
            yield from _wide(line + stream.read(LINE_BYTES), name, path)
            return
        if line.isspace():
            continue
        seen += 1
        try:
            if len(line) > LINE_BYTES:
                _skip_line(stream)
                raise ReadError(f"is longer than {LINE_BYTES // 1_000_000} MB", "Split it into one line an article.")
            yield _document(line, f"{name}-{number}")
        except ReadError as refused:
            yield refused.of(f"{path}, line {number}")
    if not seen:
        yield Unread(path, "holds no record", 'Give one article a line: {"id": …, "title": …, "text": …}.')


def _wide(content: bytes, name: str, path: str) -> Iterator[Document | Unread]:
    """A file in UTF-16: its lines cannot be told apart before it is decoded, so it is read at once."""
    for number, line in enumerate(decode(content).split("\n"), start=1):
        if line.strip():
            try:
                yield _document(line.encode("utf-8"), f"{name}-{number}")
            except ReadError as refused:
                yield refused.of(f"{path}, line {number}")


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(LINE_BYTES)) and not rest.endswith(b"\n"):
        pass


def _document(line: bytes, default_id: str) -> Document:
    text = decode(line)
    try:
        values = json.loads(text)
    except json.JSONDecodeError as error:
        raise ReadError(
            f"is no JSON ({error.msg}, character {error.pos + 1})", "Give one JSON object a line."
        ) from error
    except RecursionError as error:
        raise ReadError("is no JSON (brackets in brackets in brackets)", "Give one JSON object a line.") from error
    except ValueError as error:  # a number with thousands of digits
        raise ReadError(f"holds a value that cannot be read ({error})", "Give numbers of usual length.") from error
    if not isinstance(values, dict):
        raise ReadError("is no JSON object", 'Give one article a line: {"id": …, "title": …, "text": …}.')
    return document(values, default_id)
