"""Stores of any size: operations and events of numbers only, through the real store."""

import random
from datetime import date, timedelta
from pathlib import Path

from extract.model.event import Basis, EventType, Extraction, Figure, FigureWhat, Link, Realis
from extract.model.operation import MergedEvent, Operation, SourcedDate, SourcedEvidence, SourcedFigure
from extract.model.text import Document, PublishedBasis, Span
from extract.model.time import EdtfDate
from extract.store import open_store

STATES = ("DEU", "ESP", "FRA", "GBR", "ITA", "NLD", "POL", "SWE", "USA", "AUS", "BRA", "JPN")
SENTENCE = "Officers of several states acted together and told of it a day later. "


def operation(number: int, events: int, rng: random.Random) -> Operation:
    """An operation of numbers only."""
    first = date(2000, 1, 1) + timedelta(days=rng.randrange(9000))
    document = Document(
        f"d{number}",
        f"Release {number}",
        SENTENCE * events,
        first + timedelta(days=400),
        PublishedBasis.GIVEN,
        f"Gazette {number % 50}",
    )
    states = tuple(sorted(rng.sample(STATES, 4)))
    return Operation(
        slug=f"operation-{number}",
        name=f"Operation {number}",
        names=(f"Operation {number}",),
        target=(),
        lead=states[:1],
        participants=states,
        agencies=("Europol",),
        documents=(document,),
        events=tuple(_event(number, each, first, states, rng) for each in range(events)),
    )


def _event(number: int, place: int, first: date, states: tuple[str, ...], rng: random.Random) -> MergedEvent:
    day = first + timedelta(days=rng.randrange(400))
    when = rng.choice((EdtfDate.day(day), EdtfDate.parse(f"{day:%Y-%m}"), EdtfDate.parse(f"{day:%Y}"), None))
    basis = Basis.EXPLICIT if when else Basis.NONE
    span = Span(place * len(SENTENCE), (place + 1) * len(SENTENCE) - 1)
    return MergedEvent(
        key=f"e{number}-{place}",
        type=rng.choice(tuple(EventType)),
        link=Link.THIS,
        realis=Realis.ASSERTED,
        date=when,
        basis=basis,
        dates=(SourcedDate(when, basis, (f"d{number}",)),),
        where=((rng.choice(states), (f"d{number}",)),),
        figures=(SourcedFigure(Figure(FigureWhat.ARRESTS, rng.randrange(1, 200)), (f"d{number}",)),),
        agencies=("Europol",),
        evidence=(SourcedEvidence(f"d{number}", "text", span),),
    )


def store_of(operations: int, events: int, folder: Path) -> Path:
    """A store with so many operations and so many events in all."""
    rng = random.Random(7)  # noqa: S311
    made = [operation(number, events // operations, rng) for number in range(operations)]
    path = folder / "bench.sqlite"
    with open_store(path) as store:
        store.add([Extraction(document) for each in made for document in each.documents])
        store.replace_operations(made)
    return path
