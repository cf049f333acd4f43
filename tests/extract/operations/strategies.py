"""Random documents that resemble each other enough to be joined now and then, for properties that must always hold."""

from datetime import date
from hashlib import sha256

from hypothesis import strategies as st

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
from extract.model.text import Document, PublishedBasis, PublishedClaim, Span
from extract.model.time import EdtfDate

TEXT = (
    "Officers of three states acted together. They arrested suspects. The site went dark, and so it stayed. Ende, été."
)
STATES = ("DEU", "ESP", "GBR", "XKX")
days = st.dates(date(2012, 1, 1), date(2014, 12, 31))
edtf = st.one_of(
    days.map(EdtfDate.day),
    days.map(EdtfDate.until),
    days.map(EdtfDate.since),
    days.map(lambda day: EdtfDate.parse(f"{day:%Y-%m}")),
    days.map(lambda day: EdtfDate.parse(f"{day:%Y}")),
    st.tuples(days, days).map(lambda pair: EdtfDate.between(min(pair), max(pair))),
)
spans = st.tuples(st.integers(0, 40), st.integers(41, len(TEXT))).map(lambda pair: Span(*pair))
figures = st.builds(
    Figure,
    st.sampled_from(FigureWhat),
    st.sampled_from([3.0, 20.0, 184.0, 180.0, 50000.0, 12.5]),
    st.sampled_from(Qualifier),
    st.none() | st.sampled_from(STATES),
    st.none() | st.just("EUR"),
)


def tuples(values, size=2):
    """Short tuples of different values."""
    return st.lists(values, max_size=size, unique=True).map(tuple)


@st.composite
def events(draw):
    """One event, with a date and its basis, or with neither."""
    when = draw(st.none() | edtf)
    known = st.sampled_from([Basis.EXPLICIT, Basis.RELATIVE, Basis.PUBLICATION])
    return Event(
        type=draw(st.sampled_from([EventType.ARREST, EventType.TAKEDOWN, EventType.SENTENCE])),
        evidence=tuple(sorted(draw(st.sets(spans.map(lambda span: Evidence("text", span)), min_size=1, max_size=2)))),
        link=draw(st.sampled_from(Link)),
        realis=draw(st.sampled_from(Realis)),
        date=when,
        basis=draw(known) if when else Basis.NONE,
        where=tuple(sorted(draw(st.sets(st.sampled_from(STATES), max_size=2)))),
        figures=draw(tuples(figures)),
        agencies=draw(tuples(st.sampled_from(["Europol", "National Crime Agency"]))),
        rules=draw(tuples(st.sampled_from(["arrest.made", "takedown.offline"]))),
        why=draw(tuples(st.sampled_from(["the only date of the sentence", "Ort: “Köln”"]))),
    )


@st.composite
def traits(draw):
    """What tells a document's operation from others."""
    return OperationTraits(
        names=draw(tuples(st.sampled_from(["Operation Heron", "Operación Garza", "Operation Trident IV"]))),
        target=draw(tuples(st.sampled_from(["Zarnow", "quellix.net"]))),
        lead=draw(tuples(st.sampled_from(STATES))),
        participants=draw(tuples(st.sampled_from(STATES), size=3)),
        agencies=draw(tuples(st.just("Europol"))),
    )


@st.composite
def extractions(draw, id_=None):
    """One document with what was found in it; the text ends in a word of its own for that, since what is found follows
    from what was read."""
    published = draw(st.none() | days)
    known = st.sampled_from([PublishedBasis.GIVEN, PublishedBasis.TEXT])
    claims = draw(
        tuples(st.builds(PublishedClaim, days, known, st.sampled_from(["The header says so.", "“Donnerstag”"])))
    )
    operation, found = draw(traits()), tuple(draw(st.lists(events(), max_size=3)))
    document = Document(
        id=id_ or draw(st.sampled_from(["a", "b", "c", "d", "ordner/é"])),
        title=draw(st.sampled_from(["", "Zarnow forum shut down", "Police arrest suspects", "Ärger — “quote”"])),
        text=f"{TEXT} {sha256(repr((operation, found, claims)).encode()).hexdigest()[:8]}",
        published=published,
        published_basis=draw(known) if published else PublishedBasis.UNKNOWN,
        source=draw(st.none() | st.just("Agence d’été")),
        url=draw(st.none() | st.just("https://example.org/1")),
        published_claims=claims,
    )
    return Extraction(document, operation, found)


@st.composite
def folders(draw, size=5):
    """Several documents, each with an id of its own."""
    count = draw(st.integers(0, size))
    return [draw(extractions(id_=f"doc{number}")) for number in range(count)]
