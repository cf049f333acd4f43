"""Tables (.csv, .tsv): one article a row, under a header that names the fields."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from itertools import count

from extract.model.text import Document
from extract.readers.encoding import decode
from extract.readers.files import File
from extract.readers.record import ARTICLE_CHARACTERS, FIELDS, document, is_day_first, written_out
from extract.readers.unread import ReadError, Unread
from extract.resources import read_toml

MEGABYTES = 100


def read(file: File) -> Iterator[Document | Unread]:
    """The articles of a table. Columns are found by name, in any order; others are left alone.

    A date such as "05/09/2023" is read in the order in which the other dates of its column must be read.
    """
    text = decode(file.content(MEGABYTES))
    csv.field_size_limit(ARTICLE_CHARACTERS + 1)
    rows = _rows(text, file.ending)
    columns = _columns(rows.fieldnames or ())
    if "text" not in columns:
        raise ReadError("has no column 'text'", f"Name the columns in the first row: {', '.join(FIELDS)}.")
    day_first = _day_first(_column(_rows(text, file.ending), columns.get("published")))
    seen = 0
    for number in count(2):
        try:
            row = next(rows)
            values = {field: row[columns[field]] for field in FIELDS if field in columns}
            if day_first is not None:
                values["published"] = written_out(values["published"] or "", day_first)
            yield document(values, f"{file.id}-{number}")
        except StopIteration:
            break
        except csv.Error as error:
            yield Unread(f"{file.path}, row {number}", f"cannot be read ({error})", "Check its quotation marks.")
        except ReadError as refused:
            yield refused.of(f"{file.path}, row {number}")
        seen += 1
    if not seen:
        yield Unread(file.path, "has a header but no row", "Put one article a row below it.")


def _rows(text: str, ending: str) -> "csv.DictReader[str]":
    return csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text, ending), restkey="")


def _column(rows: "csv.DictReader[str]", name: str | None) -> Iterator[str]:
    """The values of a column as far as the table can be read."""
    if name is not None:
        with suppress(csv.Error):
            for row in rows:
                yield row[name] or ""


def _day_first(values: Iterable[str]) -> bool | None:
    """Whether dates of numbers begin with the day; None where no date of the column tells, or they tell both."""
    told = {is_day_first(value) for value in values} - {None}
    return told.pop() if len(told) == 1 else None


def _columns(header: Sequence[str | None]) -> dict[str, str | None]:
    """The column of each field, by its own name or another that people give it (`extract/data/columns.toml`).

    >>> _columns(["Headline", "Date", "Body", "date"])
    {'title': 'Headline', 'text': 'Body', 'published': 'Date'}
    """
    given: dict[str, str | None] = {}
    for name in header:
        given.setdefault(" ".join((name or "").lower().replace("_", " ").split()), name)
    names = {field: (field, *other_names().get(field, ())) for field in FIELDS}
    found = {field: next((given[name] for name in some if name in given), None) for field, some in names.items()}
    return {field: name for field, name in found.items() if name is not None}


@lru_cache(maxsize=1)
def other_names() -> dict[str, tuple[str, ...]]:
    """What else the columns of a table may be called, by field."""
    return {field: tuple(names) for field, names in read_toml("columns.toml").items()}


def _delimiter(text: str, ending: str) -> str:
    """Tabs in .tsv; else whichever of comma, semicolon and tab the header holds most of."""
    header = text.split("\n", 1)[0]
    return "\t" if ending == ".tsv" else max(",;\t", key=header.count)
