"""Corrections applied over the extraction: what a person said stays, whatever the rules come to say.

Which documents are of one operation rests on the documents as they were extracted, and on the pairs that persons put
together or apart; dates and values that a person gives change nothing of that. So a correction changes what it says
and nothing else, and only its own operation needs to be computed again (`corrected`).
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from extract.model.correction import Correction, CorrectionKind, Misfit
from extract.model.operation import Operation
from extract.operations import correct_events, correct_whole
from extract.operations.correct_first import decided_pairs, with_days
from extract.operations.correct_working import Applied, Working
from extract.operations.dating import Reread
from extract.operations.fuse import fuse
from extract.operations.grouping import Group

_APPLY: dict[CorrectionKind, Callable[[Working, Correction], Applied]] = {
    CorrectionKind.EDIT: correct_events.edit,
    CorrectionKind.ADD: correct_events.add,
    CorrectionKind.REMOVE: correct_events.remove,
    CorrectionKind.MERGE: correct_events.merge,
    CorrectionKind.SPLIT: correct_events.split,
    CorrectionKind.MOVE: correct_whole.on_the_whole,
    CorrectionKind.PUBLISHED: correct_whole.on_the_whole,
    CorrectionKind.RENAME: correct_whole.rename,
    CorrectionKind.STATES: correct_whole.states,
    CorrectionKind.SETTLE: correct_whole.settle,
    CorrectionKind.NOTE: correct_whole.note,
}


def corrected(
    group: Group,
    corrections: Sequence[Correction],
    programmes: Collection[str] = (),
    reread: Reread | None = None,
) -> tuple[Operation, tuple[Misfit, ...]]:
    """One operation with the corrections that concern it, in the order of the log, and those that do not fit."""
    prepared = [with_days(each, corrections, reread) for each in group.members]
    operation = fuse(prepared, programmes, reread, slug=group.slug, name=group.name)
    if not corrections:
        return operation, ()
    work = Working(operation, {name for each in group.members for name in each.operation.agencies})
    misfits = [_APPLY[each.kind](work, each) for each in corrections]
    misfits += _settled_again(work, corrections, {each.correction.id for each in misfits if each})
    return work.operation, tuple(each for each in misfits if each)


def _settled_again(work: Working, corrections: Iterable[Correction], known: Collection[str]) -> list[Applied]:
    """Decisions that a later correction has moved from under: made once more on what there is now, or told."""
    lost = (each for each in corrections if each.kind == CorrectionKind.SETTLE and each.id not in known)
    return [correct_whole.settle(work, each) for each in lost if not correct_whole.is_settled(work, each)]


def assigned(
    corrections: Iterable[Correction], operation_of: Mapping[str, str]
) -> tuple[dict[str, list[Correction]], tuple[Misfit, ...]]:
    """For each operation the corrections that are about it, in their order; `operation_of` gives a document's.

    It is the operation that holds most of what a correction names; of two that hold as much, that of what it names
    first. What names no document that is here is a misfit.
    """
    found: dict[str, list[Correction]] = {}
    misfits = []
    for each in corrections:
        named = _named(each)
        places = [operation_of[id_] for id_ in named if id_ in operation_of]
        if places:
            found.setdefault(Counter(places).most_common(1)[0][0], []).append(each)
        else:
            misfits.append(Misfit(each, f"{_listed(named)} no longer in the store"))
    return found, tuple(misfits)


def unheard(corrections: Sequence[Correction], operation_of: Mapping[str, str]) -> tuple[Misfit, ...]:
    """Moves that another decision forbids, at least in part."""
    together, _ = decided_pairs(corrections)
    found = []
    for each in corrections:
        if each.kind != CorrectionKind.MOVE:
            continue
        asked = {(min(pair), max(pair)) for pair in each.after["together"]} & together
        present = sorted(pair for pair in asked if set(pair) <= operation_of.keys())
        if refused := [pair for pair in present if operation_of[pair[0]] != operation_of[pair[1]]]:
            reason = f"{' and '.join(refused[0])} stay apart: another decision parts their operations"
            found.append(Misfit(each, reason, applied=len(refused) < len(present)))
    return tuple(found)


def _named(correction: Correction) -> list[str]:
    """The documents that a correction names, the first mentioned first, each as often as it is quoted."""
    quoted = [quote.document for event in correction.about.events for quote in event.quotes if quote.document]
    return quoted or list(correction.about.documents)


def _listed(named: Sequence[str]) -> str:
    if not named:
        return "what it is about is"
    shown = ", ".join(list(dict.fromkeys(named))[:3])
    return f"document {shown} is" if len(set(named)) == 1 else f"documents {shown} are"
