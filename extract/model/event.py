"""Events of one document, in the terms of the event types' closed list."""

from dataclasses import dataclass, field
from enum import StrEnum

from extract.model.mention import Qualifier
from extract.model.quick import quick
from extract.model.text import Document, Field, Span
from extract.model.time import EdtfDate


class EventType(StrEnum):
    """The closed list, in the order of a case."""

    TIP_OFF = "tip_off"
    INVESTIGATION_OPENED = "investigation_opened"
    COOPERATION = "cooperation"
    COVERT_OPERATION = "covert_operation"
    IDENTIFICATION = "identification"
    SEARCH = "search"
    ARREST = "arrest"
    SEIZURE = "seizure"
    TAKEDOWN = "takedown"
    VICTIMS_SAFEGUARDED = "victims_safeguarded"
    CHARGE = "charge"
    COURT_APPEARANCE = "court_appearance"
    PLEA = "plea"
    CONVICTION = "conviction"
    SENTENCE = "sentence"
    EXTRADITION = "extradition"
    SANCTION = "sanction"
    ANNOUNCEMENT = "announcement"


class Phase(StrEnum):
    """The four lanes of a timeline."""

    LEAD = "lead"
    ACTION = "action"
    JUSTICE = "justice"
    PUBLIC = "public"


PHASE_OF: dict[EventType, Phase] = {
    EventType.TIP_OFF: Phase.LEAD,
    EventType.INVESTIGATION_OPENED: Phase.LEAD,
    EventType.COOPERATION: Phase.LEAD,
    EventType.COVERT_OPERATION: Phase.LEAD,
    EventType.IDENTIFICATION: Phase.LEAD,
    EventType.SEARCH: Phase.ACTION,
    EventType.ARREST: Phase.ACTION,
    EventType.SEIZURE: Phase.ACTION,
    EventType.TAKEDOWN: Phase.ACTION,
    EventType.VICTIMS_SAFEGUARDED: Phase.ACTION,
    EventType.CHARGE: Phase.JUSTICE,
    EventType.COURT_APPEARANCE: Phase.JUSTICE,
    EventType.PLEA: Phase.JUSTICE,
    EventType.CONVICTION: Phase.JUSTICE,
    EventType.SENTENCE: Phase.JUSTICE,
    EventType.EXTRADITION: Phase.JUSTICE,
    EventType.SANCTION: Phase.JUSTICE,
    EventType.ANNOUNCEMENT: Phase.PUBLIC,
}


class Link(StrEnum):
    """Whether an event belongs to the document's own operation or to another one told as background."""

    THIS = "this"
    OTHER = "other"


class Realis(StrEnum):
    """Whether the text tells the act as done or as planned."""

    ASSERTED = "asserted"
    PLANNED = "planned"


class Basis(StrEnum):
    """How an event's date is known."""

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    PUBLICATION = "publication"
    INFERRED = "inferred"
    GIVEN = "given"  # by a person who corrected it; no extraction has it
    NONE = "none"


class FigureWhat(StrEnum):
    """What a figure counts."""

    ARRESTS = "arrests"
    SUSPECTS = "suspects"
    CHARGED = "charged"
    CONVICTED = "convicted"
    SEARCHES = "searches"
    SERVERS = "servers"
    DOMAINS = "domains"
    DEVICES = "devices"
    FILES = "files"
    ACCOUNTS = "accounts"
    VICTIMS = "victims"
    MONEY = "money"
    DRUGS_KG = "drugs_kg"
    FIREARMS = "firearms"
    COUNTRIES = "countries"
    AGENCIES = "agencies"
    JAIL_MONTHS = "jail_months"
    OTHER = "other"


@quick
@dataclass(frozen=True, slots=True)
class Figure:
    """A number that belongs to an act. `country` is set for a national part; money has `currency` (ISO 4217)."""

    what: FigureWhat
    value: float
    qualifier: Qualifier = Qualifier.EXACT
    country: str | None = None
    currency: str | None = None


@quick
@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A sentence that says so: `span` counts in the document's `field`."""

    field: Field
    span: Span


@quick
@dataclass(frozen=True, slots=True)
class Event:
    """One act, told once or often. `date` is None where nothing can be said; `where` is sorted alpha-3.

    `rules` names the rule rows that fired and `why` the attachments, one short sentence each (for `explain`).
    """

    type: EventType
    evidence: tuple[Evidence, ...]
    link: Link = Link.THIS
    realis: Realis = Realis.ASSERTED
    date: EdtfDate | None = None
    basis: Basis = Basis.NONE
    where: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    agencies: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OperationTraits:
    """What one document says of its operation: names, targets (platform, network, malware), states by alpha-3."""

    names: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one document; the unit that is stored and joined."""

    document: Document
    operation: OperationTraits = field(default_factory=OperationTraits)
    events: tuple[Event, ...] = ()
