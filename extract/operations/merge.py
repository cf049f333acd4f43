"""Events of several documents to merged events: the same act told by two sources becomes one, with both behind it."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from extract.model.event import Basis, EventType, Extraction, Figure
from extract.model.operation import Conflict, MergedEvent, SourcedDate, SourcedEvidence, SourcedFigure
from extract.model.quick import quick
from extract.model.text import Document, Span
from extract.model.time import EdtfDate
from extract.operations.acts import acts
from extract.operations.conflicts import Telling, date_conflict, event_conflicts, of_operation, still_settled
from extract.operations.sources import Source, Told, goes_on, source
from extract.operations.spanning import of_the_whole

_ORDER = {kind: position for position, kind in enumerate(EventType)}
_TRUST = {
    Basis.GIVEN: -1,
    Basis.EXPLICIT: 0,
    Basis.RELATIVE: 1,
    Basis.PUBLICATION: 2,
    Basis.INFERRED: 3,
    Basis.NONE: 4,
}


@quick
@dataclass(frozen=True, slots=True)
class Merged:
    """A merged event, and those of its figures, by source, that may differ from those of another event or source."""

    event: MergedEvent
    tellings: Sequence[Telling]


def merge(extractions: Iterable[Extraction]) -> tuple[MergedEvent, ...]:
    """The timeline of one operation's documents, sorted: what can be dated first, then the undated."""
    return tuple(each.event for each in merged(map(source, extractions)))


def merged(sources: Iterable[Source]) -> list[Merged]:
    """As `merge`, with what the sources tell of each event."""
    ordered = sorted(sources, key=lambda each: each.document.id)
    documents = {each.document.id: each.document for each in ordered}
    rooms: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    for each in ordered:
        for event in each.events:
            rooms[event.type, event.link, event.realis].append(event)
    found = [_merged(group, documents) for room in rooms.values() for group in acts(room)]
    return _told_apart(sorted(found, key=lambda each: timeline_order(each.event)))


def _merged(group: Sequence[Told], documents: Mapping[str, Document]) -> Merged:
    """The event that a group tells, which holds one event a document, in the order of these."""
    first = group[0]
    dates, figures, evidence = _dates(group), _figures(group), _evidence(group)
    differ = len(group) > 1 and _differ(figures)
    known = _tellings(
        group, figures if differ else [each for each in figures if of_operation(first.type, each.figure)], documents
    )
    # What one document tells has no other to differ from.
    differing = date_conflict(dates) if len(dates) > 1 else ()
    conflicts = event_conflicts(first.type, known) if differ else ()
    best = of_the_whole(first.type, figures, dates, _dating(dates, differing))
    event = MergedEvent(
        key=_key(first, evidence),
        type=first.type,
        link=first.link,
        realis=first.realis,
        date=best.date,
        basis=best.basis,
        dates=dates,
        where=_where(group),
        figures=figures,
        agencies=tuple(sorted({name for each in group for name in each.agencies})),
        evidence=evidence,
        conflicts=(*differing, *conflicts),
    )
    return Merged(event, known)


def _differ(figures: Sequence[SourcedFigure]) -> bool:
    """Whether two of them, in the order of what they count, count one thing differently."""
    for one, other in pairwise(figures):
        first, second = one.figure, other.figure
        if (
            first.value != second.value
            and first.what == second.what
            and first.country == second.country
            and first.currency == second.currency
        ):
            return True
    return False


def _tellings(
    group: Sequence[Told], figures: Sequence[SourcedFigure], documents: Mapping[str, Document]
) -> list[Telling]:
    """The figures by source, each with what is needed to compare it with another source's."""
    if not figures:
        return []
    by_document = {
        each.document: (documents[each.document].published, frozenset(each.where), each.running) for each in group
    }
    return [Telling(sourced.figure, id_, *by_document[id_]) for sourced in figures for id_ in sourced.documents]


def dated(event: MergedEvent) -> MergedEvent:
    """The event with the most precise of its datings; where datings exclude each other, the one most documents give.

    Where the most precise is that of a part, the days of the whole (`spanning.of_the_whole`).
    """
    chosen = _dating(event.dates, date_conflict(event.dates))
    best = of_the_whole(event.type, event.figures, event.dates, chosen)
    return replace(event, date=best.date, basis=best.basis)


def compared(event: MergedEvent, documents: Mapping[str, Document]) -> MergedEvent:
    """The event with the differences between its sources; what a person settled stays while the claims are the same."""
    found = (*date_conflict(event.dates), *event_conflicts(event.type, tellings(event, documents)))
    return replace(event, conflicts=still_settled(found, event.conflicts))


def tellings(event: MergedEvent, documents: Mapping[str, Document]) -> list[Telling]:
    """The figures of an event by source, each with what is needed to compare it with another source's."""
    known: dict[str, tuple[date | None, frozenset[str], bool]] = {}
    found = []
    for each in event.figures:
        for id_ in each.documents:
            if id_ not in known:
                document = documents[id_]
                said = [
                    (piece.field, piece.span.start, piece.span.end) for piece in event.evidence if piece.document == id_
                ]
                places = frozenset([country for country, ids in event.where if id_ in ids])
                known[id_] = document.published, places, goes_on(said, document)
            found.append(Telling(each.figure, id_, *known[id_]))
    return found


# Below, a group holds one event a document and is in the order of these: what it says of a value needs no sorting.


def _dates(group: Iterable[Told]) -> tuple[SourcedDate, ...]:
    sources: dict[tuple[str | None, Basis], tuple[EdtfDate | None, list[str]]] = {}
    for each in group:
        when, basis = each.date, each.basis
        sources.setdefault((when.edtf if when else None, basis), (when, []))[1].append(each.document)
    found = [SourcedDate(when, basis, tuple(ids)) for (_, basis), (when, ids) in sources.items()]
    return tuple(sorted(found, key=by_trust) if len(found) > 1 else found)


def _dating(dates: Sequence[SourcedDate], differing: Sequence[Conflict]) -> SourcedDate:
    """The most precise; where they exclude each other, the one most documents give."""
    if not dates:
        return SourcedDate(None, Basis.NONE, ())
    if not differing:
        return dates[0]
    return min(dates, key=lambda each: (each.date is None, -len(each.documents), *by_trust(each)))


def by_trust(dated: SourcedDate) -> tuple[bool, bool, int, int, str]:
    """Sorts closed before open, short before long, then by how it is known."""
    when = dated.date
    if when is None:
        return True, True, 0, _TRUST[dated.basis], ""
    days = (when.latest - when.earliest).days if when.latest and when.earliest else 0
    return False, when.is_open, days, _TRUST[dated.basis], when.edtf


def _where(group: Iterable[Told]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    sources: dict[str, dict[str, None]] = {}
    for each in group:
        for country in each.where:
            sources.setdefault(country, {})[each.document] = None
    return tuple([(country, tuple(sources[country])) for country in sorted(sources)])


def _figures(group: Iterable[Told]) -> tuple[SourcedFigure, ...]:
    sources: dict[tuple[str, str, str, float, str], tuple[Figure, dict[str, None]]] = {}
    for each in group:
        for figure in each.figures:
            sources.setdefault(figure_order(figure), (figure, {}))[1][each.document] = None
    return tuple([SourcedFigure(figure, tuple(ids)) for _, (figure, ids) in sorted(sources.items())])


def figure_order(figure: Figure) -> tuple[str, str, str, float, str]:
    """Sorts figures by what they count, the largest first."""
    return figure.what, figure.country or "", figure.currency or "", -figure.value, figure.qualifier


def _evidence(group: Iterable[Told]) -> tuple[SourcedEvidence, ...]:
    return tuple(
        [
            SourcedEvidence(each.document, field, Span(start, end))
            for each in group
            for field, start, end in each.evidence
        ]
    )


def timeline_order(event: MergedEvent) -> tuple[bool, date, date, int, tuple[SourcedEvidence, ...], str]:
    """Sorts a timeline: undated last; an open beginning ("by 16 March") stands at its end."""
    when = event.date
    start = (when.earliest or when.latest) if when else None
    end = (when.latest or when.earliest) if when else None
    shown = when.edtf if when else ""
    return start is None, start or date.max, end or date.max, _ORDER[event.type], event.evidence, shown


def _key(event: Told, evidence: Sequence[SourcedEvidence]) -> str:
    """Made from type and first sentence, so that a further source behind an event does not change it."""
    said = f"{event.type}\x1f{event.link}\x1f{event.realis}"
    if evidence:
        piece = evidence[0]
        said += f"\x1f{piece.document}\x1f{piece.field}\x1f{piece.span.start}\x1f{piece.span.end}"
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def _told_apart(found: Iterable[Merged]) -> list[Merged]:
    """Two acts of one kind in one sentence have one key: they are told apart by their order in time."""
    seen: dict[str, int] = {}
    apart = []
    for each in found:
        key = each.event.key
        count = seen[key] = seen.get(key, 0) + 1
        apart.append(each if count == 1 else replace(each, event=replace(each.event, key=f"{key}-{count}")))
    return apart
