"""Pairs worth comparing, without comparing all: documents meet where they share a name, target, rare number or word."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import Any

import numpy as np

from extract.operations.profile import Profile, spoken, telling

_ALL_PAIRS = 40  # documents in one block up to which each meets each
_NEIGHBOURS = 12  # in larger blocks each meets this many in order of time
# Blocks larger than this say nothing and are left out; those of names and targets are kept whatever their size.
# A number that more documents of a month give than stand here says so little (`similar.Rarity`) that it makes no pair.
_CROWD = {
    "brand": 40,
    "figure": 8,
    "figure in": 16,
    "figure then": 6,
    "figure and": 40,
    "figures": 40,
    "title": 40,
    "title in": 20,
}

_TELLING = 0.2  # strength below which a number and a month in common are nothing, whatever else is
_RARE = 0.4  # strength from which a number makes a block by itself
_FIGURES = 12  # numbers of one document that make blocks two by two

Pair = tuple[int, int]
Key = tuple[object, ...]
# Kinds of blocks by the number that stands in the last bits of a key's mark.
_KINDS = (*_CROWD, "name", "target")
_BITS = 15
_SOME = 100_000  # pairs that are numbers of Python at a time


def pairs(profiles: Sequence[Profile]) -> Iterator[Pair]:
    """Positions (smaller first, sorted) of the documents that share a key; close to linear in the number of documents.

    Keys are kept as numbers of eight bytes: a hundred thousand documents have ten million of them.
    """
    marks, holders, names = array("q"), array("I"), defaultdict[Key, set[int]](set)
    for position, profile in enumerate(profiles):
        for key in keys(profile):
            if key[0] in ("name", "target"):
                names[key].add(position)
            else:
                marks.append(hash(key) & ~_BITS | _KINDS.index(str(key[0])))
                holders.append(position)
    for key, members in _mentions(profiles, names).items():
        names[key].update(members)
    found = _meetings(np.frombuffer(marks, np.int64), np.frombuffer(holders, np.uint32), len(profiles))
    named = [low * len(profiles) + high for group in names.values() for low, high in _meet(sorted(group), profiles)]
    both = np.unique(np.concatenate([found, np.array(named, np.int64)]))
    for at in range(0, len(both), _SOME):
        some = both[at : at + _SOME]
        yield from zip((some // len(profiles)).tolist(), (some % len(profiles)).tolist(), strict=True)


def _meetings(marks: "np.ndarray[Any, Any]", holders: "np.ndarray[Any, Any]", many: int) -> "np.ndarray[Any, Any]":
    """Each two holders of one mark, as low * many + high; blocks that are a crowd are left out."""
    order = np.argsort(marks, kind="stable")
    marks, holders = marks[order], holders[order].astype(np.int64)
    starts = np.flatnonzero(np.concatenate([[True], marks[1:] != marks[:-1]])) if len(marks) else np.array([], np.int64)
    sizes = np.diff(np.append(starts, len(marks)))
    most = np.array([*_CROWD.values(), 0, 0])[marks[starts] & _BITS]
    kept = np.repeat((sizes > 1) & (sizes <= most), sizes)
    marks, holders = marks[kept], holders[kept]
    found = [np.array([], np.int64)]
    # Within a block positions rise: each meets the one behind it, then the one after that, and so on.
    for step in range(1, max(_CROWD.values())):
        same = np.flatnonzero(marks[step:] == marks[:-step])
        if not len(same):
            break
        found.append(np.unique(holders[same] * many + holders[same + step]))
    return np.unique(np.concatenate(found))


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
            yield from (("figure and", figure, word) for word in profile.title)
            if -weight >= _TELLING:
                yield from (("figure then", figure, month) for month in months)
    few = [figure for _, _, figure in numbers[:_FIGURES]]
    yield from (("figures", frozenset(both)) for both in combinations(few, 2))
    yield from (("brand", brand) for brand in profile.brands)
    yield from (("title", *both) for both in combinations(sorted(profile.title), 2))
    for word in profile.title:
        yield from (("title in", word, month) for month in months)


def _mentions(profiles: Sequence[Profile], names: Iterable[Key]) -> dict[Key, list[int]]:
    """Documents whose first lines hold the name or target of another as a word."""
    wanted = {spoken(str(key[0]), str(key[1])): key for key in names}
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
