"""Operations: what several documents say together. Every value keeps the documents that say it."""

from dataclasses import dataclass
from enum import StrEnum

from extract.model.correction import Mark, Settled
from extract.model.event import Basis, EventType, Figure, Link, Realis
from extract.model.quick import quick
from extract.model.text import Document, Field, Span
from extract.model.time import EdtfDate


class ConflictKind(StrEnum):
    """How two sources differ."""

    VALUE = "value"  # different values of the same thing
    ROUNDING = "rounding"  # "more than 180" and 184
    SUBSET = "subset"  # one counts a part of what the other counts
    UPDATE = "update"  # a later total "so far"
    DEFINITION = "definition"  # arrested / charged
    DATE = "date"  # different days for one act, or for a document's publication


@quick
@dataclass(frozen=True, slots=True)
class Claim:
    """A value as written for display (`50000`, `2019-08-15`) and the ids of the documents that say it."""

    value: str
    documents: tuple[str, ...]


@quick
@dataclass(frozen=True, slots=True)
class Conflict:
    """Different claims on one thing, side by side; nothing is averaged. `about` names it ("accounts", "published").

    `settled` is a person's decision on it; the claims stay visible all the same.
    """

    kind: ConflictKind
    about: str
    claims: tuple[Claim, ...]
    note: str = ""
    settled: Settled | None = None


@quick
@dataclass(frozen=True, slots=True)
class SourcedFigure:
    """A figure and the documents that give it."""

    figure: Figure
    documents: tuple[str, ...]


@quick
@dataclass(frozen=True, slots=True)
class SourcedDate:
    """A dating of an event, how it is known, and the documents that give it."""

    date: EdtfDate | None
    basis: Basis
    documents: tuple[str, ...]


@quick
@dataclass(frozen=True, slots=True, order=True)
class SourcedEvidence:
    """A sentence of one document."""

    document: str
    field: Field
    span: Span


@quick
@dataclass(frozen=True, slots=True)
class MergedEvent:
    """One act as all sources tell it. `date` is the most precise uncontested dating; all of them stand in `dates`.

    `key` is stable: made from operation-independent parts (documents and evidence), so a link to it survives a
    new extraction that changes nothing about it. `where` maps each state to the documents that place the act there.

    `corrected` says what a person changed; values that a person gave name no documents. `quoted` are a person's
    quotations that stand in no document.
    """

    key: str
    type: EventType
    link: Link
    realis: Realis
    date: EdtfDate | None
    basis: Basis
    dates: tuple[SourcedDate, ...]
    where: tuple[tuple[str, tuple[str, ...]], ...]
    figures: tuple[SourcedFigure, ...]
    agencies: tuple[str, ...]
    evidence: tuple[SourcedEvidence, ...]
    conflicts: tuple[Conflict, ...] = ()
    corrected: tuple[Mark, ...] = ()
    quoted: tuple[str, ...] = ()

    @property
    def countries(self) -> tuple[str, ...]:
        """The states where it took place, alpha-3, sorted."""
        return tuple(country for country, _ in self.where)


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation: its documents, its one timeline, its states, and where its sources differ.

    `slug` names it in addresses and file names; `name` is what it is called on screen. `corrected` says what a person
    changed about the operation itself or its documents.
    """

    slug: str
    name: str
    names: tuple[str, ...]
    target: tuple[str, ...]
    lead: tuple[str, ...]
    participants: tuple[str, ...]
    agencies: tuple[str, ...]
    documents: tuple[Document, ...]
    events: tuple[MergedEvent, ...]
    conflicts: tuple[Conflict, ...] = ()
    corrected: tuple[Mark, ...] = ()
