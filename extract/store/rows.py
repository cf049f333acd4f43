"""A document's extraction as rows of tables, and back."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Column, Table

from extract.model.event import (
    Basis,
    Event,
    EventType,
    Evidence,
    Extraction,
    Figure,
    FigureWhat,
    Link,
    OperationTraits,
    Realis,
)
from extract.model.mention import Qualifier
from extract.model.text import Document, Field, PublishedBasis, PublishedClaim, Span
from extract.model.time import EdtfDate

Row = tuple[Any, ...]
Value = TypeVar("Value")
# Of profiles as they are stored: whoever changes what a profile holds counts it up, and all are made anew.
PROFILE_FORM = 5
# What a store is asked most is to build values by the hundred thousand: found by value, four times as fast as called.
_PUBLISHED = {str(each): each for each in PublishedBasis}
# Kept, since `json.dumps` makes a new one at every call that differs from its defaults.
_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class EventRow(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """An event as it stands in a row: its fields in a fixed order, made while the text is read. A figure is (what,
    value, qualifier, country, currency), a piece of evidence (field, start, end)."""

    type: EventType
    link: Link
    realis: Realis
    date: str | None
    basis: Basis
    where: tuple[str, ...]
    figures: tuple[tuple[str, int | float, str, str | None, str | None], ...]
    agencies: tuple[str, ...]
    evidence: tuple[tuple[Field, int, int], ...]
    rules: tuple[str, ...]
    why: tuple[str, ...]


_EVENTS = msgspec.json.Decoder(list[EventRow])


def content_hash(document: Document) -> str:
    """SHA-256 over everything that was read of a document: the same hash, the same extraction.

    >>> content_hash(Document("a", "Title", "Text")) == content_hash(Document("b", "Title", "Text"))
    True
    """
    parts = [
        document.title,
        document.text,
        document.published.isoformat() if document.published else None,
        document.published_basis,
        document.source,
        document.url,
    ]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def document_row(number: int, extraction: Extraction, digest: str, rule_version: str) -> Row:
    """The row of `documents`, in the order of its columns."""
    document, traits = extraction.document, extraction.operation
    return (
        number,
        document.id,
        document.title,
        document.text,
        document.published.isoformat() if document.published else None,
        str(document.published_basis),
        document.source,
        document.url,
        claims_text(document.published_claims),
        listed(traits.names),
        listed(traits.target),
        listed(traits.lead),
        listed(traits.participants),
        listed(traits.agencies),
        digest,
        rule_version,
        events_text(extraction.events),
        document.origin,
    )


def profile_digest(content_hash: str, rule_version: str) -> str:
    """What a document was extracted from, and by which rules: the same, the same profile."""
    return f"{content_hash[:16]} {rule_version} {PROFILE_FORM}"


def of_document(table: Table) -> list[Column[Any]]:
    """The columns of `documents` that `document` reads: all but those of what was found in it."""
    names = ("key", "title", "text", "published", "published_basis", "source", "url", "claims", "origin")
    return [table.c[name] for name in names]


def document(row: Any) -> Document:
    """The document of a row of `documents`."""
    return Document(
        id=row.key,
        title=row.title,
        text=row.text,
        published=day(row.published),
        published_basis=_PUBLISHED[row.published_basis],
        source=row.source,
        url=row.url,
        published_claims=claims(row.claims),
        origin=row.origin,
    )


def traits(row: Any) -> OperationTraits:
    """What a row of `documents` says of its operation."""
    return OperationTraits(
        unlisted(row.names),
        unlisted(row.target),
        unlisted(row.lead),
        unlisted(row.participants),
        unlisted(row.agencies),
    )


def extraction(row: Any) -> Extraction:
    """Everything found in the document of a row."""
    return Extraction(document(row), traits(row), events(row.events))


def events_text(events: Iterable[Event]) -> str:
    """Events as JSON: lists in a fixed order, since names would take most of the room."""
    return _to_json([_event_record(event) for event in events])


def event_rows(text: str) -> list[EventRow]:
    """The rows of events from their JSON."""
    if text == "[]":
        return []
    try:
        return _EVENTS.decode(text)
    except msgspec.DecodeError:  # a number beyond all bounds, which JSON has no word for and Python does
        return msgspec.convert(json.loads(text), list[EventRow])


def events(text: str) -> tuple[Event, ...]:
    """Events from their JSON."""
    return tuple([_event(row) for row in event_rows(text)])


def _event_record(event: Event) -> list[Any]:
    return [
        event.type,
        event.link,
        event.realis,
        event.date.edtf if event.date else None,
        event.basis,
        event.where,
        [[each.what, each.value, each.qualifier, each.country, each.currency] for each in event.figures],
        event.agencies,
        [[piece.field, piece.span.start, piece.span.end] for piece in event.evidence],
        event.rules,
        event.why,
    ]


def _event(row: EventRow) -> Event:
    return Event(
        type=row.type,
        evidence=tuple([Evidence(field, Span(start, end)) for field, start, end in row.evidence]),
        link=row.link,
        realis=row.realis,
        date=edtf(row.date),
        basis=row.basis,
        where=row.where,
        figures=tuple([figure(*each) for each in row.figures]),
        agencies=row.agencies,
        rules=row.rules,
        why=row.why,
    )


@lru_cache(maxsize=65536, typed=True)  # 187 and 187.0 are equal, and written differently
def figure(what: str, value: float, qualifier: str, country: str | None, currency: str | None) -> Figure:
    """A figure from its columns; equal figures are one object."""
    return Figure(FigureWhat(what), value, Qualifier(qualifier), country, currency)


@lru_cache(maxsize=65536)
def edtf(text: str | None) -> EdtfDate | None:
    """A date from its EDTF text."""
    return EdtfDate.parse(text) if text else None


def day(text: str | None) -> date | None:
    """A day from its ISO text."""
    return date.fromisoformat(text) if text else None


def claims_text(claims: Sequence[PublishedClaim]) -> str:
    """Claims on a publication date as JSON."""
    return _to_json([[claim.day.isoformat(), claim.basis, claim.reason] for claim in claims]) if claims else "[]"


def claims(text: str) -> tuple[PublishedClaim, ...]:
    """Claims from their JSON."""
    if text == "[]":
        return ()
    return tuple(
        PublishedClaim(date.fromisoformat(claimed), PublishedBasis(basis), reason)
        for claimed, basis, reason in json.loads(text)
    )


def listed(values: Sequence[str]) -> str:
    """Several words as JSON."""
    return _to_json(values) if values else "[]"


@lru_cache(maxsize=65536)
def unlisted(text: str) -> tuple[str, ...]:
    """Several words from their JSON."""
    return tuple(json.loads(text)) if text != "[]" else ()


def batches(values: Sequence[Value], size: int = 500) -> Iterator[Sequence[Value]]:
    """Slices small enough to be the parameters of one statement."""
    return (values[at : at + size] for at in range(0, len(values), size))
