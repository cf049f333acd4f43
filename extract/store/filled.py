"""Documents on their way into the tables, many at a time, without being made values first."""

from collections import namedtuple
from typing import Any, NamedTuple

from extract.model.event import Extraction, OperationTraits
from extract.model.text import Document
from extract.store import rows, schema, search
from extract.store.rows import Row

# Where values stand in a row of `documents`.
_COLUMNS = tuple(schema.documents.columns.keys())
KEY, _TITLE, _TEXT, _NAMES, _TARGET, _HASH, _RULES, _EVENTS, _ORIGIN = (
    _COLUMNS.index(name)
    for name in ("key", "title", "text", "names", "target", "content_hash", "rule_version", "events", "origin")
)
_Named: Any = namedtuple("_Named", _COLUMNS)  # type: ignore[misc]


class Filled(NamedTuple):
    """A document as it goes into the tables: its row without a number, its entry of the index, its profile as text."""

    row: Row
    words: tuple[str, ...]
    profile: str

    @property
    def name(self) -> str:
        """The id it was read under."""
        return str(self.row[KEY])

    @property
    def origin(self) -> str:
        """Where that id comes from (`Document.origin`)."""
        return str(self.row[_ORIGIN])

    @property
    def content_hash(self) -> str:
        """Of what was read of it."""
        return str(self.row[_HASH])

    @property
    def rule_version(self) -> str:
        """By which rules it was extracted."""
        return str(self.row[_RULES])

    @property
    def digest(self) -> str:
        """What its profile was made from: see `rows.profile_digest`."""
        return rows.profile_digest(self.content_hash, self.rule_version)


def filled(row: Row, profile: str, dialect: str) -> Filled:
    """A row of `documents` and a profile, ready for the tables of a database of this dialect."""
    return Filled(row, entry(row, dialect), profile)


def entry(row: Row, dialect: str) -> search.Entry:
    """What the index of words is to hold of a row of `documents`: the same as `search.index` makes of its values."""
    text = row[_TEXT]
    spans = {
        (start, end): None
        for event in rows.event_rows(row[_EVENTS])
        for field, start, end in event.evidence
        if field == "text"
    }
    names = [*rows.unlisted(row[_NAMES]), *rows.unlisted(row[_TARGET])]
    return search.entry(dialect, names, row[_TITLE], [text[start:end] for start, end in spans])


def parts(row: Row) -> tuple[Document, OperationTraits, list[rows.EventRow]]:
    """What stands in a row: its document, what that says of its operation, and its events as rows."""
    named = _Named(*row)
    return rows.document(named), rows.traits(named), rows.event_rows(row[_EVENTS])


def from_row(row: Row) -> Extraction:
    """Everything found in the document of a row, by the order of its values."""
    return rows.extraction(_Named(*row))
