"""Corrections of an operation as a whole: its name, its states, differences that are settled, notes."""

from dataclasses import replace

from extract.model.correction import Correction, Misfit, Settled
from extract.model.event import Basis
from extract.model.operation import Conflict, ConflictKind, MergedEvent, Operation
from extract.model.time import EdtfDate
from extract.operations.correct_events import same_value
from extract.operations.correct_working import Applied, Working, mark


def rename(work: Working, correction: Correction) -> Applied:
    """Call the operation otherwise; its slug stays, so that links to it hold."""
    now = work.operation.name
    marked = mark(correction, "name")
    work.change(lambda operation: replace(operation, name=correction.after, corrected=(*operation.corrected, marked)))
    return _unless(correction, now in (correction.before, correction.after), f"the sources now call it {now!r}")


def states(work: Working, correction: Correction) -> Applied:
    """Set the states that led the operation, or those that took part in it."""
    role = str(correction.field)
    now = list(work.operation.lead if role == "lead" else work.operation.participants)
    value, marked = tuple(sorted(set(correction.after))), mark(correction, role)

    def change(operation: Operation) -> Operation:
        operation = replace(operation, corrected=(*operation.corrected, marked))
        return replace(operation, lead=value) if role == "lead" else replace(operation, participants=value)

    work.change(change)
    fits = same_value(now, correction.before) or same_value(now, correction.after)
    return _unless(correction, fits, f"the sources now give {', '.join(now) or 'no state'}")


def note(work: Working, correction: Correction) -> Applied:
    """A remark on an event, or on the operation."""
    marked = replace(mark(correction, "note"), why=str(correction.after))
    if not correction.about.events:
        work.change(lambda operation: replace(operation, corrected=(*operation.corrected, marked)))
        return None
    found = work.find(correction.about.events[0])
    if found.at is None:
        return Misfit(correction, found.reason)
    event = work.events[found.at].event
    work.put(found.at, replace(event, corrected=(*event.corrected, marked)))
    return None


def on_the_whole(work: Working, correction: Correction) -> Applied:
    """What changed the documents before they were joined (a date, a move) is marked on their operation."""
    marked = mark(correction, str(correction.field))
    work.change(lambda operation: replace(operation, corrected=(*operation.corrected, marked)))
    return None


def settle(work: Working, correction: Correction) -> Applied:
    """Decide a difference between sources. Where a further value has come up it is open again."""
    if not correction.about.events:
        decided = _decided(correction, work.conflicts())
        if isinstance(decided, Misfit):
            return decided
        work.settle(decided)
        return None
    found = work.find(correction.about.events[0])
    if found.at is None:
        return Misfit(correction, found.reason)
    event = work.events[found.at].event
    decided = _decided(correction, event.conflicts)
    if isinstance(decided, Misfit):
        return decided
    work.put(found.at, _with(decided, event, correction))
    return None


def is_settled(work: Working, correction: Correction) -> bool:
    """Whether the decision still stands on some difference; a later correction may have changed its claims."""
    conflicts = (*work.conflicts(), *(conflict for each in work.events for conflict in each.event.conflicts))
    return any(each.settled and each.settled.mark.correction == correction.id for each in conflicts)


def _decided(correction: Correction, conflicts: tuple[Conflict, ...]) -> Conflict | Misfit:
    seen = set(correction.before)
    about = [each for each in conflicts if each.about == correction.about.conflict]
    if not about:
        return Misfit(correction, f"the sources no longer differ about {correction.about.conflict}")
    conflict = max(about, key=lambda each: len(seen & {claim.value for claim in each.claims}))
    values = [claim.value for claim in conflict.claims]
    if new := [value for value in values if value not in seen]:
        return Misfit(correction, f"a further value has come up since: {', '.join(new)}; it is open again")
    if correction.after is not None and correction.after not in values:
        return Misfit(correction, f"no source gives {correction.after} any more")
    return replace(conflict, settled=Settled(correction.after, mark(correction, "settled")))


def _with(decided: Conflict, event: MergedEvent, correction: Correction) -> MergedEvent:
    """The event with the decision; a decision between dates dates it, unless a person has dated it otherwise."""
    conflicts = tuple(
        decided if (each.about, each.claims) == (decided.about, decided.claims) else each for each in event.conflicts
    )
    event = replace(event, conflicts=conflicts, corrected=(*event.corrected, mark(correction, "settled")))
    if decided.kind != ConflictKind.DATE or correction.after is None or event.basis == Basis.GIVEN:
        return event
    basis = next((each.basis for each in event.dates if each.date and each.date.edtf == correction.after), event.basis)
    return replace(event, date=EdtfDate.parse(correction.after), basis=basis)


def _unless(correction: Correction, fits: bool, reason: str) -> Applied:
    return None if fits else Misfit(correction, f"{reason}, no longer what it was corrected from", applied=True)
