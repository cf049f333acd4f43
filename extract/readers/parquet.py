"""Parquet files: one article a row, columns found by name; read in batches, so that a file may have any length."""

from collections.abc import Iterator
from typing import Any

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
        try:
            table = ParquetFile(stream)
            columns = {name.strip().lower(): name for name in table.schema_arrow.names}
            if "text" not in columns:
                raise ReadError("has no column 'text'", f"Name the columns: {', '.join(FIELDS)}.")
            wanted = [columns[field] for field in FIELDS if field in columns]
            for batch in table.iter_batches(_ROWS, columns=wanted):
                for row in batch.to_pylist():
                    number += 1
                    yield _document({field: row.get(columns.get(field, "")) for field in FIELDS}, file, number)
        except (ArrowException, OSError, ValueError, NotImplementedError) as error:
            said = " ".join(str(error).split())[:200]
            raise ReadError(f"is no Parquet file that can be read ({said})", "Write it anew.") from error
    if not number:
        yield Unread(file.path, "holds no row", "Put one article a row.")


def _document(values: dict[str, Any], file: File, number: int) -> Document | Unread:
    try:
        return document(values, f"{file.id}-{number}")
    except ReadError as refused:
        return refused.of(f"{file.path}, row {number}")
