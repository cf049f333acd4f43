"""A document's extraction as rows of tables, and back."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, cast

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


@dataclass(slots=True)
class EventRows:
    """Rows of the event tables, in the order of their columns."""

    events: list[Row] = field(default_factory=list)
    evidence: list[Row] = field(default_factory=list)
    figures: list[Row] = field(default_factory=list)
    event_places: list[Row] = field(default_factory=list)

    def add(self, document: int, events: Iterable[Event]) -> None:
        """The events of one document, under the number it has in the store."""
        for position, event in enumerate(events):
            self.events.append(_event_row(document, position, event))
            place = document, position
            self.evidence.extend(
                (*place, at, piece.field, piece.span.start, piece.span.end) for at, piece in enumerate(event.evidence)
            )
            self.figures.extend(
                (*place, at, each.what, each.value, each.qualifier, each.country, each.currency)
                for at, each in enumerate(event.figures)
            )
            self.event_places.extend((*place, country) for country in sorted(set(event.where)))


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


def document_row(extraction: Extraction, digest: str, rule_version: str) -> dict[str, Any]:
    """The row of `documents`, by column names, without the number that the store gives."""
    document, traits = extraction.document, extraction.operation
    return {
        "key": document.id,
        "title": document.title,
        "text": document.text,
        "published": document.published.isoformat() if document.published else None,
        "published_basis": str(document.published_basis),
        "source": document.source,
        "url": document.url,
        "claims": claims_text(document.published_claims),
        "names": listed(traits.names),
        "target": listed(traits.target),
        "lead": listed(traits.lead),
        "participants": listed(traits.participants),
        "agencies": listed(traits.agencies),
        "content_hash": digest,
        "rule_version": rule_version,
    }


def document(row: Any) -> Document:
    """The document of a row of `documents`."""
    return Document(
        id=row.key,
        title=row.title,
        text=row.text,
        published=day(row.published),
        published_basis=PublishedBasis(row.published_basis),
        source=row.source,
        url=row.url,
        published_claims=claims(row.claims),
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


def events_by_document(
    events: Iterable[Any], evidence: Iterable[Any], figures: Iterable[Any], places: Iterable[Any]
) -> dict[int, tuple[Event, ...]]:
    """The events of each document by its number; rows come sorted by their primary keys."""
    proofs: dict[tuple[int, int], list[Evidence]] = defaultdict(list)
    for number, event, _, field_, start, end in evidence:
        proofs[number, event].append(Evidence(cast(Field, field_), Span(start, end)))
    counts: dict[tuple[int, int], list[Figure]] = defaultdict(list)
    for number, event, _, *parts in figures:
        counts[number, event].append(figure(*parts))
    states: dict[tuple[int, int], list[str]] = defaultdict(list)
    for number, event, country in places:
        states[number, event].append(country)
    found: dict[int, list[Event]] = defaultdict(list)
    for row in events:
        place = row.document, row.position
        found[row.document].append(
            Event(
                type=EventType(row.type),
                evidence=tuple(proofs.get(place, ())),
                link=Link(row.link),
                realis=Realis(row.realis),
                date=edtf(row.date),
                basis=Basis(row.basis),
                where=tuple(states.get(place, ())),
                figures=tuple(counts.get(place, ())),
                agencies=unlisted(row.agencies),
                rules=unlisted(row.rules),
                why=unlisted(row.why),
            )
        )
    return {number: tuple(each) for number, each in found.items()}


def _event_row(document: int, position: int, event: Event) -> Row:
    when = event.date
    return (
        document,
        position,
        event.type,
        event.link,
        event.realis,
        when.edtf if when else None,
        when.earliest.isoformat() if when and when.earliest else None,
        when.latest.isoformat() if when and when.latest else None,
        event.basis,
        listed(event.agencies),
        listed(event.rules),
        listed(event.why),
    )


@lru_cache(maxsize=65536)
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
    return json.dumps([[claim.day.isoformat(), claim.basis, claim.reason] for claim in claims], ensure_ascii=False)


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
    return json.dumps(list(values), ensure_ascii=False) if values else "[]"


@lru_cache(maxsize=65536)
def unlisted(text: str) -> tuple[str, ...]:
    """Several words from their JSON."""
    return tuple(json.loads(text)) if text != "[]" else ()


def batches(values: Sequence[str], size: int = 500) -> Iterator[Sequence[str]]:
    """Slices small enough to be the parameters of one statement."""
    return (values[at : at + size] for at in range(0, len(values), size))
