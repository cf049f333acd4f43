"""Documents to groups: who tells of the same operation, what the group is called and named by in addresses.

Everything here rests on the documents as they were extracted; what persons correct about dates and values comes later
(`extract.operations.correct`), so that it moves no document.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from extract.model.event import Extraction
from extract.operations.cluster import Edge, demote, edges, formed, ranked
from extract.operations.cluster import programmes as programmes_of
from extract.operations.columns import Columns
from extract.operations.dating import forget
from extract.operations.naming import FirstTold, display_name, first_told, kin, slugged
from extract.operations.profile import Profile, profile


@dataclass(frozen=True, slots=True)
class Group:
    """The documents of one operation as extracted, sorted by id; its slug, and what its documents call it."""

    slug: str
    name: str
    members: tuple[Extraction, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its documents."""
        return tuple(each.document.id for each in self.members)


@dataclass(frozen=True, slots=True)
class Grouping:
    """All groups of a run, sorted by slug; every document stands in exactly one.

    `programmes` are the cores of names that the run showed to stand over several cases; `alike` the pairs of
    documents that were enough alike to be joined, whether a safeguard or a person kept them apart or not; `profiles`
    what each document offered for comparing, sorted by id.
    """

    groups: tuple[Group, ...]
    programmes: frozenset[str] = frozenset()
    alike: tuple[Edge, ...] = ()
    profiles: tuple[Profile, ...] = ()


def grouped(
    extractions: Iterable[Extraction],
    together: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> Grouping:
    """The groups of these documents; neither their order nor their repetition matters.

    `together` and `apart` are pairs of document ids that a person has decided; they outrank what was found.
    Different documents under one id are all kept; all but one get a mark behind their id.
    """
    known = distinct(extractions)
    profiles = tuple(profile(known[id_]) for id_ in sorted(known))
    columns = Columns.of(profiles)
    programmes = programmes_of(columns)
    compared = [demote(each, programmes) for each in profiles]
    alike = edges(compared, columns.demoted(programmes))
    members = [tuple(known[id_] for id_ in group) for group in formed(compared, alike, together, apart)]
    names = [display_name(group, programmes) for group in members]
    slugs = slugged(zip(names, map(first_told, members), strict=True))
    groups = sorted(map(Group, slugs, names, members), key=lambda group: group.slug)
    return Grouping(tuple(groups), programmes, tuple(alike), profiles)


Titled = tuple[str, FirstTold]  # what a group's documents call it, and the one that told it first: they make its slug


def regrouped(
    members: Iterable[Extraction],
    alike: Iterable[Edge],
    programmes: Collection[str],
    together: Iterable[tuple[str, str]],
    apart: Iterable[tuple[str, str]],
    others: Mapping[str, Titled],
    freed: Iterable[str] = (),
) -> tuple[tuple[Group, ...], dict[str, str]]:
    """The groups that `grouped` makes of a part of the documents that no pair connects with the others.

    `alike` are the pairs within the part, `others` the remaining groups by their slugs, `freed` the slugs that the part
    had before. The second value has those of the others whose slug has become another one: a namesake came before
    them, or went.
    """
    known = {each.document.id: each for each in members}
    profiles = [demote(profile(known[id_]), programmes) for id_ in sorted(known)]
    parts = [tuple(known[id_] for id_ in group) for group in formed(profiles, ranked(alike), together, apart)]
    names = [display_name(group, programmes) for group in parts]
    own = [*zip(names, map(first_told, parts), strict=True)]
    near = {kin(each) for each in (*slugged(own), *freed)}
    beside = {old: titled for old, titled in others.items() if kin(old) in near}
    slugs = slugged([*own, *beside.values()])
    moved = {old: new for old, new in zip(beside, slugs[len(parts) :], strict=True) if old != new}
    return tuple(map(Group, slugs[: len(parts)], names, parts)), moved


def distinct(extractions: Iterable[Extraction]) -> dict[str, Extraction]:
    """By id, repetitions dropped; an id used by different documents is told apart by their content."""
    by_id: dict[str, list[Extraction]] = {}
    for extraction in map(forget, extractions):
        of_id = by_id.setdefault(extraction.document.id, [])
        if extraction not in of_id:
            of_id.append(extraction)
    known: dict[str, Extraction] = {}
    for id_ in sorted(by_id):
        # Marks are made of all that was found, which takes its time; ids are seldom given twice.
        first, *others = by_id[id_] if len(by_id[id_]) == 1 else sorted(by_id[id_], key=_mark)
        known[id_] = first
        for other in others:
            marked = f"{id_}~{_mark(other)}"
            known[marked] = replace(other, document=replace(other.document, id=marked))
    return known


def _mark(extraction: Extraction) -> str:
    return hashlib.sha256(repr(extraction).encode()).hexdigest()[:6]
