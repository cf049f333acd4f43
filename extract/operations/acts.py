"""Which events of several documents tell one act: the best pairs first, with safeguards."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from extract.operations.same_act import NO_OTHER, SAME_ACT, Facts, likeness, near_enough
from extract.operations.sources import Told

_ALL_PAIRS = 600  # events of one kind in one operation up to which each is compared with each
_NEIGHBOURS = 12

Pair = tuple[int, int, int]  # minus how alike two events are, the place of the first, that of the second


def acts(room: Sequence[Told]) -> list[list[Told]]:
    """Events of one kind in groups that tell one act each; given and found in the order of documents and places.

    No group holds two events of one document, since that told them apart.
    """
    ways = _ways(room)
    if len(ways) == 1 and _each_once(room):
        return [list(room)]
    if len(room) > _ALL_PAIRS:
        alike = _Alike(room, ways)
        found = _joined(room, alike, alike.near())
    else:
        found = sorted(_parted(room, _Alike(room, ways)))
    return [[room[at] for at in events] for events in found]


def _ways(room: Sequence[Told]) -> list[list[int]]:
    """Places of events that tell it the same way: of one day, with the same numbers and states."""
    found: dict[object, list[int]] = {}
    for at, each in enumerate(room):
        # Equal figures are mostly one object; where they are not, they are compared once more than they need be.
        key = each.date and each.date.edtf, each.where, each.running, *map(id, each.figures)
        if key in found:
            found[key].append(at)
        else:
            found[key] = [at]
    return list(found.values())


def _each_once(events: Sequence[Told]) -> bool:
    """Whether each is of a document of its own. Told the same way, they are one act then."""
    return len({each.document for each in events}) == len(events)


def _parted(room: Sequence[Told], alike: "_Alike") -> Iterator[list[int]]:
    """The places of each act: what no pair connects does not depend on each other."""
    for part in alike.parts():
        places = alike.ways[part[0]]
        if len(part) == 1 and _each_once([room[at] for at in places]):
            yield places
        else:
            yield from _joined(room, alike, alike.pairs(part), part)


def _joined(
    room: Sequence[Told], alike: "_Alike", pairs: Iterable[Pair], part: Iterable[int] | None = None
) -> list[list[int]]:
    """The places of each act that these ways of telling (default: all) come to, by the pairs that may be one."""
    groups = {
        at: _Group({room[at].document}, {way}, [at])
        for way in (range(len(alike.ways)) if part is None else part)
        for at in alike.ways[way]
    }
    # Events of one document are never one act.
    best = sorted(pair for pair in pairs if room[pair[1]].document != room[pair[2]].document)
    for _, first, second in best:
        one, other = groups[first], groups[second]
        if one is not other and one.documents.isdisjoint(other.documents) and alike.fit(one, other):
            one.take(other)
            for at in other.events:
                groups[at] = one
    return [sorted(group.events) for group in {id(groups[at]): groups[at] for at in sorted(groups)}.values()]


@dataclass(slots=True)
class _Group:
    """Events of one act: their documents, the ways in which it is told, themselves by place."""

    documents: set[str]
    ways: set[int]
    events: list[int]

    def take(self, other: "_Group") -> None:
        """Add what another one has."""
        self.documents |= other.documents
        self.ways |= other.ways
        self.events += other.events


class _Alike:
    """How alike the ways are in which events of a room are told; each two are compared once, for all who tell it so.

    `ways` are the places of those who do.
    """

    def __init__(self, room: Sequence[Told], ways: Sequence[Sequence[int]]) -> None:
        self.ways = [list(places) for places in ways]
        self._facts = [Facts.of(room[places[0]], room[places[0]].running) for places in ways]
        self._known: dict[tuple[int, int], int] = {}

    def parts(self) -> Iterator[list[int]]:
        """The ways that pairs connect, those that may be one act."""
        parts = {way: [way] for way in range(len(self.ways))}
        for one, other in near_enough(self._facts):
            if parts[one] is not parts[other] and self._best(one, other) >= SAME_ACT:
                parts[one] += parts[other]
                for way in parts[other]:
                    parts[way] = parts[one]
        yield from {id(part): part for part in parts.values()}.values()

    def fit(self, one: _Group, other: _Group) -> bool:
        """Whether two groups may be one: no two of their events are plainly different acts.

        Otherwise a vague report would join two days that it could both be of.
        """
        for first in one.ways:
            for second in other.ways:
                if self._score(first, second) < NO_OTHER:
                    return False
        return True

    def pairs(self, part: Sequence[int]) -> Iterator[Pair]:
        """The pairs of events, told in these ways, that may be one act."""
        for way in part:
            score = self._score(way, way) if len(self.ways[way]) > 1 else 0
            for at, to in combinations(self.ways[way], 2):
                yield -score, at, to
        for one, other in combinations(part, 2):
            score, turned = self._score(one, other), self._score(other, one)
            for at in self.ways[one] if max(score, turned) >= SAME_ACT else ():
                for to in self.ways[other]:
                    first, second, found = (at, to, score) if at < to else (to, at, turned)
                    if found >= SAME_ACT:
                        yield -found, first, second

    def near(self) -> Iterator[Pair]:
        """As `pairs` of all, where each is compared only with the next few that share a date or a figure."""
        of = {at: way for way, places in enumerate(self.ways) for at in places}
        for at, to in _near([self._facts[of[at]] for at in range(len(of))]):
            score = self._score(of[at], of[to])
            if score >= SAME_ACT:
                yield -score, at, to

    def _best(self, one: int, other: int) -> int:
        return max(self._score(one, other), self._score(other, one))

    def _score(self, first: int, second: int) -> int:
        score = self._known.get((first, second))
        if score is None:
            one, other = self._facts[first], self._facts[second]
            score = self._known[first, second] = likeness(one, other)
            # Of two equally late counts the first is taken for the earlier; else the order does not matter.
            if not (one.running or other.running):
                self._known[second, first] = score
        return score


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
