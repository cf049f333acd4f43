"""Which events a person should look at first: those of which least is known for sure, or on which sources differ."""

from collections.abc import Iterable
from typing import Literal

from extract.model.event import Basis, Link, Realis
from extract.model.operation import MergedEvent, Operation

Doubt = Literal["conflict", "undated", "inferred", "publication", "planned", "misfit"]
# How much each weighs; a difference between sources before a missing date, and that before a date that is a bound.
WEIGHT: dict[Doubt, int] = {
    "misfit": 16,
    "conflict": 8,
    "undated": 5,
    "inferred": 4,
    "publication": 2,
    "planned": 1,
}
_OPEN = frozenset({"misfit", "conflict"})
_BY_BASIS: dict[Basis, Doubt] = {
    Basis.NONE: "undated",
    Basis.INFERRED: "inferred",
    Basis.PUBLICATION: "publication",
}


def doubts(event: MergedEvent, misfits: Iterable[str] = ()) -> tuple[Doubt, ...]:
    """What is doubtful about an event, the heaviest first. `misfits` are ids of corrections that no longer fit."""
    found: list[Doubt] = []
    misfits = frozenset(misfits)
    if any(mark.correction in misfits for mark in event.corrected):
        found.append("misfit")
    if any(conflict.settled is None for conflict in event.conflicts):
        found.append("conflict")
    if event.basis in _BY_BASIS:
        found.append(_BY_BASIS[event.basis])
    if event.realis == Realis.PLANNED:
        found.append("planned")
    return tuple(found)


def weight(found: Iterable[Doubt]) -> int:
    """How urgent a look is.

    >>> weight(("conflict", "undated")), weight(())
    (13, 0)
    """
    return sum(WEIGHT[each] for each in found)


def queue(
    operations: Iterable[Operation], misfits: Iterable[str] = ()
) -> list[tuple[Operation, MergedEvent, tuple[Doubt, ...]]]:
    """All events, those that most need a look first; what a person corrected already and what belongs to another case
    come after the others of their weight. Events of the same urgency stay in their order."""
    misfits = frozenset(misfits)
    rows = [(operation, event, doubts(event, misfits)) for operation in operations for event in operation.events]
    return sorted(rows, key=lambda row: (row[1].link == Link.OTHER, _is_done(row[1], row[2]), -weight(row[2])))


def _is_done(event: MergedEvent, found: Iterable[Doubt]) -> bool:
    """Whether a person corrected it and nothing about it asks for a decision still."""
    return bool(event.corrected) and not _OPEN.intersection(found)
