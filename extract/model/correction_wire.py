"""A correction as one JSON record (a line of `corrections export`), and back; every value is checked on the way in."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC
from typing import Any, get_args

from extract.errors import InputError
from extract.model.correction import About, Correction, CorrectionKind, EventAnchor, Quote
from extract.model.correction_checks import LONGEST_SENTENCE, checked, moment, number, one_of, optional, strings, text
from extract.model.event import EventType
from extract.model.operation import MergedEvent
from extract.model.text import Field
from extract.model.wire import figure_record

Record = dict[str, Any]


def to_record(correction: Correction) -> Record:
    """The record of one correction, keys in the order in which they are printed."""
    about = correction.about
    return {
        "id": correction.id,
        "kind": str(correction.kind),
        "about": {
            "documents": list(about.documents),
            "events": [_anchor_record(anchor) for anchor in about.events],
            "conflict": about.conflict,
            "correction": about.correction,
        },
        "field": correction.field,
        "before": correction.before,
        "after": correction.after,
        "by": correction.by,
        "at": correction.at.astimezone(UTC).isoformat(),
        "why": correction.why,
    }


def from_record(record: Mapping[str, Any]) -> Correction:
    """The correction of a record. InputError says what is wrong with it and what is allowed."""
    try:
        about = record["about"]
        correction = Correction(
            id=text(record["id"], "id"),
            kind=one_of(record["kind"], CorrectionKind, "kind"),
            about=About(
                documents=strings(about["documents"], "documents"),
                events=tuple(_anchor(each) for each in about["events"]),
                conflict=optional(about["conflict"], "conflict"),
                correction=optional(about["correction"], "correction"),
            ),
            field=optional(record["field"], "field"),
            before=record["before"],
            after=record["after"],
            by=text(record["by"], "by"),
            at=moment(record["at"]),
            why=text(record["why"], "why", empty=True),
        )
        return checked(correction)
    except KeyError as error:
        raise InputError(f"the record lacks {error}") from error
    except (TypeError, AttributeError) as error:
        raise InputError(f"no record of a correction: {error}") from error


def correction_id(correction: Correction, taken: int = 0) -> str:
    """An id made from the correction itself, so that it is the same wherever it is read; `taken` counts namesakes."""
    record = {**to_record(correction), "id": taken}
    return hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()[:16]


def event_values(event: MergedEvent) -> Record:
    """The values of an event that a person may edit, by the names of their fields."""
    return {
        "type": str(event.type),
        "date": event.date.edtf if event.date else None,
        "where": [country for country, _ in event.where],
        "figures": [figure_record(each.figure) for each in event.figures],
        "agencies": list(event.agencies),
        "link": str(event.link),
        "realis": str(event.realis),
    }


def _anchor_record(anchor: EventAnchor) -> Record:
    return {
        "type": str(anchor.type),
        "quotes": [
            {name: getattr(quote, name) for name in ("document", "field", "start", "count", "words", "mark")}
            for quote in anchor.quotes
        ],
        "ordinal": anchor.ordinal,
        "among": anchor.among,
    }


def _anchor(record: Mapping[str, Any]) -> EventAnchor:
    return EventAnchor(
        type=one_of(record["type"], EventType, "type"),
        quotes=tuple(_quote(each) for each in record["quotes"]),
        ordinal=number(record["ordinal"], "ordinal"),
        among=number(record["among"], "among"),
    )


def _quote(record: Mapping[str, Any]) -> Quote:
    if record["field"] not in get_args(Field):
        raise InputError(f"field {record['field']!r} of a quote; allowed: title, text")
    return Quote(
        document=text(record["document"], "document", empty=True),
        field=record["field"],
        start=number(record["start"], "start"),
        count=number(record["count"], "count"),
        words=text(record["words"], "words", longest=LONGEST_SENTENCE),
        mark=text(record["mark"], "mark", empty=True),
    )
