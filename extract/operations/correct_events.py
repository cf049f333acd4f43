"""Corrections of events: a value edited, an event added, removed, merged with others, split."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from extract.model.correction import Correction, Json, Misfit, Quote
from extract.model.correction_wire import event_values
from extract.model.event import Basis, EventType, Figure, Link, Realis
from extract.model.operation import MergedEvent, SourcedDate, SourcedEvidence, SourcedFigure
from extract.model.text import Document
from extract.model.time import EdtfDate
from extract.model.wire import figure_from
from extract.operations.correct_anchor import Standing, locate, weight
from extract.operations.correct_working import Applied, Working, mark
from extract.operations.merge import by_trust, compared, dated, figure_order

_Key = TypeVar("_Key", bound=Hashable)


def edit(work: Working, correction: Correction) -> Applied:
    """Set one value; it stays set where the sources have meanwhile come to be read otherwise, and that is told."""
    field = str(correction.field)
    found = work.find(
        correction.about.events[0], lambda event: same_value(event_values(event)[field], correction.before)
    )
    if found.at is None:
        return Misfit(correction, found.reason)
    event = work.events[found.at].event
    now = event_values(event)[field]
    changed = compared(_SET[field](event, correction.after), work.documents)
    work.put(found.at, replace(changed, corrected=(*event.corrected, mark(correction, field))))
    if same_value(now, correction.before) or same_value(now, correction.after):
        return None
    return Misfit(
        correction, f"the sources are now read as {_said(now)}, no longer as {_said(correction.before)}", True
    )


def add(work: Working, correction: Correction) -> Applied:
    """Add an event with its evidence; where the sources have meanwhile come to be read so, that event is marked."""
    (anchor,) = correction.about.events
    held = [
        (each, locate(each, work.documents[each.document])) for each in anchor.quotes if each.document in work.documents
    ]
    evidence = tuple(sorted({SourcedEvidence(each.document, each.field, span) for each, span in held if span}))
    quoted = tuple(each.words for each in anchor.quotes if not each.document)
    lost = len(anchor.quotes) - len(evidence) - len(quoted)
    if not evidence and not quoted:
        return Misfit(correction, "its sentence no longer stands in the document")
    event = _added(correction, evidence, quoted)
    for at, each in enumerate(work.events):
        alike = event_values(each.event) == event_values(event)
        if alike and any(weight(one, each.event.evidence, work.documents) for one in anchor.quotes):
            work.put(at, replace(each.event, corrected=(*each.event.corrected, *event.corrected)))
            return None
    work.set((), (Standing.of(compared(event, work.documents)),))
    return Misfit(correction, "one of its sentences no longer stands in the document", True) if lost > 0 else None


def remove(work: Working, correction: Correction) -> Applied:
    """Take an event off the timeline."""
    found = work.find(correction.about.events[0], lambda event: same_values(event_values(event), correction.before))
    if found.at is None:
        return Misfit(correction, found.reason)
    now = event_values(work.events[found.at].event)
    work.set((found.at,), ())
    if not isinstance(correction.before, Mapping) or same_values(now, correction.before):
        return None
    return Misfit(correction, "the sources are now read otherwise than when it was removed", True)


def merge(work: Working, correction: Correction) -> Applied:
    """Make one event of several; those that have meanwhile become one need nothing."""
    matches = [work.find(anchor) for anchor in correction.about.events]
    places = list(dict.fromkeys(match.at for match in matches if match.at is not None))
    reasons = [match.reason for match in matches if match.at is None]
    if len(places) > 1:
        events = [work.events[at] for at in places]
        whole = _union([each.event for each in events], correction, work.documents)
        work.set(places, (Standing(whole, frozenset().union(*(each.types for each in events))),))
    if not reasons:
        return None
    return Misfit(correction, f"of {len(matches)} events to merge: {'; '.join(reasons)}", len(places) > 1)


def split(work: Working, correction: Correction) -> Applied:
    """Make several events of one, each with its own sentences and with what their documents say."""
    (anchor,) = correction.about.events
    found = work.find(anchor)
    if found.at is None:
        return Misfit(correction, found.reason)
    standing = work.events[found.at]
    parts: list[list[SourcedEvidence]] = [[] for _ in correction.after]
    for piece in standing.event.evidence:
        parts[_part_of(piece, anchor.quotes, correction.after, work.documents)].append(piece)
    if not all(parts):
        return Misfit(correction, "not every part has a sentence any more")
    events = [
        replace(
            _narrowed(standing.event, part, work.documents),
            key=standing.event.key if not number else f"{standing.event.key}.{number}.{correction.id[:4]}",
            corrected=(*standing.event.corrected, mark(correction, "split")),
        )
        for number, part in enumerate(parts)
    ]
    work.set((found.at,), [Standing(event, standing.types) for event in events])
    return None


def same_value(first: Json, second: Json) -> bool:
    """Whether two values of a field say the same; the order of lists says nothing."""
    if isinstance(first, list) and isinstance(second, list):
        return sorted(map(_text, first)) == sorted(map(_text, second))
    return bool(first == second)


def same_values(first: Mapping[str, Json], second: Json) -> bool:
    """Whether all values of two events are the same."""
    return isinstance(second, Mapping) and all(same_value(first[name], second.get(name)) for name in first)


def _text(value: Json) -> str:
    return str(sorted(value.items())) if isinstance(value, Mapping) else str(value)


def _said(value: Json) -> str:
    if isinstance(value, list):
        return ", ".join(_said(each) for each in value) or "nothing"
    if isinstance(value, Mapping):
        return f"{value['value']:.15g} {value['what']}" + (f" in {value['country']}" if value.get("country") else "")
    return str(value) if value is not None else "nothing"


def _with_type(event: MergedEvent, value: Json) -> MergedEvent:
    return replace(event, type=EventType(value))


def _with_date(event: MergedEvent, value: Json) -> MergedEvent:
    when = EdtfDate.parse(value) if value is not None else None
    return replace(event, date=when, basis=Basis.GIVEN if when else Basis.NONE)


def _with_where(event: MergedEvent, value: Json) -> MergedEvent:
    known = dict(event.where)
    return replace(event, where=tuple((state, known.get(state, ())) for state in sorted(set(value))))


def _with_figures(event: MergedEvent, value: Json) -> MergedEvent:
    known = {each.figure: each.documents for each in event.figures}
    figures = sorted({figure_from(row) for row in value}, key=figure_order)
    return replace(event, figures=tuple(SourcedFigure(each, known.get(each, ())) for each in figures))


def _with_agencies(event: MergedEvent, value: Json) -> MergedEvent:
    return replace(event, agencies=tuple(sorted(set(value))))


def _with_link(event: MergedEvent, value: Json) -> MergedEvent:
    return replace(event, link=Link(value))


def _with_realis(event: MergedEvent, value: Json) -> MergedEvent:
    return replace(event, realis=Realis(value))


_SET: dict[str, Callable[[MergedEvent, Any], MergedEvent]] = {
    "type": _with_type,
    "date": _with_date,
    "where": _with_where,
    "figures": _with_figures,
    "agencies": _with_agencies,
    "link": _with_link,
    "realis": _with_realis,
}


def _added(correction: Correction, evidence: tuple[SourcedEvidence, ...], quoted: tuple[str, ...]) -> MergedEvent:
    """The event that a person adds: what it says, the documents of its sentences say."""
    values = correction.after
    sources = tuple(sorted({each.document for each in evidence}))
    when = EdtfDate.parse(values["date"]) if values["date"] is not None else None
    basis = Basis.GIVEN if when else Basis.NONE
    return MergedEvent(
        key=correction.id[:12],
        type=EventType(values["type"]),
        link=Link(values["link"]),
        realis=Realis(values["realis"]),
        date=when,
        basis=basis,
        dates=(SourcedDate(when, basis, sources),),
        where=tuple((state, sources) for state in sorted(set(values["where"]))),
        figures=tuple(
            SourcedFigure(figure, sources)
            for figure in sorted({figure_from(row) for row in values["figures"]}, key=figure_order)
        ),
        agencies=tuple(sorted(set(values["agencies"]))),
        evidence=evidence,
        corrected=(mark(correction, "added"),),
        quoted=quoted,
    )


def _union(events: Sequence[MergedEvent], correction: Correction, documents: Mapping[str, Document]) -> MergedEvent:
    """One event with everything that several say; it is of the first one's kind."""
    dates = _gathered(((each.date, each.basis), each.documents) for event in events for each in event.dates)
    where = _gathered(pair for event in events for pair in event.where)
    figures: dict[Figure, tuple[str, ...]] = _gathered(
        (each.figure, each.documents) for event in events for each in event.figures
    )
    whole = replace(
        events[0],
        dates=tuple(sorted((SourcedDate(*when, ids) for when, ids in dates.items()), key=by_trust)),
        where=tuple(sorted(where.items())),
        figures=tuple(SourcedFigure(figure, figures[figure]) for figure in sorted(figures, key=figure_order)),
        agencies=tuple(sorted({name for event in events for name in event.agencies})),
        evidence=tuple(sorted({piece for event in events for piece in event.evidence})),
        conflicts=tuple(conflict for event in events for conflict in event.conflicts),
        corrected=(*(each for event in events for each in event.corrected), mark(correction, "merged")),
        quoted=tuple(dict.fromkeys(words for event in events for words in event.quoted)),
    )
    given = next((event for event in events if _is_given(event)), None)
    whole = replace(whole, date=given.date, basis=given.basis) if given else dated(whole)
    return compared(whole, documents)


def _is_given(event: MergedEvent) -> bool:
    """Whether a person set the date: also if only to say that there is none."""
    return any("date" in each.fields for each in event.corrected) or event.basis == Basis.GIVEN


def _gathered(pairs: Iterable[tuple[_Key, tuple[str, ...]]]) -> dict[_Key, tuple[str, ...]]:
    found: dict[_Key, set[str]] = defaultdict(set)
    for value, ids in pairs:
        found[value].update(ids)
    return {value: tuple(sorted(ids)) for value, ids in found.items()}


def _part_of(
    piece: SourcedEvidence, quotes: Sequence[Quote], parts: Sequence[Sequence[int]], documents: Mapping[str, Document]
) -> int:
    """The part whose sentence this is; a sentence that is new goes with those of its document, else with the first."""
    scored = [
        (weight(quotes[at], (piece,), documents), quotes[at].document == piece.document, -number)
        for number, part in enumerate(parts)
        for at in part
    ]
    return -max(scored)[2]


def _narrowed(
    event: MergedEvent, evidence: Sequence[SourcedEvidence], documents: Mapping[str, Document]
) -> MergedEvent:
    """What the documents of these sentences say of the act, and what a person set."""
    own = {piece.document for piece in evidence}

    def of(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(id_ for id_ in ids if id_ in own)

    part = replace(
        event,
        dates=tuple(replace(each, documents=of(each.documents)) for each in event.dates if own & set(each.documents)),
        where=tuple((state, of(ids)) for state, ids in event.where if not ids or of(ids)),
        figures=tuple(
            replace(each, documents=of(each.documents))
            for each in event.figures
            if not each.documents or of(each.documents)
        ),
        evidence=tuple(sorted(evidence)),
        conflicts=(),
    )
    return compared(part if _is_given(event) else dated(part), documents)
