"""Operations as rows of the tables that `dashboard.load` documents."""

from collections import Counter
from dataclasses import asdict
from typing import Any

from extract.model.event import PHASE_OF, EventType, FigureWhat, Link
from extract.model.operation import Conflict, MergedEvent, Operation, SourcedDate, SourcedFigure

Row = dict[str, Any]


def operation_row(operation: Operation) -> Row:
    """A row of `Frames.operations`."""
    own = [event for event in operation.events if event.link == Link.THIS]
    dated = [event.date for event in own if event.date]
    edges = [day for when in dated for day in (when.earliest, when.latest) if day]
    conflicts = len(operation.conflicts) + sum(len(event.conflicts) for event in operation.events)
    return {
        "slug": operation.slug,
        "name": operation.name,
        "names": operation.names,
        "target": operation.target,
        "lead": operation.lead,
        "participants": operation.participants,
        "agencies": operation.agencies,
        "earliest": min(edges, default=None),
        "latest": max(edges, default=None),
        "events": len(operation.events),
        "documents": len(operation.documents),
        "conflicts": conflicts,
        "figures": _largest(own),
        "corrected": operation.corrected,
    }


def _largest(events: list[MergedEvent]) -> tuple[Row, ...]:
    """The largest figure of each kind (and currency) for the whole operation; where only states' parts of a kind are
    told, the largest of them."""
    best: dict[tuple[FigureWhat, str | None], SourcedFigure] = {}
    for event in events:
        for sourced in event.figures:
            key = sourced.figure.what, sourced.figure.currency
            if key not in best or _rank(best[key]) < _rank(sourced):
                best[key] = sourced
    return tuple(_figure_row(sourced) for sourced in best.values())


def _rank(sourced: SourcedFigure) -> tuple[bool, float]:
    return sourced.figure.country is None, sourced.figure.value


def _figure_row(sourced: SourcedFigure) -> Row:
    figure = sourced.figure
    return {
        "what": figure.what,
        "value": figure.value,
        "qualifier": figure.qualifier,
        "country": figure.country,
        "currency": figure.currency,
        "documents": sourced.documents,
    }


def event_row(operation: Operation, event: MergedEvent) -> Row:
    """A row of `Frames.events`."""
    return {
        "slug": operation.slug,
        "operation": operation.name,
        "key": event.key,
        "type": str(event.type),
        "phase": str(PHASE_OF[event.type]),
        "link": str(event.link),
        "realis": str(event.realis),
        "edtf": event.date.edtf if event.date else None,
        "earliest": event.date.earliest if event.date else None,
        "latest": event.date.latest if event.date else None,
        "basis": str(event.basis),
        "dates": tuple(_dating_row(dating) for dating in event.dates),
        "where": event.countries,
        "figures": tuple(_figure_row(sourced) for sourced in event.figures),
        "agencies": event.agencies,
        "documents": tuple(dict.fromkeys(piece.document for piece in event.evidence)),
        "conflicts": len(event.conflicts),
        "corrected": event.corrected,
    }


def _dating_row(dating: SourcedDate) -> Row:
    return {
        "edtf": dating.date.edtf if dating.date else None,
        "earliest": dating.date.earliest if dating.date else None,
        "latest": dating.date.latest if dating.date else None,
        "basis": str(dating.basis),
        "documents": dating.documents,
    }


def evidence_rows(operation: Operation, event: MergedEvent) -> list[Row]:
    """The rows of `Frames.evidence` for one event."""
    documents = {document.id: document for document in operation.documents}
    return [
        {
            "slug": operation.slug,
            "key": event.key,
            "document": piece.document,
            "field": piece.field,
            "start": piece.span.start,
            "end": piece.span.end,
            "words": piece.span.of(documents[piece.document].field(piece.field)),
        }
        for piece in event.evidence
    ]


def document_rows(operation: Operation) -> list[Row]:
    """The rows of `Frames.documents` for one operation."""
    return [
        {
            "slug": operation.slug,
            "document": document.id,
            "title": document.title,
            "text": document.text,
            "source": document.source,
            "url": document.url,
            "published": document.published,
            "published_basis": str(document.published_basis),
            "claims": tuple(asdict(claim) for claim in document.published_claims),
        }
        for document in operation.documents
    ]


def state_rows(operation: Operation) -> list[Row]:
    """The rows of `Frames.states` for one operation."""
    placed: Counter[str] = Counter()
    arrests: dict[str, float] = {}
    for event in operation.events:
        if event.link is not Link.THIS:
            continue
        placed.update(country for country, _ in event.where)
        if event.type is EventType.ARREST:
            for sourced in event.figures:
                figure = sourced.figure
                if figure.country and figure.what is FigureWhat.ARRESTS:
                    arrests[figure.country] = max(figure.value, arrests.get(figure.country, 0))
    lead, part = set(operation.lead), set(operation.participants)
    return [
        {
            "slug": operation.slug,
            "country": country,
            "role": "lead" if country in lead else "participant" if country in part else "place",
            "events": placed[country],
            "arrests": arrests.get(country),
        }
        for country in sorted({*lead, *part, *placed})
    ]


def conflict_row(slug: str, key: str, conflict: Conflict) -> Row:
    """A row of `Frames.conflicts`; `key` is "" where it is about the operation or a document."""
    claims = tuple((claim.value, claim.documents) for claim in conflict.claims)
    return {
        "slug": slug,
        "key": key,
        "kind": str(conflict.kind),
        "about": conflict.about,
        "claims": claims,
        "note": conflict.note,
        "settled": conflict.settled,
    }
