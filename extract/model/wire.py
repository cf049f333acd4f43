"""One document's extraction as the JSON record that `extract --format jsonl` prints, and back.

The record names the document but does not carry its text: `from_record` gives a document whose `text` is empty, so
evidence spans still count in the article they were found in. Rules and reasons travel only on request (`explain`).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from extract.errors import InputError
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
from extract.model.text import Document, PublishedBasis, Span
from extract.model.time import EdtfDate

Record = dict[str, Any]


def to_record(extraction: Extraction, *, explain: bool = False) -> Record:
    """The record of one document, keys in the order in which they are printed.

    With `explain` each event also says which rules fired and why its parts were attached.
    """
    document, operation = extraction.document, extraction.operation
    return {
        "document": {
            "id": document.id,
            "title": document.title,
            "published": document.published.isoformat() if document.published else None,
            "published_basis": str(document.published_basis),
            "source": document.source,
            "url": document.url,
        },
        "operation": {
            "names": list(operation.names),
            "target": list(operation.target),
            "lead": list(operation.lead),
            "participants": list(operation.participants),
        },
        "events": [_event_record(event, explain=explain) for event in extraction.events],
    }


def from_record(record: Mapping[str, Any]) -> Extraction:
    """The extraction that a record stands for. InputError names the document and what is wrong with it."""
    try:
        document = record["document"]
        operation = record["operation"]
        return Extraction(
            document=Document(
                id=str(document["id"]),
                title=document["title"],
                text="",
                published=date.fromisoformat(document["published"]) if document["published"] else None,
                published_basis=PublishedBasis(document["published_basis"]),
                source=document["source"],
                url=document["url"],
            ),
            operation=OperationTraits(
                **{name: tuple(operation[name]) for name in ("names", "target", "lead", "participants")}
            ),
            events=tuple(_event(row) for row in record["events"]),
        )
    except KeyError as error:
        raise InputError(f"{_name(record)}: the record lacks {error}") from error
    except (TypeError, ValueError) as error:
        raise InputError(f"{_name(record)}: not a record of an extraction: {error}") from error


def figure_record(figure: Figure) -> Record:
    """A figure; whole numbers without a point, `country` and `currency` only where they are known.

    >>> figure_record(Figure(FigureWhat.ARRESTS, 184.0))
    {'what': 'arrests', 'value': 184, 'qualifier': 'exact'}
    """
    value = int(figure.value) if float(figure.value).is_integer() else figure.value
    record: Record = {"what": str(figure.what), "value": value, "qualifier": str(figure.qualifier)}
    if figure.country:
        record["country"] = figure.country
    if figure.currency:
        record["currency"] = figure.currency
    return record


def _event_record(event: Event, *, explain: bool) -> Record:
    when = event.date
    record: Record = {
        "type": str(event.type),
        "link": str(event.link),
        "realis": str(event.realis),
        "date": when.edtf if when else None,
        "earliest": when.earliest.isoformat() if when and when.earliest else None,
        "latest": when.latest.isoformat() if when and when.latest else None,
        "basis": str(event.basis),
        "where": list(event.where),
        "agencies": list(event.agencies),
        "figures": [figure_record(figure) for figure in event.figures],
        "evidence": [
            {"field": piece.field, "start": piece.span.start, "end": piece.span.end} for piece in event.evidence
        ],
    }
    if explain:
        record["explain"] = {"rules": list(event.rules), "why": list(event.why)}
    return record


def _event(row: Mapping[str, Any]) -> Event:
    return event_of(
        row, tuple(Evidence(piece["field"], Span(piece["start"], piece["end"])) for piece in row["evidence"])
    )


def event_of(row: Mapping[str, Any], evidence: tuple[Evidence, ...]) -> Event:
    """The event of one row, resting on this evidence; KeyError, TypeError or ValueError where a field is wrong."""
    explained = row.get("explain", {})
    return Event(
        type=EventType(row["type"]),
        evidence=evidence,
        link=Link(row["link"]),
        realis=Realis(row["realis"]),
        date=EdtfDate.parse(row["date"]) if row["date"] else None,
        basis=Basis(row["basis"]),
        where=tuple(row["where"]),
        figures=tuple(figure_from(each) for each in row["figures"]),
        agencies=tuple(row["agencies"]),
        rules=tuple(explained.get("rules", ())),
        why=tuple(explained.get("why", ())),
    )


def figure_from(row: Mapping[str, Any]) -> Figure:
    """The figure of a record; ValueError or KeyError where it is none."""
    return Figure(
        what=FigureWhat(row["what"]),
        value=float(row["value"]),
        qualifier=Qualifier(row["qualifier"]),
        country=row.get("country"),
        currency=row.get("currency"),
    )


def _name(record: object) -> str:
    document = record.get("document") if isinstance(record, Mapping) else None
    identity = document.get("id") if isinstance(document, Mapping) else None
    return f"document {identity!r}" if identity else "a record without a document id"
