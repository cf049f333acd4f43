"""New documents among many that are joined already: which pairs are alike now, without comparing all of them again.

It is exact, because further documents only ever take weight away from what others have in common: a number or word
that stands in more documents says less, a block that grows may become a crowd. So two old documents that were not
alike still are not, with one exception: where a new document brings a name or target that no other had, old ones
that mention it meet for the first time. Where a name becomes that of a programme, everything may change.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from extract.operations.cluster import Edge, demoted, promised, ranked
from extract.operations.columns import Columns
from extract.operations.profile import Profile, spoken
from extract.operations.rarity import Rarity
from extract.operations.similar import SAME, similar

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Grown:
    """All pairs that are alike now, the best first, and the documents for which something about that has changed."""

    alike: tuple[Edge, ...]
    changed: frozenset[str]


def grown(
    known: Sequence[Profile], new: Sequence[Profile], alike: Iterable[Edge], programmes: Collection[str]
) -> Grown | None:
    """What `edges` gives over all profiles, from what it gave over the known ones (`alike`); None where all is open.

    `known` and `new` are profiles as `profile` makes them; `programmes` the cores that the known ones came to.
    """
    compared = demoted(sorted((*known, *new), key=lambda each: each.ids))
    if {name.core for each in compared for name in each.programmes} != set(programmes):
        return None
    fresh = {each.ids[0] for each in new}
    old = [at for at, each in enumerate(compared) if each.ids[0] not in fresh]
    first_met = _first_met(compared, old)
    if first_met is None:
        return None
    place = {each.ids[0]: at for at, each in enumerate(compared)}
    before = {(first, second): score for score, first, second in alike}
    meeting = set(promised(Columns.of(compared)))
    young = set(range(len(compared))) - set(old)
    asked = (first_met & meeting) | {pair for pair in meeting if not young.isdisjoint(pair)}
    rarity = Rarity.of(compared)
    is_less = rarity.lessened([compared[at] for at in young])
    after = {}
    for pair, score in before.items():
        at, other = place[pair[0]], place[pair[1]]
        if (at, other) in meeting:
            if is_less(compared[at], compared[other]):
                asked.add((at, other))
            else:
                after[pair] = score
    after |= _scored(asked, compared, rarity)
    changed = {pair for pair in before.keys() | after.keys() if before.get(pair) != after.get(pair)}
    return Grown(tuple(ranked((score, *pair) for pair, score in after.items())), frozenset(fresh.union(*changed)))


def _scored(asked: Iterable[Pair], profiles: Sequence[Profile], rarity: Rarity) -> dict[tuple[str, str], float]:
    found = {}
    for at, other in asked:
        first, second = profiles[at], profiles[other]
        if (score := similar(first, second, rarity).score) >= SAME:
            found[first.ids[0], second.ids[0]] = score
    return found


def _first_met(profiles: Sequence[Profile], old: Sequence[int]) -> set[Pair] | None:
    """Pairs of old documents that mention what only new ones are called; None where others are called alike."""
    told = _called(profiles[at] for at in old)
    new = _called(profiles) - told
    words = {spoken(*each) for each in new}
    if len(words) < len(new) or words & {spoken(*each) for each in told}:
        return None
    found: set[Pair] = set()
    if words:
        holding = [(at, words & (profiles[at].headline | profiles[at].lead)) for at in old]
        for word in words:
            found.update(combinations([at for at, held in holding if word in held], 2))
    return found


def _called(profiles: Iterable[Profile]) -> set[tuple[str, str]]:
    """What these documents say that their operations and targets are called."""
    return {
        each
        for profile in profiles
        for each in (
            *(("name", name.core) for name in profile.names | profile.programmes),
            *(("target", target) for target in profile.targets),
        )
    }
