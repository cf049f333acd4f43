"""Tables (.csv, .tsv): one article a row, under a header that names the fields."""

import csv
import io
from collections.abc import Iterator

from extract.model.text import Document
from extract.readers.encoding import decode
from extract.readers.files import File
from extract.readers.record import ARTICLE_CHARACTERS, FIELDS, document
from extract.readers.unread import ReadError, Unread

MEGABYTES = 100


def read(file: File) -> Iterator[Document | Unread]:
    """The articles of a table. Columns are found by name, in any order; others are left alone."""
    text = decode(file.content(MEGABYTES))
    csv.field_size_limit(ARTICLE_CHARACTERS + 1)
    rows = csv.DictReader(io.StringIO(text, newline=""), dialect=_dialect(text, file.ending), restkey="")
    columns = {(name or "").strip().lower(): name for name in rows.fieldnames or ()}
    if "text" not in columns:
        raise ReadError("has no column 'text'", f"Name the columns in the first row: {', '.join(FIELDS)}.")
    seen = 0
    for number in range(2, 1_000_000_000):
        try:
            row = next(rows)
            yield document({field: row[columns[field]] for field in FIELDS if field in columns}, f"{file.id}-{number}")
        except StopIteration:
            break
        except csv.Error as error:
            yield Unread(f"{file.path}, row {number}", f"cannot be read ({error})", "Check its quotation marks.")
        except ReadError as refused:
            yield refused.of(f"{file.path}, row {number}")
        seen += 1
    if not seen:
        yield Unread(file.path, "has a header but no row", "Put one article a row below it.")


def _dialect(text: str, ending: str) -> type[csv.Dialect]:
    """Tabs in .tsv; else whichever of comma, semicolon and tab the header holds most of."""

    class Header(csv.excel):
        delimiter = "\t"

    if ending != ".tsv":
        header = text.split("\n", 1)[0]
        Header.delimiter = max(",;\t", key=header.count)
    return Header
