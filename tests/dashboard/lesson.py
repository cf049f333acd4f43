"""An invented operation with enough dated events to make every exercise of a lesson: "Operation Lantern"."""

from datetime import date

from extract.model.event import Basis, EventType, FigureWhat
from extract.model.mention import Qualifier
from extract.model.operation import Claim, Conflict, ConflictKind, Operation
from extract.model.text import Document, PublishedBasis
from tests.dashboard.cases import Told, _operation

GAZETTE = Document(
    "gazette",
    "Marketplace for stolen cards closed",
    "A bank told the police in Vienna on 4 February 2021 that stolen cards were on sale. "
    "Prosecutors opened a case in March 2021. "
    "Officers in Denmark found the server on 9 June 2021. "
    "In Portugal 12 homes were searched on 14 September 2021. "
    "Police in Warsaw arrested 31 people on 15 September 2021. "
    "The marketplace went offline on 16 September 2021. "
    "In Malta two million euros were frozen in October 2021. "
    "The public prosecutor brought charges against 14 people on 20 January 2022. "
    "Europol and Eurojust told the press about it on 25 January 2022. "
    "The court in Graz found nine of the accused guilty on 3 May 2023. "
    "The marketplace had 40,000 customers.",
    date(2023, 5, 4),
    PublishedBasis.GIVEN,
    "Lake Gazette",
)
COURIER = Document(
    "courier",
    "Nine convicted after cards were sold online",
    "Nine people were found guilty on 3 May 2023. "
    "Police had arrested 31 people in one day. "
    "The marketplace had 52,000 customers.",
    date(2023, 5, 6),
    PublishedBasis.TEXT,
    "Hill Courier",
)


def lantern() -> Operation:
    """Eleven events, ten of them dated and uncontested, five states, one conflict."""
    exact = Qualifier.EXACT
    customers = Conflict(
        ConflictKind.VALUE, "accounts", (Claim("40000", ("gazette",)), Claim("52000", ("courier",))), ""
    )

    def told(event_type, words, edtf, where=(), figures=(), conflicts=(), agencies=(), basis=Basis.EXPLICIT):
        given = tuple((what, value, exact, None, tuple(words)) for what, value in figures)
        return Told(event_type, words, edtf, basis, where, given, agencies, conflicts=conflicts)

    events = (
        told(EventType.TIP_OFF, {"gazette": "A bank told"}, "2021-02-04", ("AUT",)),
        told(EventType.INVESTIGATION_OPENED, {"gazette": "Prosecutors opened"}, "2021-03"),
        told(EventType.IDENTIFICATION, {"gazette": "Officers in"}, "2021-06-09", ("DNK",), ((FigureWhat.SERVERS, 1),)),
        told(EventType.SEARCH, {"gazette": "In Portugal"}, "2021-09-14", ("PRT",), ((FigureWhat.SEARCHES, 12),)),
        told(
            EventType.ARREST,
            {"gazette": "Police in", "courier": "Police had"},
            "2021-09-15",
            ("POL",),
            ((FigureWhat.ARRESTS, 31),),
        ),
        told(EventType.TAKEDOWN, {"gazette": "The marketplace went"}, "2021-09-16"),
        told(EventType.SEIZURE, {"gazette": "In Malta"}, "2021-10", ("MLT",)),
        told(EventType.CHARGE, {"gazette": "The public"}, "2022-01-20", (), ((FigureWhat.CHARGED, 14),)),
        told(EventType.ANNOUNCEMENT, {"gazette": "Europol and"}, "2022-01-25", (), (), (), ("Europol", "Eurojust")),
        told(
            EventType.CONVICTION,
            {"gazette": "The court", "courier": "Nine people"},
            "2023-05-03",
            ("AUT",),
            ((FigureWhat.CONVICTED, 9),),
        ),
        told(
            EventType.IDENTIFICATION,
            {"gazette": "The marketplace had", "courier": "The marketplace had"},
            "../2023-05-04",
            (),
            ((FigureWhat.ACCOUNTS, 40000),),
            (customers,),
            basis=Basis.PUBLICATION,
        ),
    )
    return _operation(
        "operation-lantern",
        "Operation Lantern",
        (GAZETTE, COURIER),
        events,
        lead=("AUT",),
        participants=("AUT", "DNK", "MLT", "POL", "PRT"),
        agencies=("Eurojust", "Europol"),
    )
