"""Pairs worth comparing, without comparing all: documents meet where they share a name, target, rare number or word."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from extract.operations.profile import Profile, spoken, telling

_ALL_PAIRS = 40  # documents in one block up to which each meets each
_NEIGHBOURS = 12  # in larger blocks each meets this many in order of time
# Blocks larger than this say nothing and are left out; those of names and targets are kept whatever their size.
_CROWD = {"brand": 40, "figure": 8, "figure in": 40, "figure and": 40, "figures": 40, "title": 40, "title in": 20}

_RARE = 0.4  # strength from which a number makes a block by itself
_FIGURES = 12  # numbers of one document that make blocks two by two

Pair = tuple[int, int]
Key = tuple[object, ...]


def pairs(profiles: Sequence[Profile]) -> set[Pair]:
    """Positions (smaller first) of the documents that share a key; close to linear in the number of documents."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    for position, profile in enumerate(profiles):
        for key in keys(profile):
            blocks[key].append(position)
    for key, members in _mentions(profiles, blocks).items():
        blocks[key] = sorted({*blocks[key], *members})
    found: set[Pair] = set()
    for key, members in blocks.items():
        if len(members) <= _CROWD.get(str(key[0]), len(members)):
            found.update(_meet(members, profiles))
    return found


def keys(profile: Profile) -> Iterator[Key]:
    """The blocks that a document stands in."""
    for name in profile.names | profile.programmes:
        yield "name", name.core
    for target in profile.targets:
        yield "target", target
    months = sorted(profile.months) or [(0, 0)]
    numbers = sorted((-telling(key), str(key), key) for key in profile.figures if telling(key) > 0)
    for weight, _, figure in numbers:
        if -weight >= _RARE:
            yield "figure", figure
            yield from (("figure in", figure, month) for month in months)
        else:
            # A round number needs a second thing in common.
            others = (*profile.agencies, *profile.title, *months)
            yield from (("figure and", figure, other) for other in others)
    few = [figure for _, _, figure in numbers[:_FIGURES]]
    yield from (("figures", frozenset(both)) for both in combinations(few, 2))
    yield from (("brand", brand) for brand in profile.brands)
    yield from (("title", *both) for both in combinations(sorted(profile.title), 2))
    for word in profile.title:
        yield from (("title in", word, month) for month in months)


def _mentions(profiles: Sequence[Profile], blocks: dict[Key, list[int]]) -> dict[Key, list[int]]:
    """Documents whose first lines hold the name or target of another as a word."""
    wanted = {spoken(str(key[0]), str(key[1])): key for key in blocks if key[0] in ("name", "target")}
    found: dict[Key, list[int]] = defaultdict(list)
    for position, profile in enumerate(profiles):
        for word in (profile.headline | profile.lead) & wanted.keys():
            found[wanted[word]].append(position)
    return found


def _meet(members: list[int], profiles: Sequence[Profile]) -> Iterable[Pair]:
    if len(members) <= _ALL_PAIRS:
        return combinations(members, 2)
    # Sorted by time and id, so that the pairs do not depend on the order of the input.
    ordered = sorted(members, key=lambda position: (_when(profiles[position]), profiles[position].ids))
    near = ((ordered[at], other) for at in range(len(ordered)) for other in ordered[at + 1 : at + 1 + _NEIGHBOURS])
    return ((min(pair), max(pair)) for pair in near)


def _when(profile: Profile) -> date:
    return min(profile.published, default=min((days[0] for days in profile.days), default=date.max))
