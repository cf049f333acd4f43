"""Documents to groups: union-find over the pairs that are alike, the best first, with safeguards."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from extract.operations.block import pairs
from extract.operations.profile import Profile, spoken
from extract.operations.similar import SAME, Rarity, clash, hopeless, shared_strength, similar

Group = tuple[str, ...]
Edge = tuple[float, str, str]
_TELLING = 0.37  # strength of shared numbers that ties two reports of one name to one case
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
    groups = _Groups(tuple(profiles), apart)
    for first, second in sorted((min(pair), max(pair)) for pair in together):
        groups.join(first, second, forced=True)
    for _, first, second in alike:
        groups.join(first, second)
    return groups.all()


def edges(profiles: Sequence[Profile]) -> list[Edge]:
    """Pairs of ids that are alike, with their score, the best first, ties in order of the ids."""
    rarity = Rarity.of(profiles)
    scored = (
        (similar(profiles[a], profiles[b], rarity).score, profiles[a].ids[0], profiles[b].ids[0])
        for a, b in pairs(profiles)
        if not hopeless(profiles[a], profiles[b], rarity)
    )
    return sorted((edge for edge in scored if edge[0] >= SAME), key=lambda edge: (-edge[0], *edge[1:]))


def demoted(profiles: Sequence[Profile]) -> list[Profile]:
    """The profiles, with names that stand over three or more unrelated cases counted as standing programmes."""
    holders: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        for core in profile.cores:
            holders[core].append(profile)
    told = {name.core for profile in profiles for name in profile.programmes}
    programmes = {core for core, members in holders.items() if core in told or _unrelated(members)}
    return [demote(profile, programmes) for profile in profiles]


def _unrelated(members: list[Profile]) -> bool:
    """Whether the holders of one name fall into three or more cases, each with a target and numbers of its own."""
    cases: list[Profile] = []
    for profile in members:
        merged = profile
        for case in [case for case in cases if _one_case(case, profile)]:
            merged = Profile.joined(merged, case)
            cases.remove(case)
        cases.append(merged)
    return sum(bool(case.targets) for case in cases) >= _CASES


def _one_case(first: Profile, second: Profile) -> bool:
    return bool(first.targets & second.targets) or shared_strength(first, second) >= _TELLING


def demote(profile: Profile, programmes: Collection[str]) -> Profile:
    """The profile with the names of programmes (their cores) counted as such."""
    down = frozenset(name for name in profile.names if name.core in programmes)
    if not down:
        return profile
    unspoken = {spoken("name", name.core) for name in down}
    return replace(
        profile,
        names=profile.names - down,
        programmes=profile.programmes | down,
        spoken=profile.spoken - unspoken,
    )


class _Groups:
    """Disjoint sets of ids; each root knows what its documents say together."""

    def __init__(self, profiles: Sequence[Profile], apart: Iterable[tuple[str, str]]) -> None:
        self._parent = {profile.ids[0]: profile.ids[0] for profile in profiles}
        self._profile = {profile.ids[0]: profile for profile in profiles}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for first, second in apart:
            self._apart[first].add(second)
            self._apart[second].add(first)

    def join(self, first: str, second: str, forced: bool = False) -> None:
        """Make one group of two, unless a person or a safeguard keeps them apart."""
        if first not in self._parent or second not in self._parent:
            return
        keep, drop = sorted((self._root(first), self._root(second)))
        one, other = self._profile[keep], self._profile[drop]
        if keep == drop or self._decided_apart(one, other) or (not forced and clash(one, other)):
            return
        self._parent[drop] = keep
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
