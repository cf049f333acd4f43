"""Many documents extracted in the order of the input: printed as they come, or written in partitions."""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from itertools import chain, islice
from typing import TypeVar

from extract.engine import Engine, EngineError, Why
from extract.engine.local import Local
from extract.engine.partition import Partition, partitions
from extract.engine.progress import State
from extract.engine.results import Manifest, Part, Results, packed
from extract.model.event import Extraction
from extract.model.text import Document
from extract.operations.profile import profile
from extract.operations.profile_wire import to_text
from extract.pipeline import at_fault, attempt, lost, rule_version
from extract.printed import Style, printed
from extract.readers import Held, Meter, Piece, Sandbox, Unread, parsed
from extract.store import content_hash, schema
from extract.store.rows import document_row

Item = TypeVar("Item")

_EVENTS = schema.documents.columns.keys().index("events")  # where they stand in a row of the store
# So many documents go to a process at once: few, so that the first results come soon.
CHUNK = 16
# The manifest is written anew after so many parts, beside the end and wherever the run is stopped.
_NOTED = 20


def extract_all(items: Iterable[Document | Unread], workers: int | None = 1) -> Iterator[Extraction | Unread]:
    """What was found in each document, in order; one that could not be read or extracted is told in its place.

    `workers` None takes every core once there is more than a few documents to do.
    """
    with Local(workers) as engine:
        yield from chain.from_iterable(engine.run(attempt, batched(items, CHUNK), lost=lost, finish=list))


def extract_lines(
    pieces: Iterable[Piece], style: Style, engine: Engine, published: date | None = None
) -> Iterator[str | Unread]:
    """What was found in each piece of the input as it is printed, in order; made where the piece is worked on."""
    work = partial(_printed, style, published)
    yield from chain.from_iterable(engine.run(work, batched(pieces, CHUNK), lost=_lost, finish=list))


@dataclass(frozen=True, slots=True)
class Row:
    """What becomes of one piece in a part: its line there, how many events it has, or why it was not read."""

    line: bytes
    events: int = 0
    unread: Unread | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A part as a worker made it, with the version of the rules that it has."""

    content: bytes
    events: int
    documents: int
    unread: tuple[Unread, ...]
    rules: str


def extract_into(
    results: Results,
    pieces: Iterable[Piece],
    engine: Engine,
    *,
    published: date | None = None,
    tell: Callable[[Unread], None],
    watch: Callable[[State], None] = lambda state: None,
    meter: Meter | None = None,
    length: int | None = None,
) -> Manifest:
    """Extract everything into a folder of results, but what it has already; the manifest says what is done.

    `tell` gets what could not be read now, `watch` how far the run is: `meter` has read so many of `length` bytes.
    EngineError where workers have other rules than this process.
    """
    with results.writing():
        return _Run(results, published, tell, watch, length).over(pieces, engine, meter or Meter())


class _Run:
    """One run over an input: what is known of earlier ones, and what is done so far."""

    def __init__(
        self,
        results: Results,
        published: date | None,
        tell: Callable[[Unread], None],
        watch: Callable[[State], None],
        length: int | None,
    ) -> None:
        before = results.manifest()
        self._results, self._published, self._tell, self._watch, self._length = results, published, tell, watch, length
        self._earlier = {part.part: part for part in before.parts} if before else {}
        self._about = Manifest(rule_version(), published.isoformat() if published else "")
        self._noted: list[Part] = []
        self._state = State()
        # In the order of the input: partitions whose part is not noted yet, those that an engine works on, and parts.
        self._coming: deque[Partition] = deque()
        self._at_work: deque[Partition] = deque()
        self._ready: dict[str, tuple[Part, bool]] = {}

    def over(self, pieces: Iterable[Piece], engine: Engine, meter: Meter) -> Manifest:
        """Do all that is missing, then say that the run is complete and remove what it has no use for."""
        version = f"{self._about.rules}\0{self._about.options}"
        found = partitions(pieces, version, lambda: meter.done)
        work = partial(_row, self._published)
        complete = False
        try:
            for made in engine.run(work, self._missing(found), lost=_lost_row, finish=_made):
                self._take(made)
            complete = True
        finally:
            done = replace(self._about, complete=complete, parts=tuple(self._noted))
            self._results.set_manifest(done)
        self._results.tidy(part.part for part in done.parts)
        return done

    def _missing(self, found: Iterable[Partition]) -> Iterator[Sequence[Piece]]:
        """The pieces of the partitions that have no part yet; the others are noted."""
        for partition in found:
            pieces, partition = partition.pieces, replace(partition, pieces=())
            self._coming.append(partition)
            if self._results.has(partition.name):
                part = self._earlier.get(partition.name) or counted(self._results, partition.name)
                if part.unread:
                    self._tell_again(partition.name)
                self._ready[partition.name] = part, True
                self._note()
            else:
                self._at_work.append(partition)
                yield pieces

    def _tell_again(self, name: str) -> None:
        """What an earlier run could not read is as missing now as it was then."""
        for row in self._results.lines(name):
            if isinstance(row, dict):
                self._tell(Unread(*row["unread"]))

    def _take(self, made: Made) -> None:
        """Write the part that the engine has just made."""
        if made.rules != self._about.rules:
            raise EngineError(
                f"the workers have other rules ({made.rules}) than this process ({self._about.rules}): "
                "install the same version of enforcement-timeline on all of them"
            )
        partition = self._at_work.popleft()
        self._results.write(partition.name, made.content)
        for unread in made.unread:
            self._tell(unread)
        failed = sum(not unread.skipped for unread in made.unread)
        self._ready[partition.name] = Part(partition.name, made.documents, made.events, failed), False
        self._note()

    def _note(self) -> None:
        """Note the parts that are there, as far as none before them is missing."""
        while self._coming and self._coming[0].name in self._ready:
            partition = self._coming.popleft()
            part, kept = self._ready[partition.name]
            self._noted.append(part)
            if len(self._noted) % _NOTED == 0:
                self._results.set_manifest(replace(self._about, parts=tuple(self._noted)))
            state = self._state
            self._state = State(
                state.documents + part.documents,
                state.events + part.events,
                state.unread + part.unread,
                state.kept + (part.documents if kept else 0),
                min(1.0, partition.reached / self._length) if self._length else None,
            )
            self._watch(self._state)


def counted(results: Results, name: str) -> Part:
    """What the manifest says of a part, from the part itself."""
    rows = list(results.lines(name))
    found = [row for row in rows if isinstance(row, list)]
    failed = sum(not row["unread"][3] for row in rows if isinstance(row, dict))
    return Part(name, len(found), sum(len(json.loads(row[_EVENTS])) for row in found), failed)


@cache
def _sandbox() -> Sandbox:
    """One for all that this process reads; its child ends with this process."""
    return Sandbox()


def _attempted(piece: Piece, published: date | None) -> tuple[Extraction | Unread, str]:
    """What was found in a piece, and the content hash of what was read."""
    document = parsed(piece, _sandbox(), published=published)
    return attempt(document), content_hash(document) if isinstance(document, Document) else ""


def _printed(style: Style, published: date | None, piece: Piece) -> str | Unread:
    found, _ = _attempted(piece, published)
    return found if isinstance(found, Unread) else printed(found, style)


def _lost(piece: Piece, why: Why) -> Unread:
    name = piece.path if isinstance(piece, Held | Unread) else piece.id
    return lost(Unread(name, "", ""), why)


def _row(published: date | None, piece: Piece) -> Row:
    found, digest = _attempted(piece, published)
    if isinstance(found, Unread):
        return _unread_row(found)
    try:
        return Row(document_line(found, digest), events=len(found.events))
    except Exception as error:  # as in `attempt`: one bad article never ends a run
        return _unread_row(at_fault(found.document.id, error))


def document_line(found: Extraction, digest: str) -> bytes:
    """A document's line in a part: its row of the store (without a number), then what it offers for comparing."""
    row = document_row(0, found, digest, rule_version())
    return _line((*row, to_text(profile(found))))


def _lost_row(piece: Piece, why: Why) -> Row:
    return _unread_row(_lost(piece, why))


def _unread_row(unread: Unread) -> Row:
    return Row(_line({"unread": [unread.path, unread.reason, unread.remedy, unread.skipped]}), unread=unread)


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace") + b"\n"


def _made(rows: Sequence[Row]) -> Made:
    unread = tuple(row.unread for row in rows if row.unread is not None)
    return Made(
        packed(row.line for row in rows),
        sum(row.events for row in rows),
        len(rows) - len(unread),
        unread,
        rule_version(),
    )


def batched(items: Iterable[Item], size: int) -> Iterator[Sequence[Item]]:
    """The items in lists of `size`, the last one shorter."""
    coming = iter(items)
    while batch := list(islice(coming, size)):
        yield batch
