"""An Operation as one JSON record, and back: what the dashboard loads at its start, so it is made to load fast.

Documents are named by their place in the record's list; their titles and texts stay in their own table. Only what the
siblings added to a document (an inferred date) stands here.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from math import isfinite
from typing import Any

import msgspec

from extract.model.correction import Mark, Settled
from extract.model.event import Basis, EventType, Link, Realis
from extract.model.operation import (
    Claim,
    Conflict,
    ConflictKind,
    MergedEvent,
    Operation,
    SourcedDate,
    SourcedEvidence,
    SourcedFigure,
)
from extract.model.text import Document, PublishedBasis, Span
from extract.store.rows import claims, claims_text, day, edtf, figure

_JSON = msgspec.json.Encoder()
# Looked up by value: four times as fast as calling the enumeration, a hundred thousand times at a start.
_TYPES = {str(each): each for each in EventType}
_LINKS = {str(each): each for each in Link}
_REALIS = {str(each): each for each in Realis}
_BASES = {str(each): each for each in Basis}


def to_text(operation: Operation) -> str:
    """The record as JSON text."""
    ids = [document.id for document in operation.documents]
    at = {id_: position for position, id_ in enumerate(ids)}
    record = {
        "slug": operation.slug,
        "name": operation.name,
        "names": operation.names,
        "target": operation.target,
        "lead": operation.lead,
        "participants": operation.participants,
        "agencies": operation.agencies,
        "documents": ids,
        "inferred": {
            document.id: [_iso(document.published), claims_text(document.published_claims), document.published_basis]
            for document in operation.documents
            if document.published_basis == PublishedBasis.INFERRED or _is_set(operation)
        },
        "events": [_event_record(event, at) for event in operation.events],
        "conflicts": [_conflict_record(conflict) for conflict in operation.conflicts],
    }
    if operation.corrected:
        record["corrected"] = [_mark_record(each) for each in operation.corrected]
    # A number beyond all bounds and half a character are no JSON; Python writes and reads them all the same.
    with suppress(OverflowError, UnicodeEncodeError):
        if all(isfinite(sourced.figure.value) for event in operation.events for sourced in event.figures):
            return _JSON.encode(record).decode()
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def from_text(text: str, documents: Mapping[str, Document]) -> Operation:
    """The operation of a record; `documents` holds at least its documents by their ids."""
    record = json.loads(text)
    ids = record["documents"]
    return Operation(
        slug=record["slug"],
        name=record["name"],
        names=tuple(record["names"]),
        target=tuple(record["target"]),
        lead=tuple(record["lead"]),
        participants=tuple(record["participants"]),
        agencies=tuple(record["agencies"]),
        documents=tuple(_document(documents[id_], record["inferred"].get(id_)) for id_ in ids),
        events=tuple([_event(event, ids) for event in record["events"]]),
        conflicts=_conflicts(record["conflicts"]),
        corrected=_marks(record.get("corrected", ())),
    )


def _is_set(operation: Operation) -> bool:
    """Whether a person set the publication day of one of its documents."""
    return any("published" in each.fields for each in operation.corrected)


def _document(document: Document, inferred: Sequence[str] | None) -> Document:
    if inferred is None:
        return document
    published, claimed, *basis = inferred
    return replace(
        document,
        published=day(published),
        published_basis=PublishedBasis(basis[0]) if basis else PublishedBasis.INFERRED,
        published_claims=claims(claimed),
    )


def _event_record(event: MergedEvent, at: Mapping[str, int]) -> list[Any]:
    corrected = [[[_mark_record(each) for each in event.corrected], event.quoted]] if event.corrected else []
    return [
        event.key,
        event.type,
        event.link,
        event.realis,
        event.date.edtf if event.date else None,
        event.basis,
        [[each.date.edtf if each.date else None, each.basis, _places(each.documents, at)] for each in event.dates],
        [[country, _places(ids, at)] for country, ids in event.where],
        [_figure_record(each, at) for each in event.figures],
        event.agencies,
        [[at[each.document], each.field, each.span.start, each.span.end] for each in event.evidence],
        [_conflict_record(conflict) for conflict in event.conflicts],
        *corrected,
    ]


def _figure_record(sourced: SourcedFigure, at: Mapping[str, int]) -> list[Any]:
    each = sourced.figure
    return [each.what, each.value, each.qualifier, each.country, each.currency, _places(sourced.documents, at)]


def _conflict_record(conflict: Conflict) -> list[Any]:
    claimed = [[claim.value, claim.documents] for claim in conflict.claims]
    record = [conflict.kind, conflict.about, claimed, conflict.note]
    settled = conflict.settled
    return [*record, [settled.choice, _mark_record(settled.mark)]] if settled else record


def _mark_record(mark: Mark) -> list[Any]:
    return [mark.correction, mark.fields, mark.by, mark.at.isoformat(), mark.why]


def _iso(when: date | None) -> str | None:
    return when.isoformat() if when else None


def _places(ids: Iterable[str], at: Mapping[str, int]) -> list[int]:
    return [at[id_] for id_ in ids]


def _event(record: list[Any], ids: Sequence[str]) -> MergedEvent:
    key, kind, link, realis, when, basis, dates, where, figures, agencies, evidence, conflicts, *more = record
    corrected, quoted = more[0] if more else ((), ())
    return MergedEvent(
        key=key,
        type=_TYPES[kind],
        link=_LINKS[link],
        realis=_REALIS[realis],
        date=edtf(when),
        basis=_BASES[basis],
        dates=tuple([SourcedDate(edtf(each), _BASES[known], _ids(of, ids)) for each, known, of in dates]),
        where=tuple([(country, _ids(of, ids)) for country, of in where]),
        figures=tuple([SourcedFigure(figure(*parts), _ids(of, ids)) for *parts, of in figures]),
        agencies=tuple(agencies),
        evidence=tuple([SourcedEvidence(ids[of], field, _span(start, end)) for of, field, start, end in evidence]),
        conflicts=_conflicts(conflicts),
        corrected=_marks(corrected) if corrected else (),
        quoted=tuple(quoted),
    )


def _ids(places: Sequence[int], ids: Sequence[str]) -> tuple[str, ...]:
    return (ids[places[0]],) if len(places) == 1 else tuple([ids[place] for place in places])


@lru_cache(maxsize=65536)
def _span(start: int, end: int) -> Span:
    return Span(start, end)


def _conflicts(records: Iterable[list[Any]]) -> tuple[Conflict, ...]:
    return tuple(
        Conflict(
            ConflictKind(kind),
            about,
            tuple([Claim(value, tuple(documents)) for value, documents in claimed]),
            note,
            Settled(settled[0][0], _mark(settled[0][1])) if settled else None,
        )
        for kind, about, claimed, note, *settled in records
    )


def _marks(records: Iterable[list[Any]]) -> tuple[Mark, ...]:
    return tuple(_mark(each) for each in records)


def _mark(record: list[Any]) -> Mark:
    correction, fields, by, at, why = record
    return Mark(correction, tuple(fields), by, datetime.fromisoformat(at), why)
