"""Many documents to operations: who tells of the same one, what they say together, and where they differ.

The steps: `profile` (what a document offers for comparing) → `block` (pairs worth comparing) → `similar` (the
score and its reasons) → `cluster` (groups, with safeguards) → `dating` (undated documents) → `merge` (one timeline)
→ `conflicts` → `fuse`; what persons corrected is applied over it (`correct`). The result is a function of the set of
documents: neither their order nor their repetition matters.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.model.correction import Correction, Misfit
from extract.model.correction_log import in_force
from extract.model.event import Extraction
from extract.model.operation import Operation
from extract.operations.cluster import demoted
from extract.operations.correct import assigned, corrected, unheard
from extract.operations.correct_first import decided_pairs
from extract.operations.dating import Reread
from extract.operations.grouping import Group, Grouping, distinct, grouped
from extract.operations.profile import profile
from extract.operations.rarity import Rarity
from extract.operations.similar import Likeness, similar

__all__ = ["Corrected", "Group", "Grouping", "Likeness", "apply", "apply_to", "grouped", "join", "likeness"]


@dataclass(frozen=True, slots=True)
class Corrected:
    """Operations with what persons corrected, sorted by slug, and the corrections that do not fit, in their order."""

    operations: tuple[Operation, ...]
    misfits: tuple[Misfit, ...] = ()


def join(
    extractions: Iterable[Extraction],
    together: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
    reread: Reread | None = None,
) -> tuple[Operation, ...]:
    """The operations behind these documents, sorted by slug; every document stands in exactly one.

    `together` and `apart` are pairs of document ids that a person has decided; they outrank what was found.
    Different documents under one id are all kept; all but one get a mark behind their id. With `reread`, an undated
    document whose day follows from its siblings is dated by that throughout (`extract.operations.dating`).
    """
    return apply_to(grouped(extractions, together, apart), (), reread).operations


def apply(extractions: Iterable[Extraction], log: Iterable[Correction], reread: Reread | None = None) -> Corrected:
    """The operations behind these documents with everything in a log of corrections, undo and redo included."""
    counted = in_force(log)
    return apply_to(grouped(extractions, *decided_pairs(counted)), counted, reread)


def apply_to(grouping: Grouping, counted: Sequence[Correction], reread: Reread | None = None) -> Corrected:
    """The operations of groups, with the corrections that count; `grouping` rests on their pairs."""
    operation_of = {id_: group.slug for group in grouping.groups for id_ in group.ids}
    about, misfits = assigned(counted, operation_of)
    done = [corrected(group, about.get(group.slug, ()), grouping.programmes, reread) for group in grouping.groups]
    found = [*misfits, *unheard(counted, operation_of), *(misfit for _, own in done for misfit in own)]
    order = {each.id: at for at, each in enumerate(counted)}
    return Corrected(
        tuple(operation for operation, _ in done), tuple(sorted(found, key=lambda each: order[each.correction.id]))
    )


def likeness(first: Extraction, second: Extraction, among: Iterable[Extraction] = ()) -> Likeness:
    """Why two documents are of one operation or are not; `among` are the others of the run, which say what is rare.

    A union can still be refused by a safeguard of the groups (`extract.operations.clash`).
    """
    known = distinct([first, second, *among])
    profiles = dict(zip(known, demoted([profile(each) for each in known.values()]), strict=True))
    return similar(profiles[first.document.id], profiles[second.document.id], Rarity.of(profiles.values()))
