"""Rows of a phenomenon: own sentences with what must come out of them, from the words to the event.

A phenomenon has at least three rows that show it and one in which it must stay silent, so that another value comes
out. It is named after the pattern or list of `extract/data/clauses/en.toml` that it shows, or after what it is.
"""

from datetime import date
from typing import NamedTuple

from extract.events import find_events
from extract.model.event import Event
from extract.model.text import Document, PublishedBasis
from extract.text.sentences import split

PUBLISHED = date(2024, 6, 12)  # a Wednesday


class Row(NamedTuple):
    """A text, the type of event to look at, and what the events of this type must say: "date", "where", "figures",
    "link", "realis"; several events are told apart by " | ", and none has the date ""."""

    text: str
    kind: str
    expected: dict[str, str]
    title: str = ""
    source: str | None = None


class Phenomenon(NamedTuple):
    """What it is, the rows that show it, and those in which it must stay silent."""

    name: str
    shown: tuple[Row, ...]
    silent: tuple[Row, ...]


def row(text: str, kind: str, *, title: str = "", source: str | None = None, **expected: str) -> Row:
    """A row as it stands in a table."""
    return Row(text, kind, expected, title, source)


def phenomenon(name: str, *shown: Row, silent: tuple[Row, ...] | Row) -> Phenomenon:
    """A phenomenon as it stands in a table."""
    return Phenomenon(name, shown, (silent,) if isinstance(silent, Row) else silent)


def told(case: Row) -> dict[str, str]:
    """What the events of the row's type say, for the keys that it expects."""
    document = Document("row", case.title, case.text, PUBLISHED, PublishedBasis.GIVEN, case.source)
    events = [event for event in find_events(document, split(document)).events if event.type == case.kind]
    return {key: " | ".join(_value(event, key) for event in events) for key in case.expected}


def _value(event: Event, key: str) -> str:
    if key == "date":
        return event.date.edtf if event.date else "none"
    if key == "where":
        return " ".join(event.where)
    if key == "figures":
        return ", ".join(sorted(" ".join(_figure(event, at)) for at in range(len(event.figures))))
    return str({"link": event.link, "realis": event.realis, "evidence": len(event.evidence)}[key])


def _figure(event: Event, at: int) -> list[str]:
    figure = event.figures[at]
    return [f"{figure.value:g}", figure.what, *([figure.country] if figure.country else [])]


def cases(table: tuple[Phenomenon, ...]) -> list[tuple[str, Row]]:
    """Every row of a table under the name of its phenomenon."""
    return [(each.name, case) for each in table for case in (*each.shown, *each.silent)]


def case_id(case: tuple[str, Row]) -> str:
    """A readable name for a test."""
    name, own = case
    return f"{name}: {own.text[:40]}"
