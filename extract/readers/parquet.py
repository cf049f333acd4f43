"""Parquet files: one article a row, columns found by name; read in batches, so that a file may have any length."""

from collections.abc import Iterator
from typing import IO, Any

from extract.model.text import Document
from extract.readers.files import File
from extract.readers.record import FIELDS, document
from extract.readers.unread import ReadError, Unread

_ROWS = 256


def read(file: File) -> Iterator[Document | Unread]:
    """The articles of a table. ReadError where it is none, or has no column 'text'."""
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise ReadError(
            "is a Parquet file, which needs pyarrow", "Try pip install 'enforcement-timeline[parquet]'."
        ) from error
    number = 0
    with file.open() as stream:
        rows = _rows(stream, ParquetFile)
        while True:
            # What pyarrow raises for a broken file, and nothing else: a fault of ours is no fault of the file.
            try:
                values = next(rows, None)
            except (ArrowException, OSError, UnicodeDecodeError) as error:
                said = " ".join(str(error).split())[:200]
                raise ReadError(f"is no Parquet file that can be read ({said})", "Write it anew.") from error
            if values is None:
                break
            number += 1
            yield _document(values, file, number)
    if not number:
        yield Unread(file.path, "holds no row", "Put one article a row.")


def _rows(stream: IO[bytes], opened: Any) -> Iterator[dict[str, Any]]:
    """The fields of each row, read in batches; `opened` is pyarrow's way to open a table."""
    table = opened(stream)
    columns = {name.strip().lower(): name for name in table.schema_arrow.names}
    if "text" not in columns:
        raise ReadError("has no column 'text'", f"Name the columns: {', '.join(FIELDS)}.")
    wanted = [columns[field] for field in FIELDS if field in columns]
    for batch in table.iter_batches(_ROWS, columns=wanted):
        for row in batch.to_pylist():
            yield {field: row.get(columns.get(field, "")) for field in FIELDS}


def _document(values: dict[str, Any], file: File, number: int) -> Document | Unread:
    try:
        return document(values, f"{file.id}-{number}")
    except ReadError as refused:
        return refused.of(f"{file.path}, row {number}")
