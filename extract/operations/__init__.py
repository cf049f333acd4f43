"""Many documents to operations: who tells of the same one, what they say together, and where they differ.

The steps: `profile` (what a document offers for comparing) → `block` (pairs worth comparing) → `similar` (the
score and its reasons) → `cluster` (groups, with safeguards) → `dating` (undated documents) → `merge` (one timeline)
→ `conflicts` → `fuse`. The result is a function of the set of documents: neither their order nor their repetition
matters.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from extract.model.event import Extraction
from extract.model.operation import Operation
from extract.operations.cluster import cluster, demoted
from extract.operations.dating import forget
from extract.operations.fuse import fuse
from extract.operations.naming import slugged
from extract.operations.profile import profile
from extract.operations.similar import Likeness, Rarity, similar

__all__ = ["Likeness", "join", "likeness"]


def join(
    extractions: Iterable[Extraction],
    together: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> tuple[Operation, ...]:
    """The operations behind these documents, sorted by slug; every document stands in exactly one.

    `together` and `apart` are pairs of document ids that a person has decided; they outrank what was found.
    Different documents under one id are all kept; all but one get a mark behind their id.
    """
    known = _distinct(extractions)
    profiles = demoted([profile(extraction) for extraction in known.values()])
    programmes = {name.core for each in profiles for name in each.programmes}
    groups = cluster(profiles, together, apart)
    members = [[known[id_] for id_ in group] for group in groups]
    fused = [fuse(group, programmes) for group in members]
    slugs = slugged(zip((operation.name for operation in fused), members, strict=True))
    named = (replace(operation, slug=slug) for operation, slug in zip(fused, slugs, strict=True))
    return tuple(sorted(named, key=lambda operation: operation.slug))


def likeness(first: Extraction, second: Extraction, among: Iterable[Extraction] = ()) -> Likeness:
    """Why two documents are of one operation or are not; `among` are the others of the run, which say what is rare.

    A union can still be refused by a safeguard of the groups (`extract.operations.similar.clash`).
    """
    known = _distinct([first, second, *among])
    profiles = dict(zip(known, demoted([profile(each) for each in known.values()]), strict=True))
    return similar(profiles[first.document.id], profiles[second.document.id], Rarity.of(profiles.values()))


def _distinct(extractions: Iterable[Extraction]) -> dict[str, Extraction]:
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
