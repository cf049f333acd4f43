"""Documents to groups: union-find over the pairs that are alike, the best first, with safeguards."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from extract.operations.block import pairs
from extract.operations.clash import clash, foreign, titled
from extract.operations.columns import Columns
from extract.operations.counts import Counts
from extract.operations.profile import Profile, spoken, unspoken
from extract.operations.promising import promising
from extract.operations.rarity import Rarity
from extract.operations.similar import SAME, similar

Group = tuple[str, ...]
Edge = tuple[float, str, str]
_Case = tuple[set[int], set[int]]  # its targets, its numbers
_TELLING = 0.37  # strength of shared numbers that ties two reports of one name to one case
# Where a document is so much less like one of two operations than like the other, it is of that one.
_DOUBT = 0.75
_CASES = 3  # unrelated cases under one name that make it a standing programme


def cluster(
    profiles: Iterable[Profile],
    together: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> tuple[Group, ...]:
    """Groups of document ids, each sorted, the groups sorted; every document stands in exactly one.

    `together` and `apart` are pairs of ids that a person has decided; they outrank every score. Ids that are
    not among the profiles are passed over. The result does not depend on the order of the input.
    """
    known = demoted(sorted(profiles, key=lambda each: each.ids))
    return formed(known, edges(known), together, apart)


def formed(
    profiles: Iterable[Profile],
    alike: Iterable[Edge],
    together: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> tuple[Group, ...]:
    """The groups that `cluster` makes of profiles whose pairs are known (`edges`).

    What happens in one part of the documents that no pair connects with the others does not depend on those.
    """
    known, ordered, decided = tuple(profiles), tuple(alike), sorted((min(pair), max(pair)) for pair in together)
    groups = _Groups(known, apart)
    groups.join_all(decided, ordered)
    if surveys := groups.surveys:
        # What tells of several operations is a copy of another such article at most.
        groups = _Groups(known, apart)
        groups.join_all(decided, (edge for edge in ordered if (edge[1] in surveys) == (edge[2] in surveys)))
    return groups.all()


def edges(profiles: Sequence[Profile], columns: Columns | None = None) -> list[Edge]:
    """Pairs of ids that are alike, with their score, the best first, ties in order of the ids.

    The profiles are sorted by id, with programmes told from names (`demoted`); `columns` are theirs.
    """
    columns = columns or Columns.of(profiles)
    rarity = Rarity.of(profiles)
    scored = (
        (similar(profiles[a], profiles[b], rarity).score, profiles[a].ids[0], profiles[b].ids[0])
        for a, b in promised(columns)
    )
    return ranked(edge for edge in scored if edge[0] >= SAME)


def promised(columns: Columns) -> Iterable[tuple[int, int]]:
    """The rows of the pairs that are to be scored."""
    counts = Counts.of(columns)
    first, second = pairs(counts)
    kept = promising(counts, first, second)
    return zip(first[kept].tolist(), second[kept].tolist(), strict=True)


def ranked(alike: Iterable[Edge]) -> list[Edge]:
    """Pairs in the order in which they are joined: the best first, ties in order of the ids."""
    return sorted(alike, key=lambda edge: (-edge[0], *edge[1:]))


def demoted(profiles: Sequence[Profile]) -> list[Profile]:
    """The profiles, with names that stand over three or more unrelated cases counted as standing programmes."""
    found = programmes(Columns.of(profiles))
    return [demote(profile, found) for profile in profiles]


def programmes(columns: Columns) -> frozenset[str]:
    """The cores of names that are those of programmes: said so by a document, or over three or more unrelated cases."""
    names, called = columns.names, columns.called
    told = set(columns.programmes.values.tolist())
    holders: dict[int, list[int]] = defaultdict(list)
    for name, row in zip(names.values.tolist(), names.rows.tolist(), strict=True):
        holders[name].append(row)
    found = (name for name, rows in holders.items() if name in told or _unrelated(columns, rows))
    return frozenset(unspoken(called[name]) for name in (*told, *found))


def _unrelated(columns: Columns, rows: Sequence[int]) -> bool:
    """Whether the holders of one name fall into three or more cases, each with a target and numbers of its own."""
    if len(rows) < _CASES:
        return False
    told = [(set(columns.targets.row(row).tolist()), set(columns.figures.row(row).tolist())) for row in rows]
    if len(set().union(*(targets for targets, _ in told))) < _CASES:
        return False
    cases: list[_Case] = []
    for targets, figures in told:
        ours = [case for case in cases if _one_case(columns, case, (targets, figures))]
        cases = [case for case in cases if case not in ours]
        cases.append((targets.union(*(case[0] for case in ours)), figures.union(*(case[1] for case in ours))))
    return sum(bool(targets) for targets, _ in cases) >= _CASES


def _one_case(columns: Columns, first: _Case, second: _Case) -> bool:
    if not first[0].isdisjoint(second[0]):
        return True
    return float(columns.telling[[*(first[1] & second[1])]].sum()) >= _TELLING


def demote(profile: Profile, programmes: Collection[str]) -> Profile:
    """The profile with the names of programmes (their cores) counted as such."""
    down = frozenset(name for name in profile.names if name.core in programmes)
    if not down:
        return profile
    gone = {spoken("name", name.core) for name in down}
    return replace(
        profile,
        names=profile.names - down,
        programmes=profile.programmes | down,
        spoken=profile.spoken - gone,
    )


class _Groups:
    """Disjoint sets of ids; each root knows what its documents say together.

    `surveys` are the documents that would have brought together what has nothing to do with each other: a look back
    at the year, a list of the latest news.
    """

    def __init__(self, profiles: Sequence[Profile], apart: Iterable[tuple[str, str]]) -> None:
        self.surveys: set[str] = set()
        self._titled = {profile.ids[0]: (profile,) for profile in profiles if titled(profile)}
        self._with_title = frozenset(self._titled)
        self._best: dict[str, float] = {}
        self._parent = {profile.ids[0]: profile.ids[0] for profile in profiles}
        self._profile = {profile.ids[0]: profile for profile in profiles}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for first, second in apart:
            self._apart[first].add(second)
            self._apart[second].add(first)

    def join_all(self, together: Iterable[tuple[str, str]], alike: Iterable[Edge]) -> None:
        """What a person put together, then the pairs that are alike, in this order."""
        for first, second in together:
            self.join(first, second, forced=True)
        for score, first, second in alike:
            for one, other in ((first, second), (second, first)):
                if other in self._with_title:
                    self._best.setdefault(one, score)
            self.join(first, second, score=score)

    def join(self, first: str, second: str, forced: bool = False, score: float = 0.0) -> None:
        """Make one group of two, unless a person or a safeguard keeps them apart."""
        if first not in self._parent or second not in self._parent:
            return
        keep, drop = sorted((self._root(first), self._root(second)))
        one, other = self._profile[keep], self._profile[drop]
        if keep == drop or self._decided_apart(one, other) or (not forced and clash(one, other)):
            return
        if not forced and foreign(self._titled.get(keep, ()), self._titled.get(drop, ())):
            between = [each for each in (first, second) if each not in self._with_title]
            self.surveys.update(each for each in between if score > self._best.get(each, score) - _DOUBT)
            if between:
                return
        self._parent[drop] = keep
        if drop in self._titled:
            self._titled[keep] = (*self._titled.get(keep, ()), *self._titled.pop(drop))
        self._profile[keep] = Profile.joined(one, other)

    def all(self) -> tuple[Group, ...]:
        """The groups as sorted tuples."""
        found: dict[str, list[str]] = defaultdict(list)
        for member in self._parent:
            found[self._root(member)].append(member)
        return tuple(sorted(tuple(sorted(group)) for group in found.values()))

    def _decided_apart(self, one: Profile, other: Profile) -> bool:
        return any(self._apart[member] & set(other.ids) for member in one.ids if member in self._apart)

    def _root(self, member: str) -> str:
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member
