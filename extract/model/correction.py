"""What a person corrects: each correction is a row of its own, applied over whatever the extraction finds.

A correction names what it is about in the article's own terms (document, sentence, event type), never by a key of the
store: newer rules may find the same act in another order, with other neighbours, in a longer sentence.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from extract.model.event import EventType
from extract.model.text import Field

# A value as JSON has it: what a correction found and what it puts there.
Json = Any


class CorrectionKind(StrEnum):
    """What a person did."""

    EDIT = "edit"  # a value of an event
    ADD = "add"  # an event with evidence of its own
    REMOVE = "remove"  # an event that is none
    MERGE = "merge"  # several events are one act
    SPLIT = "split"  # one event is several acts
    MOVE = "move"  # documents are of one operation, or of different ones
    RENAME = "rename"  # what an operation is called
    PUBLISHED = "published"  # a document's publication date
    STATES = "states"  # the states that led an operation, or took part in it
    SETTLE = "settle"  # a difference between sources is decided, or left to stand
    NOTE = "note"  # a remark on an event or an operation
    UNDO = "undo"  # an earlier correction is taken back
    REDO = "redo"  # what was taken back counts again


# The values of an event that a person may edit.
EVENT_FIELDS = ("type", "date", "where", "figures", "agencies", "link", "realis")
# The roles of states in an operation that a person may set.
STATE_FIELDS = ("lead", "participants")


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of a source that an anchor holds on to, so that it can be found again in a changed text.

    `words` are its words as they may be shown (persons masked); `mark` is a digest of its `count` words as they stand
    in the source, by which they are found wherever they have moved to. `start` is where they stood: it decides where
    the same words stand twice. `document` is '' for words that a person quotes from elsewhere.
    """

    document: str
    field: Field
    start: int
    count: int
    words: str
    mark: str


@dataclass(frozen=True, slots=True)
class EventAnchor:
    """An event in words that outlive an extraction: its type, and the sentences it rests on.

    Where several events are of this type and rest on these sentences alike, it is the one at `ordinal` (from 0) of
    `among`, in the order of the timeline.
    """

    type: EventType
    quotes: tuple[Quote, ...]
    ordinal: int = 0
    among: int = 1


@dataclass(frozen=True, slots=True)
class About:
    """What a correction is about: an operation or a document, some events, one difference between sources.

    An operation is named by its `documents`; it is the one that holds most of them now. `conflict` is what the
    difference is about ("accounts"). `correction` is the id of the one that an undo or redo names.
    """

    documents: tuple[str, ...] = ()
    events: tuple[EventAnchor, ...] = ()
    conflict: str | None = None
    correction: str | None = None

    @property
    def concerned(self) -> tuple[str, ...]:
        """The ids of all documents that it names, sorted."""
        quoted = {quote.document for event in self.events for quote in event.quotes}
        return tuple(sorted({*self.documents, *quoted} - {""}))


@dataclass(frozen=True, slots=True)
class Correction:
    """One row of the log: what a person changed, from what to what, who, when (UTC) and why.

    `before` and `after` are JSON values (lists, not tuples); which ones, `extract.model.correction_wire` checks.
    """

    id: str
    kind: CorrectionKind
    about: About
    field: str | None
    before: Json
    after: Json
    by: str
    at: datetime
    why: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """On what was corrected: by which correction, in which fields, by whom, when and why.

    The field "note" stands for a remark, whose text is `why`.
    """

    correction: str
    fields: tuple[str, ...]
    by: str
    at: datetime
    why: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """A person's decision on a difference between sources: one of the claims, or None where none is to be believed."""

    choice: str | None
    mark: Mark


@dataclass(frozen=True, slots=True)
class Misfit:
    """A correction that no longer fits what is found, and why, as a sentence for the user.

    `applied` says whether it counts all the same: a value that a person set stays, even where the extraction has
    meanwhile come to another one than the person saw.
    """

    correction: Correction
    reason: str
    applied: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the log as the history shows it: `version` counts the rows, `undone` says that it does not count now."""

    version: int
    correction: Correction
    undone: bool = False
    misfit: Misfit | None = None
