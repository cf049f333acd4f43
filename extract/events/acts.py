"""An act: one type of event told in one sentence, with everything of the sentence that belongs to it."""

from dataclasses import dataclass
from enum import Enum, auto

from extract.events.names import NO_NAMES, NamesOf
from extract.model.event import Basis, EventType, Figure, Link, Realis
from extract.model.quick import quick
from extract.model.text import Sentence
from extract.model.time import EdtfDate


class Frame(Enum):
    """Dates that acts share: an operation's few days of action, the weeks that it took; the days or weeks later that a
    sentence opens with."""

    DAYS = auto()
    WEEKS = auto()
    LATER = auto()


@quick
@dataclass(frozen=True, slots=True)
class Dating:
    """A date with how it is known and the strategy that found it, in words for the user. `frame`: it is one
    that other acts share."""

    date: EdtfDate | None
    basis: Basis
    why: str
    frame: Frame | None = None

    @property
    def told(self) -> bool:
        """Whether the text dates the act, rather than the day it was reported."""
        return self.date is not None and self.basis in (Basis.EXPLICIT, Basis.RELATIVE)


@quick
@dataclass(frozen=True, slots=True)
class Act:
    """What one sentence says of one type of act.

    `weak` acts only add to an event that others tell; `placed` says that the words name its states themselves.
    `venues` are the courts and towns named and `names` the names, which tell one undated act from another; names of
    persons serve only this comparison and go no further. `apart` acts are totals and later steps, not those of a day
    already told; `more` ("another ten") come on top, and what is `added` ("in addition to the cash") belongs to what
    is told. A `headline` sums up what the text tells. A `single` act is done to one person or thing, a `partial` one
    to some of those told ("nine of the suspects"). `row_of` is where the list begins in which the act is a line.
    """

    type: EventType
    sentence: Sentence
    realis: Realis
    dating: Dating
    where: tuple[str, ...] = ()
    placed: bool = False
    figures: tuple[Figure, ...] = ()
    agencies: tuple[str, ...] = ()
    venues: tuple[str, ...] = ()
    names: NamesOf = NO_NAMES
    rules: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    weak: bool = False
    apart: bool = False
    more: bool = False
    added: bool = False
    headline: bool = False
    single: bool = False
    partial: bool = False
    row_of: int | None = None
    link: Link = Link.THIS

    @property
    def order(self) -> tuple[bool, int]:
        """Its place in the document: the title first."""
        return self.sentence.field != "title", self.sentence.span.start
