"""What persons do to a store: correct, undo, redo; each as one transaction that also computes anew what it touches.

Only the operations that a correction is about are computed again, so that it answers at once however much is stored.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Unpack

from extract.correcting.change import Change, Outcome, Who
from extract.errors import InputError
from extract.joining import recompute, rejoin
from extract.model.correction import Correction, CorrectionKind, Entry, Json, Misfit
from extract.model.operation import Operation
from extract.model.text import Field
from extract.operations import correct_draft
from extract.operations.correct_draft import Draft
from extract.store import Store, corrections, joined

# So many corrections received at once are applied one operation after the other; with more, everything is joined anew.
_FEW = 200


@dataclass(frozen=True, slots=True)
class Received:
    """What came of rows of another log: how many were new, how many known, and which of them do not fit here."""

    new: int
    known: int
    misfits: tuple[Misfit, ...] = ()


class Corrections:
    """The corrections of a store. Every change is one transaction: the row and the operations that follow from it.

    StaleError where somebody else changed the same thing after the version that the person saw (`expected`); its
    `present` are the entries since then. InputError where a value does not fit its field, or its target is not there.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def version(self) -> int:
        """The number of rows of the log: what a page notes when it is drawn, and gives back as `expected`."""
        with self._store.reading() as connection:
            return corrections.version(connection)

    @property
    def can_undo(self) -> bool:
        """Whether some correction counts."""
        with self._store.reading() as connection:
            return bool(corrections.stand(connection).counted)

    @property
    def can_redo(self) -> bool:
        """Whether the last thing done was to take a correction back."""
        with self._store.reading() as connection:
            return bool(corrections.stand(connection).undone)

    def edit(self, slug: str, key: str, field: str, after: Json, **who: Unpack[Who]) -> Outcome:
        """Set a value of an event: type, date (EDTF), where, figures, agencies, link, realis."""
        return self._on(slug, lambda operation: correct_draft.edit(operation, key, field, after), who)

    def add_event(
        self,
        slug: str,
        values: dict[str, Json],
        evidence: Sequence[tuple[str, Field, int, int]] = (),
        quoted: str = "",
        **who: Unpack[Who],
    ) -> Outcome:
        """Add an event that rests on stretches (document, field, start, end), or on a quotation from elsewhere."""
        return self._on(slug, lambda operation: correct_draft.add(operation, values, evidence, quoted), who)

    def remove(self, slug: str, key: str, **who: Unpack[Who]) -> Outcome:
        """Take an event off the timeline."""
        return self._on(slug, lambda operation: correct_draft.remove(operation, key), who)

    def merge(self, slug: str, keys: Sequence[str], **who: Unpack[Who]) -> Outcome:
        """Make one event of several; it is of the first one's kind."""
        return self._on(slug, lambda operation: correct_draft.merge(operation, keys), who)

    def split(self, slug: str, key: str, parts: Sequence[Sequence[int]], **who: Unpack[Who]) -> Outcome:
        """Make several events of one; `parts` are lists of places in its evidence."""
        return self._on(slug, lambda operation: correct_draft.split(operation, key, parts), who)

    def move(self, document: str, to: str | None, **who: Unpack[Who]) -> Outcome:
        """Count a document to another operation (its slug), or to one of its own."""
        with self._changing(who) as change:
            source = change.operation_of(document)
            target = change.operation(to) if to else None
            return change.add(correct_draft.move(document, source, target))

    def join(self, slugs: Sequence[str], **who: Unpack[Who]) -> Outcome:
        """Make one operation of several."""
        with self._changing(who) as change:
            return change.add(correct_draft.join([change.operation(slug) for slug in slugs]))

    def split_off(self, slug: str, documents: Iterable[str], **who: Unpack[Who]) -> Outcome:
        """Make an operation of its own of some documents."""
        return self._on(slug, lambda operation: correct_draft.split_off(operation, documents), who)

    def rename(self, slug: str, name: str, **who: Unpack[Who]) -> Outcome:
        """Call an operation otherwise; its slug stays."""
        return self._on(slug, lambda operation: correct_draft.rename(operation, name), who)

    def set_published(self, document: str, day: str | None, **who: Unpack[Who]) -> Outcome:
        """Set a document's publication day (ISO), or say that it is not known."""
        with self._changing(who) as change:
            operation = change.operation_of(document)
            found = next(each for each in operation.documents if each.id == document)
            return change.add(correct_draft.set_published(found, day))

    def set_states(self, slug: str, role: str, states: Sequence[str], **who: Unpack[Who]) -> Outcome:
        """Set the states that led an operation ("lead") or took part in it ("participants")."""
        return self._on(slug, lambda operation: correct_draft.set_states(operation, role, states), who)

    def settle(self, slug: str, key: str | None, about: str, choice: str | None, **who: Unpack[Who]) -> Outcome:
        """Decide a difference between sources: for one of its claims, or for none of them."""
        return self._on(slug, lambda operation: correct_draft.settle(operation, key, about, choice), who)

    def note(self, slug: str, key: str | None, text: str, **who: Unpack[Who]) -> Outcome:
        """A remark on an event, or on the operation."""
        return self._on(slug, lambda operation: correct_draft.note(operation, key, text), who)

    def add(self, correction: Correction, expected: int | None = None) -> Outcome:
        """Add a correction as it is (`extract.operations.correct_draft` makes them)."""
        with self._changing({"by": correction.by, "at": correction.at, "expected": expected}) as change:
            return change.append(correction)

    def undo(
        self, *, by: str, at: datetime, why: str = "", correction: str | None = None, expected: int | None = None
    ) -> Outcome:
        """Take a correction back: the one of this id, else the last that counts. The row of the log stays."""
        with self._changing(Who(by=by, at=at, why=why, expected=expected)) as change:
            counted = corrections.stand(change.connection).counted
            if not counted or (correction and correction not in counted):
                raise InputError(
                    f"correction {correction} does not count now" if correction else "there is nothing to undo"
                )
            return change.turn(CorrectionKind.UNDO, correction or counted[-1])

    def redo(
        self, *, by: str, at: datetime, why: str = "", correction: str | None = None, expected: int | None = None
    ) -> Outcome:
        """Let a correction count again: the one of this id, else the one that was taken back last."""
        with self._changing(Who(by=by, at=at, why=why, expected=expected)) as change:
            stand = corrections.stand(change.connection)
            if correction in stand.counted or not (correction or stand.undone):
                raise InputError(
                    f"correction {correction} counts already" if correction else "there is nothing to redo"
                )
            return change.turn(CorrectionKind.REDO, correction or stand.undone[-1])

    def receive(self, rows: Sequence[Correction]) -> Received:
        """Add the rows of another log, in their order; those that are here already are passed over.

        InputError where an undo or redo names a correction that is neither here nor among them.
        """
        current = self._current()
        with self._store.writing() as connection:
            known = {each.id: each for _, each in corrections.log(connection)}
            new = [each for each in {row.id: row for row in rows}.values() if each.id not in known]
            known.update((each.id, each) for each in new)
            for each in new:
                if each.about.correction and each.about.correction not in known:
                    raise InputError(f"{each.kind} {each.id} names {each.about.correction}, which is not there")
            corrections.append(connection, new)
            subjects = {each.about.correction or each.id: each for each in new}
            few = current and len(subjects) <= _FEW
            if few:
                recompute(connection, [known[id_] for id_ in subjects])
            else:
                joined.set_stale(connection)
        if not few:
            rejoin(self._store)
        ids = set(subjects)
        misfits = tuple(each for each in self.misfits() if each.correction.id in ids)
        return Received(len(new), len(rows) - len(new), misfits)

    def history(self, slug: str | None = None) -> tuple[Entry, ...]:
        """Every row of the log, or those about one operation and its documents, the newest first."""
        with self._store.reading() as connection:
            log = corrections.log(connection)
            misfits = corrections.misfits(connection)
            counted = frozenset(corrections.stand(connection).counted)
            if slug is not None:
                own = set(joined.members(connection, [slug]).get(slug, ()))
                about = {each.id for _, each in log if own & set(each.about.concerned)}
                log = [row for row in log if row[1].id in about or row[1].about.correction in about]
        return tuple(
            Entry(version, each, each.about.correction is None and each.id not in counted, misfits.get(each.id))
            for version, each in reversed(log)
        )

    def misfits(self) -> tuple[Misfit, ...]:
        """The corrections that count and do not fit what is found now, in the order of the log."""
        with self._store.reading() as connection:
            counted = frozenset(corrections.stand(connection).counted)
            return tuple(each for id_, each in corrections.misfits(connection).items() if id_ in counted)

    def _current(self) -> bool:
        with self._store.reading() as connection:
            return joined.is_current(connection)

    def _on(self, slug: str, draft: Callable[[Operation], Draft], who: Who) -> Outcome:
        with self._changing(who) as change:
            return change.add(draft(change.operation(slug)))

    @contextmanager
    def _changing(self, who: Who) -> Iterator[Change]:
        """One transaction, in a store whose operations are those of its documents."""
        if not self._current():
            rejoin(self._store)
        with self._store.writing() as connection:
            yield Change(connection, who)
