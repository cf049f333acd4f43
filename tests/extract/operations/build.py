"""Short ways to write documents with what was found in them; an event's proof is the sentence it is given."""

from datetime import date

from extract.model.event import (
    Basis,
    Event,
    EventType,
    Evidence,
    Extraction,
    Figure,
    FigureWhat,
    Link,
    OperationTraits,
    Realis,
)
from extract.model.mention import Qualifier
from extract.model.text import Document, PublishedBasis, Span
from extract.model.time import EdtfDate


def event(
    kind: str,
    sentence: str = "",
    *,
    when: str | None = None,
    basis: str | None = None,
    where: tuple[str, ...] = (),
    figures: tuple[Figure, ...] = (),
    link: str = "this",
    realis: str = "asserted",
    agencies: tuple[str, ...] = (),
) -> tuple[Event, str]:
    """An event and the sentence that tells it."""
    known = Basis(basis) if basis else Basis.EXPLICIT if when else Basis.NONE
    made = Event(
        EventType(kind),
        (),
        Link(link),
        Realis(realis),
        EdtfDate.parse(when) if when else None,
        known,
        tuple(sorted(where)),
        figures,
        agencies,
    )
    return made, sentence or f"Told: {kind}."


def figure(
    what: str, value: float, qualifier: str = "exact", *, country: str | None = None, currency: str | None = None
) -> Figure:
    """A figure."""
    return Figure(FigureWhat(what), float(value), Qualifier(qualifier), country, currency)


def document(
    id_: str,
    *told: tuple[Event, str],
    title: str = "",
    published: str | None = None,
    names: tuple[str, ...] = (),
    target: tuple[str, ...] = (),
    lead: tuple[str, ...] = (),
    states: tuple[str, ...] = (),
    text: str = "",
    basis: str | None = None,
) -> Extraction:
    """A document whose text is `text` and then the sentences of its events, one after the other."""
    events = []
    for each, sentence in told:
        start = len(text) + 1 if text else 0
        text = f"{text} {sentence}" if text else sentence
        events.append(_with_proof(each, start, len(text)))
    known = PublishedBasis(basis) if basis else PublishedBasis.GIVEN if published else PublishedBasis.UNKNOWN
    return Extraction(
        Document(id_, title, text, date.fromisoformat(published) if published else None, known),
        OperationTraits(names, target, lead, states),
        tuple(events),
    )


def _with_proof(each: Event, start: int, end: int) -> Event:
    proof = (Evidence("text", Span(start, end)),)
    return Event(
        each.type, proof, each.link, each.realis, each.date, each.basis, each.where, each.figures, each.agencies
    )
