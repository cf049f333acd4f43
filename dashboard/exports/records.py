"""Events as plain values, the same for every form of file."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.components.quote import as_document
from dashboard.layout.words import Words
from dashboard.load import Frames
from dashboard.report.values import Evidence
from dashboard.report.view import Views
from extract.care.domains import defanged
from extract.care.redact import shown_id

Record = dict[str, Any]
TRAITS = ("names", "target", "lead", "participants", "agencies")


def records(case: Frames, lang: Words, evidence: Evidence, names: bool) -> list[Record]:
    """One record an event, operation by operation, in the order of the tables."""
    ids = _shown_ids(case, names)
    return [
        record
        for slug in case.operations["slug"]
        for record in _of_operation(case.of(slug), lang, evidence, names, ids)
    ]


def _shown_ids(case: Frames, names: bool) -> dict[str, str]:
    """What each document is called in the records: its id, without persons, and nobody else's."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for row in case.documents.itertuples(index=False):
        if row.document not in found:
            first = one = shown_id(as_document(row), names=names)
            number = 2
            while one in taken:
                one, number = f"{first}~{number}", number + 1
            taken.add(one)
            found[row.document] = one
    return found


def _of_operation(case: Frames, lang: Words, evidence: Evidence, names: bool, ids: Mapping[str, str]) -> list[Record]:
    views = Views(case, lang, evidence, names)
    operation = next(case.operations.itertuples(index=False))
    traits = {name: [defanged(each) for each in getattr(operation, name)] for name in TRAITS}
    documents = _documents(case, views, ids)
    conflicts: dict[str, list[Record]] = {}
    differing: dict[str, set[str]] = {}
    for row in case.conflicts.itertuples(index=False):
        differing.setdefault(row.key, set()).update(each for _, given in row.claims for each in given)
        claims = [{"value": value, "documents": [ids[each] for each in given]} for value, given in row.claims]
        conflicts.setdefault(row.key, []).append({"kind": row.kind, "about": row.about, "claims": claims})
    spans: dict[str, list[Any]] = {}
    for row in case.evidence.itertuples(index=False):
        spans.setdefault(row.key, []).append(row)
    return [
        {
            "operation": operation.slug,
            "operation_name": defanged(operation.name),
            "traits": traits,
            "key": row.key,
            "type": row.type,
            "phase": row.phase,
            "link": row.link,
            "realis": row.realis,
            "date": row.edtf,
            "earliest": row.earliest.isoformat() if row.earliest else None,
            "latest": row.latest.isoformat() if row.latest else None,
            "basis": row.basis,
            "dates": [
                {
                    "date": each["edtf"],
                    "basis": str(each["basis"]),
                    "documents": [ids[id_] for id_ in each["documents"]],
                }
                for each in row.dates
            ],
            "where": list(row.where),
            "figures": [_figure(figure, ids) for figure in row.figures],
            "agencies": list(row.agencies),
            "sources": [source.name for source in views.cited(row.documents)],
            "documents": [documents[source.id] for source in views.cited(_named(row, differing.get(row.key, ())))],
            "conflicts": conflicts.get(row.key, []),
            "corrected": bool(row.corrected),
            "evidence": [
                {
                    "document": ids[each.document],
                    "field": each.field,
                    "start": each.start,
                    "end": each.end,
                    "words": quote.words,
                }
                for each, quote in zip(spans.get(row.key, ()), views.event(row.key).quotes, strict=True)
            ],
        }
        for row in case.events.itertuples(index=False)
    ]


def _named(row: Any, differing: Iterable[str]) -> set[str]:
    """Every document that an event's record names: of its words, its datings, its figures, its differences."""
    return {*row.documents, *differing, *(id_ for each in (*row.dates, *row.figures) for id_ in each["documents"])}


def _documents(case: Frames, views: Views, ids: Mapping[str, str]) -> dict[str, Record]:
    """What a record says of each document: never its text."""
    published = {row.document: row for row in case.documents.itertuples(index=False)}
    return {
        source.id: {
            "id": ids[source.id],
            "title": source.title,
            "source": defanged(published[source.id].source) if published[source.id].source else None,
            "published": published[source.id].published.isoformat() if published[source.id].published else None,
            "published_basis": published[source.id].published_basis,
            "url": source.url,
        }
        for source in views.sources
    }


def _figure(figure: Record, ids: Mapping[str, str]) -> Record:
    found = {"what": str(figure["what"]), "value": figure["value"], "qualifier": str(figure["qualifier"])}
    found |= {name: figure[name] for name in ("country", "currency") if figure[name]}
    return found | {"documents": [ids[id_] for id_ in figure["documents"]]}


def headline(record: Record, lang: Words) -> str:
    """Type, figures and states of a record in one line.

    >>> from dashboard.layout.words import words
    >>> headline({"type": "arrest", "realis": "planned", "figures": [], "where": ["ESP"]}, words())
    'Arrest (planned): Spain'
    """
    said = lang.say("type", record["type"])
    if record["realis"] == "planned":
        said = f"{said} ({lang.say('date', 'planned')})"
    parts = [
        *(lang.figure(figure) for figure in record["figures"][:1]),
        *([lang.states(record["where"])] if record["where"] else []),
    ]
    return f"{said}: {', '.join(parts)}" if parts else said


def details(record: Record, lang: Words) -> list[str]:
    """How the date is known, all figures, agencies, words and sources, a line each."""
    lines = [f"{lang.date(record['date'])}. {lang.basis(record['basis'], record['realis'])}"]
    lines += [lang.figure(figure) for figure in record["figures"]]
    lines += [lang.listed(record["agencies"])] if record["agencies"] else []
    lines += [each["words"] for each in record["evidence"] if each["words"]]
    return [*lines, lang.listed(record["sources"])]


def json_lines(found: Iterable[Record]) -> str:
    """A line an event, with every dating, figure, difference and sentence and the documents that give it."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in found)
