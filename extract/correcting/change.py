"""One change of the log of corrections, in its transaction: what is stale, what the row says, what follows from it."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TypedDict

from sqlalchemy import Connection

from extract.errors import InputError, StaleError
from extract.joining import recompute
from extract.model.correction import About, Correction, CorrectionKind, Entry, Misfit
from extract.model.correction_checks import checked
from extract.model.correction_wire import correction_id
from extract.model.operation import Operation
from extract.operations.correct_draft import Draft, drafted
from extract.store import contents, corrections, joined

_TURNS = (CorrectionKind.UNDO, CorrectionKind.REDO)
# What changes one value; two of them go together on one event where the values are different ones.
_OF_ONE_VALUE = (CorrectionKind.EDIT, CorrectionKind.SETTLE)


class Who(TypedDict, total=False):
    """Who corrects, when (UTC), why, and which version of the log they saw (None: whatever it is)."""

    by: str
    at: datetime
    why: str
    expected: int | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a change of the log came to.

    `slugs` are the operations that were computed anew, `gone` the slugs that no operation has any more; `misfits` the
    corrections of these operations that do not fit what is found.
    """

    version: int
    correction: Correction
    slugs: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    misfits: tuple[Misfit, ...] = ()


class Change:
    """A change in the making; what it reads is what the transaction sees."""

    def __init__(self, connection: Connection, who: Who) -> None:
        self.connection = connection
        self._who = who

    def operation(self, slug: str) -> Operation:
        """An operation as it is now. InputError where there is none of this slug."""
        found = contents.operation(self.connection, slug)
        if found is None:
            raise InputError(f"there is no operation {slug!r} (any more); load the page anew")
        return found

    def operation_of(self, document: str) -> Operation:
        """The operation that a document stands in."""
        found = joined.operation_of(self.connection, [document])
        if document not in found:
            raise InputError(f"there is no document {document!r} in the store")
        return self.operation(found[document])

    def add(self, draft: Draft) -> Outcome:
        """Add the correction that a draft comes to."""
        return self.append(drafted(draft, by=self._who["by"], at=self._who["at"], why=self._who.get("why", "")))

    def turn(self, kind: CorrectionKind, named: str) -> Outcome:
        """Take a correction back, or let it count again."""
        about = corrections.one(self.connection, named)
        if about is None or about.kind in _TURNS:
            raise InputError(f"there is no correction {named!r}")
        at = self._who["at"].astimezone(UTC)
        row = Correction(
            "", kind, About(correction=named), None, None, None, self._who["by"], at, self._who.get("why", "")
        )
        return self.append(checked(row), about)

    def append(self, correction: Correction, about: Correction | None = None) -> Outcome:
        """Add a row and compute anew what it touches; `about` is the correction that an undo or redo names."""
        subject = about or correction
        self._refuse_stale(subject)
        row, taken = correction, 0
        while not row.id or corrections.one(self.connection, row.id):
            row = replace(correction, id=correction_id(correction, taken))
            taken += 1
        corrections.append(self.connection, [row])
        done = recompute(self.connection, [subject if about else row])
        return Outcome(corrections.version(self.connection), row, done.slugs, done.gone, done.misfits)

    def _refuse_stale(self, subject: Correction) -> None:
        expected = self._who.get("expected")
        if expected is None:
            return
        since = []
        for version, row in corrections.log(self.connection, after=expected):
            named = corrections.one(self.connection, row.about.correction) if row.about.correction else row
            if named and same_thing(named, subject):
                since.append((Entry(version, row), named))
        if since:
            raise StaleError(_told(*since[-1]), present=tuple(entry for entry, _ in since))


def same_thing(first: Correction, second: Correction) -> bool:
    """Whether two corrections get in each other's way: the same value, or one undoes what the other stands on."""
    if CorrectionKind.NOTE in (first.kind, second.kind):
        return False
    if first.about.events and second.about.events:
        shared = _sentences(first) & _sentences(second)
        if CorrectionKind.ADD in (first.kind, second.kind):
            return bool(shared) and first.after == second.after
        of_values = first.kind in _OF_ONE_VALUE and second.kind in _OF_ONE_VALUE
        return bool(shared) and (first.field == second.field or not of_values)
    if first.about.events or second.about.events:
        return False
    documents = set(first.about.documents) & set(second.about.documents)
    return bool(documents) and (first.kind, first.field) == (second.kind, second.field)


def _sentences(correction: Correction) -> set[tuple[str, str]]:
    return {(quote.document, quote.mark) for event in correction.about.events for quote in event.quotes}


def _told(entry: Entry, about: Correction) -> str:
    row = entry.correction
    what = {CorrectionKind.UNDO: "took back", CorrectionKind.REDO: "brought back"}.get(row.kind, "made")
    value = f" to {about.after!r}" if isinstance(about.after, str) else ""
    change = f"{about.kind} of {about.field}{value}" if about.field else f"{about.kind}"
    return (
        f"{row.by} {what} a correction ({change}) on {row.at:%Y-%m-%d at %H:%M} UTC, after you looked. "
        "Nothing was changed; look at it as it is now, and correct it again if it is still wrong"
    )
