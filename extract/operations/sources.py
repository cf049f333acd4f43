"""What one document tells, as merging needs it: the same whether it comes from values or from rows of a store."""

from collections.abc import Iterable
from dataclasses import dataclass

from extract.model.event import Basis, EventType, Extraction, Figure, Link, OperationTraits, Realis
from extract.model.quick import quick
from extract.model.text import Document, Field
from extract.model.time import EdtfDate
from extract.operations.words import words

# A sentence of a document: where it stands, its first character, the one behind its last.
Place = tuple[Field, int, int]


@quick
@dataclass(frozen=True, slots=True)
class Told:
    """An event as one document tells it; `position` is its place there. `running`: it counts so far.

    `evidence` has its sentences in the order in which they stand, each once.
    """

    document: str
    position: int
    type: EventType
    link: Link
    realis: Realis
    date: EdtfDate | None
    basis: Basis
    where: tuple[str, ...]
    figures: tuple[Figure, ...]
    agencies: tuple[str, ...]
    evidence: tuple[Place, ...]
    running: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A document, what it says of its operation, and the events that it tells, in its own order."""

    document: Document
    operation: OperationTraits
    events: tuple[Told, ...]


def source(extraction: Extraction) -> Source:
    """What an extraction tells."""
    document = extraction.document
    told = []
    for position, event in enumerate(extraction.events):
        places = in_order([(piece.field, piece.span.start, piece.span.end) for piece in event.evidence])
        told.append(
            Told(
                document.id,
                position,
                event.type,
                event.link,
                event.realis,
                event.date,
                event.basis,
                event.where,
                event.figures,
                event.agencies,
                places,
                bool(event.figures) and goes_on(places, document),
            )
        )
    return Source(document, extraction.operation, tuple(told))


def in_order(places: Iterable[Place]) -> tuple[Place, ...]:
    """Sentences as they stand, each once."""
    given = tuple(places)
    return given if len(given) < 2 else tuple(sorted(set(given)))


def goes_on(places: Iterable[Place], document: Document) -> bool:
    """Whether one of these sentences of a document counts what was done "so far"."""
    phrases = words().running_totals
    for field, start, end in places:
        said = document.field(field)[start:end].casefold()
        for phrase in phrases:
            if phrase in said:
                return True
    return False
