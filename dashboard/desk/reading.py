"""Reading a batch of the inbox into the store, one file after the other, telling how far it has come."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from dashboard.desk.inbox import Inbox, Waiting
from extract.model.operation import Operation
from extract.model.text import Document

if TYPE_CHECKING:
    from extract.readers import Unread
    from extract.store import Store

State = Literal["waiting", "reading", "read", "unchanged", "failed"]


@dataclass(frozen=True, slots=True)
class Told:
    """What one document told: its events by type, the operation it belongs to, when it came out and how that is known.

    `renamed` where another document had its id already.
    """

    document: str
    title: str
    published: str | None
    published_basis: str
    slug: str = ""
    operation: str = ""
    events: tuple[tuple[str, int], ...] = ()
    renamed: bool = False
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """What became of one file: its documents, or why there are none and what to do.

    Where only parts could not be read, `place` says which the first was ("line 2"), `further` how many came after it.
    """

    name: str
    state: State = "waiting"
    documents: tuple[Told, ...] = ()
    reason: str = ""
    remedy: str = ""
    place: str = ""
    further: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch has come: files done of all, the one being read, everything told so far."""

    done: int
    all: int
    name: str
    files: tuple[Read, ...]
    joining: bool = False


def read_batch(
    store: "Store", inbox: Inbox, batch: str, published: date | None, tell: Callable[[Progress], None]
) -> tuple[Read, ...]:
    """Read all files of a batch, store what they hold, join operations anew, and delete the files.

    `published` is taken for documents that give no date themselves. A document that the store has under another text
    keeps its own name beside it. One bad file never ends the batch. Whatever happens, the files are gone afterwards.
    """
    from extract.ingest import ingest  # with all rules: only when something is read

    files = tuple(inbox.waiting(batch))
    found = [Read(each.name) for each in files]
    known = {id_: each.content_hash for id_, each in store.known().items()}
    try:

        def documents() -> "Iterator[Document | Unread]":
            for number, file in enumerate(files):
                found[number] = Read(file.name, "reading")
                tell(Progress(number, len(files), file.name, tuple(found)))
                yield from _of_file(file, number, found, known, published)
                file.path.unlink(missing_ok=True)
            tell(Progress(len(files), len(files), "", tuple(found), joining=True))

        refused: list[Unread] = []
        ingest(documents(), store, tell=refused.append)
        return _with_operations(_with_refusals(found, refused), store.operations())
    finally:
        inbox.forget(batch)


def _of_file(
    file: Waiting, number: int, found: list[Read], known: dict[str, str], published: date | None
) -> Iterator[Document]:
    """The documents of one file, under ids that the store has free; `found` learns what became of the file."""
    from extract.readers import Unread, read
    from extract.store import content_hash

    told: list[Told] = []
    for item in read([str(file.path)], published=published):
        if isinstance(item, Unread):
            found[number] = _refused(found[number], item, str(file.path))
            continue
        digest = content_hash(item)
        # The inbox is no place that an id could be made from: the name alone says which document it is.
        document = replace(item, id=_free(item.id, digest, known), origin="")
        unchanged = known.get(document.id) == content_hash(document)
        known[document.id] = content_hash(document)
        told.append(_told(document, renamed=document.id != item.id, unchanged=unchanged))
        yield document
    state: State = "unchanged" if told and all(each.unchanged for each in told) else "read" if told else "failed"
    found[number] = replace(found[number], state=state, documents=tuple(told))


def _refused(read: Read, item: "Unread", path: str) -> Read:
    """The file with what could not be read of it: the first place is told, the others are counted."""
    if read.reason:
        return replace(read, further=read.further + 1)
    place = item.path.removeprefix(path).lstrip(", ")
    return replace(read, reason=item.reason, remedy=item.remedy, place=place)


def _free(id_: str, digest: str, known: dict[str, str]) -> str:
    """The id itself where it is free or holds this very text; otherwise the first one numbered from 2 that does."""
    made, number = id_, 2
    while known.get(made, digest) != digest:
        made, number = f"{id_}~{number}", number + 1
    return made


def _told(document: Document, *, renamed: bool, unchanged: bool) -> Told:
    day = document.published.isoformat() if document.published else None
    return Told(document.id, document.title, day, str(document.published_basis), renamed=renamed, unchanged=unchanged)


def _with_refusals(found: list[Read], refused: "list[Unread]") -> list[Read]:
    """Documents that could be read but not extracted are told with their file."""
    by_id = {each.path: each for each in refused}
    made = []
    for each in found:
        hit = next((by_id[told.document] for told in each.documents if told.document in by_id), None)
        if hit:
            each = replace(each, state="failed", documents=(), reason=hit.reason, remedy=hit.remedy)
        made.append(each)
    return made


def _with_operations(found: list[Read], operations: tuple[Operation, ...]) -> tuple[Read, ...]:
    """Each document with the operation it stands in now and the events that rest on it."""
    wanted = {told.document for each in found for told in each.documents}
    home: dict[str, Told] = {}
    for operation in operations:
        for document in operation.documents:
            if document.id in wanted:
                counts: dict[str, int] = {}
                for event in operation.events:
                    if any(piece.document == document.id for piece in event.evidence):
                        counts[str(event.type)] = counts.get(str(event.type), 0) + 1
                told = _told(document, renamed=False, unchanged=False)
                home[document.id] = replace(
                    told, slug=operation.slug, operation=operation.name, events=tuple(counts.items())
                )
    return tuple(
        replace(
            each,
            documents=tuple(
                replace(home[told.document], renamed=told.renamed, unchanged=told.unchanged)
                if told.document in home
                else told
                for told in each.documents
            ),
        )
        for each in found
    )
