"""Documents to groups: who tells of the same operation, what the group is called and named by in addresses.

Everything here rests on the documents as they were extracted; what persons correct about dates and values comes later
(`extract.operations.correct`), so that it moves no document.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from extract.model.event import Extraction
from extract.operations.cluster import cluster, demoted
from extract.operations.dating import forget
from extract.operations.naming import display_name, first_told, slugged
from extract.operations.profile import profile


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

    `programmes` are the cores of names that the run showed to stand over several cases.
    """

    groups: tuple[Group, ...]
    programmes: frozenset[str] = frozenset()


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
    profiles = demoted([profile(extraction) for extraction in known.values()])
    programmes = frozenset(name.core for each in profiles for name in each.programmes)
    members = [tuple(known[id_] for id_ in group) for group in cluster(profiles, together, apart)]
    names = [display_name(group, programmes) for group in members]
    slugs = slugged(zip(names, map(first_told, members), strict=True))
    groups = map(Group, slugs, names, members)
    return Grouping(tuple(sorted(groups, key=lambda group: group.slug)), programmes)


def distinct(extractions: Iterable[Extraction]) -> dict[str, Extraction]:
    """By id, repetitions dropped; an id used by different documents is told apart by their content."""
    unique = {forget(extraction) for extraction in extractions}
    known: dict[str, Extraction] = {}
    for extraction in sorted(unique, key=lambda each: (each.document.id, _mark(each))):
        id_ = extraction.document.id
        if id_ in known:
            id_ = f"{id_}~{_mark(extraction)}"
            extraction = replace(extraction, document=replace(extraction.document, id=id_))
        known[id_] = extraction
    return known


def _mark(extraction: Extraction) -> str:
    return hashlib.sha256(repr(extraction).encode()).hexdigest()[:6]
