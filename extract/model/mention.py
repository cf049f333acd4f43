"""Mentions: words of one article with their type and normalised value. Spans count in the text they were found in."""

from dataclasses import dataclass
from enum import StrEnum

from extract.model.quick import quick
from extract.model.text import Span
from extract.model.time import EdtfDate


class TimexType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Anchoring(StrEnum):
    """What a time's value rests on."""

    EXPLICIT = "explicit"  # written out in full
    PUBLICATION = "publication"  # resolved against the publication date (DCT)
    CARRIED = "carried"  # completed from an earlier mention of the text
    UNRESOLVED = "unresolved"  # relative, and nothing to resolve it against


@quick
@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression: TIMEX3 `type` and `value` (`2025-03`, `P3D`, `XXXX-WXX-4`).

    `when` is the interval of days it points at, None where it is no point on the calendar (durations, sets,
    unresolved). `reason` says in a few words what the value rests on ("Thursday before 2019-08-20").
    `label` marks a publication or update label of the page ("Published 15.08.2019"), which dates no event.
    `base` is the value of the earlier mention that a CARRIED one was completed or counted from, else "".
    """

    span: Span
    text: str
    type: TimexType
    value: str
    when: EdtfDate | None = None
    anchoring: Anchoring = Anchoring.EXPLICIT
    reason: str = ""
    label: bool = False
    base: str = ""


class PlaceHow(StrEnum):
    """What kind of word names the place."""

    COUNTRY = "country"
    DEMONYM = "demonym"
    CITY = "city"
    REGION = "region"
    AGENCY = "agency"


class PlaceRole(StrEnum):
    """What a place mention is to its sentence, as far as the words tell."""

    PLACE = "place"  # "arrested in Spain"
    NATIONALITY = "nationality"  # "a German national", "a Dubai-based dealer"
    JURISDICTION = "jurisdiction"  # "German police", "the Zaanstreek-Waterland police"
    DATELINE = "dateline"
    HEADQUARTERS = "headquarters"  # "Headquartered in The Hague"
    PARTICIPANT = "participant"  # in a list of states that took part


@quick
@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place: `country` is ISO 3166-1 alpha-3 (Kosovo `XKX`), or None with the readings in `candidates`."""

    span: Span
    text: str
    how: PlaceHow
    country: str | None
    candidates: tuple[str, ...] = ()
    role: PlaceRole = PlaceRole.PLACE


@quick
@dataclass(frozen=True, slots=True)
class AgencyMention:
    """An agency by its canonical `name`; `country` is None for international ones (Europol, Eurojust, INTERPOL)."""

    span: Span
    text: str
    name: str
    country: str | None


class Qualifier(StrEnum):
    """How exact a number is."""

    EXACT = "exact"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    ABOUT = "about"
    AT_LEAST = "at_least"


@quick
@dataclass(frozen=True, slots=True)
class FigureMention:
    """A number and what it counts. `noun` is the word counted ("servers", "suspects"), lower-cased, "" for money;
    `what` is the kind of figure that the noun stands for by itself, None where only the act tells
    ("17 people": arrests or victims). Money has `currency` (ISO 4217)."""

    span: Span
    text: str
    value: float
    qualifier: Qualifier
    noun: str
    what: str | None = None
    currency: str | None = None
