"""The only importer of `extract.store`: operations -> DataFrames, the columns documented here once.

`Frames.operations`, one row an operation:
    slug, name, names, target, lead, participants, agencies (tuples), earliest, latest (date or None, over dated
    asserted events of this operation), events, documents, conflicts (counts), figures (tuple of SourcedFigure rows
    as dicts: the largest of each kind)
`Frames.events`, one row a merged event:
    slug, operation, key, type, phase, link, realis, edtf (str or None), earliest, latest (date or None), basis,
    dates (tuple of dicts, every dating: edtf, earliest, latest, basis, documents), where (tuple of alpha-3),
    figures (tuple of dicts: what, value, qualifier, country, currency, documents),
    agencies (tuple), documents (tuple of ids), conflicts (count)
`Frames.evidence`, one row a sentence:
    slug, key, document, field, start, end, words
`Frames.documents`, one row a document of an operation:
    slug, document, title, text, source, url, published (date or None), published_basis, claims (tuple of dicts:
    day, basis, reason)
`Frames.states`, one row a state and its part in an operation:
    slug, country, role ("lead", "participant" or "place"), events (count), arrests (number or None)
`Frames.conflicts`, one row a difference between sources:
    slug, key ("" where it is about the operation or a document), kind, about, claims (tuple of (value, documents)),
    note (str)
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from extract.model.event import PHASE_OF, EventType, FigureWhat, Link
from extract.model.operation import Conflict, MergedEvent, Operation, SourcedDate, SourcedFigure
from extract.store import Store

OPERATIONS = (
    "slug",
    "name",
    "names",
    "target",
    "lead",
    "participants",
    "agencies",
    "earliest",
    "latest",
    "events",
    "documents",
    "conflicts",
    "figures",
)
EVENTS = (
    "slug",
    "operation",
    "key",
    "type",
    "phase",
    "link",
    "realis",
    "edtf",
    "earliest",
    "latest",
    "basis",
    "dates",
    "where",
    "figures",
    "agencies",
    "documents",
    "conflicts",
)
EVIDENCE = ("slug", "key", "document", "field", "start", "end", "words")
DOCUMENTS = ("slug", "document", "title", "text", "source", "url", "published", "published_basis", "claims")
STATES = ("slug", "country", "role", "events", "arrests")
CONFLICTS = ("slug", "key", "kind", "about", "claims", "note")

Row = dict[str, Any]


@dataclass(frozen=True)
class Frames:
    """The tables behind every page; never changed in place."""

    operations: pd.DataFrame
    events: pd.DataFrame
    evidence: pd.DataFrame
    documents: pd.DataFrame
    states: pd.DataFrame
    conflicts: pd.DataFrame

    def of(self, slug: str) -> "Frames":
        """The rows of one operation in every table, in their order; empty tables where there is no such operation."""
        return self.only((slug,))

    def only(self, slugs: Iterable[str]) -> "Frames":
        """The rows of these operations in every table, operations in the order asked for."""
        wanted = tuple(dict.fromkeys(slugs))
        return Frames(
            *(
                getattr(self, name)
                .iloc[[place for slug in wanted for place in self._places[name].get(slug, ())]]
                .reset_index(drop=True)
                for name in Frames.__dataclass_fields__
            )
        )

    @cached_property
    def _places(self) -> dict[str, dict[str, list[int]]]:
        """Row numbers by table and operation, so that one operation costs nothing to find among thousands."""
        places: dict[str, dict[str, list[int]]] = {}
        for name in Frames.__dataclass_fields__:
            found = places[name] = {}
            for number, slug in enumerate(getattr(self, name)["slug"]):
                found.setdefault(slug, []).append(number)
        return places


def load(store: Store) -> Frames:
    """All tables of the operations that a store holds."""
    return frames(store.operations())


def frames(operations: Iterable[Operation]) -> Frames:
    """All tables of these operations, in their order."""
    operations = tuple(operations)
    tables: dict[str, list[Row]] = {name: [] for name in Frames.__dataclass_fields__}
    for operation in operations:
        tables["operations"].append(_operation_row(operation))
        tables["documents"].extend(_document_rows(operation))
        tables["states"].extend(_state_rows(operation))
        tables["conflicts"].extend(_conflict_row(operation.slug, "", conflict) for conflict in operation.conflicts)
        for event in operation.events:
            tables["events"].append(_event_row(operation, event))
            tables["evidence"].extend(_evidence_rows(operation, event))
            tables["conflicts"].extend(_conflict_row(operation.slug, event.key, each) for each in event.conflicts)
    columns = (OPERATIONS, EVENTS, EVIDENCE, DOCUMENTS, STATES, CONFLICTS)
    return Frames(*(_table(rows, names) for rows, names in zip(tables.values(), columns, strict=True)))


def _table(rows: list[Row], columns: tuple[str, ...]) -> pd.DataFrame:
    # dtype=object: dates stay `datetime.date`, missing ones None; nothing becomes NaN or a day it was not.
    return pd.DataFrame([[row[name] for name in columns] for row in rows], columns=list(columns), dtype=object)


def _operation_row(operation: Operation) -> Row:
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
    return {**asdict(sourced.figure), "documents": sourced.documents}


def _event_row(operation: Operation, event: MergedEvent) -> Row:
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
    }


def _dating_row(dating: SourcedDate) -> Row:
    return {
        "edtf": dating.date.edtf if dating.date else None,
        "earliest": dating.date.earliest if dating.date else None,
        "latest": dating.date.latest if dating.date else None,
        "basis": str(dating.basis),
        "documents": dating.documents,
    }


def _evidence_rows(operation: Operation, event: MergedEvent) -> list[Row]:
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


def _document_rows(operation: Operation) -> list[Row]:
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


def _state_rows(operation: Operation) -> list[Row]:
    own = [event for event in operation.events if event.link == Link.THIS]
    placed = {country for event in own for country in event.countries}
    rows = []
    for country in sorted({*operation.lead, *operation.participants, *placed}):
        role = "lead" if country in operation.lead else "participant" if country in operation.participants else "place"
        arrests = [
            sourced.figure.value
            for event in own
            if event.type == EventType.ARREST
            for sourced in event.figures
            if sourced.figure.country == country and sourced.figure.what == FigureWhat.ARRESTS
        ]
        rows.append(
            {
                "slug": operation.slug,
                "country": country,
                "role": role,
                "events": sum(country in event.countries for event in own),
                "arrests": max(arrests, default=None),
            }
        )
    return rows


def _conflict_row(slug: str, key: str, conflict: Conflict) -> Row:
    claims = tuple((claim.value, claim.documents) for claim in conflict.claims)
    return {
        "slug": slug,
        "key": key,
        "kind": str(conflict.kind),
        "about": conflict.about,
        "claims": claims,
        "note": conflict.note,
    }
