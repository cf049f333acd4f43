"""Which rows of a log of corrections count: undo and redo are rows too, and nothing is ever taken out of a log."""

from collections.abc import Iterable
from dataclasses import dataclass

from extract.model.correction import Correction, CorrectionKind

# A row as far as undo and redo go: its id, its kind, the id of the correction that it names.
Row = tuple[str, str, str | None]


@dataclass(frozen=True, slots=True)
class Standing:
    """The ids of the corrections that count, in the order of the log; of those to be redone, the next one last."""

    counted: tuple[str, ...]
    undone: tuple[str, ...] = ()


def standing(rows: Iterable[Row]) -> Standing:
    """Follow undo and redo through the log.

    What is redone counts at its old place, so that later corrections still find what they are about. After a new
    correction nothing is next to be redone, as in any editor; what was taken back can still be redone by its id. An
    undo of what does not count changes nothing.

    >>> standing([("a", "edit", None), ("b", "note", None), ("u", "undo", "b")])
    Standing(counted=('a',), undone=('b',))
    """
    counts: dict[str, bool] = {}
    undone: dict[str, None] = {}
    for id_, kind, named in rows:
        if kind == CorrectionKind.UNDO:
            if named and counts.get(named):
                counts[named] = False
                undone[named] = None
        elif kind == CorrectionKind.REDO:
            if named and counts.get(named) is False:
                counts[named] = True
                undone.pop(named, None)
        else:
            counts.setdefault(id_, True)
            undone.clear()
    return Standing(tuple(id_ for id_, yes in counts.items() if yes), tuple(undone))


def in_force(log: Iterable[Correction]) -> tuple[Correction, ...]:
    """The corrections of a log that count, in its order."""
    rows = {each.id: each for each in log}
    counted = standing((each.id, each.kind, each.about.correction) for each in rows.values()).counted
    return tuple(rows[id_] for id_ in counted)
