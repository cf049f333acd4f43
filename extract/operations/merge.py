"""Events of several documents to merged events: the same act told by two sources becomes one, with both behind it."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import combinations

from extract.model.event import Basis, Event, EventType, Evidence, Extraction, Figure
from extract.model.operation import MergedEvent, SourcedDate, SourcedEvidence, SourcedFigure
from extract.model.quick import quick
from extract.model.text import Document
from extract.model.time import EdtfDate
from extract.operations.conflicts import Telling, date_conflict, event_conflicts, still_settled
from extract.operations.same_act import NO_OTHER, SAME_ACT, Facts, likeness
from extract.operations.words import words

_ALL_PAIRS = 600  # events of one kind in one operation up to which each is compared with each
_NEIGHBOURS = 12
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
class Told:
    """An event and the document that tells it; `position` is its place there. `running`: it counts so far."""

    document: str
    position: int
    event: Event
    running: bool = False

    @property
    def place(self) -> tuple[str, int]:
        """Sorts and names it."""
        return self.document, self.position


def told(extractions: Iterable[Extraction]) -> list[Told]:
    """All events of these documents, each with its place."""
    return [
        Told(
            extraction.document.id,
            position,
            event,
            bool(event.figures) and _goes_on(event.evidence, extraction.document),
        )
        for extraction in extractions
        for position, event in enumerate(extraction.events)
    ]


def merge(extractions: Iterable[Extraction]) -> tuple[MergedEvent, ...]:
    """The timeline of one operation's documents, sorted: what can be dated first, then the undated."""
    ordered = sorted(extractions, key=lambda each: each.document.id)
    documents = {extraction.document.id: extraction.document for extraction in ordered}
    rooms: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    for each in told(ordered):
        rooms[each.event.type, each.event.link, each.event.realis].append(each)
    merged = [_merged(group, documents) for room in rooms.values() for group in _groups(room)]
    return _told_apart(sorted(merged, key=timeline_order))


def _groups(room: Sequence[Told]) -> list[list[Told]]:
    """The best pairs first; no group holds two events of one document, since that told them apart."""
    if len(room) == 1:
        return [list(room)]
    ordered = sorted(room, key=lambda each: each.place)
    facts = [Facts.of(each.event, each.running) for each in ordered]

    documents = [each.document for each in ordered]
    best = []
    for pair in combinations(range(len(ordered)), 2) if len(ordered) <= _ALL_PAIRS else _near(facts):
        at, to = pair
        # Events of one document are never one act.
        if documents[at] != documents[to] and (score := likeness(facts[at], facts[to])) >= SAME_ACT:
            best.append((-score, at, to))
    best.sort()
    group_of = {at: [at] for at in range(len(ordered))}
    for _, first, second in best:
        one, other = group_of[first], group_of[second]
        if one is not other and _fit(one, other, documents, facts):
            joined = sorted((*one, *other))
            for each in joined:
                group_of[each] = joined
    groups = {id(group): group for group in group_of.values()}.values()
    return [[ordered[at] for at in group] for group in groups]


def _near(facts: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    """Of very many events the pairs that share a date or a figure, each with its next few: all would be millions."""
    sharing: dict[object, list[int]] = defaultdict(list)
    for at, each in enumerate(facts):
        for key in (each.when, *each.claims):
            sharing[key].append(at)
    found = {
        (members[at], other)
        for members in sharing.values()
        for at in range(len(members))
        for other in members[at + 1 : at + 1 + _NEIGHBOURS]
    }
    yield from sorted(found)


def _fit(one: Sequence[int], other: Sequence[int], documents: Sequence[str], facts: Sequence[Facts]) -> bool:
    """Whether two groups may be one: no document in both, and no two of their events that are plainly different acts.

    Otherwise a vague report would join two days that it could both be of.
    """
    if len(one) == len(other) == 1:
        return True  # they are alike
    return all(
        documents[first] != documents[second] and likeness(facts[first], facts[second]) >= NO_OTHER
        for first in one
        for second in other
    )


def _merged(group: list[Told], documents: Mapping[str, Document]) -> MergedEvent:
    first, dates, evidence = group[0].event, _dates(group), _evidence(group)
    where, figures = _where(group), _figures(group)
    best = _dating(dates)
    told = _tellings(figures, where, evidence, documents)
    return MergedEvent(
        key=_key(first, evidence),
        type=first.type,
        link=first.link,
        realis=first.realis,
        date=best.date,
        basis=best.basis,
        dates=dates,
        where=where,
        figures=figures,
        agencies=tuple(sorted({name for each in group for name in each.event.agencies})),
        evidence=evidence,
        conflicts=(*date_conflict(dates), *event_conflicts(first.type, told)),
    )


def dated(event: MergedEvent) -> MergedEvent:
    """The event with the most precise of its datings; where datings exclude each other, the one most documents give."""
    best = _dating(event.dates)
    return replace(event, date=best.date, basis=best.basis)


def compared(event: MergedEvent, documents: Mapping[str, Document]) -> MergedEvent:
    """The event with the differences between its sources; what a person settled stays while the claims are the same."""
    found = (*date_conflict(event.dates), *event_conflicts(event.type, tellings(event, documents)))
    return replace(event, conflicts=still_settled(found, event.conflicts))


def tellings(event: MergedEvent, documents: Mapping[str, Document]) -> list[Telling]:
    """The figures of an event by source, each with what is needed to compare it with another source's."""
    return _tellings(event.figures, event.where, event.evidence, documents)


def _tellings(
    figures: Sequence[SourcedFigure],
    where: Sequence[tuple[str, tuple[str, ...]]],
    evidence: Sequence[SourcedEvidence],
    documents: Mapping[str, Document],
) -> list[Telling]:
    known: dict[str, tuple[date | None, frozenset[str], bool]] = {}
    found = []
    for each in figures:
        for id_ in each.documents:
            if id_ not in known:
                document = documents[id_]
                said = [piece for piece in evidence if piece.document == id_]
                places = frozenset([country for country, ids in where if id_ in ids])
                known[id_] = document.published, places, _goes_on(said, document)
            found.append(Telling(each.figure, id_, *known[id_]))
    return found


def _goes_on(evidence: Iterable[Evidence | SourcedEvidence], document: Document) -> bool:
    """Whether these sentences count what was done "so far"."""
    if not (phrases := _running_totals(document.title, document.text)):
        return False
    said = (piece.span.of(document.field(piece.field)).casefold() for piece in evidence)
    return any(phrase in sentence for sentence in said for phrase in phrases)


@lru_cache(maxsize=1024)
def _running_totals(title: str, text: str) -> tuple[str, ...]:
    """The phrases of a count that goes on that stand in a document."""
    said = f"{title}\n{text}".casefold()
    return tuple(phrase for phrase in words().running_totals if phrase in said)


def _dates(group: Iterable[Told]) -> tuple[SourcedDate, ...]:
    sources: dict[tuple[EdtfDate | None, Basis], set[str]] = defaultdict(set)
    for each in group:
        sources[each.event.date, each.event.basis].add(each.document)
    found = [SourcedDate(when, basis, tuple(sorted(ids))) for (when, basis), ids in sources.items()]
    return tuple(sorted(found, key=by_trust))


def _dating(dates: Sequence[SourcedDate]) -> SourcedDate:
    """The most precise; where they exclude each other, the one most documents give."""
    if not dates:
        return SourcedDate(None, Basis.NONE, ())
    if not date_conflict(dates):
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
    sources: dict[str, set[str]] = defaultdict(set)
    for each in group:
        for country in each.event.where:
            sources[country].add(each.document)
    return tuple((country, tuple(sorted(sources[country]))) for country in sorted(sources))


def _figures(group: Iterable[Told]) -> tuple[SourcedFigure, ...]:
    sources: dict[Figure, set[str]] = defaultdict(set)
    for each in group:
        for figure in each.event.figures:
            sources[figure].add(each.document)
    return tuple(SourcedFigure(figure, tuple(sorted(sources[figure]))) for figure in sorted(sources, key=figure_order))


def figure_order(figure: Figure) -> tuple[str, str, str, float, str]:
    """Sorts figures by what they count, the largest first."""
    return figure.what, figure.country or "", figure.currency or "", -figure.value, figure.qualifier


def _evidence(group: Iterable[Told]) -> tuple[SourcedEvidence, ...]:
    return tuple(
        sorted(
            {SourcedEvidence(each.document, piece.field, piece.span) for each in group for piece in each.event.evidence}
        )
    )


def timeline_order(event: MergedEvent) -> tuple[bool, date, date, int, tuple[SourcedEvidence, ...], str]:
    """Sorts a timeline: undated last; an open beginning ("by 16 March") stands at its end."""
    when = event.date
    start = (when.earliest or when.latest) if when else None
    end = (when.latest or when.earliest) if when else None
    shown = when.edtf if when else ""
    return start is None, start or date.max, end or date.max, _ORDER[event.type], event.evidence, shown


def _key(event: Event, evidence: Sequence[SourcedEvidence]) -> str:
    """Made from type and first sentence, so that a further source behind an event does not change it."""
    piece = evidence[0] if evidence else None
    place = (piece.document, piece.field, piece.span.start, piece.span.end) if piece else ()
    parts = "\x1f".join(str(part) for part in (event.type, event.link, event.realis, *place))
    return hashlib.sha256(parts.encode()).hexdigest()[:12]


def _told_apart(events: Iterable[MergedEvent]) -> tuple[MergedEvent, ...]:
    """Two acts of one kind in one sentence have one key: they are told apart by their order in time."""
    seen: Counter[str] = Counter()
    found = []
    for event in events:
        seen[event.key] += 1
        same = seen[event.key]
        found.append(event if same == 1 else replace(event, key=f"{event.key}-{same}"))
    return tuple(found)
