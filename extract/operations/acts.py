"""Which events of several documents tell one act: the best pairs first, with safeguards."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from extract.operations.same_act import NO_OTHER, SAME_ACT, Facts, likeness, near_enough
from extract.operations.sources import Told

_ALL_PAIRS = 600  # events of one kind in one operation up to which each is compared with each
_NEIGHBOURS = 12


def acts(room: Sequence[Told]) -> list[list[Told]]:
    """Events of one kind in groups that tell one act each; given and found in the order of documents and places.

    No group holds two events of one document, since that told them apart.
    """
    if len(room) == 1:
        return [list(room)]
    alike = _Alike(room)
    if alike.is_one:
        return [list(room)]
    best = alike.best()
    if not best:
        return [[each] for each in room]
    groups = [_Group({each.document}, {kind}, [at]) for at, (each, kind) in enumerate(zip(room, alike.of, strict=True))]
    for _, first, second in best:
        one, other = groups[first], groups[second]
        if one is not other and one.documents.isdisjoint(other.documents) and alike.fit(one, other):
            one.take(other)
            for at in other.events:
                groups[at] = one
    return [[room[at] for at in sorted(group.events)] for group in {id(group): group for group in groups}.values()]


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
            # Equal figures are mostly one object; where they are not, they are compared once more than they need be.
            key = each.date and each.date.edtf, each.where, each.running, *map(id, each.figures)
            kind = numbers.setdefault(key, len(numbers))
            if kind == len(self._facts):
                self._facts.append(Facts.of(each, each.running))
            self.of.append(kind)
        self._known: dict[tuple[int, int], int] = {}

    @property
    def is_one(self) -> bool:
        """Whether all tell the same, each in a document of its own: no two things that are told alike are two acts."""
        return len(self._facts) == 1 and len(set(self._documents)) == len(self._documents)

    def best(self) -> list[tuple[int, int, int]]:
        """The pairs of two documents that tell one act, as (-likeness, first, second), the best first."""
        documents = self._documents
        # Events of one document are never one act.
        found = [
            (-score, at, to) for score, at, to in self._pairs() if score >= SAME_ACT and documents[at] != documents[to]
        ]
        found.sort()
        return found

    def fit(self, one: _Group, other: _Group) -> bool:
        """Whether two groups may be one: no two of their events are plainly different acts.

        Otherwise a vague report would join two days that it could both be of.
        """
        for first in one.kinds:
            for second in other.kinds:
                if self._score(first, second) < NO_OTHER:
                    return False
        return True

    def _score(self, first: int, second: int) -> int:
        score = self._known.get((first, second))
        if score is None:
            one, other = self._facts[first], self._facts[second]
            score = self._known[first, second] = likeness(one, other)
            # Of two equally late counts the first is taken for the earlier; else the order does not matter.
            if not (one.running or other.running):
                self._known[second, first] = score
        return score

    def _pairs(self) -> Iterator[tuple[int, int, int]]:
        """The pairs of events that may be one act, with their likeness, the first before the second."""
        if len(self.of) > _ALL_PAIRS:
            for at, to in _near([self._facts[kind] for kind in self.of]):
                yield self._score(self.of[at], self.of[to]), at, to
            return
        members: list[list[int]] = [[] for _ in self._facts]
        for at, kind in enumerate(self.of):
            members[kind].append(at)
        for kind, each in enumerate(members):
            if len(each) > 1:
                score = self._score(kind, kind)
                for at, to in combinations(each, 2):
                    yield score, at, to
        yield from self._across(members)

    def _across(self, members: Sequence[Sequence[int]]) -> Iterator[tuple[int, int, int]]:
        """As `_pairs`, of events that tell it differently; `members` are the events that tell it each way."""
        for one, other in near_enough(self._facts):
            score, turned = self._score(one, other), self._score(other, one)
            if score >= SAME_ACT or turned >= SAME_ACT:
                for at in members[one]:
                    for to in members[other]:
                        yield (score, at, to) if at < to else (turned, to, at)


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
