"""Operations to test with, in our own words: two like the starter cases, one hostile, one made of numbers only.

Evidence is given as a sentence of the document and turned into its span here, so a case that quotes words its
document does not hold fails at once.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from extract.model.event import Basis, EventType, Figure, FigureWhat, Link, Realis
from extract.model.mention import Qualifier
from extract.model.operation import (
    Claim,
    Conflict,
    ConflictKind,
    MergedEvent,
    Operation,
    SourcedDate,
    SourcedEvidence,
    SourcedFigure,
)
from extract.model.text import Document, PublishedBasis, PublishedClaim, Span
from extract.model.time import EdtfDate

HARBOUR = Document(
    "harbour",
    "Police forces report 184 arrests after a three-year investigation",
    "The police held a press conference in The Hague, where they told what Operation Rescue had reached. "
    "The British centre for child protection found in 2009 that the server stood in the Netherlands. "
    "Europol joined the case in the same year. "
    "Officers from the United Kingdom and Australia worked under cover on the forum. "
    "By now 184 arrests have been made; the United Kingdom counts 121 of them. "
    "In all 230 children were brought to safety, 60 of them in the United Kingdom. "
    "The forum boylover[.]net had 70,000 members at its height.",
    date(2011, 3, 16),
    PublishedBasis.TEXT,
    "Harbour Gazette",
    "https://gazette.example/rescue",
    (
        PublishedClaim(date(2011, 3, 16), PublishedBasis.TEXT, "The date line says Wednesday 16 March 2011."),
        PublishedClaim(date(2011, 3, 6), PublishedBasis.METADATA, "The file's own metadata says 2011-03-06."),
    ),
)
RIVER = Document(
    "river",
    "A forum with 50,000 members goes offline",
    "The forum boylover[.]net was taken offline. "
    "Investigators identified 670 suspects among more than 50,000 members. "
    "Europol sent over 4,000 intelligence reports to more than 30 states. "
    "More arrests are expected. "
    "In an earlier case, officers in Thailand had arrested 6 people.",
    date(2011, 3, 16),
    PublishedBasis.INFERRED,
    "River Post",
    None,
    (PublishedClaim(date(2011, 3, 16), PublishedBasis.INFERRED, "Taken from Harbour Gazette, same operation."),),
)
LUGO = Document(
    "lugo",
    "Seventeen arrests in Spain in a case that spans eighteen states",
    "Operation Tantalio began in June 2016 after a tip about groups on a messaging service. "
    "Europol and INTERPOL helped Spain to look into 96 groups. "
    "Police arrested 17 people in Spain. "
    "Further arrests were made in Argentina, Bolivia, Chile, Colombia, Costa Rica, Ecuador, El Salvador, Germany, "
    "Guatemala, Italy, Mexico, Paraguay, Peru and Portugal. "
    "Officers seized 360,000 files and dozens of devices.",
    None,
    PublishedBasis.UNKNOWN,
    "Island Courier",
)
HOSTILE = Document(
    "hostile<1>",
    "<script>alert(1)</script> & <b>bold</b>",
    'A man was "arrested" <img src=x onerror=alert(1)> in Malta. The town of Vatican City & Kosovo helped {{ 7*7 }}.',
    date(2020, 2, 29),
    PublishedBasis.GIVEN,
    "=HYPERLINK(1)",
    "javascript:alert(1)",
)


@dataclass(frozen=True)
class Told:
    """An event as a case tells it: `words` maps document to the beginning of the sentence that says so."""

    type: EventType
    words: dict[str, str]
    edtf: str | None = None
    basis: Basis = Basis.NONE
    where: tuple[str, ...] = ()
    figures: tuple[tuple[FigureWhat, float, Qualifier, str | None, tuple[str, ...]], ...] = ()
    agencies: tuple[str, ...] = ()
    link: Link = Link.THIS
    realis: Realis = Realis.ASSERTED
    conflicts: tuple[Conflict, ...] = ()
    dates: tuple[SourcedDate, ...] = field(default=())


def evidence(document: Document, beginning: str) -> SourcedEvidence:
    """The sentence of the document's text (or its title) that begins so."""
    if document.title.startswith(beginning):
        return SourcedEvidence(document.id, "title", Span(0, len(document.title)))
    start = document.text.index(beginning)
    stop = document.text.find(". ", start)
    return SourcedEvidence(document.id, "text", Span(start, len(document.text) if stop < 0 else stop + 1))


def merged(told: Told, number: int, documents: tuple[Document, ...]) -> MergedEvent:
    """The event as the store would give it."""
    by_id = {document.id: document for document in documents}
    when = EdtfDate.parse(told.edtf) if told.edtf else None
    sources = tuple(told.words)
    return MergedEvent(
        key=f"{told.type}-{number}",
        type=told.type,
        link=told.link,
        realis=told.realis,
        date=when,
        basis=told.basis,
        dates=told.dates or (SourcedDate(when, told.basis, sources),),
        where=tuple((country, sources) for country in sorted(told.where)),
        figures=tuple(
            SourcedFigure(Figure(what, value, qualifier, country), of)
            for what, value, qualifier, country, of in told.figures
        ),
        agencies=told.agencies,
        evidence=tuple(evidence(by_id[name], words) for name, words in told.words.items()),
        conflicts=told.conflicts,
    )


def _operation(
    slug: str, name: str, documents: tuple[Document, ...], told: tuple[Told, ...], **traits: object
) -> Operation:
    events = tuple(merged(each, number, documents) for number, each in enumerate(told))
    values = {"names": (name,), "target": (), "lead": (), "participants": (), "agencies": (), "conflicts": (), **traits}
    return Operation(slug=slug, name=name, documents=documents, events=events, **values)  # type: ignore[arg-type]


def rescue() -> Operation:
    """Two sources, one without a date of its own; all kinds of dates; conflicts; a planned and a background event."""
    exact, more = Qualifier.EXACT, Qualifier.MORE_THAN
    both = ("harbour", "river")
    members = Conflict(
        ConflictKind.VALUE,
        "accounts",
        (Claim("70000", ("harbour",)), Claim("50000", ("river",))),
        "One source counts members at the height, the other those that were exposed.",
    )
    published = Conflict(
        ConflictKind.DATE, "published", (Claim("2011-03-16", ("harbour",)), Claim("2011-03-06", ("harbour",)))
    )
    told = (
        Told(
            EventType.IDENTIFICATION,
            {"harbour": "The British centre"},
            "2009",
            Basis.EXPLICIT,
            ("NLD",),
            ((FigureWhat.SERVERS, 1, exact, None, ("harbour",)),),
            ("CEOP",),
        ),
        Told(EventType.COOPERATION, {"harbour": "Europol joined"}, "2009", Basis.EXPLICIT, (), (), ("Europol",)),
        Told(
            EventType.COVERT_OPERATION, {"harbour": "Officers from"}, "../2011-03-16", Basis.PUBLICATION, ("AUS", "GBR")
        ),
        Told(
            EventType.IDENTIFICATION,
            {"river": "Investigators identified"},
            "../2011-03-16",
            Basis.PUBLICATION,
            (),
            (
                (FigureWhat.SUSPECTS, 670, exact, None, ("river",)),
                (FigureWhat.ACCOUNTS, 50000, more, None, ("river",)),
                (FigureWhat.ACCOUNTS, 70000, exact, None, ("harbour",)),
            ),
            conflicts=(members,),
        ),
        Told(
            EventType.ARREST,
            {"harbour": "By now 184", "river": "A forum with"},
            "../2011-03-16",
            Basis.PUBLICATION,
            ("GBR",),
            ((FigureWhat.ARRESTS, 184, exact, None, both), (FigureWhat.ARRESTS, 121, exact, "GBR", ("harbour",))),
        ),
        Told(
            EventType.VICTIMS_SAFEGUARDED,
            {"harbour": "In all 230"},
            "../2011-03-16",
            Basis.PUBLICATION,
            ("GBR",),
            (
                (FigureWhat.VICTIMS, 230, exact, None, ("harbour",)),
                (FigureWhat.VICTIMS, 60, exact, "GBR", ("harbour",)),
            ),
        ),
        Told(EventType.TAKEDOWN, {"river": "The forum boylover"}, None, Basis.NONE, ("NLD",)),
        Told(
            EventType.COOPERATION,
            {"river": "Europol sent"},
            "2010-11/2011-02",
            Basis.EXPLICIT,
            (),
            ((FigureWhat.COUNTRIES, 30, more, None, ("river",)),),
            ("Europol",),
        ),
        Told(
            EventType.ANNOUNCEMENT,
            {"harbour": "The police held"},
            "2011-03-16",
            Basis.RELATIVE,
            ("NLD",),
            (),
            ("Europol",),
        ),
        Told(EventType.ARREST, {"river": "More arrests"}, "2011-03-16/..", Basis.PUBLICATION, realis=Realis.PLANNED),
        Told(
            EventType.ARREST,
            {"river": "In an earlier"},
            None,
            Basis.NONE,
            ("THA",),
            ((FigureWhat.ARRESTS, 6, exact, "THA", ("river",)),),
            link=Link.OTHER,
        ),
    )
    return _operation(
        "operation-rescue",
        "Operation Rescue",
        (HARBOUR, RIVER),
        told,
        target=("boylover[.]net",),
        lead=("GBR",),
        participants=("AUS", "CAN", "GBR", "NLD", "NZL", "USA"),
        agencies=("CEOP", "Europol", "Royal Canadian Mounted Police"),
        conflicts=(published,),
    )


def tantalio() -> Operation:
    """One undated source, one dated month, fifteen states."""
    others = ["ARG", "BOL", "CHL", "COL", "CRI", "DEU", "ECU", "GTM", "ITA", "MEX", "PER", "PRT", "PRY", "SLV"]
    told = (
        Told(EventType.TIP_OFF, {"lugo": "Operation Tantalio"}, "../2016-06", Basis.EXPLICIT),
        Told(EventType.INVESTIGATION_OPENED, {"lugo": "Operation Tantalio"}, "2016-06", Basis.EXPLICIT, ("ESP",)),
        Told(EventType.COOPERATION, {"lugo": "Europol and"}, None, Basis.NONE, (), (), ("Europol", "INTERPOL")),
        Told(
            EventType.ARREST,
            {"lugo": "Police arrested"},
            None,
            Basis.NONE,
            ("ESP",),
            ((FigureWhat.ARRESTS, 17, Qualifier.EXACT, "ESP", ("lugo",)),),
        ),
        Told(EventType.ARREST, {"lugo": "Further arrests"}, None, Basis.NONE, tuple(others)),
        Told(
            EventType.SEIZURE,
            {"lugo": "Officers seized"},
            None,
            Basis.NONE,
            (),
            (
                (FigureWhat.FILES, 360000, Qualifier.EXACT, None, ("lugo",)),
                (FigureWhat.DEVICES, 24, Qualifier.ABOUT, None, ("lugo",)),
            ),
        ),
    )
    return _operation(
        "operation-tantalio",
        "Operation Tantalio",
        (LUGO,),
        told,
        lead=("ESP",),
        participants=tuple(sorted(["ESP", *others])),
        agencies=("Europol", "INTERPOL"),
    )


def hostile() -> Operation:
    """Markup, formulas and a script address wherever words can stand; states that a map lacks or draws tiny."""
    told = (
        Told(EventType.ARREST, {"hostile<1>": "A man was"}, "2020-02-29", Basis.EXPLICIT, ("MLT", "VAT", "XKX", "ZZZ")),
        Told(EventType.SEARCH, {"hostile<1>": "<script>"}, "2020-02-28/2020-03-01", Basis.EXPLICIT, ("SGP",)),
    )
    return _operation(
        "hostile",
        '<i>Operation</i> "&amp;"',
        (HOSTILE,),
        told,
        target=("</title><script>alert(2)</script>",),
        lead=("MLT",),
        participants=("MLT", "SGP", "XKX"),
        agencies=("<b>Agency</b>",),
    )


def crowded(count: int = 120) -> Operation:
    """Many events of all types on few days, for stacking and size."""
    types = tuple(EventType)
    first = date(2019, 1, 1)
    told = tuple(
        Told(
            types[number % len(types)],
            {"lugo": "Police arrested"},
            (first + timedelta(days=(number * 37) % 400)).isoformat(),
            Basis.EXPLICIT,
            ("DEU", "FRA", "USA")[number % 3 :][:1],
        )
        for number in range(count)
    )
    return _operation("crowded", "Operation Crowded", (LUGO,), told, participants=("DEU", "FRA", "USA"))


def nothing() -> Operation:
    """No events at all."""
    return _operation("nothing", "Untitled case", (LUGO,), ())


def cases() -> tuple[Operation, ...]:
    """The two realistic ones."""
    return rescue(), tantalio()
