"""Which events of several documents tell one act: the best pairs first, with safeguards."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from extract.model.event import Event, Evidence, Extraction
from extract.model.operation import SourcedEvidence
from extract.model.quick import quick
from extract.model.text import Document
from extract.operations.same_act import NO_OTHER, SAME_ACT, Facts, likeness, near_enough
from extract.operations.words import words

_ALL_PAIRS = 600  # events of one kind in one operation up to which each is compared with each
_NEIGHBOURS = 12


@quick
@dataclass(frozen=True, slots=True)
class Told:
    """An event and the document that tells it; `position` is its place there. `running`: it counts so far."""

    document: str
    position: int
    event: Event
    running: bool = False


def told(extractions: Iterable[Extraction]) -> list[Told]:
    """All events of these documents, each with its place."""
    return [
        Told(
            extraction.document.id,
            position,
            event,
            bool(event.figures) and goes_on(event.evidence, extraction.document),
        )
        for extraction in extractions
        for position, event in enumerate(extraction.events)
    ]


def goes_on(evidence: Iterable[Evidence | SourcedEvidence], document: Document) -> bool:
    """Whether one of these sentences of a document counts what was done "so far"."""
    phrases = words().running_totals
    for piece in evidence:
        said = piece.span.of(document.field(piece.field)).casefold()
        for phrase in phrases:
            if phrase in said:
                return True
    return False


def acts(room: Sequence[Told]) -> list[list[Told]]:
    """Events of one kind in groups that tell one act each, by place.

    No group holds two events of one document, since that told them apart.
    """
    if len(room) == 1:
        return [list(room)]
    ordered = sorted(room, key=_place)
    alike = _Alike(ordered)
    best = alike.best()
    if not best:
        return [[each] for each in ordered]
    groups = [
        _Group({each.document}, {kind}, [at]) for at, (each, kind) in enumerate(zip(ordered, alike.of, strict=True))
    ]
    for _, first, second in best:
        one, other = groups[first], groups[second]
        if one is not other and one.documents.isdisjoint(other.documents) and alike.fit(one, other):
            one.take(other)
            for at in other.events:
                groups[at] = one
    return [[ordered[at] for at in sorted(group.events)] for group in {id(group): group for group in groups}.values()]


def _place(each: Told) -> tuple[str, int]:
    return each.document, each.position


@dataclass(slots=True)
class _Group:
    """Events of one act: their documents, what they are compared by, themselves by position."""

    documents: set[str]
    kinds: set[int]
    events: list[int]

    def take(self, other: "_Group") -> None:
        """Add what another one has."""
        self.documents |= other.documents
        self.kinds |= other.kinds
        self.events += other.events


class _Alike:
    """How alike the events of a room are, by place. What is told in the same numbers is compared once for all.

    `of` says for each event by which of the facts it is compared.
    """

    def __init__(self, ordered: Sequence[Told]) -> None:
        self._documents = [each.document for each in ordered]
        numbers: dict[object, int] = {}
        self.of: list[int] = []
        self._facts: list[Facts] = []
        for each in ordered:
            event = each.event
            # Equal figures are mostly one object; where they are not, they are compared once more than they need be.
            key = event.date and event.date.edtf, event.where, each.running, *map(id, event.figures)
            kind = numbers.setdefault(key, len(numbers))
            if kind == len(self._facts):
                self._facts.append(Facts.of(event, each.running))
            self.of.append(kind)
        self._known: dict[tuple[int, int], int] = {}

    def best(self) -> list[tuple[int, int, int]]:
        """The pairs of two documents that tell one act, as (-likeness, first, second), the best first."""
        documents, found = self._documents, []
        for first, second in self._pairs():
            # Events of one document are never one act.
            if (
                documents[first] != documents[second]
                and (score := self._score(self.of[first], self.of[second])) >= SAME_ACT
            ):
                found.append((-score, first, second))
        found.sort()
        return found

    def fit(self, one: _Group, other: _Group) -> bool:
        """Whether two groups may be one: no two of their events are plainly different acts.

        Otherwise a vague report would join two days that it could both be of.
        """
        return all(self._score(first, second) >= NO_OTHER for first in one.kinds for second in other.kinds)

    def _score(self, first: int, second: int) -> int:
        score = self._known.get((first, second))
        if score is None:
            score = self._known[first, second] = likeness(self._facts[first], self._facts[second])
        return score

    def _pairs(self) -> Iterator[tuple[int, int]]:
        """The pairs of events that may be one act, the first before the second."""
        if len(self.of) > _ALL_PAIRS:
            yield from _near([self._facts[kind] for kind in self.of])
            return
        members: list[list[int]] = [[] for _ in self._facts]
        for at, kind in enumerate(self.of):
            members[kind].append(at)
        for kind, each in enumerate(members):
            if len(each) > 1 and self._score(kind, kind) >= SAME_ACT:
                yield from combinations(each, 2)
        for one, other in near_enough(self._facts):
            # Of two equally late counts the first is taken for the earlier, so either order is asked.
            if self._score(one, other) >= SAME_ACT or self._score(other, one) >= SAME_ACT:
                for at in members[one]:
                    for to in members[other]:
                        yield (at, to) if at < to else (to, at)


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
